//! YAML with the places of its words. It lies in one list, and aliases stay what they are: nothing grows or nests on the stack, whatever the file says.

use granit_parser::{Event, Parser, Span};
use std::collections::BTreeMap;

/// Bytes up to which a file is parsed.
const MOST: usize = 512 * 1024;
/// Lists and tables in one another, at most; no file that people write has so many.
pub(super) const DEPTH: usize = 64;

/// What a file says.
#[derive(Default)]
pub(super) struct Yaml {
    pub(super) items: Vec<Item>,
    /// The tops of its documents.
    pub(super) documents: Vec<usize>,
}

pub(super) struct Item {
    pub(super) node: Node,
    /// Where its words stand, in bytes.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) is_key: bool,
}

/// Other items are named by their positions.
pub(super) enum Node {
    Word(String),
    List(Vec<usize>),
    Mapping(Vec<(usize, usize)>),
    /// What stands elsewhere under an anchor; an item that contains this one, if the file is a trap.
    Same(usize),
}

/// Parses a text.
pub(super) fn parse(text: &str) -> Result<Yaml, String> {
    if text.len() > MOST {
        let most = MOST / 1024;
        return Err(format!(
            "it was not looked into: it is larger than {most} KiB"
        ));
    }
    let mut builder = Builder::default();
    for event in Parser::new_from_str(text) {
        let (event, span) =
            event.map_err(|error| format!("it is no YAML that can be read: {error}"))?;
        builder.on_event(event, &span)?;
    }
    Ok(builder.yaml)
}

impl Yaml {
    /// An item, or what it stands for.
    pub(super) fn item(&self, at: usize) -> Option<&Item> {
        self.items.get(self.home(at))
    }

    /// The position of an item, or of what it stands for.
    pub(super) fn home(&self, at: usize) -> usize {
        match self.items.get(at).map(|item| &item.node) {
            Some(Node::Same(home)) => *home,
            _ => at,
        }
    }

    /// The word of an item that is one.
    pub(super) fn word(&self, at: usize) -> Option<&str> {
        match &self.item(at)?.node {
            Node::Word(word) => Some(word),
            _ => None,
        }
    }

    /// What stands in a table under a key.
    pub(super) fn row(&self, rows: &[(usize, usize)], key: &str) -> Option<usize> {
        let row = rows.iter().find(|(name, _)| self.word(*name) == Some(key));
        row.map(|(_, item)| *item)
    }
}

#[derive(Default)]
struct Builder {
    yaml: Yaml,
    /// The lists and tables that are still open, each with a key that waits for its item.
    open: Vec<(usize, Option<usize>)>,
    anchors: BTreeMap<usize, usize>,
}

impl Builder {
    fn on_event(&mut self, event: Event, span: &Span) -> Result<(), String> {
        match event {
            Event::Scalar(word, _, anchor, _) => {
                self.add(Node::Word(word.into_owned()), anchor, span);
            }
            Event::SequenceStart(_, anchor, _) => {
                let at = self.add(Node::List(Vec::new()), anchor, span);
                self.open.push((at, None));
            }
            Event::MappingStart(_, anchor, _) => {
                let at = self.add(Node::Mapping(Vec::new()), anchor, span);
                self.open.push((at, None));
            }
            Event::SequenceEnd | Event::MappingEnd => {
                self.open.pop();
            }
            Event::Alias(anchor) => {
                // an alias without an anchor stands for nothing
                let same = self.anchors.get(&anchor).copied().unwrap_or(usize::MAX);
                self.add(Node::Same(same), 0, span);
            }
            _ => {}
        }
        if self.open.len() > DEPTH {
            return Err(format!(
                "it was not looked into: its lists and tables stand more than {DEPTH} deep"
            ));
        }
        Ok(())
    }

    /// Adds an item to what is open.
    fn add(&mut self, node: Node, anchor: usize, span: &Span) -> usize {
        let at = self.yaml.items.len();
        let byte = |marker: granit_parser::Marker| marker.byte_offset().unwrap_or_default();
        let (start, end) = (byte(span.start), byte(span.end));
        if anchor > 0 {
            self.anchors.insert(anchor, at);
        }
        let mut is_key = false;
        match self.open.last_mut() {
            None => self.yaml.documents.push(at),
            Some((above, key)) => match &mut self.yaml.items[*above].node {
                Node::List(items) => items.push(at),
                Node::Mapping(rows) => {
                    if let Some(key) = key.take() {
                        rows.push((key, at));
                    } else {
                        *key = Some(at);
                        is_key = true;
                    }
                }
                Node::Word(_) | Node::Same(_) => {}
            },
        }
        self.yaml.items.push(Item {
            node,
            start,
            end: end.max(start),
            is_key,
        });
        at
    }
}
