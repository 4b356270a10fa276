//! A string of a rule file with its place.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A string of a rule file that remembers where it stands, for messages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::rules) struct Text {
    /// The string.
    pub text: String,
    /// Offset of its first byte in the file.
    pub at: usize,
}

impl Text {
    /// The names of the lists that it uses, if it is a pattern.
    pub(in crate::rules) fn lists(&self) -> impl Iterator<Item = &str> {
        lists_in(&self.text)
    }
}

/// The names of the lists that a pattern uses.
pub(in crate::rules) fn lists_in(pattern: &str) -> impl Iterator<Item = &str> {
    let parts = pattern.split('{').skip(1);
    parts.filter_map(|rest| Some(rest.split_once('}')?.0))
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // what `build.rs` prepared has no places: messages about built-in files name no line
        if deserializer.is_human_readable() {
            let spanned = toml::Spanned::<String>::deserialize(deserializer)?;
            Ok(Self {
                at: spanned.span().start,
                text: spanned.into_inner(),
            })
        } else {
            Ok(Self {
                text: String::deserialize(deserializer)?,
                at: 0,
            })
        }
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.text.serialize(serializer)
    }
}
