//! What can't be relied on as if it had been read: what is missing, what was left out, and what was read from pictures.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Something in the file that could not be read. Data, not an error: the rest is judged, and the report says what is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unread {
    /// Where, in words (`line 3`, `page 4`); empty for the whole file.
    pub place: String,
    /// Why, in words that tell the way out.
    pub reason: String,
}

/// Words that are in the file and not in the text, since they aren't what the proposal says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Where, in words (`page 4`).
    pub place: String,
    /// The words.
    pub text: String,
    /// What they are: `running head`, `white on white`.
    pub reason: Cow<'static, str>,
}

/// How much of a file is missing from its document, the least first. It decides whether "absent" may be said of a proposal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Missing {
    /// All that a reader of the file would see was read.
    #[default]
    Nothing,
    /// Pages that could not be read, of all pages; none of them may be missing.
    Pages {
        /// How many could not be read.
        unread: usize,
        /// How many there are.
        of: usize,
    },
    /// Part of it, and nobody knows how much: the file is cut off, or a limit was met.
    Part,
    /// All of it.
    Everything,
}

/// Who read letters that the file shows as a picture only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Recognised {
    /// Whoever made the file put an invisible layer of text under the picture.
    Layer,
    /// Text recognition, on this run.
    Now,
}

impl Recognised {
    /// What a reader of the quote has to know.
    #[must_use]
    pub const fn caution(self) -> &'static str {
        match self {
            Self::Layer => {
                "read from the invisible text under a picture; compare it with what the picture shows"
            }
            Self::Now => "read from a picture by text recognition; letters may be wrong",
        }
    }
}
