//! Automatic numbers of list items.

use crate::read::office::numbers::{Way, spell};

/// How the items of a list are numbered.
pub(super) struct Numbering {
    way: Way,
    /// What stands around the number, which is written `#`.
    around: &'static str,
    pub(super) start: u32,
}

impl Numbering {
    /// A kind of automatic number as the file calls it, such as `alphaLcParenR`.
    pub(super) fn new(kind: &str, start: u32) -> Self {
        let (way, rest) = [
            ("alphaLc", Way::Letters),
            ("alphaUc", Way::Capitals),
            ("romanLc", Way::Roman),
            ("romanUc", Way::RomanCapitals),
        ]
        .into_iter()
        .find_map(|(name, way)| kind.strip_prefix(name).map(|rest| (way, rest)))
        .unwrap_or((Way::Digits, kind));
        let around = if rest.ends_with("ParenBoth") {
            "(#)"
        } else if rest.ends_with("ParenR") {
            "#)"
        } else if rest.ends_with("Plain") {
            "#"
        } else {
            "#."
        };
        Self { way, around, start }
    }

    pub(super) fn mark(&self, count: u32) -> String {
        self.around.replace('#', &spell(count, self.way))
    }
}
