//! `LaTeX`: comments, commands and code are painted over, headings and lists become Markdown's.

use super::canvas::{Canvas, lines, near};
use crate::catalogue::say::read as say;

/// Bytes before a heading in which the beginning of its line is looked for.
const BEFORE: usize = 200;

/// Surroundings without words of a proposal.
const CODE: [&str; 14] = [
    "verbatim",
    "lstlisting",
    "minted",
    "comment",
    "equation",
    "equation*",
    "align",
    "align*",
    "math",
    "displaymath",
    "tikzpicture",
    "thebibliography",
    "filecontents",
    "filecontents*",
];
/// Surroundings of tables, whose cells nobody could put together by lines.
const TABLES: [&str; 6] = [
    "tabular",
    "tabular*",
    "tabularx",
    "longtable",
    "tabulary",
    "tblr",
];
/// Commands that make a heading, with its level.
const HEADINGS: [(&str, usize); 7] = [
    ("part", 1),
    ("chapter", 1),
    ("section", 2),
    ("subsection", 3),
    ("subsubsection", 4),
    ("paragraph", 5),
    ("title", 1),
];
/// Commands whose words in braces are none.
const WORDLESS: [&str; 36] = [
    "begin",
    "end",
    "label",
    "ref",
    "eqref",
    "pageref",
    "autoref",
    "cref",
    "cite",
    "citep",
    "citet",
    "includegraphics",
    "usepackage",
    "documentclass",
    "bibliography",
    "bibliographystyle",
    "vspace",
    "hspace",
    "color",
    "index",
    "newcommand",
    "renewcommand",
    "providecommand",
    "newenvironment",
    "setlength",
    "setcounter",
    "addtocounter",
    "pagestyle",
    "thispagestyle",
    "hypersetup",
    "definecolor",
    "fontsize",
    "selectlanguage",
    "input",
    "include",
    "graphicspath",
];
/// Commands that show the words in their braces not at all, or struck through.
const UNSEEN: [&str; 8] = [
    "phantom", "hphantom", "vphantom", "sout", "st", "xout", "cancel", "iffalse",
];

pub(super) fn paint(canvas: &mut Canvas) {
    comments(canvas);
    canvas.settle();
    outside(canvas);
    surroundings(canvas);
    canvas.settle();
    commands(canvas);
    // what is painted over before a line would make code of it in Markdown
    canvas.flush_left();
}

fn comments(canvas: &mut Canvas) {
    let text = canvas.text().to_owned();
    for (start, line) in lines(&text) {
        let bytes = line.as_bytes();
        let is_comment = |at: &usize| {
            let slashes = bytes[..*at].iter().rev().take_while(|byte| **byte == b'\\');
            bytes[*at] == b'%' && slashes.count() % 2 == 0
        };
        if let Some(at) = (0..bytes.len()).find(is_comment) {
            canvas.blank(start + at..start + line.len());
        }
    }
}

/// What stands before the document begins and behind its end.
fn outside(canvas: &mut Canvas) {
    let text = canvas.text().to_owned();
    let begin = "\\begin{document}";
    if let Some(at) = text.find(begin) {
        canvas.blank(0..at + begin.len());
    }
    if let Some(at) = text.find("\\end{document}") {
        canvas.blank(at..text.len());
    }
}

fn surroundings(canvas: &mut Canvas) {
    let text = canvas.text().to_owned();
    let mut at = 0;
    while let Some(found) = text[at..].find("\\begin{") {
        let start = at + found;
        let inner = start + "\\begin{".len();
        at = inner;
        let Some(length) = near(&text[inner..]).find('}') else {
            continue;
        };
        let name = &text[inner..inner + length];
        let is_table = TABLES.contains(&name);
        if !is_table && !CODE.contains(&name) {
            continue;
        }
        let end = format!("\\end{{{name}}}");
        let stop = text[inner..]
            .find(&end)
            .map_or(text.len(), |found| inner + found + end.len());
        canvas.blank(start..stop);
        if is_table {
            canvas.tell(start, say::TableNotRead.to_string(), true);
        }
        at = stop;
    }
}

/// A walk over commands.
struct Walk<'a> {
    text: &'a str,
    /// Where braces that are open close something, and with what mark.
    closing: Vec<(usize, u8)>,
    depth: usize,
}

fn commands(canvas: &mut Canvas) {
    let text = canvas.text().to_owned();
    let mut walk = Walk {
        text: &text,
        closing: Vec::new(),
        depth: 0,
    };
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        at = match bytes[at] {
            b'\\' => walk.command(canvas, at),
            b'{' => {
                walk.depth += 1;
                canvas.blank(at..at + 1);
                at + 1
            }
            b'}' => {
                walk.close(canvas, at);
                at + 1
            }
            b'~' | b'$' => {
                canvas.blank(at..at + 1);
                at + 1
            }
            _ => at + 1,
        };
    }
}

impl Walk<'_> {
    fn close(&mut self, canvas: &mut Canvas, at: usize) {
        let closing = self.closing.pop_if(|(depth, _)| *depth == self.depth);
        canvas.put(at, closing.map_or(b' ', |(_, mark)| mark));
        self.depth = self.depth.saturating_sub(1);
    }

    /// Paints a command over, and says where to go on.
    fn command(&mut self, canvas: &mut Canvas, at: usize) -> usize {
        let rest = &self.text[at + 1..];
        let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        if letters == 0 {
            return self.sign(canvas, at);
        }
        let name = &rest[..letters];
        let mut end = at + 1 + letters;
        if self.text[end..].starts_with('*') {
            end += 1;
        }
        canvas.blank(at..end);
        end = self.options(canvas, end);
        if let Some((_, level)) = HEADINGS.iter().find(|(heading, _)| *heading == name) {
            return self.heading(canvas, at, end, *level);
        }
        match name {
            "item" => canvas.put(at + letters, b'-'),
            "href" | "url" => return self.opened(canvas, end, b'<', b'>'),
            "footnote" => return self.opened(canvas, end, b'(', b')'),
            "textcolor" => {
                let colour = self.group(end);
                let is_white = self.text[end..colour].contains("white");
                canvas.blank(end..colour);
                return if is_white {
                    self.unseen(canvas, at, colour)
                } else {
                    colour
                };
            }
            _ if UNSEEN.contains(&name) => return self.unseen(canvas, at, end),
            _ if WORDLESS.contains(&name) => return self.wordless(canvas, end),
            _ => {}
        }
        end
    }

    /// A sign behind a backslash: itself, or the end of a line.
    fn sign(&self, canvas: &mut Canvas, at: usize) -> usize {
        let Some(sign) = self.text[at + 1..].chars().next() else {
            canvas.blank(at..at + 1);
            return at + 1;
        };
        let end = at + 1 + sign.len_utf8();
        if matches!(sign, '&' | '%' | '$' | '#' | '_' | '{' | '}') {
            canvas.blank(at..at + 1);
        } else {
            canvas.blank(at..end);
        }
        end
    }

    /// Paints over what stands in brackets.
    fn options(&self, canvas: &mut Canvas, at: usize) -> usize {
        if !self.text[at..].starts_with('[') {
            return at;
        }
        let line = near(&self.text[at..]).lines().next().unwrap_or_default();
        let Some(length) = line.find(']') else {
            return at;
        };
        // a label in brackets begins an item
        canvas.blank(at..at + 1);
        canvas.blank(at + length..at + length + 1);
        at + length + 1
    }

    fn heading(&mut self, canvas: &mut Canvas, at: usize, end: usize, level: usize) -> usize {
        let from = self.text.floor_char_boundary(at.saturating_sub(BEFORE));
        let before = self.text[from..at].rsplit('\n').next();
        if !before.unwrap_or_default().trim().is_empty() {
            return end;
        }
        // a short name has no room for more
        for mark in at..(at + level).min(end.saturating_sub(1)) {
            canvas.put(mark, b'#');
        }
        self.opened(canvas, end, b' ', b'\n')
    }

    /// Marks in place of the braces that follow.
    fn opened(&mut self, canvas: &mut Canvas, at: usize, open: u8, close: u8) -> usize {
        if !self.text[at..].starts_with('{') {
            return at;
        }
        canvas.put(at, open);
        self.depth += 1;
        self.closing.push((self.depth, close));
        at + 1
    }

    /// Paints over all groups that follow.
    fn wordless(&self, canvas: &mut Canvas, mut at: usize) -> usize {
        loop {
            let end = self.group(at);
            if end == at {
                return at;
            }
            canvas.blank(at..end);
            at = self.options(canvas, end);
        }
    }

    fn unseen(&self, canvas: &mut Canvas, start: usize, at: usize) -> usize {
        let end = if self.text[start..].starts_with("\\iffalse") {
            let end = self.text[at..].find("\\fi");
            end.map_or(self.text.len(), |end| at + end)
        } else {
            self.group(at)
        };
        canvas.blank(at..end);
        if end > at {
            canvas.tell(start, say::WordsNotShown.to_string(), false);
        }
        end
    }

    /// Where a group that begins here ends; here if there is none.
    fn group(&self, at: usize) -> usize {
        if !self.text[at..].starts_with('{') {
            return at;
        }
        let mut depth = 0_usize;
        for (offset, byte) in self.text[at..].bytes().enumerate() {
            match byte {
                b'{' => depth += 1,
                b'}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return at + offset + 1;
            }
        }
        self.text.len()
    }
}
