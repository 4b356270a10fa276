//! Conditions of rules: screens, paper, and what a browser can do.

use crate::read::style::values::{Units, length, number};
use cssparser::{Parser, Token};

/// What a page is looked at on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::read::style) struct Screen {
    pub(in crate::read::style) size: (f32, f32),
    pub(in crate::read::style) is_paper: bool,
}

impl Screen {
    /// What most readers of a bid have before them.
    pub(in crate::read::style) const DESK: Self = Self {
        size: (1280.0, 900.0),
        is_paper: false,
    };
    /// What some have.
    pub(in crate::read::style) const OTHERS: [Self; 2] = [
        Self {
            size: (390.0, 844.0),
            is_paper: false,
        },
        Self {
            size: (718.0, 1000.0),
            is_paper: true,
        },
    ];

    fn units(self) -> Units {
        Units {
            em: 16.0,
            root: 16.0,
            screen: self.size,
        }
    }

    /// Whether a list of media queries holds; `None` if that can't be told.
    pub(in crate::read::style) fn meets(self, list: &str) -> Option<bool> {
        let mut input = Parser::new(list);
        if input.is_exhausted() {
            return Some(true);
        }
        let queries = input.parse_comma_separated(|input| {
            let holds = self.query(input);
            while input.next().is_ok() {}
            Ok::<Option<bool>, cssparser::ParseError<()>>(holds)
        });
        queries.ok()?.into_iter().fold(Some(false), any)
    }

    /// One query: `screen and (min-width: 600px)`.
    fn query(self, input: &mut Parser) -> Option<bool> {
        let mut negated = false;
        let mut holds = Some(true);
        let named = input.try_parse(|input| {
            let mut word = input.expect_ident()?.to_ascii_lowercase();
            if word == "not" || word == "only" {
                negated = word == "not";
                word = input.expect_ident()?.to_ascii_lowercase();
            }
            holds = Some(self.medium(&word));
            Ok::<(), cssparser::BasicParseError>(())
        });
        if named.is_err() {
            return self.condition(input);
        }
        while input
            .try_parse(|input| input.expect_ident_matching("and"))
            .is_ok()
        {
            holds = both(holds, self.in_parentheses(input));
        }
        if negated {
            return holds.map(|holds| !holds);
        }
        holds
    }

    fn medium(self, word: &str) -> bool {
        match word {
            "all" => true,
            "screen" => !self.is_paper,
            "print" => self.is_paper,
            _ => false,
        }
    }

    /// `(a) and (b)`, `(a) or (b)`, `not (a)`.
    fn condition(self, input: &mut Parser) -> Option<bool> {
        if input
            .try_parse(|input| input.expect_ident_matching("not"))
            .is_ok()
        {
            return self.in_parentheses(input).map(|holds| !holds);
        }
        let mut holds = self.in_parentheses(input);
        loop {
            if input
                .try_parse(|input| input.expect_ident_matching("and"))
                .is_ok()
            {
                holds = both(holds, self.in_parentheses(input));
            } else if input
                .try_parse(|input| input.expect_ident_matching("or"))
                .is_ok()
            {
                holds = any(holds, self.in_parentheses(input));
            } else {
                return holds;
            }
        }
    }

    fn in_parentheses(self, input: &mut Parser) -> Option<bool> {
        if input
            .try_parse(|input| input.expect_ident_matching("not"))
            .is_ok()
        {
            return self.in_parentheses(input).map(|holds| !holds);
        }
        input.expect_parenthesis_block().ok()?;
        let mut holds = None;
        let done = input.parse_nested_block(|input| {
            let inner = input.state();
            holds = self.feature(input);
            if holds.is_none() {
                input.reset(&inner);
                holds = self.condition(input);
            }
            while input.next().is_ok() {}
            Ok::<(), cssparser::ParseError<()>>(())
        });
        done.ok().and(holds)
    }

    fn feature(self, input: &mut Parser) -> Option<bool> {
        if let Ok(name) = input.try_parse(cssparser::Parser::expect_ident_cloned) {
            let name = name.to_ascii_lowercase();
            if input.is_exhausted() {
                return has(&name);
            }
            if input.try_parse(cssparser::Parser::expect_colon).is_ok() {
                return self.is(&name, input);
            }
            let own = self.measure(&name)?;
            let (sign, equal) = comparison(input)?;
            let bound = length(input, &self.units())?.px;
            return Some(compare(own, bound, sign, equal));
        }
        // `400px < width <= 700px`
        let low = length(input, &self.units())?.px;
        let (sign, equal) = comparison(input)?;
        let name = input.expect_ident().ok()?.to_ascii_lowercase();
        let own = self.measure(&name)?;
        let holds = compare(low, own, sign, equal);
        if input.is_exhausted() {
            return Some(holds);
        }
        let (sign, equal) = comparison(input)?;
        let high = length(input, &self.units())?.px;
        Some(holds && compare(own, high, sign, equal))
    }

    fn measure(self, name: &str) -> Option<f32> {
        match name {
            "width" | "device-width" => Some(self.size.0),
            "height" | "device-height" => Some(self.size.1),
            _ => None,
        }
    }

    /// Whether a feature is as it is asked for.
    fn is(self, name: &str, input: &mut Parser) -> Option<bool> {
        let is_upright = self.size.1 > self.size.0;
        if let Some(measure) = name
            .strip_prefix("min-")
            .and_then(|name| self.measure(name))
        {
            return Some(measure >= length(input, &self.units())?.px);
        }
        if let Some(measure) = name
            .strip_prefix("max-")
            .and_then(|name| self.measure(name))
        {
            return Some(measure <= length(input, &self.units())?.px);
        }
        if let Some(measure) = self.measure(name) {
            let asked = length(input, &self.units())?.px;
            return Some((measure - asked).abs() < 0.5);
        }
        if name.ends_with("device-pixel-ratio") || name.ends_with("resolution") {
            let dense = number(input);
            return dense.map(|ratio| (ratio <= 1.0) == name.contains("min"));
        }
        let value = input.expect_ident().ok()?.to_ascii_lowercase();
        let usual = match name {
            "orientation" => return Some((value == "portrait") == is_upright),
            "prefers-color-scheme" => "light",
            "prefers-reduced-motion"
            | "prefers-contrast"
            | "prefers-reduced-data"
            | "prefers-reduced-transparency" => "no-preference",
            "forced-colors" | "inverted-colors" | "-ms-high-contrast" => "none",
            "scripting" => "enabled",
            "display-mode" => "browser",
            "hover" | "any-hover" => "hover",
            "pointer" | "any-pointer" => "fine",
            "color-gamut" => "srgb",
            "update" => "fast",
            _ => return None,
        };
        Some(value == usual)
    }
}

/// Whether a screen has a feature at all.
fn has(name: &str) -> Option<bool> {
    match name {
        "color" | "width" | "height" | "hover" | "any-hover" | "pointer" | "any-pointer" => {
            Some(true)
        }
        "monochrome" | "grid" | "prefers-reduced-motion" | "-ms-high-contrast" => Some(false),
        _ => None,
    }
}

fn comparison(input: &mut Parser) -> Option<(char, bool)> {
    let Ok(Token::Delim(sign)) = input.next().cloned() else {
        return None;
    };
    let equal = input.try_parse(|input| input.expect_delim('=')).is_ok();
    matches!(sign, '<' | '>' | '=').then_some((sign, equal))
}

fn compare(one: f32, two: f32, sign: char, equal: bool) -> bool {
    let alike = (one - two).abs() < 0.01;
    match sign {
        '<' => one < two || equal && alike,
        '>' => one > two || equal && alike,
        _ => alike,
    }
}

fn any(one: Option<bool>, two: Option<bool>) -> Option<bool> {
    match (one, two) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    }
}

/// Whether both hold, as far as that can be told.
pub(super) fn both(one: Option<bool>, two: Option<bool>) -> Option<bool> {
    match (one, two) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_hold_on_a_desk_or_not() {
        for (query, holds) in [
            ("", Some(true)),
            ("all", Some(true)),
            ("screen", Some(true)),
            ("print", Some(false)),
            ("not print", Some(true)),
            ("not all", Some(false)),
            ("only screen and (max-width: 600px)", Some(false)),
            ("(min-width: 40em)", Some(true)),
            (
                "screen and (min-width: 1px) and (max-width: 99999px)",
                Some(true),
            ),
            ("(width >= 600px)", Some(true)),
            ("(400px <= width < 700px)", Some(false)),
            ("(max-width: 600px), print, (min-width: 1px)", Some(true)),
            ("(prefers-color-scheme: dark)", Some(false)),
            ("(orientation: landscape)", Some(true)),
            ("not (max-width: 600px)", Some(true)),
            ("((min-width: 1px) or (max-width: 0))", Some(true)),
            ("(some-day: new)", None),
            ("(some-day: new) and (max-width: 1px)", Some(false)),
        ] {
            assert_eq!(Screen::DESK.meets(query), holds, "{query}");
        }
        assert_eq!(Screen::OTHERS[0].meets("(max-width: 600px)"), Some(true));
        assert_eq!(Screen::OTHERS[1].meets("print"), Some(true));
    }
}
