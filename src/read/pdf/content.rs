//! Follows the drawing instructions of a page and notes the letters, with where they are and whether they are seen.
//!
//! Pictures, shades and outlines are never made; only where they lie counts, since letters may vanish below them.

use super::boxes::Shapes;
use super::colours::{Space, numbers};
use super::frames::{FRAMES, may_frame};
use super::grounds::Grounds;
use super::icons;
use super::layers::Layers;
use super::limits::{DEPTH, FORM_STEPS, PAGE_STEPS, STATES};
use super::page::{Area, Page};
use super::rules::LINES;
use super::seen::Seen;
use super::shapes::{Part, Shape};
use super::state::{Paint, State};
use super::strings::Strings;
use super::typefaces::Typefaces;
use super::unpack::{unpack, unpacks_too_far};
use hayro_font::kurbo::{Affine, Point, Rect};
use hayro_syntax::content::{Instruction, UntypedIter};
use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream};
use hayro_syntax::page::Resources;

/// The page draws more than any real one.
pub(super) struct TooMuch;

/// Draws a page.
pub(super) struct Content<'a, 'f> {
    pub(super) page: Page,
    pub(super) seen: Seen,
    pub(super) steps: usize,
    pub(super) state: State<'a>,
    pub(super) faces: &'f mut Typefaces<'a>,
    pub(super) strings: Strings,
    /// Open marked content.
    pub(super) marks: Vec<Mark>,
    layers: &'f Layers,
    /// Small ones, which may be boxes to tick.
    shapes: Shapes,
    grounds: Grounds,
    states: Vec<State<'a>>,
    /// States that were asked for beyond what is kept.
    more_states: usize,
    shape: Shape,
    point: Point,
    /// Whether the shape in the making becomes a window for what follows.
    clips: bool,
    forms: Vec<ObjectIdentifier>,
    limit: usize,
}

/// Marked content: what it holds may be no part of the text, or not shown.
#[derive(Clone, Copy, Default)]
pub(super) struct Mark {
    pub(super) artifact: bool,
    pub(super) off: bool,
}

impl<'a, 'f> Content<'a, 'f> {
    pub(super) fn new(
        (transform, area): (Affine, Area),
        faces: &'f mut Typefaces<'a>,
        layers: &'f Layers,
        limit: usize,
    ) -> Self {
        Self {
            page: Page::default(),
            seen: Seen::new(area),
            steps: 0,
            state: State::new(transform, area),
            faces,
            strings: Strings::default(),
            marks: Vec::new(),
            layers,
            shapes: Shapes::default(),
            grounds: Grounds::default(),
            states: Vec::new(),
            more_states: 0,
            shape: Shape::default(),
            point: Point::ZERO,
            clips: false,
            forms: Vec::new(),
            limit: limit.min(PAGE_STEPS),
        }
    }

    pub(super) fn finish(mut self) -> Page {
        self.page.pictured = self.seen.pictured();
        self.page.figures = self.seen.figures(&self.page.glyphs);
        self.page.drawings = self.steps - self.page.glyphs.len().min(self.steps);
        self.seen.hide_covered(&mut self.page.glyphs);
        self.shapes.mark(&mut self.page);
        self.page
    }

    pub(super) fn step(&mut self, steps: usize) -> Result<(), TooMuch> {
        self.steps += steps;
        if self.steps > self.limit {
            return Err(TooMuch);
        }
        Ok(())
    }

    pub(super) fn mark(&self) -> Mark {
        self.marks.last().copied().unwrap_or_default()
    }

    /// Draws instructions; what they leave open is closed.
    pub(super) fn draw(
        &mut self,
        content: &[u8],
        resources: &Resources<'a>,
    ) -> Result<(), TooMuch> {
        self.step(content.len() / 1_024)?;
        let (states, marks) = (self.states.len(), self.marks.len());
        let mut instructions = UntypedIter::new(content);
        while let Some(instruction) = instructions.next() {
            self.step(1)?;
            self.follow(&instruction, resources)?;
        }
        self.shape.take();
        self.clips = false;
        self.more_states = 0;
        if self.states.len() > states {
            self.states.truncate(states + 1);
            self.restore();
        }
        self.marks.truncate(marks);
        Ok(())
    }

    fn follow(
        &mut self,
        instruction: &Instruction<'_, '_>,
        resources: &Resources<'a>,
    ) -> Result<(), TooMuch> {
        let operator: &[u8] = instruction.operator;
        match operator {
            b"q" => self.save(),
            b"Q" => self.restore(),
            b"cm" => {
                if let Some(matrix) = matrix(instruction) {
                    self.state.transform *= matrix;
                }
            }
            b"gs" => {
                let settings =
                    name(instruction, 0).and_then(|name| resources.get_ext_g_state(name));
                if let Some(settings) = settings {
                    self.set(&settings);
                }
            }
            b"m" | b"l" | b"c" | b"v" | b"y" | b"re" => self.extend(operator, instruction),
            b"f" | b"F" | b"f*" => self.end_shape(true, false),
            b"B" | b"B*" | b"b" | b"b*" => self.end_shape(true, true),
            b"S" | b"s" => self.end_shape(false, true),
            b"n" => self.end_shape(false, false),
            b"W" | b"W*" => self.clips = true,
            b"sh" => self.shade(),
            b"Do" => return self.draw_object(instruction, resources),
            b"BI" => self.picture(None),
            b"BMC" => self.begin_mark(instruction, None),
            b"BDC" => self.begin_mark(instruction, Some(resources)),
            b"EMC" => {
                self.marks.pop();
            }
            _ if self.set_colour(operator, instruction, resources) => {}
            _ => return self.set_text(operator, instruction, resources),
        }
        Ok(())
    }

    fn save(&mut self) {
        if self.states.len() < STATES {
            self.states.push(self.state.clone());
        } else {
            self.more_states += 1;
        }
    }

    fn restore(&mut self) {
        if self.more_states > 0 {
            self.more_states -= 1;
        } else if let Some(state) = self.states.pop() {
            // text goes on where it was
            let (matrix, line) = (self.state.text.matrix, self.state.text.line);
            self.state = state;
            (self.state.text.matrix, self.state.text.line) = (matrix, line);
        }
    }

    fn set(&mut self, settings: &Dict<'a>) {
        if let Some(opacity) = settings.get::<f64>(&b"ca"[..]) {
            self.state.fill.opacity = opacity;
        }
        if let Some(opacity) = settings.get::<f64>(&b"CA"[..]) {
            self.state.stroke.opacity = opacity;
        }
        let plain = |name: Name| matches!(name.as_ref(), b"Normal" | b"Compatible" | b"None");
        for key in [&b"BM"[..], &b"SMask"[..]] {
            if settings.contains_key(key) {
                self.state.plain = settings.get::<Name>(key).is_some_and(plain);
            }
        }
        if let Some(font) = settings.get::<Array>(&b"Font"[..]) {
            let mut parts = font.iter::<Object>();
            if let (Some(Object::Dict(font)), Some(Object::Number(size))) =
                (parts.next(), parts.next())
            {
                self.choose(Some(font));
                self.state.text.size = size.as_f64();
            }
        }
    }

    fn extend(&mut self, operator: &[u8], instruction: &Instruction) {
        let parts = numbers(instruction.operands());
        let at = |from: usize| self.state.transform * Point::new(parts[from], parts[from + 1]);
        match (operator, parts.len()) {
            (b"m", 2..) => {
                self.point = at(0);
                self.shape.move_to(self.point);
            }
            (b"l", 2..) => {
                self.point = at(0);
                self.shape.line_to(self.point);
            }
            (b"c", 6..) => {
                self.shape.curve_to(&[at(0), at(2), at(4)]);
            }
            (b"v" | b"y", 4..) => self.shape.curve_to(&[at(0), at(2)]),
            (b"re", 4..) => {
                let corner = [parts[0], parts[1], parts[2], parts[3]];
                self.shape.rectangle(self.state.transform, corner);
            }
            _ => {}
        }
    }

    /// Paints the shape, or takes it as a window.
    fn end_shape(&mut self, filled: bool, drawn: bool) {
        let window = self.shape.area();
        let parts = self.shape.take();
        self.keep_rules(&parts, filled, drawn);
        if !self.mark().off {
            let State {
                clip, fill, stroke, ..
            } = &self.state;
            let (fill, stroke) = (filled.then_some(fill), drawn.then_some(stroke));
            self.shapes.add(&parts, *clip, fill, stroke);
        }
        if filled && !self.mark().off {
            for part in parts {
                let area = part.area.within(self.state.clip);
                let glyphs = &mut self.page.glyphs;
                self.seen
                    .fill(area, part.is_rectangle(), &self.state, glyphs);
            }
        }
        if std::mem::take(&mut self.clips)
            && let Some(window) = window
        {
            self.state.clip = self.state.clip.within(window);
        }
    }

    /// Lines and areas that may part the text.
    fn keep_rules(&mut self, parts: &[Part], filled: bool, drawn: bool) {
        let white = self.state.fill.lightness.is_some_and(|light| light > 0.97);
        if self.mark().off || !(drawn || filled && !white) {
            return;
        }
        for part in parts {
            let area = part.area.within(self.state.clip);
            let shows = drawn || self.grounds.shows(area, self.state.fill.lightness);
            if area.is_empty() || !shows {
                continue;
            }
            if part.is_straight() && self.page.rules.len() < LINES {
                self.page.rules.push(area);
            }
            if part.is_framed() && may_frame(area) && self.page.frames.len() < FRAMES {
                self.page.frames.push(area);
            }
        }
    }

    fn shade(&mut self) {
        if !self.mark().off {
            let clip = self.state.clip;
            self.seen.shade(clip, &self.state, &mut self.page.glyphs);
        }
    }

    /// Takes in a picture.
    fn picture(&mut self, dict: Option<&Dict>) {
        if self.mark().off {
            return;
        }
        let area = self.picture_area();
        let has_holes = |dict: &Dict| {
            [&b"SMask"[..], b"Mask", b"ImageMask", b"SMaskInData"]
                .iter()
                .any(|key| dict.contains_key(key))
        };
        let covers = dict.is_some_and(|dict| !has_holes(dict));
        self.seen
            .picture(area, covers, &self.state, &mut self.page.glyphs);
    }

    /// Where a picture is seen; it fills the unit square.
    fn picture_area(&self) -> Area {
        let unit = Rect::new(0.0, 0.0, 1.0, 1.0);
        let place = self.state.transform.transform_rect_bbox(unit);
        Area::from(place).within(self.state.clip)
    }

    /// Takes in a picture of the file, which may show a box to tick.
    fn draw_picture(&mut self, picture: &Stream<'a>, resources: &Resources<'a>) {
        self.picture(Some(picture.dict()));
        let area = self.picture_area();
        if !self.mark().off {
            let ticked = || icons::ticked(picture, &resources.color_spaces);
            self.shapes.add_picture(area, ticked);
        }
    }

    fn draw_object(
        &mut self,
        instruction: &Instruction<'_, '_>,
        resources: &Resources<'a>,
    ) -> Result<(), TooMuch> {
        let object = name(instruction, 0).and_then(|name| resources.get_x_object(name));
        let Some(object) = object else { return Ok(()) };
        let dict = object.dict();
        let off = self.is_off(dict);
        let kind = dict.get::<Name>(&b"Subtype"[..]);
        match kind.as_ref().map(AsRef::as_ref) {
            Some(b"Image") if !off => self.draw_picture(&object, resources),
            Some(b"Form") => {
                self.marks.push(Mark {
                    off: off || self.mark().off,
                    ..self.mark()
                });
                self.draw_form(&object, resources)?;
                self.marks.pop();
            }
            _ => {}
        }
        Ok(())
    }

    /// Whether what a dictionary describes is on a layer that isn't shown.
    fn is_off(&self, dict: &Dict) -> bool {
        !self.layers.is_empty()
            && dict
                .get::<Dict>(&b"OC"[..])
                .is_some_and(|layer| self.layers.hides(&layer, dict.get_ref(&b"OC"[..])))
    }

    /// Draws a drawing in the drawing.
    pub(super) fn draw_form(
        &mut self,
        form: &Stream<'a>,
        resources: &Resources<'a>,
    ) -> Result<(), TooMuch> {
        let id = form.obj_id();
        if self.forms.len() >= DEPTH || self.forms.contains(&id) {
            return Ok(());
        }
        self.step(FORM_STEPS)?;
        if unpacks_too_far(form, self.faces.largest) {
            return Err(TooMuch);
        }
        let Some(content) = unpack(form, self.faces.largest) else {
            return Ok(());
        };
        let dict = form.dict();
        let own = dict.get::<Dict<'a>>(&b"Resources"[..]).map(Resources::new);
        let before = self.state.clone();
        if let Some(matrix) = dict.get::<[f64; 6]>(&b"Matrix"[..]) {
            self.state.transform *= Affine::new(matrix);
        }
        if let Some([left, top, right, bottom]) = dict.get::<[f64; 4]>(&b"BBox"[..]) {
            let bounds = Rect::from_points((left, top), (right, bottom));
            let bounds = self.state.transform.transform_rect_bbox(bounds);
            self.state.clip = self.state.clip.within(Area::from(bounds));
        }
        self.shape.take();
        self.forms.push(id);
        let drawn = self.draw(&content, own.as_ref().unwrap_or(resources));
        self.forms.pop();
        self.state = before;
        drawn
    }

    fn begin_mark(&mut self, instruction: &Instruction<'_, '_>, resources: Option<&Resources<'a>>) {
        let tag = name(instruction, 0).map(|tag| tag.to_vec());
        let mut mark = self.mark();
        mark.artifact |= tag.as_deref() == Some(b"Artifact");
        if tag.as_deref() == Some(b"OC")
            && let Some(resources) = resources
            && let Some(layer) = name(instruction, 1)
            && let Some(dict) = resources.properties.get::<Dict>(layer.as_ref())
        {
            let id = resources.properties.get_ref(layer.as_ref());
            mark.off |= self.layers.hides(&dict, id);
        }
        if self.marks.len() < STATES {
            self.marks.push(mark);
        }
    }

    /// Whether the instruction chooses a colour; it is in force then.
    fn set_colour(
        &mut self,
        operator: &[u8],
        instruction: &Instruction<'_, '_>,
        resources: &Resources<'a>,
    ) -> bool {
        let space = match operator {
            b"g" | b"G" => Space::Grey,
            b"rg" | b"RG" => Space::Rgb,
            b"k" | b"K" => Space::Cmyk,
            b"cs" | b"CS" => {
                let object = instruction.operands().next();
                object.map_or(Space::Other, |object| {
                    Space::of(object, &resources.color_spaces)
                })
            }
            b"sc" | b"scn" | b"SC" | b"SCN" => self.paint(operator).space.clone(),
            _ => return false,
        };
        let lightness = match operator {
            b"cs" | b"CS" => space.first(),
            _ => space.lightness(&numbers(instruction.operands())),
        };
        let paint = self.paint(operator);
        (paint.space, paint.lightness) = (space, lightness);
        true
    }

    /// Lines are drawn with capital operators.
    fn paint(&mut self, operator: &[u8]) -> &mut Paint {
        if operator.first().is_some_and(u8::is_ascii_uppercase) {
            &mut self.state.stroke
        } else {
            &mut self.state.fill
        }
    }
}

/// The name among the operands at this place.
pub(super) fn name<'o, 'c>(instruction: &Instruction<'o, 'c>, at: usize) -> Option<&'o Name<'c>> {
    match instruction.operands().nth(at)? {
        Object::Name(name) => Some(name),
        _ => None,
    }
}

/// Six operands as a matrix.
pub(super) fn matrix(instruction: &Instruction) -> Option<Affine> {
    let parts = numbers(instruction.operands());
    let parts: [f64; 6] = parts.get(..6)?.try_into().ok()?;
    Some(Affine::new(parts))
}
