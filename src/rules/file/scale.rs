//! The shape of `scales/<id>.toml`.

use super::text::Text;
use crate::rules::terms::Level;
use serde::{Deserialize, Serialize};

/// `scales/<id>.toml`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::rules) struct ScaleFile {
    pub title: Option<String>,
    pub publisher: Option<String>,
    pub source: Option<String>,
    pub note: Option<String>,
    pub mark: Vec<MarkFile>,
}

/// A mark, the lowest first.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::rules) struct MarkFile {
    pub mark: Text,
    pub label: String,
    pub words: String,
    /// None for a mark that only a person can give.
    #[serde(default)]
    pub levels: Vec<Level>,
}
