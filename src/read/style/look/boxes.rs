//! Properties of boxes: where they are put, how large they are, what they cut.

use super::state::{Look, Position};
use crate::read::style::values::{
    Change, Cut, Length, Units, changes, clip, clip_path, length, lengths, number,
};
use cssparser::Parser;

/// Applies a property of boxes; `false` if it is none.
pub(super) fn apply(look: &mut Look, name: &str, value: &str, units: &Units) -> bool {
    places(look, name, value, units)
        || sizes(look, name, value, units)
        || shapes(look, name, value, units)
}

fn first(value: &str, units: &Units) -> Option<Length> {
    length(&mut Parser::new(value), units)
}

fn places(look: &mut Look, name: &str, value: &str, units: &Units) -> bool {
    let own = &mut look.own;
    let word = value.trim().to_ascii_lowercase();
    match name {
        "display" => {
            own.is_displayed = word != "none";
            own.is_boxless = word == "contents";
            own.is_inline = word == "inline";
        }
        "position" => {
            own.position = match word.as_str() {
                "relative" | "sticky" | "-webkit-sticky" => Position::Relative,
                "absolute" => Position::Absolute,
                "fixed" => Position::Fixed,
                _ => Position::InFlow,
            };
        }
        "top" | "inset-block-start" => own.sides[0] = first(value, units),
        "right" | "inset-inline-end" => own.sides[1] = first(value, units),
        "bottom" | "inset-block-end" => own.sides[2] = first(value, units),
        "left" | "inset-inline-start" => own.sides[3] = first(value, units),
        "inset" => {
            if let Some(sides) = four(value, units) {
                own.sides = sides;
            }
        }
        "inset-inline" => {
            let sides = lengths(value, units);
            own.sides[3] = sides.first().copied().flatten();
            own.sides[1] = sides.last().copied().flatten();
        }
        "inset-block" => {
            let sides = lengths(value, units);
            own.sides[0] = sides.first().copied().flatten();
            own.sides[2] = sides.last().copied().flatten();
        }
        "margin" => {
            if let Some([top, _, _, left]) = four(value, units) {
                own.margin = [left, top];
            }
        }
        "margin-left" | "margin-inline" | "margin-inline-start" => {
            own.margin[0] = first(value, units);
        }
        "margin-top" | "margin-block" | "margin-block-start" => {
            own.margin[1] = first(value, units);
        }
        "margin-right" => {}
        _ => return false,
    }
    true
}

/// Top, right, bottom and left, of which some may stand for others.
fn four(value: &str, units: &Units) -> Option<[Option<Length>; 4]> {
    Some(match lengths(value, units)[..] {
        [all] => [all; 4],
        [vertical, horizontal] => [vertical, horizontal, vertical, horizontal],
        [top, horizontal, bottom] => [top, horizontal, bottom, horizontal],
        [top, right, bottom, left] => [top, right, bottom, left],
        _ => return None,
    })
}

fn sizes(look: &mut Look, name: &str, value: &str, units: &Units) -> bool {
    let own = &mut look.own;
    let size = || first(value, units);
    match name {
        "width" | "inline-size" => own.widths[0] = size(),
        "max-width" | "max-inline-size" => own.widths[1] = size(),
        "height" | "block-size" => own.heights[0] = size(),
        "max-height" | "max-block-size" => own.heights[1] = size(),
        "min-width" => own.least[0] = size(),
        "min-height" => own.least[1] = size(),
        "padding" | "padding-block" => {
            let sides = lengths(value, units);
            let of = |at: usize| sides.get(at).copied().flatten().map(|side| side.of(300.0));
            let top = of(0).unwrap_or(0.0);
            let bottom = if name == "padding" { of(2) } else { of(1) };
            own.padding = [top, bottom.unwrap_or(top)];
        }
        "padding-top" => own.padding[0] = size().map_or(0.0, |side| side.of(300.0)),
        "padding-bottom" => own.padding[1] = size().map_or(0.0, |side| side.of(300.0)),
        "overflow" => {
            let mut words = value.split_ascii_whitespace();
            let across = words.next().is_some_and(cuts);
            own.cuts = [across, words.next().map_or(across, cuts)];
            own.scrolls = scrolls(value.rsplit(' ').next().unwrap_or(value));
        }
        "overflow-x" | "overflow-inline" => own.cuts[0] = cuts(value),
        "overflow-y" | "overflow-block" => {
            own.cuts[1] = cuts(value);
            own.scrolls = scrolls(value);
        }
        "text-overflow" => {}
        "line-clamp" => own.lines = number(&mut Parser::new(value)).filter(|lines| *lines > 0.0),
        "zoom" => {
            let word = value.trim().to_ascii_lowercase();
            let factor = number(&mut Parser::new(value));
            own.zoom = factor.filter(|_| word != "normal").unwrap_or(1.0);
        }
        _ => return false,
    }
    true
}

fn scrolls(word: &str) -> bool {
    let word = word.trim().to_ascii_lowercase();
    matches!(word.as_str(), "scroll" | "auto" | "overlay")
}

/// Whether what runs over a box isn't seen; one that scrolls shows nothing either while it is too small to be scrolled.
fn cuts(word: &str) -> bool {
    let word = word.trim().to_ascii_lowercase();
    matches!(
        word.as_str(),
        "hidden" | "clip" | "scroll" | "auto" | "-moz-hidden-unscrollable"
    )
}

fn shapes(look: &mut Look, name: &str, value: &str, units: &Units) -> bool {
    let own = &mut look.own;
    let word = value.trim().to_ascii_lowercase();
    match name {
        "clip" => own.clip = clip(value, units),
        "clip-path" => own.clip_path = clip_path(value, units),
        "transform" => own.change = changes(value, units),
        "scale" => {
            let mut input = Parser::new(value);
            let x = number(&mut input);
            let y = number(&mut input).or(x);
            own.moved.scale = x.zip(y).map_or(1.0, |(x, y)| x.abs().min(y.abs()));
        }
        "translate" => {
            let by = lengths(value, units);
            let of = |at: usize| by.get(at).copied().flatten().unwrap_or_default();
            own.moved.by = (of(0), of(1));
        }
        "rotate" => {
            // one about an axis is written with the axis or with three numbers
            let turned = word.split_ascii_whitespace().count() > 1;
            own.moved.unknown = turned && !word.starts_with('z');
        }
        "backface-visibility" => own.shows_back = word != "hidden",
        "perspective" => {}
        "contain" => {
            if word.contains("size") || word.contains("strict") {
                own.doubt = Some("contain");
            }
        }
        "content-visibility" => own.is_displayed &= word != "hidden",
        "offset" | "offset-path" => {
            own.doubt = (word != "none").then_some("offset-path").or(own.doubt);
        }
        _ => return false,
    }
    true
}

/// What is left of an element by all that cuts it, and how it is changed.
pub(in crate::read::style) fn cut_and_changed(look: &Look) -> (Cut, Change) {
    let own = &look.own;
    // only what is taken out of the flow is cut by this
    let is_out = matches!(own.position, Position::Absolute | Position::Fixed);
    let cut = match (own.clip_path, own.clip) {
        (Cut::Nothing, clip) if is_out => clip,
        (path, _) => path,
    };
    let (one, two) = (own.change, own.moved);
    let plus = |one: Length, two: Length| Length {
        px: one.px + two.px,
        share: one.share + two.share,
    };
    let change = Change {
        scale: one.scale * two.scale,
        by: (plus(one.by.0, two.by.0), plus(one.by.1, two.by.1)),
        back: one.back,
        unknown: one.unknown || two.unknown,
    };
    (cut, change)
}
