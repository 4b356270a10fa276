//! Automatic numbers of list items: no text of the file has them, but every reader of the page sees them.

use crate::read::office::numbers::{Way, spell};
use crate::read::office::xml::{Tag, Token, Xml};
use std::collections::HashMap;

/// Levels of a list.
const LEVELS: usize = 9;

/// How the items of one level are numbered.
#[derive(Clone, Default)]
struct Level {
    format: String,
    /// The mark with `%1` for the number of the first level, and so on.
    text: String,
    start: u32,
}

type Levels = [Level; LEVELS];

/// The lists of a file, and how far each has counted.
#[derive(Default)]
pub(super) struct Numbering {
    kinds: HashMap<String, Levels>,
    /// The kind of each list, and where it starts if not where its kind does.
    lists: HashMap<String, (String, HashMap<usize, u32>)>,
    counts: HashMap<String, [Option<u32>; LEVELS]>,
}

impl Numbering {
    pub(super) fn read(part: &str, deepest: usize) -> Result<Self, String> {
        let mut numbering = Self::default();
        let mut xml = Xml::within(part, deepest);
        while let Some(token) = xml.next()? {
            let Token::Start(tag) = token else { continue };
            match tag.name() {
                "abstractNum" => numbering.kind(&tag, &mut xml)?,
                "num" => numbering.list(&tag, &mut xml)?,
                _ => {}
            }
        }
        Ok(numbering)
    }

    fn kind(&mut self, tag: &Tag, xml: &mut Xml) -> Result<(), String> {
        let id = tag.attribute("abstractNumId").unwrap_or_default();
        let mut levels = Levels::default();
        let mut at = 0;
        xml.each(&["pPr", "rPr"], |tag| match tag.name() {
            "lvl" => at = level_of(tag),
            "start" => levels[at].start = number(tag).unwrap_or(1),
            "numFmt" => levels[at].format = tag.value().unwrap_or_default(),
            "lvlText" => levels[at].text = tag.value().unwrap_or_default(),
            _ => {}
        })?;
        self.kinds.insert(id, levels);
        Ok(())
    }

    fn list(&mut self, tag: &Tag, xml: &mut Xml) -> Result<(), String> {
        let id = tag.attribute("numId").unwrap_or_default();
        let mut kind = String::new();
        let mut starts = HashMap::new();
        let mut at = 0;
        xml.each(&["lvl"], |tag| match tag.name() {
            "abstractNumId" => kind = tag.value().unwrap_or_default(),
            "lvlOverride" => at = level_of(tag),
            "startOverride" => {
                starts.extend(number(tag).map(|start| (at, start)));
            }
            _ => {}
        })?;
        self.lists.insert(id, (kind, starts));
        Ok(())
    }

    /// Counts an item; the mark before it, if it is numbered.
    pub(super) fn next(&mut self, list: &str, depth: usize) -> Option<String> {
        let depth = depth.min(LEVELS - 1);
        let (kind, starts) = self.lists.get(list)?;
        let levels = self.kinds.get(kind)?;
        let counts = self.counts.entry(list.to_owned()).or_default();
        let start = |at: usize| starts.get(&at).copied().unwrap_or(levels[at].start);
        counts[depth] =
            Some(counts[depth].map_or_else(|| start(depth), |count| count.saturating_add(1)));
        // an item begins the lists in it anew
        counts[depth + 1..].fill(None);
        if matches!(levels[depth].format.as_str(), "bullet" | "none" | "") {
            return None;
        }
        let mut mark = levels[depth].text.clone();
        for at in 0..=depth {
            let count = counts[at].unwrap_or_else(|| start(at));
            mark = mark.replace(
                &format!("%{}", at + 1),
                &spell(count, way(&levels[at].format)),
            );
        }
        Some(mark).filter(|mark| !mark.trim().is_empty())
    }
}

fn level_of(tag: &Tag) -> usize {
    let level = tag.attribute("ilvl").and_then(|level| level.parse().ok());
    level.unwrap_or(0).min(LEVELS - 1)
}

fn number(tag: &Tag) -> Option<u32> {
    tag.value()?.parse().ok()
}

/// The way of counting of a level.
fn way(format: &str) -> Way {
    match format {
        "lowerLetter" => Way::Letters,
        "upperLetter" => Way::Capitals,
        "lowerRoman" => Way::Roman,
        "upperRoman" => Way::RomanCapitals,
        "decimalZero" => Way::TwoDigits,
        _ => Way::Digits,
    }
}
