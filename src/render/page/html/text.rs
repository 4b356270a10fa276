//! Text from anywhere on a page: it stays text, and nothing is hidden in it.

use crate::render::plain;
use askama::filters::Escaper;
use std::fmt::{self, Display, Formatter, Write};

/// How templates put in text: in one line, with nothing hidden in it and nothing that could become mark-up, in elements and in attributes.
///
/// `src/render/askama.toml` names it, and every template names that file. What a template puts in is taken whole, so it should be a string, a number or a sentence without
/// variables; one with variables is written in several pieces, so a method makes a string of it first.
#[derive(Clone, Copy, Default)]
pub(in crate::render) struct AsText;

impl Escaper for AsText {
    fn write_escaped_str<W: Write>(&self, mut page: W, text: &str) -> fmt::Result {
        let line = plain::line(text);
        let mut rest = line.as_str();
        while let Some((before, mark, after)) = next_mark(rest) {
            page.write_str(before)?;
            page.write_str(mark)?;
            rest = after;
        }
        page.write_str(rest)
    }
}

/// The first character that could begin or end mark-up, as it's written in text, between what stands before and after it.
fn next_mark(text: &str) -> Option<(&str, &'static str, &str)> {
    let at = text.find(['&', '<', '>', '"', '\''])?;
    let mark = match text.as_bytes()[at] {
        b'&' => "&amp;",
        b'<' => "&lt;",
        b'>' => "&gt;",
        b'"' => "&quot;",
        _ => "&#39;",
    };
    Some((&text[..at], mark, &text[at + 1..]))
}

/// JSON for a script element: without `<` nothing in it can end the element or begin a comment.
pub(in crate::render) struct ScriptData(String);

impl ScriptData {
    /// `json` has nothing hidden in it.
    pub(in crate::render) fn of(json: &str) -> Self {
        Self(json.replace('<', "\\u003c"))
    }
}

impl Display for ScriptData {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn text_stays_text() {
        let mut page = String::new();
        let text = "<b a='1' b=\"2\">\n x & y\u{202e}</b> ##[x]";
        assert_eq!(AsText.write_escaped_str(&mut page, text), Ok(()));
        assert_eq!(
            page,
            "&lt;b a=&#39;1&#39; b=&quot;2&quot;&gt; x &amp; y\u{FFFD}&lt;/b&gt; # #[x]"
        );
    }

    /// Style and script of this program, and data made for a script.
    const UNCHANGED: [&str; 4] = ["STYLE", "OWN_STYLE", "SCRIPT", "script_data"];

    #[test]
    fn only_what_this_program_wrote_comes_by_unchanged() {
        let renderers = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/render");
        let mut seen = 0;
        let mut folders = vec![renderers];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|kind| kind == "html") {
                    let template = std::fs::read_to_string(&path).expect("a template");
                    seen += 1;
                    unchanged(&path, &template);
                } else if path.extension().is_some_and(|kind| kind == "rs") {
                    let code = std::fs::read_to_string(&path).expect("a source file");
                    escaped(&path, &code);
                }
            }
        }
        assert!(seen > 10, "{seen}");
    }

    /// A template that doesn't name the configuration would be escaped, but might hide something.
    fn escaped(path: &Path, code: &str) {
        for at in code.split("\n#[template(").skip(1) {
            let attribute = at.split(")]").next().unwrap_or_default();
            let named = attribute.contains("config = \"src/render/askama.toml\"");
            assert!(named, "{}: {attribute}", path.display());
        }
    }

    fn unchanged(path: &Path, template: &str) {
        let path = path.display();
        assert!(!template.contains("{% filter"), "{path}");
        for (before, _) in template
            .match_indices("safe")
            .map(|(at, _)| template.split_at(at))
        {
            let Some(before) = before.trim_end().strip_suffix('|') else {
                continue;
            };
            let name = before
                .rsplit(|one: char| !one.is_alphanumeric() && one != '_')
                .next();
            assert!(
                name.is_some_and(|name| UNCHANGED.contains(&name)),
                "{path}: {before}"
            );
        }
        assert!(!template.contains("escape("), "{path}");
    }
}
