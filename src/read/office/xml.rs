//! XML, token by token: no entities but the five predefined ones, no DOCTYPE, no deep nesting.

use crate::read::Limits;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// A part of an office file, or a piece of one.
pub(in crate::read) struct Xml<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    depth: usize,
    deepest: usize,
}

/// What comes next.
pub(in crate::read) enum Token<'a> {
    Start(Tag<'a>),
    End(String),
    Text(String),
}

/// A start tag.
pub(in crate::read) struct Tag<'a>(BytesStart<'a>);

impl Tag<'_> {
    /// The name without its prefix.
    pub(in crate::read) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// Whether the name has this prefix.
    pub(in crate::read) fn is_from(&self, prefix: &str) -> bool {
        self.0
            .name()
            .prefix()
            .is_some_and(|found| found.into_inner() == prefix)
    }

    /// An attribute by its name without prefix.
    pub(in crate::read) fn attribute(&self, name: &str) -> Option<String> {
        let found = self
            .0
            .attributes()
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().into_inner() == name)?;
        match found.normalized_value(quick_xml::XmlVersion::Implicit1_0) {
            Ok(value) => Some(value.into_owned()),
            Err(_) => Some(found.value.into_owned()),
        }
    }

    /// An attribute by its prefix and name.
    pub(in crate::read) fn attribute_from(&self, prefix: &str, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let found = attributes.with_checks(false).flatten().find(|attribute| {
            let key = attribute.key;
            key.local_name().into_inner() == name
                && key
                    .prefix()
                    .is_some_and(|found| found.into_inner() == prefix)
        })?;
        Some(found.value.into_owned())
    }

    /// The attribute `val`, which most properties of Word consist of.
    pub(in crate::read) fn value(&self) -> Option<String> {
        self.attribute("val")
    }

    /// Whether an attribute says that something is so.
    pub(in crate::read) fn is_true(&self, name: &str) -> bool {
        let value = self.attribute(name);
        value.is_some_and(|value| value == "1" || value == "true")
    }

    /// Whether a property that is on or off is on: being there is enough.
    pub(in crate::read) fn is_on(&self) -> bool {
        !matches!(
            self.value().as_deref(),
            Some("0" | "false" | "off" | "none")
        )
    }
}

impl<'a> Xml<'a> {
    /// With the usual limit of depth, for parts that are lists.
    pub(in crate::read) fn new(text: &'a str) -> Self {
        Self::within(text, Limits::default().depth)
    }

    /// At most so deep.
    pub(in crate::read) fn within(text: &'a str, deepest: usize) -> Self {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        // files of careless programs are read as office programs read them
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        Self {
            text,
            reader,
            depth: 0,
            deepest,
        }
    }

    /// How deep elements may nest.
    pub(in crate::read) const fn deepest(&self) -> usize {
        self.deepest
    }

    /// What comes next; `None` at the end.
    pub(in crate::read) fn next(&mut self) -> Result<Option<Token<'a>>, String> {
        loop {
            let event = self
                .reader
                .read_event()
                .map_err(|error| format!("its XML is broken ({error})"))?;
            return Ok(Some(match event {
                Event::Start(tag) => {
                    self.go_down()?;
                    Token::Start(Tag(tag))
                }
                Event::End(tag) => {
                    self.depth = self.depth.saturating_sub(1);
                    Token::End(tag.local_name().into_inner().to_owned())
                }
                Event::Text(text) => Token::Text(text.into_inner().into_owned()),
                Event::CData(text) => Token::Text(text.into_inner().into_owned()),
                Event::GeneralRef(name) => {
                    let known = name
                        .resolve_char_ref()
                        .ok()
                        .flatten()
                        .map(String::from)
                        .or_else(|| resolve_predefined_entity(&name).map(str::to_owned));
                    Token::Text(known.unwrap_or_default())
                }
                Event::DocType(_) => {
                    return Err("its XML has a DOCTYPE, which no office program writes".into());
                }
                Event::Eof => return Ok(None),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
            }));
        }
    }

    fn go_down(&mut self) -> Result<(), String> {
        self.depth += 1;
        if self.depth > self.deepest {
            return Err(format!(
                "its XML nests deeper than {} elements, which no proposal does; --max-depth allows more",
                self.deepest
            ));
        }
        Ok(())
    }

    /// Goes to the end of the element that has just begun.
    pub(in crate::read) fn skip(&mut self) -> Result<(), String> {
        self.inner().map(drop)
    }

    /// What has not been read yet.
    pub(in crate::read) fn rest(&self) -> &'a str {
        self.text.get(self.position()..).unwrap_or_default()
    }

    /// Goes to the end of the element that has just begun; returns what stands in it.
    pub(in crate::read) fn inner(&mut self) -> Result<&'a str, String> {
        let start = self.position();
        let outer = self.depth.saturating_sub(1);
        let mut end = start;
        while self.depth > outer {
            end = self.position();
            if self.next()?.is_none() {
                break;
            }
        }
        Ok(self.text.get(start..end).unwrap_or_default())
    }

    /// Goes through all elements in the one that has just begun, but those to be left out.
    pub(in crate::read) fn each(
        &mut self,
        left_out: &[&str],
        mut what: impl FnMut(&Tag),
    ) -> Result<(), String> {
        let outer = self.depth.saturating_sub(1);
        while self.depth > outer {
            match self.next()? {
                Some(Token::Start(tag)) => {
                    // what ends so is how it was before a tracked change
                    if left_out.contains(&tag.name()) || tag.name().ends_with("Change") {
                        self.inner()?;
                    } else {
                        what(&tag);
                    }
                }
                None => break,
                _ => {}
            }
        }
        Ok(())
    }

    /// The text of the element that has just begun.
    pub(in crate::read) fn words(&mut self) -> Result<String, String> {
        let outer = self.depth.saturating_sub(1);
        let mut words = String::new();
        while self.depth > outer {
            match self.next()? {
                Some(Token::Text(text)) => words.push_str(&text),
                None => break,
                _ => {}
            }
        }
        Ok(words)
    }

    fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(self.text.len())
    }
}
