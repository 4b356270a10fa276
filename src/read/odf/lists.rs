//! Lists and the numbers of their items, which stand in no text of the file.

use crate::read::office::numbers::{Way, spell};
use crate::read::office::xml::{Tag, Xml};
use std::collections::HashMap;

/// Levels of a list.
const LEVELS: usize = 10;

/// How the items of one level are numbered.
#[derive(Clone, Default)]
pub(super) struct Level {
    /// How it counts; `None` for bullets.
    way: Option<Way>,
    prefix: String,
    suffix: String,
    start: u32,
    /// How many levels a number shows.
    shown: usize,
}

pub(super) type ListStyle = [Level; LEVELS];

/// Reads the list style whose element has just begun.
pub(super) fn read_list(xml: &mut Xml) -> Result<ListStyle, String> {
    let mut levels = ListStyle::default();
    xml.each(&[], |tag| {
        let level = number(tag, "level").unwrap_or(0);
        if let Some(level) = (level as usize)
            .checked_sub(1)
            .and_then(|at| levels.get_mut(at))
            && tag.name() == "list-level-style-number"
        {
            *level = Level {
                way: way(&tag.attribute("num-format").unwrap_or_default()),
                prefix: tag.attribute("num-prefix").unwrap_or_default(),
                suffix: tag.attribute("num-suffix").unwrap_or_default(),
                start: number(tag, "start-value").unwrap_or(1),
                shown: number(tag, "display-levels").map_or(1, |shown| shown as usize),
            };
        }
    })?;
    Ok(levels)
}

fn number(tag: &Tag, name: &str) -> Option<u32> {
    tag.attribute(name)?.parse().ok()
}

fn way(format: &str) -> Option<Way> {
    match format {
        "" => None,
        "a" => Some(Way::Letters),
        "A" => Some(Way::Capitals),
        "i" => Some(Way::Roman),
        "I" => Some(Way::RomanCapitals),
        _ => Some(Way::Digits),
    }
}

/// Open lists, the outermost first, and how far closed ones have counted.
#[derive(Default)]
pub(super) struct Lists {
    open: Vec<List>,
    counted: HashMap<String, u32>,
}

#[derive(Default)]
struct List {
    style: String,
    id: Option<String>,
    count: Option<u32>,
    item: Item,
}

/// How far an item has come.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Item {
    /// No paragraph of it has been read; it may start at a number of its own.
    Fresh(Option<u32>),
    /// It is no item but a paragraph in a list.
    Header,
    #[default]
    Begun,
}

impl Lists {
    pub(super) fn is_empty(&self) -> bool {
        self.open.is_empty()
    }

    pub(super) fn start(&mut self, tag: &Tag) {
        let inherited = self.open.last().map(|list| list.style.clone());
        let style = tag
            .attribute("style-name")
            .or(inherited)
            .unwrap_or_default();
        // a list may go on from one by its id, or from the one of its style that was closed last
        let continued = match tag.attribute("continue-list") {
            Some(id) => self.counted.get(&id),
            None if tag.attribute("continue-numbering").as_deref() == Some("true") => {
                self.counted.get(&self.key(&style))
            }
            None => None,
        };
        self.open.push(List {
            count: continued.copied(),
            id: tag.attribute("id"),
            style,
            item: Item::Begun,
        });
    }

    fn key(&self, style: &str) -> String {
        format!("{} {style}", self.open.len())
    }

    pub(super) fn end(&mut self) {
        let Some(list) = self.open.pop() else { return };
        if let Some(count) = list.count {
            self.counted.insert(self.key(&list.style), count);
            self.counted.extend(list.id.map(|id| (id, count)));
        }
    }

    pub(super) fn start_item(&mut self, tag: &Tag) {
        if let Some(list) = self.open.last_mut() {
            list.item = if tag.name() == "list-header" {
                Item::Header
            } else {
                Item::Fresh(number(tag, "start-value"))
            };
        }
    }

    /// A paragraph begins: depth and mark, if an item begins with it. `style` is the list style of the paragraph.
    pub(super) fn begin(
        &mut self,
        styles: &HashMap<String, ListStyle>,
        style: Option<&str>,
    ) -> Option<(usize, Option<String>)> {
        let depth = self.open.len().checked_sub(1)?;
        let list = &mut self.open[depth];
        let Item::Fresh(start) = list.item else {
            return None;
        };
        // only the first paragraph of an item has its number
        list.item = Item::Begun;
        let name = if list.style.is_empty() {
            style.unwrap_or_default()
        } else {
            &list.style
        };
        let Some(levels) = styles.get(name) else {
            return Some((depth, None));
        };
        let level = &levels[depth.min(LEVELS - 1)];
        let count = start
            .or(list.count.map(|count| count.saturating_add(1)))
            .unwrap_or(level.start);
        list.count = Some(count);
        Some((depth, self.mark(levels, depth)))
    }

    fn mark(&self, levels: &ListStyle, depth: usize) -> Option<String> {
        let level = levels.get(depth)?;
        level.way?;
        let first = (depth + 1).saturating_sub(level.shown.max(1));
        let numbers: Vec<String> = (first..=depth)
            .filter_map(|at| Some(spell(self.open[at].count?, levels[at].way?)))
            .collect();
        Some(format!(
            "{}{}{}",
            level.prefix,
            numbers.join("."),
            level.suffix
        ))
    }
}
