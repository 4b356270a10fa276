//! Signs that stand in a table for an answer: ticks, crosses, rings.

/// What a sign stands for, as far as signs speak for themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It is so, or was chosen.
    Tick,
    /// It is not so; among several columns it may stand for a choice too.
    Cross,
    /// A ring, a triangle or the like, whose sense only a legend tells.
    Shape,
}

/// The sign that a text is, if it is nothing else.
#[must_use]
pub fn sign(text: &str) -> Option<Sign> {
    let mut letters = text
        .chars()
        // what only picks a look for the sign before it
        .filter(|letter| !letter.is_whitespace() && *letter != '\u{FE0F}');
    let sign = of_letter(letters.next()?)?;
    letters.next().is_none().then_some(sign)
}

/// What a letter stands for, if it is a sign.
const fn of_letter(letter: char) -> Option<Sign> {
    match letter {
        // the box with a cross is how forms tick; the last ones are of the font Wingdings
        '✓' | '✔' | '✅' | '☑' | '☒' | '√' | '🗸' | '🗹' | '●' | '•' | '■' | '⬤' | '\u{F0FC}'
        | '\u{F0FD}' | '\u{F0FE}' => Some(Sign::Tick),
        '✗' | '✘' | '❌' | '✖' | '×' | '╳' | '❎' | '🗷' | '\u{F0FB}' => {
            Some(Sign::Cross)
        }
        '○' | '◯' | '◎' | '△' | '▲' | '◐' | '◑' => Some(Sign::Shape),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_stands_alone() {
        for (text, expected) in [
            ("✓", Some(Sign::Tick)),
            (" ✔\u{FE0F} ", Some(Sign::Tick)),
            ("❌", Some(Sign::Cross)),
            ("△", Some(Sign::Shape)),
            ("✓ yes", None),
            ("–", None),
            ("", None),
        ] {
            assert_eq!(sign(text), expected, "{text}");
        }
    }
}
