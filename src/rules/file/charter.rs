//! The shape of `charters/<id>.toml`.

use super::text::Text;
use serde::{Deserialize, Serialize};

/// `charters/<id>.toml`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::rules) struct CharterFile {
    pub title: Option<String>,
    pub edition: Option<String>,
    pub publisher: Option<String>,
    pub source: Option<String>,
    pub summary: Option<String>,
    /// Id of the charter that this one lies over.
    pub extends: Option<Text>,
    pub pillar: Vec<PillarFile>,
    pub lens: Vec<LensFile>,
    pub principle: Vec<PrincipleFile>,
}

/// A group of principles under which a report can be read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::rules) struct PillarFile {
    pub id: String,
    pub title: String,
    pub principles: Vec<Text>,
}

/// A question of whoever decides about a bid, and the criteria that answer it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::rules) struct LensFile {
    pub id: String,
    pub title: String,
    pub criteria: Vec<Text>,
}

/// A principle; in a charter that extends another, only what differs.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::rules) struct PrincipleFile {
    pub id: String,
    pub section: Option<String>,
    pub title: Option<String>,
    pub asks: Option<String>,
    /// Weights by criterion; 0 leaves a criterion out.
    #[serde(with = "ordered")]
    pub criteria: Vec<(String, u32)>,
}

/// A table whose keys keep the order of the file.
mod ordered {
    use serde::de::{MapAccess, Visitor};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use std::fmt;

    pub(in crate::rules) fn serialize<S: Serializer>(
        pairs: &[(String, u32)],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        pairs.serialize(serializer)
    }

    pub(in crate::rules) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<(String, u32)>, D::Error> {
        if deserializer.is_human_readable() {
            // a map would sort the criteria, whose order is the charter's
            deserializer.deserialize_map(Pairs)
        } else {
            Vec::deserialize(deserializer)
        }
    }

    struct Pairs;

    impl<'de> Visitor<'de> for Pairs {
        type Value = Vec<(String, u32)>;

        fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
            formatter.write_str(
                "a table of criteria and their weights, such as { \"user-needs/research\" = 1 }",
            )
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut pairs = Vec::new();
            while let Some(pair) = map.next_entry()? {
                pairs.push(pair);
            }
            Ok(pairs)
        }
    }
}
