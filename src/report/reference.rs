//! Where a score stands among earlier ones.

/// Earlier scores beside which a report's own is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The file, as the user calls it.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub digest: String,
    /// How many scores it holds.
    pub count: usize,
    /// The day on which it was made.
    pub made: String,
    /// What it says; `None` where it can't be compared, for the reason below.
    pub scores: Option<Among>,
    /// Why it says nothing.
    pub reason: Option<String>,
}

/// Earlier scores in short, and where a score stands among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Among {
    /// The lowest, of 100.
    pub lowest: u32,
    /// The one in the middle.
    pub median: u32,
    /// The highest.
    pub highest: u32,
    /// How many are lower than the report's own; only where there are enough to say so.
    pub lower: Option<usize>,
}
