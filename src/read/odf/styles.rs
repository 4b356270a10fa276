//! Styles of an `OpenDocument` file: what text inherits from the chain of its style.

use super::areas::Painted;
use super::lengths::length;
use super::lists::{ListStyle, read_list};
use super::properties::{Style, background, properties};
use crate::read::builder::pictures::Size;
use crate::read::look::Look;
use crate::read::office::xml::{Tag, Token, Xml};
use crate::read::paint::Ground;
use std::cell::RefCell;
use std::collections::HashMap;

/// Longest chain of styles.
const CHAIN: usize = 32;

/// What a style amounts to.
#[derive(Clone, Debug, Default)]
pub(super) struct Resolved {
    /// The level of the heading that it stands for.
    pub(super) heading: Option<u8>,
    pub(super) list: Option<String>,
    pub(super) look: Look,
    pub(super) ground: Ground,
    /// Whether anything was said of it.
    pub(super) is_ground_said: bool,
    /// The height of a row or the width of a column.
    pub(super) length: Option<i64>,
    /// Whether it hides what it is applied to: a slide or a sheet.
    pub(super) hidden: bool,
    pub(super) is_quote: bool,
}

/// A master page.
#[derive(Clone, Debug, Default)]
pub(super) struct Master {
    pub(super) ground: Ground,
    pub(super) painted: Painted,
}

/// The styles of a file.
#[derive(Default)]
pub(super) struct Styles {
    by_name: HashMap<String, Style>,
    defaults: HashMap<String, Style>,
    pub(super) lists: HashMap<String, ListStyle>,
    /// Master pages: what they are painted with, and what stands on them.
    masters: HashMap<String, Master>,
    /// Width and height of slides, in hundredths of a millimetre.
    pub(super) page: Option<(i64, i64)>,
    /// Sizes of pages by the names of their layouts, and by those of the master pages that use them.
    layouts: HashMap<String, Size>,
    master_sizes: HashMap<String, Size>,
    /// What pages of text are painted with.
    pub(super) paper: Ground,
    /// What styles amount to that were asked for so far: a text may name the same ones at each word.
    resolved: RefCell<HashMap<String, Resolved>>,
}

impl Styles {
    /// Takes in the styles of a part; those read later come before those of the same name.
    pub(super) fn read(&mut self, part: &str, deepest: usize) -> Result<(), String> {
        self.resolved.take();
        let mut layout = String::new();
        let mut xml = Xml::within(part, deepest);
        while let Some(token) = xml.next()? {
            let Token::Start(tag) = token else { continue };
            match tag.name() {
                "page-layout" => layout = tag.attribute("name").unwrap_or_default(),
                "style" => self.style(&tag, &mut xml)?,
                "default-style" => {
                    let family = tag.attribute("family").unwrap_or_default();
                    let style = properties(&tag, &mut xml)?;
                    self.defaults.insert(family, style);
                }
                "list-style" => {
                    let name = tag.attribute("name").unwrap_or_default();
                    self.lists.insert(name, read_list(&mut xml)?);
                }
                "page-layout-properties" => self.page(&tag, &layout),
                "master-page" => self.master(&tag, &mut xml)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn style(&mut self, tag: &Tag, xml: &mut Xml) -> Result<(), String> {
        let family = tag.attribute("family").unwrap_or_default();
        let name = tag.attribute("name").unwrap_or_default();
        let style = properties(tag, xml)?;
        self.by_name.insert(key(&family, &name), style);
        Ok(())
    }

    fn page(&mut self, tag: &Tag, layout: &str) {
        let width = tag.attribute("page-width").and_then(|size| length(&size));
        let height = tag.attribute("page-height").and_then(|size| length(&size));
        if let (Some(width), Some(height)) = (width, height) {
            self.layouts.insert(layout.to_owned(), (width, height));
            // which layout slides have is known later; what lies off the largest lies off all
            let (widest, highest) = self.page.unwrap_or_default();
            self.page = Some((width.max(widest), height.max(highest)));
        }
        // which page a text stands on isn't known: of several colours none is sure
        let paper = background(tag).unwrap_or_default();
        self.paper = match (self.paper, paper) {
            (known, Ground::Bare) => known,
            (Ground::Bare, paper) => paper,
            (known, paper) if known == paper => known,
            _ => Ground::Unknown,
        };
    }

    /// A master page is painted if its background is, or if a picture or a painted shape stands on it.
    fn master(&mut self, tag: &Tag, xml: &mut Xml) -> Result<(), String> {
        let name = tag.attribute("name").unwrap_or_default();
        let page = tag.attribute("style-name").unwrap_or_default();
        let ground = self.resolve("drawing-page", &page).ground;
        let mut painted = Painted::default();
        xml.each(&["notes"], |tag| {
            if tag.name() == "image" {
                painted.add_picture();
            } else if let Some(style) = tag.attribute("style-name") {
                let ground = self.resolve("graphic", &style).ground;
                painted.add(tag, ground);
            }
        })?;
        let layout = tag.attribute("page-layout-name").unwrap_or_default();
        let size = self.layouts.get(&layout).copied();
        self.master_sizes
            .extend(size.map(|size| (name.clone(), size)));
        self.masters.insert(name, Master { ground, painted });
        Ok(())
    }

    /// The size of the pages that are made after this one.
    pub(super) fn page_of(&self, master: &str) -> Option<Size> {
        self.master_sizes.get(master).copied().or(self.page)
    }

    /// What slides that are made after this page stand on.
    pub(super) fn master_of(&self, name: &str) -> Master {
        self.masters.get(name).cloned().unwrap_or_default()
    }

    /// The style of this family and name with all that it is based on.
    pub(super) fn resolve(&self, family: &str, name: &str) -> Resolved {
        let key = key(family, name);
        if let Some(known) = self.resolved.borrow().get(&key) {
            return known.clone();
        }
        let resolved = self.based(family, name);
        // names that no style has may be as many as there are words
        if self.by_name.contains_key(&key) {
            self.resolved.borrow_mut().insert(key, resolved.clone());
        }
        resolved
    }

    fn based(&self, family: &str, name: &str) -> Resolved {
        let mut resolved = Resolved::default();
        let mut ground = None;
        let mut next = Some(name);
        let mut is_title = false;
        // a style may be based on itself
        for _ in 0..CHAIN {
            let Some(style) = next.and_then(|name| self.by_name.get(&key(family, name))) else {
                break;
            };
            resolved.heading = resolved.heading.or(style.outline);
            resolved.list = resolved.list.or_else(|| style.list.clone());
            resolved.look = resolved.look.over(style.look);
            resolved.hidden |= style.hidden;
            resolved.is_quote |= style.name.eq_ignore_ascii_case("Quotations");
            is_title |= style.name == "Title";
            ground = ground.or(style.ground);
            resolved.length = resolved.length.or(style.length);
            next = style.parent.as_deref();
        }
        if let Some(style) = self.defaults.get(family) {
            resolved.look = resolved.look.over(style.look);
        }
        // whatever level the title is given, it stands above all
        if is_title {
            resolved.heading = Some(1);
        }
        resolved.is_ground_said = ground.is_some();
        resolved.ground = ground.unwrap_or_default();
        resolved
    }
}

fn key(family: &str, name: &str) -> String {
    format!("{family} {name}")
}
