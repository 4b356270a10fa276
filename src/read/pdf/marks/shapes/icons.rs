//! Small pictures: whether one shows a box to tick, and whether it is ticked.

use crate::read::pdf::objects::{ColourSpace, unpack};
use hayro_syntax::Filter;
use hayro_syntax::object::{Dict, Object, Stream};

/// Longest side, in points of the picture; larger ones aren't looked at.
const SIDE: usize = 64;
/// Most bytes that such a picture unpacks to.
const UNPACKED: u64 = 32_768;
/// How far the inside differs from the line around it, of 1.
const OUTLINE: f64 = 0.07;
/// An inside that differs by less than this is empty, and by more than that it shows something.
const PLAIN: f64 = 0.1;
const DRAWN: f64 = 0.25;
/// An empty box is as light as paper.
const LIGHT: f64 = 0.85;

/// Whether the box that a picture shows is ticked; `None` if it shows none, or can't be told.
pub(crate) fn shows_tick(picture: &Stream, named: &Dict) -> Option<bool> {
    let dict = picture.dict();
    let shades = Shades::from_picture(picture, named)?;
    let shades = match dict.get::<Stream>(&b"SMask"[..]) {
        Some(mask) => shades.behind(&Shades::from_picture(&mask, named)?),
        None => shades,
    };
    shades.ticked()
}

/// How light the points of a picture are, row by row.
struct Shades {
    width: usize,
    height: usize,
    all: Vec<f64>,
}

impl Shades {
    fn from_picture(picture: &Stream, named: &Dict) -> Option<Self> {
        let (width, height) = small_sides(picture)?;
        let space = picture.dict().get::<Object>(&b"ColorSpace"[..])?;
        let space = ColourSpace::from_object(&space, named);
        let bytes = unpack(picture, UNPACKED)?;
        let parts = bytes.len() / (width * height);
        if parts == 0 || parts > 4 {
            return None;
        }
        // of a palette a point gives the number of its colour, not shares of it
        let most = match space {
            ColourSpace::Palette(_) => 1.0,
            _ => 255.0,
        };
        let shade = |point: &[u8]| {
            let point: Vec<f64> = point.iter().map(|part| f64::from(*part) / most).collect();
            space.lightness(&point)
        };
        let points = bytes.chunks_exact(parts).take(width * height);
        Some(Self {
            width,
            height,
            all: points.map(shade).collect::<Option<_>>()?,
        })
    }

    /// The picture on paper, with a mask that says where it is drawn.
    fn behind(mut self, mask: &Self) -> Self {
        if self.all.len() == mask.all.len() {
            for (shade, drawn) in self.all.iter_mut().zip(&mask.all) {
                *shade = *shade * drawn + 1.0 - drawn;
            }
        }
        self
    }

    /// The shades within shares of the width and of the height.
    fn within(
        &self,
        columns: std::ops::Range<f64>,
        rows: std::ops::Range<f64>,
    ) -> impl Iterator<Item = f64> {
        let place = |at: usize, all: usize| {
            #[allow(clippy::cast_precision_loss)] // points of a small picture
            {
                (at as f64 + 0.5) / all as f64
            }
        };
        let inside = move |at: &usize| {
            columns.contains(&place(at % self.width, self.width))
                && rows.contains(&place(at / self.width, self.height))
        };
        (0..self.all.len()).filter(inside).map(|at| self.all[at])
    }

    fn ticked(&self) -> Option<bool> {
        let inside = || self.within(0.25..0.75, 0.25..0.75);
        let (darkest, lightest) = (inside().fold(1.0, f64::min), inside().fold(0.0, f64::max));
        // the corners may be round, so that only the middle of each side is looked at
        let sides = [
            (0.0..0.2, 0.3..0.7),
            (0.8..1.0, 0.3..0.7),
            (0.3..0.7, 0.0..0.2),
            (0.3..0.7, 0.8..1.0),
        ];
        let framed = sides.into_iter().all(|(columns, rows)| {
            let line = self.within(columns, rows).fold(1.0, f64::min);
            line < lightest - OUTLINE
        });
        match lightest - darkest {
            _ if !framed => None,
            spread if spread > DRAWN => Some(true),
            spread if spread < PLAIN && darkest > LIGHT => Some(false),
            _ => None,
        }
    }
}

/// How wide and how high a picture is, if it is small and simple enough to be looked at.
fn small_sides(picture: &Stream) -> Option<(usize, usize)> {
    let dict = picture.dict();
    let side = |key: &[u8]| dict.get::<u32>(key).map(|side| side as usize);
    let (width, height) = (side(b"Width")?, side(b"Height")?);
    let packed = |filter: &Filter| matches!(filter, Filter::FlateDecode | Filter::LzwDecode);
    // with fewer points than this an outline can't be told from what it holds
    let is_small = |side: usize| (6..=SIDE).contains(&side);
    let is_simple = dict.get::<u32>(&b"BitsPerComponent"[..]) == Some(8)
        && picture.filters().iter().all(packed);
    (is_small(width) && is_small(height) && is_simple).then_some((width, height))
}
