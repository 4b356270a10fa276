//! Where drawings and text boxes lie, and whether a reader of the page sees them there.

use super::sizes::{drawn_size, in_points};
use super::state::{Around, Body};
use crate::read::builder::pictures::Size;
use crate::read::office::fills::Fill;
use crate::read::office::xml::{Tag, Token, Xml};
use crate::read::paint::{Colour, Ground};
use crate::read::unseen::Unseen;

/// Boxes narrower or lower than this show no letter, in hundredths of a millimetre.
const NARROW: i64 = 150;
/// How many paragraphs behind a drawing letters may still stand on it.
const REACH: usize = 60;
/// A drawing that is smaller than this in either direction is no ground for text.
const GROUND: i64 = 500;

/// What a picture or a text box stands in. Lengths are hundredths of a millimetre.
#[derive(Default)]
pub(super) struct Frame {
    pub(super) size: Option<Size>,
    /// Whether the text runs over it.
    pub(super) behind: bool,
    pub(super) floats: bool,
    hidden: bool,
    x: Option<At>,
    y: Option<At>,
    pub(super) fill: Fill,
    /// What a shape of the old kind is filled with.
    old_fill: Option<Ground>,
}

/// How far something lies from where: the least and the most that this may be away from the page's edge.
#[derive(Clone, Copy)]
struct At {
    offset: i64,
    from: (i64, i64),
}

/// Drawings on which text may stand.
#[derive(Default)]
pub(super) struct Floats {
    /// The paragraph in which the last one is anchored, and the last one behind the text.
    last: Option<usize>,
    behind: Option<usize>,
}

impl Floats {
    fn reaches(drawing: Option<usize>, paragraph: usize) -> bool {
        drawing.is_some_and(|drawing| paragraph.saturating_sub(drawing) <= REACH)
    }

    pub(super) fn is_near(&self, paragraph: usize) -> bool {
        Self::reaches(self.last, paragraph)
    }

    pub(super) fn is_behind_text(&self, paragraph: usize) -> bool {
        Self::reaches(self.behind, paragraph)
    }
}

/// The largest page of a file, with its margin.
#[derive(Clone, Copy)]
pub(super) struct Paper {
    width: i64,
    height: i64,
    margin: i64,
}

impl Default for Paper {
    /// A4 upright with an inch around.
    fn default() -> Self {
        Self {
            width: 21_590,
            height: 29_700,
            margin: 2_540,
        }
    }
}

impl Paper {
    /// The largest page that the text names. Sizes stand behind the pages that have them, so they are looked for before.
    pub(super) fn of(text: &str) -> Self {
        const PAGES: usize = 200;
        let mut paper: Option<Self> = None;
        for (at, _) in text.match_indices("<w:pgSz").take(PAGES) {
            let tag = text[at..].split('>').next().unwrap_or_default();
            let side = |name: &str| {
                let value = tag.split(name).nth(1)?.split('"').next()?;
                Some(i64::from(value.parse::<i32>().ok()?) * 127 / 72)
            };
            if let (Some(width), Some(height)) = (side("w:w=\""), side("w:h=\"")) {
                let known = paper.get_or_insert(Self {
                    width,
                    height,
                    ..Self::default()
                });
                (known.width, known.height) = (known.width.max(width), known.height.max(height));
            }
        }
        paper.unwrap_or_default()
    }

    /// Where what is told from here may begin, across the page or down.
    fn origin(self, from: &str, across: bool) -> (i64, i64) {
        let side = if across { self.width } else { self.height };
        match from {
            "page" | "leftMargin" | "left-margin-area" => (0, 0),
            "margin" | "topMargin" | "top-margin-area" => (0, 2 * self.margin),
            "rightMargin" | "bottomMargin" | "right-margin-area" | "bottom-margin-area" => {
                (side - 2 * self.margin, side)
            }
            // a column, a paragraph, a line or a letter may stand anywhere between the margins
            _ => (0, side),
        }
    }
}

impl At {
    /// Whether what is so long lies off a page of this length, wherever it may begin.
    fn is_off(self, length: i64, side: i64) -> bool {
        let (first, last) = self.from;
        last + self.offset + length <= 0 || first + self.offset >= side
    }
}

impl Frame {
    /// What is known of the words in it.
    pub(super) fn around(&self, paper: Paper, below: Ground) -> Around {
        let size = self.size.unwrap_or((i64::MAX / 4, i64::MAX / 4));
        let off = self.x.is_some_and(|at| at.is_off(size.0, paper.width))
            || self.y.is_some_and(|at| at.is_off(size.1, paper.height));
        let unseen = if self.hidden {
            Some(Unseen::HiddenShape)
        } else if off {
            Some(Unseen::OffPage)
        } else {
            (size.0 < NARROW || size.1 < NARROW).then_some(Unseen::OffBox)
        };
        let own = self.old_fill.unwrap_or_else(|| self.fill.ground(below));
        Around {
            ground: own.over(below),
            unseen,
            floats: own == Ground::Bare,
        }
    }
}

impl<'a> Body<'a> {
    /// Takes in the tags that tell where a drawing lies; says whether it was one.
    pub(super) fn start_frame(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<bool, String> {
        match tag.name() {
            "inline" | "anchor" => {
                self.frame = Frame {
                    behind: tag.is_true("behindDoc"),
                    floats: tag.name() == "anchor",
                    ..Frame::default()
                };
            }
            "extent" => {
                self.frame.size = drawn_size(tag);
                self.note_float();
            }
            "docPr" => self.frame.hidden = tag.is_true("hidden"),
            "positionH" => self.frame.x = position(tag, xml, self.paper, true)?,
            "positionV" => self.frame.y = position(tag, xml, self.paper, false)?,
            "wsp" => self.frame.fill = Fill::default(),
            "spPr" | "style" if !tag.is_from("w") => {
                let (fill, theme) = (&mut self.frame.fill, &self.parts.theme);
                xml.each(&["ln", "effectLst"], |tag| fill.take_in(tag, theme))?;
            }
            "bodyPr" => self.fit_box(xml)?,
            "shape" | "rect" | "roundrect" | "oval" if tag.is_from("v") => self.old_shape(tag),
            "fill" if tag.is_from("v") && tag.attribute("type").is_some() => {
                self.frame.old_fill = Some(Ground::Unknown);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// A box that grows with its words shows them all.
    fn fit_box(&mut self, xml: &mut Xml<'a>) -> Result<(), String> {
        let mut grows = false;
        xml.each(&[], |tag| grows |= tag.name() == "spAutoFit")?;
        if let Some(last) = self.pending.last_mut()
            && grows
            && last.around.unseen == Some(Unseen::OffBox)
        {
            last.around.unseen = None;
        }
        Ok(())
    }

    fn old_shape(&mut self, tag: &Tag) {
        let style = tag.attribute("style").unwrap_or_default();
        let of = |name: &str| setting(&style, name);
        let length = |name: &str| of(name).and_then(in_points);
        let at = |names: [&str; 2], from: &str, across: bool| {
            let offset = names.into_iter().find_map(length)?;
            let from = of(from).unwrap_or("text");
            let from = self.paper.origin(from, across);
            Some(At { offset, from })
        };
        let filled = tag.attribute("filled");
        let colour = tag.attribute("fillcolor").unwrap_or_default();
        let colour = colour.split(' ').next().unwrap_or_default();
        let named = Colour::from_hex(colour).or_else(|| Colour::named(colour));
        let fill = match named {
            _ if filled.is_some_and(|filled| matches!(filled.as_str(), "f" | "false")) => {
                Ground::Bare
            }
            Some(colour) => Ground::Plain(colour),
            None if colour.is_empty() => Ground::PAPER,
            None => Ground::Unknown,
        };
        self.frame = Frame {
            size: length("width").zip(length("height")),
            behind: of("z-index").is_some_and(|order| order.starts_with('-')),
            floats: of("position") == Some("absolute"),
            hidden: of("visibility") == Some("hidden") || of("display") == Some("none"),
            x: at(
                ["margin-left", "left"],
                "mso-position-horizontal-relative",
                true,
            ),
            y: at(
                ["margin-top", "top"],
                "mso-position-vertical-relative",
                false,
            ),
            fill: Fill::default(),
            old_fill: Some(fill),
        };
        self.note_float();
    }

    /// Notes a drawing on which text may stand.
    fn note_float(&mut self) {
        let large = self
            .frame
            .size
            .is_none_or(|(width, height)| width >= GROUND && height >= GROUND);
        if self.frame.floats && large {
            self.floats.last = Some(self.number);
            if self.frame.behind {
                self.floats.behind = Some(self.number);
            }
        }
    }

    /// Why a frame of the old kind around a paragraph isn't seen.
    pub(super) fn frame_of_paragraph(tag: &Tag, paper: Paper) -> Option<Unseen> {
        let twips = |name: &str| {
            let value = tag.attribute(name)?;
            Some(i64::from(value.parse::<i32>().ok()?) * 127 / 72)
        };
        let at = |name: &str, anchor: &str, across: bool| {
            let anchor = tag.attribute(anchor).unwrap_or_else(|| "text".into());
            Some(At {
                offset: twips(name)?,
                from: paper.origin(&anchor, across),
            })
        };
        let exact = tag.attribute("hRule").as_deref() == Some("exact");
        let (width, height) = (twips("w").unwrap_or(0), twips("h").unwrap_or(0));
        // a frame without a width is as wide as its words
        let reach = if width > 0 { width } else { paper.width };
        let off = at("x", "hAnchor", true).is_some_and(|at| at.is_off(reach, paper.width))
            || at("y", "vAnchor", false).is_some_and(|at| at.is_off(height, paper.height));
        let narrow = exact && height < NARROW && tag.attribute("h").is_some();
        off.then_some(Unseen::OffPage)
            .or(narrow.then_some(Unseen::OffBox))
    }
}

/// One setting of a style: `width:468pt;height:60.5pt`.
fn setting<'s>(style: &'s str, name: &str) -> Option<&'s str> {
    let mut settings = style
        .split(';')
        .filter_map(|setting| setting.split_once(':'));
    let (_, value) = settings.find(|(found, _)| found.trim() == name)?;
    Some(value.trim())
}

/// Where a drawing lies across the page or down it; `None` if it is only said how it is aligned.
fn position(tag: &Tag, xml: &mut Xml, paper: Paper, across: bool) -> Result<Option<At>, String> {
    /// So many units of the format make a hundredth of a millimetre.
    const EMU: i64 = 360;
    let from = tag.attribute("relativeFrom").unwrap_or_default();
    let mut offset = None;
    let mut inner = Xml::within(xml.inner()?, xml.deepest());
    while let Some(token) = inner.next()? {
        if let Token::Start(tag) = token
            && tag.name() == "posOffset"
        {
            offset = inner.words()?.trim().parse::<i64>().ok();
        }
    }
    Ok(offset.map(|offset| At {
        offset: (offset / EMU).clamp(-1_000_000, 1_000_000),
        from: paper.origin(&from, across),
    }))
}
