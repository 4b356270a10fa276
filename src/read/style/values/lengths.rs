//! Lengths, with what `calc()` makes of them.

use cssparser::{Parser, Token};

/// What relative lengths are measured in, in pixels.
#[derive(Clone, Copy, Debug)]
pub(in crate::read::style) struct Units {
    /// Size of the letters.
    pub(in crate::read::style) em: f32,
    /// Size of the letters of the page.
    pub(in crate::read::style) root: f32,
    /// Width and height of the screen.
    pub(in crate::read::style) screen: (f32, f32),
}

/// A length in pixels, and a share of the box in which it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::read::style) struct Length {
    pub(in crate::read::style) px: f32,
    /// 1 is all of the box.
    pub(in crate::read::style) share: f32,
}

impl Length {
    /// In pixels, if what it is a share of is so long.
    pub(in crate::read::style) fn of(self, whole: f32) -> f32 {
        self.px + self.share * whole
    }
}

/// What stands in `calc()`.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Term {
    Number(f32),
    Length(Length),
}

impl Term {
    fn times(self, factor: f32) -> Self {
        match self {
            Self::Number(number) => Self::Number(number * factor),
            Self::Length(Length { px, share }) => Self::Length(Length {
                px: px * factor,
                share: share * factor,
            }),
        }
    }

    fn plus(self, other: Self) -> Option<Self> {
        match (self, other) {
            (Self::Number(one), Self::Number(two)) => Some(Self::Number(one + two)),
            (Self::Length(one), Self::Length(two)) => Some(Self::Length(Length {
                px: one.px + two.px,
                share: one.share + two.share,
            })),
            _ => None,
        }
    }

    /// What it is compared by: a share counts as one of the screen.
    fn weight(self, units: &Units) -> f32 {
        match self {
            Self::Number(number) => number,
            Self::Length(length) => length.of(units.screen.0),
        }
    }
}

/// The length that comes next; `None` if it is none, or one that isn't understood.
pub(in crate::read::style) fn length(input: &mut Parser, units: &Units) -> Option<Length> {
    let found = input.try_parse(|input| match term(input, units) {
        Some(Term::Length(length)) => Ok(length),
        // a length without a unit is none, but for this
        Some(Term::Number(0.0)) => Ok(Length::default()),
        _ => Err(()),
    });
    found.ok()
}

/// The lengths of a whole value, `auto` and other words being `None`.
pub(in crate::read::style) fn lengths(value: &str, units: &Units) -> Vec<Option<Length>> {
    let mut input = Parser::new(value);
    let mut found = Vec::new();
    while !input.is_exhausted() && found.len() < 8 {
        let one = length(&mut input, units);
        if one.is_none() && input.next().is_err() {
            break;
        }
        found.push(one);
    }
    found
}

/// The number or percentage that comes next; a percentage as a share of 1.
pub(in crate::read::style) fn number(input: &mut Parser) -> Option<f32> {
    let none = Units {
        em: 0.0,
        root: 0.0,
        screen: (1.0, 1.0),
    };
    let term = input.try_parse(|input| term(input, &none).ok_or(())).ok()?;
    match term {
        Term::Number(number) => Some(number),
        Term::Length(length) => (length.px == 0.0).then_some(length.share),
    }
}

fn term(input: &mut Parser, units: &Units) -> Option<Term> {
    match input.next().ok()?.clone() {
        Token::Number { value, .. } => Some(Term::Number(value)),
        Token::Percentage { unit_value, .. } => Some(Term::Length(Length {
            px: 0.0,
            share: unit_value,
        })),
        Token::Dimension { value, unit, .. } => dimension(value, &unit, units),
        Token::Function(name) => {
            let name = name.to_ascii_lowercase();
            nested(input, |input| function(&name, input, units))
        }
        Token::ParenthesisBlock => nested(input, |input| sum(input, units)),
        _ => None,
    }
}

fn nested<'i>(
    input: &mut Parser<'i>,
    read: impl FnOnce(&mut Parser<'i>) -> Option<Term>,
) -> Option<Term> {
    let mut found = None;
    let done = input.parse_nested_block(|input| {
        found = read(input);
        Ok::<(), cssparser::ParseError<()>>(())
    });
    done.ok().and(found)
}

fn dimension(value: f32, unit: &str, units: &Units) -> Option<Term> {
    let (width, height) = units.screen;
    let unit = unit.to_ascii_lowercase();
    let px = match unit.as_str() {
        "px" => 1.0,
        "pt" => 4.0 / 3.0,
        "pc" => 16.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 96.0 / 25.4,
        "q" => 96.0 / 101.6,
        "em" => units.em,
        "rem" => units.root,
        "ex" | "ch" => units.em / 2.0,
        "lh" => units.em * 1.2,
        "rlh" => units.root * 1.2,
        "vw" | "svw" | "lvw" | "dvw" | "vi" | "cqw" | "cqi" => width / 100.0,
        "vh" | "svh" | "lvh" | "dvh" | "vb" | "cqh" | "cqb" => height / 100.0,
        "vmin" => width.min(height) / 100.0,
        "vmax" => width.max(height) / 100.0,
        _ => return None,
    };
    Some(Term::Length(Length {
        px: value * px,
        share: 0.0,
    }))
}

fn function(name: &str, input: &mut Parser, units: &Units) -> Option<Term> {
    let by_weight = |one: &Term, two: &Term| one.weight(units).total_cmp(&two.weight(units));
    match name {
        "calc" | "-webkit-calc" | "-moz-calc" | "fit-content" => sum(input, units),
        "min" => listed(input, units)?.into_iter().min_by(by_weight),
        "max" => listed(input, units)?.into_iter().max_by(by_weight),
        "clamp" => {
            let terms = listed(input, units)?;
            let [low, wish, high] = terms[..] else {
                return None;
            };
            let least = [wish, high].into_iter().min_by(by_weight)?;
            [low, least].into_iter().max_by(by_weight)
        }
        "abs" => {
            let term = sum(input, units)?;
            Some(term.times(if term.weight(units) < 0.0 { -1.0 } else { 1.0 }))
        }
        _ => None,
    }
}

fn listed(input: &mut Parser, units: &Units) -> Option<Vec<Term>> {
    let mut terms = vec![sum(input, units)?];
    while input.try_parse(cssparser::Parser::expect_comma).is_ok() {
        terms.push(sum(input, units)?);
    }
    Some(terms)
}

fn sum(input: &mut Parser, units: &Units) -> Option<Term> {
    let mut total = product(input, units)?;
    loop {
        if input.try_parse(|input| input.expect_delim('+')).is_ok() {
            total = total.plus(product(input, units)?)?;
        } else if input.try_parse(|input| input.expect_delim('-')).is_ok() {
            total = total.plus(product(input, units)?.times(-1.0))?;
        } else {
            return Some(total);
        }
    }
}

fn product(input: &mut Parser, units: &Units) -> Option<Term> {
    let mut total = term(input, units)?;
    loop {
        if input.try_parse(|input| input.expect_delim('*')).is_ok() {
            total = match (total, term(input, units)?) {
                (Term::Number(factor), other) | (other, Term::Number(factor)) => {
                    other.times(factor)
                }
                _ => return None,
            };
        } else if input.try_parse(|input| input.expect_delim('/')).is_ok() {
            let Term::Number(by) = term(input, units)? else {
                return None;
            };
            total = total.times(1.0 / by);
        } else {
            return Some(total);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_worked_out() {
        let units = Units {
            em: 10.0,
            root: 20.0,
            screen: (1000.0, 500.0),
        };
        for (value, px, share) in [
            ("12px", 12.0, 0.0),
            ("2em", 20.0, 0.0),
            ("0", 0.0, 0.0),
            ("-50vw", -500.0, 0.0),
            ("calc(100% - 2 * (3px + 1rem))", -46.0, 1.0),
            ("min(10px, 50vw)", 10.0, 0.0),
            ("clamp(1px, 0px, 3px)", 1.0, 0.0),
            ("max(/* a */ 1px, 2px)", 2.0, 0.0),
        ] {
            let found = lengths(value, &units);
            assert_eq!(found, [Some(Length { px, share })], "{value}");
        }
        for no_length in ["auto", "3", "calc(1px + 2)", "calc(", "sin(1px)", "1foo"] {
            assert_eq!(
                lengths(no_length, &units).first(),
                Some(&None),
                "{no_length}"
            );
        }
    }
}
