//! What moves, shrinks, turns or cuts a box.

use super::lengths::{Length, Units, length, lengths, number};
use cssparser::{Parser, Token};

/// What is left of a box that is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read::style) enum Cut {
    /// All of it, or nearly so.
    Nothing,
    /// A part, and nobody knows which words stand in it.
    Part,
    /// Nothing that could be read.
    All,
}

/// A side so short, in pixels, shows nothing.
const NOTHING: f32 = 4.0;
/// A side so long shows a line.
const LINE: f32 = 40.0;

/// What `clip: rect(…)` leaves.
pub(in crate::read::style) fn clip(value: &str, units: &Units) -> Cut {
    let mut input = Parser::new(value);
    let Ok(Token::Function(name)) = input.next().cloned() else {
        return Cut::Nothing;
    };
    if !name.eq_ignore_ascii_case("rect") {
        return Cut::Part;
    }
    let mut sides = Vec::new();
    let _ = input.parse_nested_block(|input| {
        while !input.is_exhausted() && sides.len() < 4 {
            let side = length(input, units);
            if side.is_none() {
                input.next()?;
            }
            let _ = input.try_parse(cssparser::Parser::expect_comma);
            sides.push(side.map(|side| side.px));
        }
        Ok::<(), cssparser::ParseError<()>>(())
    });
    let [top, right, bottom, left] = sides[..] else {
        return Cut::Part;
    };
    let span = |from: Option<f32>, to: Option<f32>| to.map(|to| to - from.unwrap_or(0.0));
    of_sides(&[span(left, right), span(top, bottom)])
}

/// What is left of a box with these sides, as far as they are known.
fn of_sides(sides: &[Option<f32>]) -> Cut {
    let shortest = sides.iter().flatten().copied().fold(f32::MAX, f32::min);
    if shortest <= NOTHING {
        Cut::All
    } else if shortest < LINE {
        Cut::Part
    } else {
        Cut::Nothing
    }
}

/// What `clip-path` leaves.
pub(in crate::read::style) fn clip_path(value: &str, units: &Units) -> Cut {
    let mut input = Parser::new(value);
    let Ok(Token::Function(name)) = input.next().cloned() else {
        let none = [
            "none",
            "border-box",
            "padding-box",
            "content-box",
            "margin-box",
        ];
        let is_none = none
            .iter()
            .any(|word| value.trim().eq_ignore_ascii_case(word));
        return if is_none { Cut::Nothing } else { Cut::Part };
    };
    let mut cut = Cut::Part;
    let _ = input.parse_nested_block(|input| {
        let start = input.position();
        while input.next().is_ok() {}
        let arguments = input.slice_from(start);
        cut = match name.to_ascii_lowercase().as_str() {
            "inset" => inset(arguments, units),
            "circle" | "ellipse" => round(arguments, units),
            "polygon" => polygon(arguments, units),
            _ => Cut::Part,
        };
        Ok::<(), cssparser::ParseError<()>>(())
    });
    cut
}

/// `inset(10px 50% round 3px)`: how far each side is pulled in.
fn inset(arguments: &str, units: &Units) -> Cut {
    let arguments = arguments.split("round").next().unwrap_or_default();
    let sides: Vec<Length> = lengths(arguments, units).into_iter().flatten().collect();
    let [top, right, bottom, left] = match sides[..] {
        [all] => [all; 4],
        [vertical, horizontal] => [vertical, horizontal, vertical, horizontal],
        [top, horizontal, bottom] => [top, horizontal, bottom, horizontal],
        [top, right, bottom, left] => [top, right, bottom, left],
        _ => return Cut::Part,
    };
    let left_over = |one: Length, two: Length| {
        let (px, share) = (one.px + two.px, one.share + two.share);
        // a line is the lowest box that there is
        if share >= 0.95 || px >= 1000.0 {
            Cut::All
        } else if share > 0.2 || px > 10.0 {
            Cut::Part
        } else {
            Cut::Nothing
        }
    };
    worse(left_over(top, bottom), left_over(left, right))
}

const fn worse(one: Cut, two: Cut) -> Cut {
    match (one, two) {
        (Cut::All, _) | (_, Cut::All) => Cut::All,
        (Cut::Part, _) | (_, Cut::Part) => Cut::Part,
        _ => Cut::Nothing,
    }
}

/// `circle(50% at center)`.
fn round(arguments: &str, units: &Units) -> Cut {
    let radii = arguments.split(" at ").next().unwrap_or_default();
    let mut found = lengths(radii, units).into_iter().flatten().peekable();
    if found.peek().is_none() {
        return Cut::Nothing;
    }
    let cuts = found.map(|radius| {
        if radius.share < 0.02 && radius.px <= NOTHING {
            Cut::All
        } else if radius.share >= 0.5 || radius.px >= 1000.0 {
            Cut::Nothing
        } else {
            Cut::Part
        }
    });
    cuts.fold(Cut::Nothing, worse)
}

/// `polygon(0 0, 100% 0, 50% 100%)`: by its area, if all its points are shares.
fn polygon(arguments: &str, units: &Units) -> Cut {
    let points: Vec<Option<(Length, Length)>> = arguments
        .split(',')
        .map(|point| match lengths(point, units)[..] {
            [Some(x), Some(y)] => Some((x, y)),
            _ => None,
        })
        .collect();
    let mut points: Vec<(Length, Length)> = points.into_iter().flatten().collect();
    let Some(first) = points.first().copied() else {
        return Cut::Part;
    };
    points.push(first);
    // a box of usual measures: a few pixels cut corners only
    let at = |(x, y): (Length, Length)| (x.of(600.0), y.of(100.0));
    let twice: f32 = points
        .windows(2)
        .map(|two| {
            let ((x1, y1), (x2, y2)) = (at(two[0]), at(two[1]));
            x1 * y2 - x2 * y1
        })
        .sum();
    let area = (twice / 2.0).abs() / 60_000.0;
    if area < 0.01 {
        Cut::All
    } else if area < 0.6 {
        Cut::Part
    } else {
        Cut::Nothing
    }
}

/// What `transform` and its like do to a box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::read::style) struct Change {
    /// How much of its size is left, the shorter side.
    pub(in crate::read::style) scale: f32,
    /// How far it is moved.
    pub(in crate::read::style) by: (Length, Length),
    /// Whether it shows its back.
    pub(in crate::read::style) back: bool,
    /// Whether something is done that isn't understood.
    pub(in crate::read::style) unknown: bool,
}

impl Change {
    pub(in crate::read::style) const NONE: Self = Self {
        scale: 1.0,
        by: (
            Length {
                px: 0.0,
                share: 0.0,
            },
            Length {
                px: 0.0,
                share: 0.0,
            },
        ),
        back: false,
        unknown: false,
    };
}

/// What a value of `transform` does.
pub(in crate::read::style) fn changes(value: &str, units: &Units) -> Change {
    let mut change = Change::NONE;
    let mut input = Parser::new(value);
    while let Ok(token) = input.next().cloned() {
        match token {
            Token::Function(name) => {
                let name = name.to_ascii_lowercase();
                let done = input.parse_nested_block(|input| {
                    let understood = apply(&name, input, units, &mut change);
                    while input.next().is_ok() {}
                    change.unknown |= understood.is_none();
                    Ok::<(), cssparser::ParseError<()>>(())
                });
                change.unknown |= done.is_err();
            }
            Token::Ident(word) if word.eq_ignore_ascii_case("none") => {}
            _ => change.unknown = true,
        }
    }
    change
}

fn apply(name: &str, input: &mut Parser, units: &Units, change: &mut Change) -> Option<()> {
    match name {
        "translate" | "translate3d" => {
            let x = length(input, units)?;
            let _ = input.try_parse(cssparser::Parser::expect_comma);
            let y = length(input, units).unwrap_or_default();
            moved(change, x, y);
        }
        "translatex" => moved(change, length(input, units)?, Length::default()),
        "translatey" => moved(change, Length::default(), length(input, units)?),
        "translatez" | "scalez" => {}
        "scale" | "scale3d" => {
            let x = number(input)?;
            let _ = input.try_parse(cssparser::Parser::expect_comma);
            scaled(change, x, number(input).unwrap_or(x));
        }
        "scalex" | "scaley" => scaled(change, number(input)?, 1.0),
        "rotate" | "rotatez" => {
            angle(input)?;
        }
        "rotatex" | "rotatey" => {
            let cosine = angle(input)?.cos();
            change.scale *= cosine.abs();
            change.back ^= cosine < 0.0;
        }
        "skew" | "skewx" | "skewy" => {
            let cosine = angle(input)?.cos().abs();
            change.unknown |= cosine < 0.5;
        }
        "matrix" => {
            let mut parts = [0.0; 6];
            for part in &mut parts {
                *part = number(input)?;
                let _ = input.try_parse(cssparser::Parser::expect_comma);
            }
            let (across, down) = (parts[0].hypot(parts[1]), parts[2].hypot(parts[3]));
            let area = (parts[0] * parts[3] - parts[1] * parts[2]).abs();
            scaled(change, across, down);
            change.unknown |= area < 0.5 * across * down;
            let by = |px| Length { px, share: 0.0 };
            moved(change, by(parts[4]), by(parts[5]));
        }
        _ => return None,
    }
    Some(())
}

fn moved(change: &mut Change, x: Length, y: Length) {
    let (by_x, by_y) = &mut change.by;
    by_x.px += x.px;
    by_x.share += x.share;
    by_y.px += y.px;
    by_y.share += y.share;
}

fn scaled(change: &mut Change, x: f32, y: f32) {
    change.scale *= x.abs().min(y.abs());
    // letters in a mirror
    change.unknown |= x < 0.0 || y < 0.0;
}

fn angle(input: &mut Parser) -> Option<f32> {
    match input.next().ok()?.clone() {
        Token::Number { value: 0.0, .. } => Some(0.0),
        Token::Dimension { value, unit, .. } => match unit.to_ascii_lowercase().as_str() {
            "deg" => Some(value.to_radians()),
            "turn" => Some((value * 360.0).to_radians()),
            "rad" => Some(value),
            "grad" => Some((value * 0.9).to_radians()),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNITS: Units = Units {
        em: 16.0,
        root: 16.0,
        screen: (1280.0, 900.0),
    };

    #[test]
    fn cuts_leave_what_they_leave() {
        for (value, left) in [
            ("auto", Cut::Nothing),
            ("rect(0, 0, 0, 0)", Cut::All),
            ("rect(1px 1px 1px 1px)", Cut::All),
            ("rect(0 600px 200px 0)", Cut::Nothing),
            ("rect(0 600px 12px 0)", Cut::Part),
        ] {
            assert_eq!(clip(value, &UNITS), left, "{value}");
        }
        for (value, left) in [
            ("none", Cut::Nothing),
            ("inset(50%)", Cut::All),
            ("inset(0 0 100% 0)", Cut::All),
            ("inset(0 round 12px)", Cut::Nothing),
            ("circle(0)", Cut::All),
            ("circle(50%)", Cut::Nothing),
            ("circle(20% at 0 0)", Cut::Part),
            ("polygon(0 0, 100% 0, 100% 85%, 0 100%)", Cut::Nothing),
            ("polygon(0 0, 0 0, 0 0)", Cut::All),
            ("url(#a)", Cut::Part),
            ("path('M0 0')", Cut::Part),
        ] {
            assert_eq!(clip_path(value, &UNITS), left, "{value}");
        }
    }

    #[test]
    fn boxes_shrink_and_move() {
        let scale = |value| changes(value, &UNITS).scale;
        assert!(scale("scale(0)") < 0.01);
        assert!(scale("rotateY(90deg)") < 0.01);
        assert!(scale("matrix(0, 0, 0, 0, 0, 0)") < 0.01);
        assert!(scale("scale(1.05) rotate(45deg)") > 1.0);
        let change = changes("translate(-50%, -9999px)", &UNITS);
        assert_eq!((change.by.0.share, change.by.1.px), (-0.5, -9999.0));
        assert!(changes("matrix3d(1)", &UNITS).unknown);
        assert!(!changes("none", &UNITS).unknown);
    }
}
