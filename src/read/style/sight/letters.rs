//! Whether letters are seen where they stand: their size, their colour, how far they are off.

use super::place::{Place, width_of};
use crate::document::Sight;
use crate::read::style::look::Look;
use crate::read::style::tree::Node;
use crate::read::style::values::Colour;
use crate::read::unseen::Unseen;

/// Letters up to this size in pixels aren't seen, and up to that one hardly.
const TINY: f32 = 3.0;
const SMALL: f32 = 5.0;
/// Contrast up to this isn't seen, and up to that one hardly.
const NO_CONTRAST: f32 = 1.3;
const LOW_CONTRAST: f32 = 1.5;
/// Letters that are all but clear.
const CLEAR: f32 = 0.03;
/// What is so far off to the left or above isn't on the page, whatever stands around.
const FAR: f32 = 1280.0;
/// What is so far off may be.
const OFF: f32 = 400.0;

/// Whether the letters that stand in an element itself are seen.
pub(super) fn sight(node: &Node, look: &Look, place: &Place) -> Sight<Unseen> {
    if !look.is_visible {
        return Sight::Hidden(Unseen::NotVisible);
    }
    if look.is_struck {
        return Sight::Hidden(Unseen::StruckOut);
    }
    if look.is_masked {
        return Sight::Hidden(Unseen::Property("text-security"));
    }
    size(look, place)
        .and(whereabouts(node, look, place))
        .and(contrast(look, place))
        .and(spacing(node, look, place))
}

fn size(look: &Look, place: &Place) -> Sight<Unseen> {
    let size = look.size * place.scale;
    if size <= TINY {
        Sight::Hidden(Unseen::TinyLetters)
    } else if size < SMALL {
        Sight::Unsure(Unseen::TinyLetters)
    } else {
        Sight::Seen
    }
}

fn whereabouts(node: &Node, look: &Look, place: &Place) -> Sight<Unseen> {
    let indent = look.indent.of(if look.indent.share.abs() >= 1.0 {
        place.width
    } else {
        0.0
    });
    let width = width_of(node.letters, look).min(place.width.max(1.0));
    let (x, y) = (place.x + indent, place.y);
    // of what is put on the page itself it is known where that begins
    let off_left = x <= -FAR || place.is_on_page && x + width <= 0.0 && x < -OFF / 4.0;
    let height = look.size * 2.0;
    let off_above = y <= -2.0 * FAR || place.is_on_page && y + height <= 0.0 && y < -OFF / 4.0;
    let off_right = x >= 1.5 * FAR;
    let is_cut_right = place.is_cut && look.indent.share >= 1.0;
    if off_left || off_above || off_right || is_cut_right {
        Sight::Hidden(Unseen::OffPage)
    } else if x <= -OFF || x >= FAR || y <= -OFF || y >= 20.0 * FAR {
        Sight::Unsure(Unseen::OffPage)
    } else {
        Sight::Seen
    }
}

fn spacing(node: &Node, look: &Look, place: &Place) -> Sight<Unseen> {
    let one_upon_the_other = look.gap <= -0.4 * look.size;
    if one_upon_the_other {
        return Sight::Hidden(Unseen::Property("letter-spacing"));
    }
    let apart = look.gap > 5.0 * look.size;
    let lines_overlap = look.line < 0.3 && width_of(node.letters, look) > place.width;
    let backwards = look.is_backwards && look.is_leftwards;
    let property = match (apart, lines_overlap, backwards) {
        (true, ..) => Some("letter-spacing"),
        (_, true, _) => Some("line-height"),
        (.., true) => Some("unicode-bidi"),
        _ => look.text_doubt,
    };
    property.map_or(Sight::Seen, |property| {
        Sight::Unsure(Unseen::Property(property))
    })
}

fn contrast(look: &Look, place: &Place) -> Sight<Unseen> {
    let ink = look.fill.unwrap_or(look.colour);
    let left = through(place, ink.alpha);
    if left < CLEAR && place.in_letters.is_none() {
        return if look.is_outlined && ink.alpha < CLEAR {
            Sight::Unsure(Unseen::Transparent)
        } else {
            Sight::Hidden(Unseen::Transparent)
        };
    }
    let (inks, grounds) = match place.in_letters {
        // what is behind shows through the letters, as far as they let it
        Some(around) => {
            let behind = painted(place).into_iter();
            let inks = behind.map(|behind| ink.over(behind, 1.0)).collect();
            (inks, vec![around])
        }
        None => (vec![ink], painted(place)),
    };
    let mut least = f32::MAX;
    let mut most = 0.0_f32;
    for ink in &inks {
        for ground in &grounds {
            let contrast = seen_contrast(*ink, *ground, place);
            (least, most) = (least.min(contrast), most.max(contrast));
        }
    }
    judged(least, most, ink, look, place)
}

fn judged(least: f32, most: f32, ink: Colour, look: &Look, place: &Place) -> Sight<Unseen> {
    if least >= LOW_CONTRAST {
        return Sight::Seen;
    }
    // something else may be behind the letters, or round them
    if place.is_unknown || place.is_put || look.is_outlined {
        return Sight::Unsure(Unseen::UnknownGround);
    }
    let why = if ink.brightness() > 0.85 {
        Unseen::WhiteOnWhite
    } else {
        Unseen::ColourOfGround
    };
    if most < NO_CONTRAST {
        Sight::Hidden(why)
    } else {
        Sight::Unsure(why)
    }
}

/// What is painted behind: one colour, or several of a run.
fn painted(place: &Place) -> Vec<Colour> {
    if place.colours.is_empty() {
        vec![place.ground]
    } else {
        place.colours.clone()
    }
}

/// How much of the letters is left by all that makes them paler.
fn through(place: &Place, alpha: f32) -> f32 {
    let mut left = alpha;
    let mut veil = place.veil.as_deref();
    while let Some(one) = veil {
        left *= one.opacity;
        veil = one.next.as_deref();
    }
    left
}

fn seen_contrast(ink: Colour, ground: Colour, place: &Place) -> f32 {
    let mut ink = ink.over(ground, 1.0);
    let mut ground = ground;
    let mut veil = place.veil.as_deref();
    while let Some(one) = veil {
        ink = ink.over(one.ground, one.opacity);
        ground = ground.over(one.ground, one.opacity);
        veil = one.next.as_deref();
    }
    ink.contrast(ground)
}
