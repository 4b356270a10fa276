//! Drawings and text boxes as they come: where they lie, and whether a reader of the page sees what stands in them.

use super::places::{At, Frame, Paper};
use super::sizes::{drawn_size, in_points};
use super::state::Body;
use crate::read::office::fills::Fill;
use crate::read::office::xml::{Tag, Token, Xml};
use crate::read::paint::{Colour, Ground};
use crate::read::unseen::Unseen;

/// A drawing that is smaller than this in either direction is no ground for text.
const GROUND: i64 = 500;

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
