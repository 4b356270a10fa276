//! How a report is to look.

use crate::rules::Scale;

/// How a report is to look. Formats for files heed only `evidence`, `limited_to` and `scale`.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools)] // a style is what can be switched
pub struct Style {
    /// Columns that a line may take.
    pub width: usize,
    /// Whether the reader's terminal shows colour.
    pub colour: bool,
    /// Whether it shows more than ASCII.
    pub unicode: bool,
    /// Quotes per criterion; `None` for what is usual in the format.
    pub evidence: Option<usize>,
    /// Only the overall line.
    pub brief: bool,
    /// All there is, and not only what decides.
    pub full: bool,
    /// Address of the folder from which the names of files lead on, with a slash behind it, where the reader's terminal opens links.
    pub links: Option<String>,
    /// Ids of the principles to which the charter was limited; empty if it wasn't.
    pub limited_to: Vec<String>,
    /// The scale in which verdicts are printed as well, where the reader asks for one.
    pub scale: Option<Scale>,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            width: 80,
            colour: false,
            unicode: true,
            evidence: None,
            brief: false,
            full: false,
            links: None,
            limited_to: Vec::new(),
            scale: None,
        }
    }
}
