//! With what documents are screened.

/// With what documents are screened; lines made with different settings don't belong into one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Id of the charter.
    pub charter: String,
    /// SHA-256 of the rules, in hexadecimal.
    pub rules_digest: String,
    /// The language that documents were said to be in; `None` if it is told from each.
    pub language: Option<String>,
    /// Text recognition and limits of reading, in words, where they aren't the usual ones.
    pub reading: Option<String>,
}
