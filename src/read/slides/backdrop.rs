//! What is painted behind the words of a slide, and over them.

use crate::read::office::fills::Fill;
use crate::read::office::theme::Theme;
use crate::read::office::xml::{Tag, Token, Xml};
use crate::read::paint::Ground;

/// Most shapes of a slide that are looked at.
const SHAPES: usize = 400;
/// A shape that is narrower than this, in the units of the format, is a line, and covers nothing.
const THIN: i64 = 60_000;

/// A rectangle: left, top, right, bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area(i64, i64, i64, i64);

impl Area {
    pub(super) const fn new((x, y): (i64, i64), (width, height): (i64, i64)) -> Self {
        Self(x, y, x.saturating_add(width), y.saturating_add(height))
    }

    const fn touches(self, other: Self) -> bool {
        self.0 < other.2 && other.0 < self.2 && self.1 < other.3 && other.1 < self.3
    }

    const fn covers(self, other: Self) -> bool {
        self.0 <= other.0 && self.1 <= other.1 && self.2 >= other.2 && self.3 >= other.3
    }

    const fn is_line(self) -> bool {
        self.2 - self.0 < THIN || self.3 - self.1 < THIN
    }
}

/// A shape on a slide, in the order in which they are painted.
#[derive(Clone, Copy, Debug)]
struct Painted {
    area: Option<Area>,
    ground: Ground,
}

/// What is painted on a slide, a layout or a master.
#[derive(Clone, Debug, Default)]
pub(super) struct Backdrop {
    page: Ground,
    shapes: Vec<Painted>,
    /// Whether shapes come and go while the slide is shown.
    moves: bool,
}

impl Backdrop {
    pub(super) fn read(part: &str, theme: &Theme, deepest: usize) -> Result<Self, String> {
        let mut backdrop = Self::default();
        let (mut groups, mut open) = (0_usize, false);
        let mut xml = Xml::within(part, deepest);
        while let Some(token) = xml.next()? {
            match token {
                Token::Start(tag) => match tag.name() {
                    "bg" => {
                        let mut fill = Fill::default();
                        xml.each(&["effectLst"], |tag| fill.take_in(tag, theme))?;
                        backdrop.page = fill.ground(Ground::PAPER);
                    }
                    "grpSp" => groups += 1,
                    "timing" => {
                        backdrop.moves = true;
                        xml.skip()?;
                    }
                    "sp" | "pic" | "graphicFrame" | "cxnSp" => {
                        open = true;
                        backdrop.add(tag.name(), groups > 0);
                    }
                    _ if open => backdrop.take_in(&tag, &mut xml, theme)?,
                    _ => {}
                },
                Token::End(name) => match name.as_str() {
                    "grpSp" => groups = groups.saturating_sub(1),
                    "sp" | "pic" | "graphicFrame" | "cxnSp" => open = false,
                    _ => {}
                },
                Token::Text(_) => {}
            }
        }
        Ok(backdrop)
    }

    fn add(&mut self, kind: &str, in_group: bool) {
        if self.shapes.len() >= SHAPES {
            return;
        }
        // a picture may have holes, a table or chart is whatever it is
        let ground = if kind == "pic" || kind == "graphicFrame" {
            Ground::Unknown
        } else {
            Ground::Bare
        };
        // groups have a measure of their own: where their shapes lie isn't worked out
        let area = in_group.then_some(NOWHERE);
        self.shapes.push(Painted { area, ground });
    }

    /// Takes in what is said of the shape that was added last.
    fn take_in(&mut self, tag: &Tag, xml: &mut Xml, theme: &Theme) -> Result<(), String> {
        let Some(last) = self.shapes.last_mut() else {
            return Ok(());
        };
        match tag.name() {
            "spPr" | "style" => {
                let (area, fill) = frame(xml, theme)?;
                if last.area.is_none() {
                    last.area = area;
                }
                if last.ground == Ground::Bare && fill.is_said() {
                    last.ground = fill.ground(Ground::Unknown);
                }
            }
            "xfrm" => {
                let (area, _) = frame(xml, theme)?;
                if last.area.is_none() {
                    last.area = area;
                }
            }
            "tbl" | "txBody" => xml.skip()?,
            _ => {}
        }
        Ok(())
    }

    /// This backdrop, with one above it that has a page or not.
    pub(super) fn under(mut self, above: Self) -> Self {
        self.page = above.page.over(self.page);
        self.shapes.extend(above.shapes);
        self.moves |= above.moves;
        self
    }

    pub(super) fn shapes(&self) -> usize {
        self.shapes.len()
    }

    /// What may be painted behind words in an area, below the shape of this number.
    pub(super) fn behind(&self, area: Option<Area>, number: usize) -> Vec<Ground> {
        let mut behind = vec![self.page];
        let below = self.shapes.iter().take(number);
        let touching = below.filter(|shape| match (shape.area, area) {
            (Some(shape), Some(area)) if shape != NOWHERE => shape.touches(area),
            _ => true,
        });
        behind.extend(
            touching
                .map(|shape| shape.ground)
                .filter(|ground| *ground != Ground::Bare),
        );
        behind
    }

    /// Whether a shape that is painted after the one of this number hides all of its area.
    pub(super) fn covers(&self, area: Option<Area>, number: usize) -> bool {
        let Some(area) = area.filter(|area| !self.moves && !area.is_line()) else {
            return false;
        };
        let above = self.shapes.iter().skip(number + 1);
        above
            .filter(|shape| matches!(shape.ground, Ground::Plain(_)))
            .any(|shape| {
                shape
                    .area
                    .is_some_and(|shape| shape != NOWHERE && shape.covers(area))
            })
    }
}

/// Where shapes of groups lie: it isn't worked out.
const NOWHERE: Area = Area(0, 0, 0, 0);

/// Where the properties of a shape put it, and what they fill it with.
pub(super) fn frame(xml: &mut Xml, theme: &Theme) -> Result<(Option<Area>, Fill), String> {
    let (mut at, mut size, mut fill) = (None, None, Fill::default());
    xml.each(&["ln", "effectLst"], |tag| {
        let number = |name: &str| {
            tag.attribute(name)
                .and_then(|number| number.parse::<i64>().ok())
        };
        match tag.name() {
            "off" => at = at.or(number("x").zip(number("y"))),
            "ext" => size = size.or(number("cx").zip(number("cy"))),
            _ => fill.take_in(tag, theme),
        }
    })?;
    Ok((at.zip(size).map(|(at, size)| Area::new(at, size)), fill))
}
