//! The shape of the examples by which a wordings file is proved.

use super::text::Text;
use crate::rules::terms::Level;
use serde::{Deserialize, Serialize};

/// `[examples]`: texts in Markdown, by the verdict that the file's criterion gets on each.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::rules) struct ExamplesFile {
    pub claimed: Vec<Text>,
    pub committed: Vec<Text>,
    pub evidenced: Vec<Text>,
    pub contradicted: Vec<Text>,
    pub absent: Vec<Text>,
}

impl ExamplesFile {
    /// Each text with its level.
    pub(in crate::rules) fn by_level(&self) -> impl Iterator<Item = (Level, &Text)> {
        let levels = [
            (Level::Claimed, &self.claimed),
            (Level::Committed, &self.committed),
            (Level::Evidenced, &self.evidenced),
            (Level::Contradicted, &self.contradicted),
            (Level::Absent, &self.absent),
        ];
        levels
            .into_iter()
            .flat_map(|(level, texts)| texts.iter().map(move |text| (level, text)))
    }

    /// Puts more examples behind these.
    pub(in crate::rules) fn extend(&mut self, more: Self) {
        self.claimed.extend(more.claimed);
        self.committed.extend(more.committed);
        self.evidenced.extend(more.evidenced);
        self.contradicted.extend(more.contradicted);
        self.absent.extend(more.absent);
    }
}

/// `[[example]]`, the old form: a text and the verdict that the file's criterion gets on it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::rules) struct ExampleFile {
    /// The text, in Markdown.
    pub text: Text,
    /// The verdict.
    pub level: Level,
}
