//! Earlier messages below an answer: what stands there is another's voice, whether each line of it is marked or not.

use crate::catalogue::say::document::Line;
use crate::catalogue::say::read as say;
use crate::document::{Document, LeftOut, Unread};

/// Words before the sender, the day and the addressee of an earlier message, in small letters.
const SENDERS: [&str; 8] = [
    "from:",
    "von:",
    "de:",
    "da:",
    "van:",
    "från:",
    "fra:",
    "lähettäjä:",
];
const DAYS: [&str; 14] = [
    "sent:",
    "date:",
    "gesendet:",
    "datum:",
    "envoyé:",
    "envoyé :",
    "enviado:",
    "enviado el:",
    "inviato:",
    "data:",
    "verzonden:",
    "skickat:",
    "sendt:",
    "lähetetty:",
];
/// Lines below the sender within which the day stands.
const NEAR: usize = 4;
/// Lines that stand above an earlier message, in small letters and without what is drawn around them.
const ABOVE: [&str; 8] = [
    "original message",
    "ursprüngliche nachricht",
    "original-nachricht",
    "message d'origine",
    "message original",
    "mensaje original",
    "messaggio originale",
    "oorspronkelijk bericht",
];
/// The same above one that is passed on.
const PASSED_ON: [&str; 5] = [
    "forwarded message",
    "begin forwarded message:",
    "weitergeleitete nachricht",
    "message transféré",
    "mensaje reenviado",
];
/// Longest line that tells who wrote what follows, in bytes.
const LONGEST: usize = 200;
/// How such lines end.
const WROTE: [&str; 8] = [
    "wrote:",
    "schrieb:",
    "a écrit :",
    "a écrit:",
    "escribió:",
    "ha scritto:",
    "schreef:",
    "skrev:",
];

/// Leaves out what stands below the first line that announces an earlier message. One that is passed on without a word is what is sent.
pub(super) fn leave_out_earlier(document: &mut Document) {
    let lines: Vec<(usize, &str)> = (0..document.blocks.len())
        .flat_map(|block| {
            let lines = document.block_text(block).lines();
            lines.map(move |line| (block, line.trim()))
        })
        .collect();
    let found = (0..lines.len()).find(|&at| announces(&lines[at..], document));
    let Some(first) = found.map(|at| lines[at].0) else {
        return;
    };
    let line = document.line(document.blocks[first].span);
    let words = document.cut_from(first);
    let place = Line { line }.to_string();
    document.unread.push(Unread {
        place: place.clone(),
        reason: say::EarlierMessageLeftOut.to_string(),
    });
    document.left_out.push(LeftOut {
        place,
        text: words.split_whitespace().collect::<Vec<_>>().join(" "),
        reason: say::EarlierMessage.to_string().into(),
    });
}

fn announces(lines: &[(usize, &str)], document: &Document) -> bool {
    let (block, line) = lines[0];
    let small = line.to_lowercase();
    let bare = small.trim_matches(['-', '_', '*', '=', ' ', '>']);
    if PASSED_ON.contains(&bare) || is_head(lines) && block == 0 {
        // nothing was said above: it is what is sent
        return block > 0;
    }
    let next = lines.get(1).map(|(next, _)| document.blocks[*next].quoted);
    let tells_who = line.len() <= LONGEST && WROTE.iter().any(|end| small.ends_with(end));
    // where each line is marked, what isn't may be the answer
    ABOVE.contains(&bare) || is_head(lines) || tells_who && next == Some(false)
}

/// Whether the head of a message begins here: who sent it, and a few lines below when.
fn is_head(lines: &[(usize, &str)]) -> bool {
    let begins = |line: &str, words: &[&str]| {
        let line = line.trim_start_matches(['*', '>', ' ']).to_lowercase();
        words.iter().any(|word| line.starts_with(word))
    };
    let below = lines.iter().skip(1).take(NEAR);
    begins(lines[0].1, &SENDERS)
        && lines[0].1.len() <= LONGEST
        && below.into_iter().any(|(_, line)| begins(line, &DAYS))
}
