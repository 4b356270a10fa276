//! E-mails: the text as a mail program shows it. Headers are no text, and attachments are named, since they are files of their own.

use super::kind::is_readable_name;
use super::{text, web};
use crate::document::{Document, Unread};
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders as _, PartType};

/// Most attachments that are named one by one.
const NAMED: usize = 20;

/// Most messages that a message may hold: the parser reads, and drops, one in the other.
const MESSAGES: usize = 50;

/// Reads an e-mail. Of a text that is given as a page and as plain text, the page is read, as it is the one that is shown.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Document, String> {
    if messages_within(bytes) > MESSAGES {
        return Err(format!(
            "it holds more than {MESSAGES} other messages; save each as a file"
        ));
    }
    let message = MessageParser::default()
        .parse(bytes)
        .ok_or("it has neither headers nor text; send the whole message")?;
    let parts = message
        .html_body
        .iter()
        .filter_map(|id| message.parts.get(*id as usize));
    let is_page = parts
        .clone()
        .any(|part| matches!(part.body, PartType::Html(_)));
    let mut document = if is_page {
        let bodies = (0..message.html_body.len()).filter_map(|at| message.body_html(at));
        web::read(name, &bodies.collect::<Vec<_>>().join("\n"))
    } else {
        let bodies = (0..message.text_body.len()).filter_map(|at| message.body_text(at));
        plain(name, &bodies.collect::<Vec<_>>().join("\n"))
    };
    if parts.clone().any(|part| part.is_encoding_problem) {
        document.unread.push(Unread {
            place: String::new(),
            reason: "some of its text is in an unknown encoding; if letters look wrong, save it as a page or as text".into(),
        });
    }
    note_attachments(&message, &mut document);
    Ok(document)
}

/// How often a message within is announced.
fn messages_within(bytes: &[u8]) -> usize {
    let announced = |window: &[u8]| {
        window.eq_ignore_ascii_case(b"message/") || window.eq_ignore_ascii_case(b"t/digest")
    };
    bytes.windows(8).filter(|window| announced(window)).count()
}

/// Plain text, in which what is quoted from an earlier message is another's voice.
fn plain(name: &str, source: &str) -> Document {
    let mut document = text::read(name, source.replace("\r\n", "\n"));
    for at in 0..document.blocks.len() {
        let start = document.in_source(document.blocks[at].span).start;
        let line = document.source[..start]
            .rfind('\n')
            .map_or(0, |end| end + 1);
        document.blocks[at].quoted |= document.source[line..].starts_with('>');
    }
    document
}

/// Attachments are files of their own. Those that may say something are missing, unless they are named beside the e-mail.
fn note_attachments(message: &Message, document: &mut Document) {
    let name = |part: &MessagePart| part.attachment_name().unwrap_or_default().to_owned();
    let is_file = |part: &&MessagePart| {
        let picture = part
            .content_type()
            .is_some_and(|kind| kind.ctype() == "image");
        !picture || part.content_id().is_none()
    };
    let files: Vec<&MessagePart> = message.attachments().filter(is_file).collect();
    document.attachments = files
        .iter()
        .filter(|part| matches!(part.body, PartType::Message(_)) || is_readable_name(&name(part)))
        .map(|part| name(part))
        .collect();
    let mut unread: Vec<Unread> = files
        .iter()
        .take(NAMED)
        .map(|part| Unread {
            place: format!(
                "attachment {}",
                part.attachment_name().unwrap_or("without a name")
            ),
            reason: "it wasn't read; save it and name it beside the e-mail".into(),
        })
        .collect();
    if files.len() > NAMED {
        unread.push(Unread {
            place: String::new(),
            reason: format!("{} more attachments weren't read", files.len() - NAMED),
        });
    }
    document.unread.extend(unread);
}
