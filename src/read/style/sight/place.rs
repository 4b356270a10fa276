//! Where an element stands, what is behind it, and what hides all that is in it.

use crate::document::Sight;
use crate::read::style::look::{Image, Look, Own, Position, cut_and_changed};
use crate::read::style::tree::Node;
use crate::read::style::values::{Colour, Cut, Length};
use crate::read::unseen::Unseen;
use std::rc::Rc;

/// Width of a letter, by its height.
const LETTER: f32 = 0.5;
/// A box that is lower than so much of a letter shows none.
const LOWEST: f32 = 0.4;
/// A box that shows less than so much of its lines may hide any of them.
const SHOWN: f32 = 0.6;

/// Something that makes all in it paler: how much of it is left, and what shines through.
#[derive(Debug)]
pub(super) struct Veil {
    pub(super) opacity: f32,
    pub(super) ground: Colour,
    pub(super) next: Option<Rc<Veil>>,
}

/// The place of an element, as far as it matters to the words in it.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a property that is there or not"
)]
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// Whether all in it is hidden, or may be.
    pub(super) sight: Sight<Unseen>,
    /// How much of their size letters keep.
    pub(super) scale: f32,
    pub(super) ground: Colour,
    /// Colours that are painted over it, from place to place.
    pub(super) colours: Vec<Colour>,
    /// Whether a picture is behind it, or something else that nobody knows.
    pub(super) is_unknown: bool,
    /// What is behind fills the letters: their ground is that of the element around.
    pub(super) in_letters: Option<Colour>,
    pub(super) veil: Option<Rc<Veil>>,
    /// How far it is moved from where it would stand.
    pub(super) x: f32,
    pub(super) y: f32,
    /// Whether it is put on the page itself, so that what is moved up is off it.
    pub(super) is_on_page: bool,
    /// Whether something around it is put somewhere.
    pub(super) is_put: bool,
    /// Whether something around it cuts what runs over.
    pub(super) is_cut: bool,
    /// Width of the box, as far as it is known.
    pub(super) width: f32,
}

impl Place {
    /// That of the page itself.
    pub(super) fn page(width: f32) -> Self {
        Self {
            sight: Sight::Seen,
            scale: 1.0,
            ground: Colour::WHITE,
            colours: Vec::new(),
            is_unknown: false,
            in_letters: None,
            veil: None,
            x: 0.0,
            y: 0.0,
            is_on_page: false,
            is_put: false,
            is_cut: false,
            width,
        }
    }

    /// That of an element in it.
    pub(super) fn of(&self, node: &Node, look: &Look) -> Self {
        let mut place = self.clone();
        if !look.own.is_displayed {
            place.sight = place.sight.and(Sight::Hidden(Unseen::NotDisplayed));
            return place;
        }
        if look.own.is_boxless {
            // nothing of a box holds for it; whoever says so all the same may count on another reader than the eye
            let (cut, change) = cut_and_changed(look);
            if look.own.opacity < 0.5 || cut != Cut::Nothing || change.scale < 0.5 {
                place.doubt(Unseen::Property("display"));
            }
            return place;
        }
        place.paint(look, self);
        place.change(look);
        place.put(look, self);
        place.size(node, look);
        if let Some(property) = look.own.doubt {
            place.doubt(Unseen::Property(property));
        }
        place
    }

    pub(super) fn doubt(&mut self, why: Unseen) {
        self.sight = self.sight.and(Sight::Unsure(why));
    }

    fn hide(&mut self, why: Unseen) {
        self.sight = self.sight.and(Sight::Hidden(why));
    }

    /// What is painted behind the element.
    fn paint(&mut self, look: &Look, around: &Self) {
        let Own {
            ground,
            image,
            opacity,
            ..
        } = &look.own;
        if *opacity < 1.0 {
            self.veil = Some(Rc::new(Veil {
                opacity: *opacity,
                ground: around.ground,
                next: self.veil.take(),
            }));
        }
        if let Some(ground) = ground.filter(|ground| ground.alpha > 0.0) {
            self.ground = ground.over(self.ground, 1.0);
            if ground.alpha > 0.5 {
                self.is_unknown = false;
                self.colours.clear();
            }
        }
        match image {
            Image::None => {}
            Image::Unknown => self.is_unknown = true,
            Image::Colours(colours) => {
                let over = |colour: &Colour| colour.over(self.ground, 1.0);
                self.colours = colours.iter().map(over).collect();
            }
        }
        let fills = look.own.is_ground_in_letters;
        self.in_letters = fills.then_some(around.ground).or(self.in_letters);
    }

    fn change(&mut self, look: &Look) {
        let (cut, change) = cut_and_changed(look);
        match cut {
            Cut::All => self.hide(reason_of_cut(look)),
            Cut::Part => self.doubt(Unseen::Property("clip-path")),
            Cut::Nothing => {}
        }
        // lines don't shrink or turn within their paragraph
        if !look.own.is_inline || look.own.position != Position::InFlow {
            self.scale *= change.scale;
            if change.unknown {
                self.doubt(Unseen::Property("transform"));
            }
            if change.back && !look.own.shows_back {
                self.hide(Unseen::CutOff);
            }
            let far = |length: Length| length.share.abs() >= 1.0;
            let moves_off = far(change.by.0) || far(change.by.1);
            if moves_off && (self.is_cut || look.own.position != Position::InFlow) {
                self.doubt(Unseen::Property("transform"));
            }
            self.x += change.by.0.px;
            self.y += change.by.1.px;
        }
        self.scale *= look.own.zoom;
    }

    /// Where the element is put.
    fn put(&mut self, look: &Look, around: &Self) {
        let [top, right, bottom, left] = look.own.sides;
        let [margin_left, margin_top] = look.own.margin;
        // columns are pulled beside each other by the width of their box
        let pulled = |margin: Length| {
            if margin.share > -1.5 {
                margin.px
            } else {
                margin.of(1280.0)
            }
        };
        self.x += margin_left.map_or(0.0, pulled);
        // what stands in the flow goes up no further than what is before it
        self.y += margin_top.map_or(0.0, |margin| margin.px.min(0.0));
        if look.own.position == Position::InFlow {
            return;
        }
        let is_out = look.own.position != Position::Relative;
        if look.own.position == Position::Fixed {
            (self.x, self.y) = (self.x - around.x, self.y - around.y);
        }
        self.is_on_page = is_out && !around.is_put || look.own.position == Position::Fixed;
        self.is_put = true;
        let screen = self.width.max(1280.0);
        self.x += match (left, right) {
            (Some(left), _) => left.of(if left.share.abs() >= 1.0 { screen } else { 0.0 }),
            // from the right side: what is moved out of it to the right
            (None, Some(right)) if right.px < -400.0 => screen - right.px,
            (None, Some(right)) if right.px > screen => -right.px,
            _ => 0.0,
        };
        let is_fixed = look.own.position == Position::Fixed;
        self.y += match (top, bottom) {
            (Some(top), _) => top.px,
            (None, Some(bottom)) if bottom.px > 2000.0 => -bottom.px,
            (None, Some(bottom)) if bottom.px < -400.0 && is_fixed => 900.0 - bottom.px,
            _ => 0.0,
        };
    }

    /// How much of what is in the element its box shows.
    fn size(&mut self, node: &Node, look: &Look) {
        let own = &look.own;
        let whole = self.width;
        let known = |sides: [Option<Length>; 2], least: Option<Length>, whole: f32| {
            let sides = sides.into_iter().flatten();
            // a share of a height that nobody knows
            let sides = sides.filter(|side| whole > 0.0 || side.share == 0.0);
            let side = sides.map(|side| side.of(whole)).reduce(f32::min)?;
            Some(side.max(least.map_or(0.0, |least| least.px)))
        };
        if own.is_inline && own.position == Position::InFlow {
            return;
        }
        let width = known(own.widths, own.least[0], whole);
        let height = known(own.heights, own.least[1], 0.0);
        if let Some(width) = width {
            self.width = width.max(1.0);
        }
        let [cuts_right, cuts_below] = own.cuts;
        self.is_cut |= cuts_right || cuts_below;
        let size = look.size.max(1.0);
        if cuts_right && width.is_some_and(|width| width <= size * LOWEST) {
            self.hide(reason_of_cut(look));
        }
        let Some(height) = height.filter(|_| cuts_below) else {
            self.clamp(node, look);
            return;
        };
        let room = height + own.padding[0] + own.padding[1];
        if room <= size * LOWEST {
            self.hide(reason_of_cut(look));
            return;
        }
        let needed = self.lines(node, look) * size * look.line.clamp(0.0, 3.0);
        // what scrolls is seen by whoever reads on
        if needed * SHOWN > room && !look.own.scrolls {
            self.doubt(Unseen::Property("overflow"));
        }
    }

    fn clamp(&mut self, node: &Node, look: &Look) {
        let too_many = |shown: f32| self.lines(node, look) * SHOWN > shown;
        if look.own.lines.is_some_and(too_many) {
            self.doubt(Unseen::Property("line-clamp"));
        }
    }

    /// How many lines the words of an element take, about.
    fn lines(&self, node: &Node, look: &Look) -> f32 {
        if look.is_one_line {
            return 1.0;
        }
        (width_of(node.letters, look) / self.width).ceil()
    }
}

/// How wide so many letters are in one line, about.
#[allow(clippy::cast_precision_loss, reason = "an estimate")]
pub(super) fn width_of(letters: u32, look: &Look) -> f32 {
    letters as f32 * (look.size * LETTER + look.gap.max(0.0))
}

/// What is cut to nothing and taken out of the flow is there for those who listen to the page.
fn reason_of_cut(look: &Look) -> Unseen {
    let short = |sides: [Option<Length>; 2]| {
        let side = sides[0];
        side.is_some_and(|side| side.share == 0.0 && (0.0..=2.0).contains(&side.px))
    };
    let is_pinhole = short(look.own.widths) && short(look.own.heights);
    if look.own.position == Position::Absolute && is_pinhole {
        Unseen::ForScreenReaders
    } else {
        Unseen::CutOff
    }
}
