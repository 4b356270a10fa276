//! The proposal that is attacked, as a text that can be altered.

use crate::document::{Block, BlockKind, Document};
use crate::find::Search;
use crate::prose;
use crate::read;
use crate::rules::{Charter, CueKind, Owner, RulePack};

/// A proposal, and the rules that it is judged by.
#[derive(Debug)]
pub struct Victim<'a> {
    /// The rules.
    pub pack: &'a RulePack,
    /// The charter.
    pub charter: &'a Charter,
    /// Two-letter code of the language in which attacks are written.
    pub language: &'a str,
    text: String,
}

impl<'a> Victim<'a> {
    /// The proposal as Markdown: that of the file, or for a file of another format what was read of it.
    #[must_use]
    pub fn new(
        pack: &'a RulePack,
        charter: &'a Charter,
        document: &Document,
        language: &'a str,
    ) -> Self {
        let ending = document.name.rsplit('.').next().unwrap_or_default();
        let is_markdown = ["md", "markdown"]
            .iter()
            .any(|md| ending.eq_ignore_ascii_case(md));
        let text = if is_markdown {
            document.source.clone()
        } else {
            written(document)
        };
        Self {
            pack,
            charter,
            language,
            text,
        }
    }

    /// The text as it is.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text with another behind it.
    #[must_use]
    pub fn with(&self, more: &str) -> String {
        format!("{}\n\n{more}\n", self.text.trim_end())
    }

    /// The text with words before each sentence of its paragraphs, items and cells; without `denials` not before those that deny something.
    #[must_use]
    pub fn before_each_sentence(&self, words: &str, denials: bool) -> String {
        let document = read::read("attack.md", self.text.as_bytes()).unwrap_or_default();
        let Some(lexicon) = self.charter.lexicon(self.language) else {
            return self.text.clone();
        };
        let prose = prose::sentences(&document, &lexicon.unending);
        let search = Search::new(&document, &prose, lexicon);
        let denies = |sentence| {
            let cues = search.cues(sentence).into_iter();
            cues.map(|found| search.owner(found.pattern)).any(|owner| {
                matches!(owner, Owner::Cue(cue) if lexicon.cues[cue].kind == CueKind::Negation)
            })
        };
        let mut altered = String::new();
        let mut copied = 0;
        for (number, sentence) in prose.sentences.iter().enumerate() {
            let at = document.in_source(sentence.span).start;
            let kind = document.blocks[sentence.block].kind;
            if at < copied || matches!(kind, BlockKind::Heading(_) | BlockKind::HeadCell) {
                continue;
            }
            if !denials && denies(number) {
                continue;
            }
            altered.push_str(&document.source[copied..at]);
            altered.push_str(words);
            copied = at;
        }
        altered.push_str(&document.source[copied..]);
        altered
    }

    /// Its longest paragraph, in a line; of equals the first.
    #[must_use]
    pub fn longest_paragraph(&self) -> String {
        let document = read::read("attack.md", self.text.as_bytes()).unwrap_or_default();
        let paragraphs = document.blocks.iter().rev();
        paragraphs
            .filter(|block| block.kind == BlockKind::Paragraph)
            .max_by_key(|block| block.span.end - block.span.start)
            .map(|block| document.quote(block.span).replace('\n', " "))
            .unwrap_or_default()
    }
}

/// A document as Markdown, block after block.
fn written(document: &Document) -> String {
    let mut text = String::new();
    for (at, block) in document.blocks.iter().enumerate() {
        let words = escaped(document.slice(block.span));
        let before = at.checked_sub(1).map(|before| &document.blocks[before]);
        text.push_str(&lead(block, before));
        text.push_str(&words);
    }
    text
}

/// What stands before a block: an empty line, and its mark. Cells stand as items under the heads of their rows.
fn lead(block: &Block, before: Option<&Block>) -> String {
    let listed =
        |block: &Block| matches!(block.kind, BlockKind::Item { .. }) || block.row_head.is_some();
    let gap = match before {
        None => "",
        Some(before) if listed(before) && listed(block) => "\n",
        Some(_) => "\n\n",
    };
    let mark = match block.kind {
        BlockKind::Heading(level) => format!("{} ", "#".repeat(level.clamp(1, 6).into())),
        BlockKind::Item { depth } => format!("{}- ", "  ".repeat(depth.min(8).into())),
        BlockKind::Cell if block.row_head.is_some() => "- ".into(),
        BlockKind::HeadCell => "#### ".into(),
        BlockKind::Paragraph | BlockKind::Cell | BlockKind::Code => String::new(),
    };
    format!("{gap}{mark}")
}

/// Words that mean themselves in Markdown.
fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len() + 8);
    for letter in words.chars() {
        match letter {
            '\n' => text.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '#' | '|' | '&' | '~' => {
                text.push('\\');
                text.push(letter);
            }
            '+' | '-' if text.is_empty() => {
                text.push('\\');
                text.push(letter);
            }
            _ => text.push(letter),
        }
    }
    text
}
