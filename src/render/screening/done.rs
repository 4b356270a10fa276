//! What a line says of itself, so that an interrupted run can tell what is done.

use super::line::SHAPE;
use super::settings::Settings;
use serde::Deserialize;

/// What a line says that it was made of.
#[derive(Clone, Debug, Deserialize)]
pub struct Done {
    schema: String,
    version: String,
    /// The document, below the folder that was screened.
    pub path: String,
    /// SHA-256 of its bytes; `None` if they weren't to be had.
    pub sha256: Option<String>,
    charter: String,
    rules_sha256: String,
    language_given: Option<String>,
    reading: Option<String>,
}

impl Done {
    /// Reads a line; `None` if it is none.
    #[must_use]
    pub fn of_line(line: &str) -> Option<Self> {
        let done: Self = serde_json::from_str(line).ok()?;
        (done.schema == SHAPE).then_some(done)
    }

    /// Whether this version of the program would make the line with the same settings.
    #[must_use]
    pub fn made_with(&self, settings: &Settings) -> bool {
        self.version == env!("CARGO_PKG_VERSION")
            && self.charter == settings.charter
            && self.rules_sha256 == settings.rules_digest
            && self.language_given == settings.language
            && self.reading == settings.reading
    }
}
