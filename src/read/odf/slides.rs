//! Slides of a presentation: titles, notes, and what stands where nobody sees it.

use super::body::Body;
use super::styles::length;
use crate::document::Spot;
use crate::read::builder::pictures::Size;
use crate::read::office::xml::{Tag, Xml};

/// The slide in the making.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools)] // each is a property of its own in the file
pub(super) struct Slide {
    number: usize,
    hidden: bool,
    /// Whether its background, or something on it, is painted.
    painted: bool,
    in_notes: bool,
    page: Option<Size>,
    /// Whether it has ended, but for the notes.
    ended: bool,
    /// Open shapes: what each is, and why it isn't seen.
    shapes: Vec<(String, Shape)>,
}

#[derive(Clone, Copy, Default)]
struct Shape {
    title: bool,
    hidden: Option<&'static str>,
}

impl Slide {
    pub(super) const fn spot(&self) -> Spot {
        Spot::Slide {
            number: self.number,
            notes: self.in_notes,
        }
    }

    pub(super) const fn in_notes(&self) -> bool {
        self.in_notes
    }

    pub(super) fn in_title(&self) -> bool {
        self.shapes.iter().any(|(_, shape)| shape.title)
    }

    pub(super) const fn is_painted(&self) -> bool {
        self.painted && !self.in_notes
    }

    /// Why what comes isn't seen, if it isn't.
    pub(super) fn hidden(&self) -> Option<&'static str> {
        let shape = self.shapes.iter().find_map(|(_, shape)| shape.hidden);
        shape.or(self.hidden.then_some("hidden slide"))
    }
}

impl<'a> Body<'a> {
    /// Takes in a tag of a presentation.
    pub(super) fn start_on_slide(&mut self, tag: &Tag, xml: &mut Xml<'a>) -> Result<(), String> {
        let class = tag.attribute("class").unwrap_or_default();
        match tag.name() {
            "page" => self.start_slide(tag),
            "notes" => {
                self.number = 0;
                self.end_slide();
                if let Some(slide) = &mut self.slide {
                    slide.in_notes = true;
                }
            }
            "header-decl" | "footer-decl" | "date-time-decl" | "page-thumbnail" => {
                xml.inner()?;
            }
            "image" => {
                if let Some(slide) = &mut self.slide {
                    slide.painted = true;
                }
            }
            name if is_shape(name) => {
                if matches!(
                    class.as_str(),
                    "date-time" | "footer" | "header" | "page-number"
                ) {
                    xml.inner()?;
                } else {
                    self.start_shape(tag, &class);
                }
            }
            _ => {}
        }
        Ok(())
    }

    pub(super) fn end_on_slide(&mut self, name: &str) {
        if name == "page" {
            self.end_slide();
        }
        let Some(slide) = &mut self.slide else { return };
        match name {
            "notes" => slide.in_notes = false,
            name if slide.shapes.last().is_some_and(|(open, _)| open == name) => {
                slide.shapes.pop();
                self.builder.hidden.end_passage();
            }
            _ => {}
        }
    }

    fn start_slide(&mut self, tag: &Tag) {
        let style = tag.attribute("style-name").unwrap_or_default();
        let style = self.styles.resolve("drawing-page", &style);
        let master = tag.attribute("master-page-name").unwrap_or_default();
        self.number = 0;
        self.builder.hidden.end_passage();
        let number = self.slide.as_ref().map_or(0, |slide| slide.number) + 1;
        self.slide = Some(Slide {
            number,
            hidden: style.hidden,
            painted: style.ground || self.styles.is_painted_master(&master),
            page: self.styles.page_of(&master),
            ..Slide::default()
        });
        self.builder.start_slide(Spot::Slide {
            number,
            notes: false,
        });
    }

    fn end_slide(&mut self) {
        let Some(slide) = &mut self.slide else { return };
        if !std::mem::replace(&mut slide.ended, true) {
            self.builder.end_slide(slide.page);
        }
    }

    fn start_shape(&mut self, tag: &Tag, class: &str) {
        let style = tag.attribute("style-name").unwrap_or_default();
        let painted = self.styles.resolve("graphic", &style).ground;
        let off = is_off(tag, self.styles.page);
        let Some(slide) = &mut self.slide else { return };
        slide.painted |= painted;
        let not_shown = tag.attribute("display").as_deref() == Some("none");
        let shape = Shape {
            title: class == "title",
            hidden: if not_shown {
                Some("hidden shape")
            } else if off && !slide.in_notes {
                Some("off the slide")
            } else {
                None
            },
        };
        slide.shapes.push((tag.name().to_owned(), shape));
    }
}

fn is_shape(name: &str) -> bool {
    matches!(
        name,
        "frame"
            | "custom-shape"
            | "rect"
            | "ellipse"
            | "circle"
            | "line"
            | "path"
            | "polygon"
            | "polyline"
            | "connector"
            | "caption"
            | "regular-polygon"
            | "measure"
            | "g"
    )
}

/// Whether a shape lies wholly beside the slide.
fn is_off(tag: &Tag, page: Option<(i64, i64)>) -> bool {
    let at = |name: &str| tag.attribute(name).and_then(|at| length(&at));
    let (Some(x), Some(y), Some((page_width, page_height))) = (at("x"), at("y"), page) else {
        return false;
    };
    let (width, height) = (at("width").unwrap_or(0), at("height").unwrap_or(0));
    x >= page_width || y >= page_height || x + width <= 0 || y + height <= 0
}
