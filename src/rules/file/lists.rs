//! The shape of named lists of words: all of `words.toml`, and `[lists]` in a wordings file.

use super::text::Text;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// Lists of words by their names; patterns use them as `{name}`.
pub(in crate::rules) type ListsFile = BTreeMap<String, ListFile>;

/// A named list of words.
#[derive(Clone, Debug, Default)]
pub(in crate::rules) struct ListFile {
    /// Offset of its first bracket, which stands in the line of its name; 0 if it comes from a built-in file.
    pub at: usize,
    /// Patterns of one condition, one of which is enough.
    pub items: Vec<Text>,
}

impl<'de> Deserialize<'de> for ListFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            let spanned = toml::Spanned::<Vec<Text>>::deserialize(deserializer)?;
            Ok(Self {
                at: spanned.span().start,
                items: spanned.into_inner(),
            })
        } else {
            Ok(Self {
                items: Vec::deserialize(deserializer)?,
                at: 0,
            })
        }
    }
}

impl Serialize for ListFile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.items.serialize(serializer)
    }
}
