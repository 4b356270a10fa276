//! `AsciiDoc`: comments, attributes and code are painted over, headings and lists become Markdown's.

use super::canvas::{Canvas, lines, near};
use crate::catalogue::say::read as say;

/// Lines that bring in something else.
const MACROS: [&str; 9] = [
    "image::",
    "include::",
    "ifdef::",
    "ifndef::",
    "ifeval::",
    "endif::",
    "toc::",
    "video::",
    "audio::",
];

pub(super) fn paint(canvas: &mut Canvas) {
    let text = canvas.text().to_owned();
    // the line that ends what is painted over
    let mut until: Option<&str> = None;
    for (start, line) in lines(&text) {
        let whole = start..start + line.len();
        let bare = line.trim_end();
        if let Some(end) = until {
            canvas.blank(whole);
            if bare == end {
                until = None;
            }
            continue;
        }
        if let Some(missing) = begins_unread(bare) {
            until = Some(bare);
            canvas.blank(whole);
            if missing {
                canvas.tell(start, say::TableNotRead.to_string(), true);
            }
        } else if is_mark(bare) {
            canvas.blank(whole);
            if bare.starts_with("include::") || bare.starts_with("if") {
                canvas.tell(start, say::IncludedNotRead.to_string(), true);
            }
        } else {
            self::line(canvas, start, bare);
        }
    }
}

/// Whether a line begins what isn't read up to the same line again; and whether that may say something.
fn begins_unread(line: &str) -> Option<bool> {
    let all = |of: char| line.len() >= 4 && line.chars().all(|one| one == of);
    if line.starts_with("|===") || all('+') {
        return Some(true);
    }
    (all('/') || all('-') || all('.') || line.starts_with("```")).then_some(false)
}

/// Whether a line is a mark and no words: an attribute, a comment, a frame.
fn is_mark(line: &str) -> bool {
    let frame = |of: char| line.len() >= 4 && line.chars().all(|one| one == of);
    let attribute = line.starts_with(':')
        && line[1..].split_once(':').is_some_and(|(name, _)| {
            !name.is_empty()
                && name
                    .chars()
                    .all(|one| one.is_alphanumeric() || "-_!".contains(one))
        });
    let listed = line.starts_with('[') && line.ends_with(']') && !line.contains("](");
    line.starts_with("//")
        || attribute
        || listed
        || line == "--"
        || line == "+"
        || frame('=')
        || frame('*')
        || frame('_')
        || MACROS.iter().any(|mark| line.starts_with(mark))
}

fn line(canvas: &mut Canvas, start: usize, line: &str) {
    let count = |of: u8| line.bytes().take_while(|byte| *byte == of).count();
    let behind = |count: usize| line[count..].starts_with(' ');
    let (equals, asterisks, stops) = (count(b'='), count(b'*'), count(b'.'));
    if equals > 0 && behind(equals) {
        (start..start + equals).for_each(|at| canvas.put(at, b'#'));
    } else if asterisks > 0 && behind(asterisks) {
        item(canvas, start, asterisks);
    } else if stops > 0 && behind(stops) {
        item(canvas, start, stops);
    } else if stops == 1 {
        // the title of a block
        canvas.blank(start..start + 1);
    }
    inline(canvas, start, line);
}

fn item(canvas: &mut Canvas, start: usize, marks: usize) {
    canvas.blank(start..start + marks);
    canvas.put(start + marks - 1, b'-');
}

/// Marks between words.
fn inline(canvas: &mut Canvas, start: usize, line: &str) {
    for (from, _) in line.match_indices("[line-through]#") {
        let end = line[from + 15..]
            .find('#')
            .map_or(line.len(), |end| from + 16 + end);
        canvas.blank(start + from..start + end);
        canvas.tell(start + from, say::WordsNotShown.to_string(), false);
    }
    for (from, _) in line.match_indices("http") {
        let word = near(&line[from..]).split(' ').next().unwrap_or_default();
        let Some(open) = word.find('[').map(|open| from + open) else {
            continue;
        };
        canvas.put(start + open, b' ');
        if let Some(close) = near(&line[open..]).find(']') {
            canvas.put(start + open + close, b' ');
        }
    }
    for mark in ["link:", "xref:", "pass:", "footnote:"] {
        for (from, _) in line.match_indices(mark) {
            canvas.blank(start + from..start + from + mark.len());
        }
    }
    for (from, _) in line.match_indices("<<") {
        let Some(end) = near(&line[from..]).find(">>").map(|end| from + end) else {
            continue;
        };
        let words = line[from..end]
            .find(',')
            .map_or(end, |comma| from + comma + 1);
        canvas.blank(start + from..start + words);
        canvas.blank(start + end..start + end + 2);
    }
}
