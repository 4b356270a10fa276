//! What letters stand on, and whether they can be told from it.

use super::colour::Colour;
use crate::document::Sight;
use crate::read::unseen::Unseen;

/// Below this contrast nobody sees letters; print and screens lose it.
const LOST: f32 = 1.18;
/// Below this one some do, and some don't.
const FAINT: f32 = 1.3;
/// Letters of less opacity than this aren't seen.
const TRANSPARENT: f32 = 0.05;

/// What letters are painted with.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::read) enum Ink {
    /// Whatever can be seen on the ground.
    #[default]
    Automatic,
    Of(Colour),
    /// A colour that covers its ground so far, from 0 to 1.
    Thin(Colour, f32),
    /// Nothing is painted.
    None,
}

/// What letters stand on.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::read) enum Ground {
    /// Nothing of its own: what lies below is seen.
    #[default]
    Bare,
    Plain(Colour),
    /// A picture, a pattern, colours that run into each other: letters of any colour may be seen on it.
    Unknown,
}

impl Ground {
    pub(in crate::read) const PAPER: Self = Self::Plain(Colour::WHITE);

    /// This ground, and where it has no colour, the one below.
    pub(in crate::read) fn over(self, below: Self) -> Self {
        match self {
            Self::Bare => below,
            _ => self,
        }
    }

    /// A colour that covers what is below so far.
    pub(in crate::read) fn of(colour: Colour, opacity: f32, below: Self) -> Self {
        match below {
            _ if opacity >= 0.99 => Self::Plain(colour),
            _ if opacity <= 0.01 => Self::Bare,
            Self::Plain(below) => Self::Plain(colour.over(below, opacity)),
            Self::Bare => Self::Plain(colour.over(Colour::WHITE, opacity)),
            Self::Unknown => Self::Unknown,
        }
    }

    /// Colours that run into each other: one, if they can't be told apart.
    pub(in crate::read) fn of_several(colours: &[Colour]) -> Self {
        match colours {
            [first, rest @ ..]
                if rest
                    .iter()
                    .all(|next| first.contrast(*next) < LOST && !first.differs_in_hue(*next)) =>
            {
                Self::Plain(*first)
            }
            _ => Self::Unknown,
        }
    }
}

/// Whether letters are seen on a ground.
pub(in crate::read) fn seen_on(ink: Ink, ground: Ground) -> Sight<Unseen> {
    let (colour, opacity) = match ink {
        Ink::Automatic => return Sight::Seen,
        Ink::None => return Sight::Hidden(Unseen::Transparent),
        Ink::Of(colour) => (colour, 1.0),
        Ink::Thin(_, opacity) if opacity < TRANSPARENT => {
            return Sight::Hidden(Unseen::Transparent);
        }
        Ink::Thin(colour, opacity) => (colour, opacity),
    };
    let Ground::Plain(ground) = ground.over(Ground::PAPER) else {
        return Sight::Seen;
    };
    let shown = colour.over(ground, opacity);
    let contrast = shown.contrast(ground);
    let why = match () {
        () if opacity < 0.5 => Unseen::Transparent,
        () if ground.is_light() && colour == Colour::WHITE && ground == Colour::WHITE => {
            Unseen::WhiteOnWhite
        }
        () => Unseen::ColourOfGround,
    };
    if contrast >= FAINT || shown.differs_in_hue(ground) {
        Sight::Seen
    } else if contrast >= LOST {
        Sight::Unsure(why)
    } else {
        Sight::Hidden(why)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ink(digits: &str) -> Ink {
        Ink::Of(Colour::from_hex(digits).expect("a colour"))
    }

    fn ground(digits: &str) -> Ground {
        Ground::Plain(Colour::from_hex(digits).expect("a colour"))
    }

    #[test]
    fn contrast_decides_what_is_seen() {
        for (letters, behind, expected) in [
            ("FFFFFF", "FFFFFF", Sight::Hidden(Unseen::WhiteOnWhite)),
            ("F5F5F5", "FFFFFF", Sight::Hidden(Unseen::ColourOfGround)),
            ("E4E4E4", "FFFFFF", Sight::Unsure(Unseen::ColourOfGround)),
            ("D9D9D9", "FFFFFF", Sight::Seen),
            ("000000", "000000", Sight::Hidden(Unseen::ColourOfGround)),
            ("FFFFFF", "FFC000", Sight::Seen),
            ("FFFFFF", "000080", Sight::Seen),
            ("777777", "777777", Sight::Hidden(Unseen::ColourOfGround)),
        ] {
            assert_eq!(
                seen_on(ink(letters), ground(behind)),
                expected,
                "{letters} {behind}"
            );
        }
        assert_eq!(seen_on(Ink::Automatic, ground("000000")), Sight::Seen);
        assert_eq!(seen_on(ink("FFFFFF"), Ground::Unknown), Sight::Seen);
        assert_eq!(
            seen_on(ink("FFFFFF"), Ground::Bare),
            Sight::Hidden(Unseen::WhiteOnWhite)
        );
        let black = Colour::BLACK;
        assert_eq!(
            seen_on(Ink::Thin(black, 0.01), Ground::Bare),
            Sight::Hidden(Unseen::Transparent)
        );
        assert_eq!(seen_on(Ink::Thin(black, 0.5), Ground::Bare), Sight::Seen);
    }
}
