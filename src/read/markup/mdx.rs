//! MDX: Markdown with the imports, expressions and comments of a program, which are painted over.

use super::canvas::{Canvas, lines};

pub(super) fn paint(canvas: &mut Canvas) {
    let text = canvas.text().to_owned();
    let mut in_program = false;
    let mut fenced = false;
    for (start, line) in lines(&text) {
        fenced ^= line.trim_start().starts_with("```");
        let begins = line.starts_with("import ") || line.starts_with("export ");
        in_program = !fenced && (begins || in_program && !line.trim().is_empty());
        if in_program {
            canvas.blank(start..start + line.len());
        }
    }
    canvas.settle();
    expressions(canvas);
}

/// What stands in braces, which may stand in braces.
fn expressions(canvas: &mut Canvas) {
    let text = canvas.text().to_owned();
    let (mut depth, mut open) = (0_usize, 0);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' if depth == 0 => {
                open = at;
                depth = 1;
            }
            b'{' => depth += 1,
            b'}' if depth == 1 => {
                canvas.blank(open..at + 1);
                // the value of an attribute, without which the tag would be none
                if open > 0 && text.as_bytes()[open - 1] == b'=' {
                    canvas.put(open, b'"');
                    canvas.put(at, b'"');
                }
                depth = 0;
            }
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
}

/// Whether it has parts that a program draws: nobody knows from the file what they look like.
pub(super) fn has_components(text: &str) -> bool {
    let mut tags = text.match_indices('<');
    tags.any(|(at, _)| {
        let behind = text[at + 1..].bytes().next();
        behind.is_some_and(|byte| byte.is_ascii_uppercase())
    }) || ["style={", "className=", "hidden={"]
        .iter()
        .any(|look| text.contains(look))
}
