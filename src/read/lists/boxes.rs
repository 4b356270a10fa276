//! Boxes before items, ticked or empty.

/// A box that is ticked.
pub(in crate::read) const TICKED: char = '☑';

/// A box that is empty, or a bullet of that shape.
pub(in crate::read) const EMPTY: char = '□';

/// The mark of a task for the box before an item; `None` if there is none. An empty square is a box only among boxes that are ticked:
/// else it is a bullet of that shape.
pub(in crate::read) fn task(item: &str, others_are_ticked: bool) -> Option<&'static str> {
    match item.chars().next()? {
        // the last ones are of the font Wingdings
        TICKED | '☒' | '\u{F0FD}' | '\u{F0FE}' => Some("[x]"),
        '☐' => Some("[ ]"),
        mark if others_are_ticked && is_square(mark) => Some("[ ]"),
        _ => None,
    }
}

/// Squares with nothing in them, the last ones of the font Wingdings.
pub(super) const fn is_square(char: char) -> bool {
    matches!(
        char,
        EMPTY | '▢' | '❏' | '❐' | '❑' | '❒' | '\u{F06F}' | '\u{F071}' | '\u{F072}' | '\u{F0A8}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn squares_are_boxes_only_among_ticked_ones() {
        for (item, alone, among_ticked) in [
            ("☑ a", Some("[x]"), Some("[x]")),
            ("☒ a", Some("[x]"), Some("[x]")),
            ("☐ a", Some("[ ]"), Some("[ ]")),
            ("❑ a", None, Some("[ ]")),
            ("• a", None, None),
            ("", None, None),
        ] {
            assert_eq!(task(item, false), alone, "{item}");
            assert_eq!(task(item, true), among_ticked, "{item}");
        }
    }
}
