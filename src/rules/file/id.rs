//! What a path under the rules' folder stands for.

use serde::{Deserialize, Serialize};

/// What a path under the rules' folder stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(in crate::rules) enum FileId {
    Charter(String),
    Criterion(String),
    Wordings { language: String, criterion: String },
    Cues(String),
    Words(String),
    Scale(String),
}

impl FileId {
    /// Whether the file is about a language: wordings, cues or lists of words.
    pub(in crate::rules) fn of_language(&self) -> bool {
        self.language().is_some()
    }

    /// The language that the file is about, if it is about one.
    pub(in crate::rules) fn language(&self) -> Option<&str> {
        match self {
            Self::Wordings { language, .. } | Self::Cues(language) | Self::Words(language) => {
                Some(language)
            }
            Self::Charter(_) | Self::Criterion(_) | Self::Scale(_) => None,
        }
    }

    /// Reads the id from a path with `/` between its parts; `None` if no rule file stands there.
    #[must_use]
    pub(in crate::rules) fn of_path(path: &str) -> Option<Self> {
        let parts: Vec<&str> = path.strip_suffix(".toml")?.split('/').collect();
        Some(match parts.as_slice() {
            ["charters", id] => Self::Charter((*id).to_owned()),
            ["scales", id] => Self::Scale((*id).to_owned()),
            ["criteria", topic, name] => Self::Criterion(format!("{topic}/{name}")),
            ["wordings", language, "cues"] => Self::Cues((*language).to_owned()),
            ["wordings", language, "words"] => Self::Words((*language).to_owned()),
            ["wordings", language, topic, name] => Self::Wordings {
                language: (*language).to_owned(),
                criterion: format!("{topic}/{name}"),
            },
            _ => return None,
        })
    }
    /// The path of the built-in file.
    pub(in crate::rules) fn path(&self) -> String {
        match self {
            Self::Charter(id) => format!("rules/charters/{id}.toml"),
            Self::Criterion(id) => format!("rules/criteria/{id}.toml"),
            Self::Wordings {
                language,
                criterion,
            } => format!("rules/wordings/{language}/{criterion}.toml"),
            Self::Cues(language) => format!("rules/wordings/{language}/cues.toml"),
            Self::Words(language) => format!("rules/wordings/{language}/words.toml"),
            Self::Scale(id) => format!("rules/scales/{id}.toml"),
        }
    }
}
