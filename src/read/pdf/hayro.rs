//! Pages by `hayro`: it interprets the drawing instructions, and this device notes the glyphs instead of drawing them.

use super::bombs;
use super::page::{Area, Glyph, Letters, Page, Pages};
use super::scan;
use super::seen::Seen;
use crate::read::{Limits, Picture};
use hayro_interpret::font::{Glyph as Drawn, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect, Shape};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, Paint, RenderContent, SoftMask, TransformExt,
    interpret_page,
};
use hayro_syntax::object::{Array, Dict, Rect as Corners, String as Words};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

/// Most drawing steps of a file; real ones stay below a hundredth.
const STEPS: usize = 20_000_000;
/// Most drawing steps of a page.
const PAGE_STEPS: usize = 1_000_000;

/// A PDF that is open.
pub(super) struct File {
    pdf: Pdf,
    steps: usize,
}

impl File {
    pub(super) fn open(bytes: &[u8], limits: &Limits) -> Result<Self, String> {
        let opened = catch_unwind(|| Pdf::new(bytes.to_vec())).map_err(|_| broken())?;
        let pdf = opened.map_err(|error| match error {
            LoadPdfError::Decryption(DecryptionError::PasswordProtected) => {
                "it can't be opened without its password; send it without one".into()
            }
            LoadPdfError::Decryption(_) => {
                "it is encrypted in a way that isn't known; send it without encryption".into()
            }
            LoadPdfError::Invalid => broken(),
        })?;
        bombs::look_for(&pdf, limits.expansion / 2)?;
        Ok(Self { pdf, steps: 0 })
    }
}

fn broken() -> String {
    "it is broken beyond repair; send it again, or print it to a new PDF".into()
}

impl Pages for File {
    fn count(&self) -> usize {
        self.pdf.pages().len()
    }

    fn page(&mut self, at: usize) -> Result<Page, String> {
        let left = STEPS.saturating_sub(self.steps).min(PAGE_STEPS);
        let mut collector = Collector::new(left);
        let pdf = &self.pdf;
        let done = catch_unwind(AssertUnwindSafe(|| interpret(pdf, at, &mut collector)));
        self.steps += collector.steps;
        match done {
            Ok(()) => Ok(collector.finish()),
            Err(_) if collector.steps >= left => Err(
                "it was given up, since it draws more than any real page; it may be made to block readers".into(),
            ),
            Err(_) => Err("it is broken".into()),
        }
    }

    fn picture(&self, at: usize) -> Option<Picture> {
        let pdf = &self.pdf;
        catch_unwind(AssertUnwindSafe(|| {
            Some(scan::draw(pdf.pages().get(at)?, at + 1))
        }))
        .ok()?
    }
}

fn interpret<'a>(pdf: &'a Pdf, at: usize, collector: &mut Collector<'a>) {
    let Some(page) = pdf.pages().get(at) else {
        return;
    };
    let (width, height) = page.render_dimensions();
    let (width, height) = (f64::from(width), f64::from(height));
    let transform = page.initial_transform(true).to_kurbo();
    let bounds = Rect::new(0.0, 0.0, width, height);
    collector.page.height = height;
    collector.seen = Seen::new(area(bounds));
    collector.page.links = links(page.raw(), transform);
    let settings = InterpreterSettings {
        render_content: RenderContent::PAGE,
        ..InterpreterSettings::default()
    };
    let cache = InterpreterCache::new();
    let mut context = Context::new(transform, bounds, &cache, pdf.xref(), settings);
    interpret_page(page, &mut context, collector);
}

/// Areas of the page that lead to addresses.
fn links(page: &Dict, transform: Affine) -> Vec<(Area, String)> {
    let Some(annotations) = page.get::<Array>(&b"Annots"[..]) else {
        return Vec::new();
    };
    let link = |annotation: Dict| {
        let action = annotation.get::<Dict>(&b"A"[..])?;
        let target = action.get::<Words>(&b"URI"[..])?;
        let corners = annotation.get::<Corners>(&b"Rect"[..])?;
        let place = Rect::new(corners.x0, corners.y0, corners.x1, corners.y1);
        let target = String::from_utf8_lossy(target.as_bytes()).into_owned();
        Some((area(transform.transform_rect_bbox(place)), target))
    };
    annotations
        .iter::<Dict>()
        .filter_map(link)
        .take(10_000)
        .collect()
}

fn area(rect: Rect) -> Area {
    Area {
        left: rect.x0,
        top: rect.y0,
        right: rect.x1,
        bottom: rect.y1,
    }
}

/// Notes what is drawn.
struct Collector<'a> {
    page: Page,
    seen: Seen,
    steps: usize,
    limit: usize,
    /// Open marked content; `true` for what is no part of the text.
    marked: Vec<bool>,
    artifacts: usize,
    lifetime: std::marker::PhantomData<&'a ()>,
}

impl Collector<'_> {
    fn new(limit: usize) -> Self {
        Self {
            page: Page::default(),
            seen: Seen::default(),
            steps: 0,
            limit,
            marked: Vec::new(),
            artifacts: 0,
            lifetime: std::marker::PhantomData,
        }
    }

    fn finish(mut self) -> Page {
        self.page.pictured = self.seen.pictured();
        self.page.drawings = self.steps - self.page.glyphs.len().min(self.steps);
        self.seen.hide_covered(&mut self.page.glyphs);
        self.page
    }

    /// Counts steps; unwinds when there are too many, which is the only way out of the interpreter.
    fn step(&mut self, steps: usize) {
        self.steps += steps;
        if self.steps >= self.limit {
            resume_unwind(Box::new("too many steps"));
        }
    }

    /// Takes in a painted shape.
    fn fill(&mut self, shape: Rect, is_rectangle: bool, props: &DrawProps, mode: &DrawMode) {
        if !matches!(mode, DrawMode::Fill(_) | DrawMode::FillAndStroke(..)) {
            return;
        }
        let (white, alpha) = match &props.paint {
            Paint::Color(colour) => {
                let [red, green, blue, alpha] = colour.to_rgba().components();
                (red.min(green).min(blue) > 0.97, alpha)
            }
            Paint::Pattern(_) => (false, 0.5),
        };
        let opaque = is_rectangle
            && alpha > 0.95
            && props.blend_mode == BlendMode::Normal
            && props.soft_mask.is_none();
        let shape = area(props.transform.transform_rect_bbox(shape));
        if !white && alpha > 0.5 {
            self.page.glyphs.extend(bullet(shape));
        }
        self.seen.fill(
            shape,
            !white && alpha > 0.05,
            opaque,
            self.page.glyphs.len(),
        );
    }
}

impl<'a> Device<'a> for Collector<'a> {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        self.step(1);
        self.fill(path.bounding_box(), is_rectangle(path), &props, mode);
    }

    fn draw_rect(&mut self, rect: &Rect, props: DrawProps<'a>, mode: &DrawMode) {
        self.step(1);
        self.fill(*rect, true, &props, mode);
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.step(1);
        self.seen.push_clip(area(clip.path.bounding_box()));
    }

    fn push_clip_rect(&mut self, rect: &Rect) {
        self.step(1);
        self.seen.push_clip(area(*rect));
    }

    fn pop_clip(&mut self) {
        self.seen.pop_clip();
    }

    fn push_transparency_group(&mut self, opacity: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.step(1);
        self.seen.push_group(opacity);
    }

    fn pop_transparency_group(&mut self) {
        self.seen.pop_group();
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        self.step(1);
        let (width, height) = (f64::from(image.width()), f64::from(image.height()));
        let place = props
            .transform
            .transform_rect_bbox(Rect::new(0.0, 0.0, width, height));
        self.seen.picture(area(place));
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        self.step(run.glyphs().len());
        let Some(first) = run.glyphs().first() else {
            return;
        };
        let bold = is_bold(first);
        let paint = match &props.paint {
            Paint::Color(colour) => Some(colour.to_rgba().components()),
            Paint::Pattern(_) => None,
        };
        for drawn in run.glyphs() {
            let transform = props.transform * drawn.transform();
            let Some(mut glyph) = place(transform, width(drawn), drawn.as_unicode()) else {
                continue;
            };
            glyph.bold = bold;
            glyph.artifact = self.artifacts > 0;
            glyph.hidden = if matches!(mode, DrawMode::Invisible) {
                Some(super::seen::INVISIBLE)
            } else {
                self.seen.hides(&glyph, paint)
            };
            self.page.glyphs.push(glyph);
        }
    }

    fn begin_marked_content(&mut self, tag: &[u8], _: Option<&Dict<'_>>) {
        self.step(1);
        let artifact = tag == b"Artifact";
        self.marked.push(artifact);
        self.artifacts += usize::from(artifact);
    }

    fn end_marked_content(&mut self) {
        let artifact = self.marked.pop().unwrap_or(false);
        self.artifacts -= usize::from(artifact);
    }
}

/// Some programs draw the bullets of lists as shapes: a small one, as wide as high, is taken for one.
fn bullet(shape: Area) -> Option<Glyph> {
    const SMALL: std::ops::Range<f64> = 1.8..7.0;
    let (width, height) = (shape.right - shape.left, shape.bottom - shape.top);
    let is_bullet = SMALL.contains(&width) && (width - height).abs() < 0.15 * width;
    is_bullet.then(|| Glyph {
        letters: Letters::One('•'),
        x: shape.left,
        y: f64::midpoint(shape.top, shape.bottom) + 3.3,
        along: (1.0, 0.0),
        size: 10.0,
        width,
        bold: false,
        artifact: false,
        hidden: None,
    })
}

fn is_rectangle(path: &BezPath) -> bool {
    let bounds = path.bounding_box().area();
    path.elements().len() <= 6 && (path.area().abs() - bounds).abs() <= bounds * 0.01
}

fn is_bold(glyph: &Drawn) -> bool {
    let Drawn::Outline(outline) = glyph else {
        return false;
    };
    outline.font_data().is_some_and(|font| {
        let name = font
            .postscript_name
            .unwrap_or_default()
            .to_ascii_lowercase();
        font.weight
            .is_some_and(|weight| (600..=1000).contains(&weight))
            || ["bold", "black", "heavy"]
                .iter()
                .any(|word| name.contains(word))
    })
}

/// Width of a glyph, in thousandths of its font's size.
fn width(glyph: &Drawn) -> f64 {
    match glyph {
        Drawn::Outline(outline) => f64::from(outline.advance_width().unwrap_or(500.0)),
        Drawn::Type3(drawing) => f64::from(drawing.advance_width().unwrap_or(500.0)),
    }
}

/// A glyph at its place on the page; `None` if it has none.
fn place(transform: Affine, width: f64, letters: Option<BfString>) -> Option<Glyph> {
    let start = transform * Point::ZERO;
    let end = transform * Point::new(width.max(1.0), 0.0);
    let up = transform * Point::new(0.0, 1000.0);
    let length = (end - start).hypot();
    let size = (up - start).hypot();
    if ![start.x, start.y, length, size]
        .iter()
        .all(|number| number.is_finite())
        || length <= 0.0
    {
        return None;
    }
    let letters = match letters {
        Some(BfString::Char(letter)) => Letters::One(letter),
        Some(BfString::String(letters)) => Letters::More(letters.as_str().into()),
        None => Letters::One('\u{FFFD}'),
    };
    Some(Glyph {
        letters,
        x: start.x,
        y: start.y,
        along: ((end.x - start.x) / length, (end.y - start.y) / length),
        size,
        width: if width > 0.0 { length } else { 0.0 },
        bold: false,
        artifact: false,
        hidden: None,
    })
}
