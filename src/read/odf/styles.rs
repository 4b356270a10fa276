//! Styles of an `OpenDocument` file: what text inherits from the chain of its style.

use super::lengths::length;
use super::lists::{ListStyle, read_list};
use super::properties::{Style, is_colour, properties};
use crate::read::builder::pictures::Size;
use crate::read::look::Look;
use crate::read::office::xml::{Tag, Token, Xml};
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
    pub(super) ground: bool,
    /// Whether it hides what it is applied to: a slide or a sheet.
    pub(super) hidden: bool,
    pub(super) is_quote: bool,
}

/// The styles of a file.
#[derive(Default)]
pub(super) struct Styles {
    by_name: HashMap<String, Style>,
    defaults: HashMap<String, Style>,
    pub(super) lists: HashMap<String, ListStyle>,
    /// Master pages, and whether they are painted.
    masters: HashMap<String, bool>,
    /// Width and height of slides, in hundredths of a millimetre.
    pub(super) page: Option<(i64, i64)>,
    /// Sizes of pages by the names of their layouts, and by those of the master pages that use them.
    layouts: HashMap<String, Size>,
    master_sizes: HashMap<String, Size>,
    /// Whether pages of text are painted.
    pub(super) painted_page: bool,
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
        self.painted_page |= tag
            .attribute("background-color")
            .is_some_and(|colour| is_colour(&colour));
    }

    /// A master page is painted if its background is, or if a picture or a painted shape stands on it.
    fn master(&mut self, tag: &Tag, xml: &mut Xml) -> Result<(), String> {
        let name = tag.attribute("name").unwrap_or_default();
        let page = tag.attribute("style-name").unwrap_or_default();
        let mut painted = self.resolve("drawing-page", &page).ground;
        let mut shapes = Vec::new();
        xml.each(&["notes"], |tag| {
            painted |= tag.name() == "image";
            shapes.extend(tag.attribute("style-name"));
        })?;
        painted |= shapes
            .iter()
            .any(|shape| self.resolve("graphic", shape).ground);
        let layout = tag.attribute("page-layout-name").unwrap_or_default();
        let size = self.layouts.get(&layout).copied();
        self.master_sizes
            .extend(size.map(|size| (name.clone(), size)));
        self.masters.insert(name, painted);
        Ok(())
    }

    /// The size of the pages that are made after this one.
    pub(super) fn page_of(&self, master: &str) -> Option<Size> {
        self.master_sizes.get(master).copied().or(self.page)
    }

    pub(super) fn is_painted_master(&self, name: &str) -> bool {
        self.masters.get(name).copied().unwrap_or(false)
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
            next = style.parent.as_deref();
        }
        if let Some(style) = self.defaults.get(family) {
            resolved.look = resolved.look.over(style.look);
        }
        // whatever level the title is given, it stands above all
        if is_title {
            resolved.heading = Some(1);
        }
        resolved.ground = ground == Some(true);
        resolved
    }
}

fn key(family: &str, name: &str) -> String {
    format!("{family} {name}")
}
