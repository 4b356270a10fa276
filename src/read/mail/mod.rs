//! E-mails: the text as a mail program shows it. Headers are no text, and attachments are named, since they are files of their own.

mod thread;

use super::{text, web};
use crate::catalogue::say::read as say;
use crate::document::{Document, Unread};
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders as _, PartType};

/// Most attachments that are named one by one.
const NAMED: usize = 20;

/// Most messages that a message may hold: the parser reads, and drops, one in the other.
const MESSAGES: usize = 50;

/// Headers that e-mails have and letters haven't.
const MAIL_HEADERS: [&str; 5] = [
    "mime-version:",
    "message-id:",
    "received:",
    "return-path:",
    "content-type:",
];
/// How far into a file headers are looked for, in bytes.
const WITHIN: usize = 16_384;

/// Whether a file begins with headers, and some that only e-mails have.
pub(super) fn looks_like_mail(bytes: &[u8]) -> bool {
    let bytes = without_envelope(bytes);
    let head = &bytes[..bytes.len().min(WITHIN)];
    let mut is_mail = false;
    for (number, line) in head.split(|byte| *byte == b'\n').enumerate() {
        let line = line.trim_ascii_end();
        if line.is_empty() {
            return is_mail;
        }
        // a header that is too long goes on in the next line, which begins with a space
        let folded = line.starts_with(b" ") || line.starts_with(b"\t");
        let name = line.iter().position(|byte| *byte == b':').unwrap_or(0);
        let named = name > 0
            && line[..name]
                .iter()
                .all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-');
        if !named && (!folded || number == 0) {
            return false;
        }
        let start = String::from_utf8_lossy(&line[..=name.min(line.len() - 1)]).to_lowercase();
        is_mail |= MAIL_HEADERS.contains(&start.as_str());
    }
    is_mail
}

/// Reads an e-mail. Of a text that is given as a page and as plain text, the page is read, as it is the one that is shown.
/// `is_readable` says of a file's name whether some reader takes it.
pub(super) fn read(
    name: &str,
    bytes: &[u8],
    is_readable: fn(&str) -> bool,
) -> Result<Document, String> {
    let more = more_messages(bytes);
    let bytes = without_envelope(bytes);
    let bytes = if more > 0 {
        first_message(bytes)
    } else {
        bytes
    };
    // counted before the parser begins, which has no limit of its own
    if messages_within(bytes) > MESSAGES {
        return Err(say::TooManyMessages { most: MESSAGES }.to_string());
    }
    let message = MessageParser::default()
        .parse(bytes)
        .ok_or_else(|| say::NeitherHeadersNorText.to_string())?;
    let mut document = body(name, &message);
    let files = files(&message);
    document.attachments = files
        .iter()
        .filter(|part| matches!(part.body, PartType::Message(_)) || is_readable(file_name(part)))
        .map(|part| file_name(part).to_owned())
        .collect();
    document.unread.extend(unread(&files));
    if more > 0 {
        // each may answer what is asked: nothing of them is known
        document.attachments.push(String::new());
        document.unread.push(Unread {
            place: String::new(),
            reason: say::MoreMessagesInMailbox { count: more }.to_string(),
        });
    }
    Ok(document)
}

/// A message without the mark of its encoding and without the line that parts messages in a mailbox.
fn without_envelope(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if !bytes.starts_with(b"From ") {
        return bytes;
    }
    let end = bytes.iter().position(|byte| *byte == b'\n');
    end.map_or(bytes, |end| &bytes[end + 1..])
}

/// Messages behind the first one of a mailbox.
fn more_messages(bytes: &[u8]) -> usize {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if !bytes.starts_with(b"From ") {
        return 0;
    }
    let mut rest = bytes;
    let mut count = 0;
    // a line that begins so in a message has a mark before it
    while let Some(at) = rest.windows(6).position(|window| window == b"\nFrom ") {
        rest = &rest[at + 6..];
        count += usize::from(looks_like_headers(rest));
    }
    count
}

/// The first message of a mailbox.
fn first_message(bytes: &[u8]) -> &[u8] {
    let end = bytes.windows(6).position(|window| window == b"\nFrom ");
    end.map_or(bytes, |end| &bytes[..end])
}

/// Whether headers follow the line that parts messages.
fn looks_like_headers(rest: &[u8]) -> bool {
    let line = rest.iter().position(|byte| *byte == b'\n');
    line.is_some_and(|end| looks_like_mail(&rest[end + 1..]))
}

/// The text that is shown.
fn body(name: &str, message: &Message) -> Document {
    let parts: Vec<&MessagePart> = message
        .html_body
        .iter()
        .filter_map(|id| message.parts.get(*id as usize))
        .collect();
    let is_page = |part: &&MessagePart| matches!(part.body, PartType::Html(_));
    let mut document = if parts.iter().any(is_page) {
        let bodies = (0..message.html_body.len()).filter_map(|at| message.body_html(at));
        web::read(name, &bodies.collect::<Vec<_>>().join("\n"))
    } else {
        let bodies = (0..message.text_body.len()).filter_map(|at| message.body_text(at));
        plain(name, &bodies.collect::<Vec<_>>().join("\n"))
    };
    thread::leave_out_earlier(&mut document);
    if parts.iter().any(|part| part.is_encoding_problem) {
        document.unread.push(Unread {
            place: String::new(),
            reason: say::MailInUnknownEncoding.to_string(),
        });
    }
    document
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
        // the mark stands before the words, so the line in the file is looked at
        let start = document.in_source(document.blocks[at].span).start;
        let line = document.source[..start]
            .rfind('\n')
            .map_or(0, |end| end + 1);
        document.blocks[at].quoted |= document.source[line..].starts_with('>');
    }
    document
}

/// Attachments are files of their own. Those that may say something are missing, unless they are named beside the e-mail.
fn files<'a>(message: &'a Message) -> Vec<&'a MessagePart<'a>> {
    let is_file = |part: &&MessagePart| {
        let picture = part
            .content_type()
            .is_some_and(|kind| kind.ctype() == "image");
        // a picture with an id is shown in the text, as logos are
        !picture || part.content_id().is_none()
    };
    message.attachments().filter(is_file).collect()
}

fn file_name<'a>(part: &'a MessagePart) -> &'a str {
    part.attachment_name().unwrap_or_default()
}

/// What is said of attachments.
fn unread(files: &[&MessagePart]) -> Vec<Unread> {
    let mut unread: Vec<Unread> = files
        .iter()
        .take(NAMED)
        .map(|part| Unread {
            place: match part.attachment_name() {
                Some(name) => say::Attachment { name }.to_string(),
                None => say::AttachmentWithoutName.to_string(),
            },
            reason: say::AttachmentNotRead.to_string(),
        })
        .collect();
    if files.len() > NAMED {
        unread.push(Unread {
            place: String::new(),
            reason: say::MoreAttachmentsNotRead {
                count: files.len() - NAMED,
            }
            .to_string(),
        });
    }
    unread
}
