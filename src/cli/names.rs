//! Names that the user may have meant.

use anyhow::Error;
use charterlint::catalogue::say::cli as say;
use strsim::levenshtein;

/// How many names are offered at most.
const OFFERS: usize = 3;

/// How many known names are listed at most where none comes near.
const LISTED: usize = 12;

/// What a name was taken for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    Charter,
    Command,
    Criterion,
    CriterionOrPrinciple,
    Format,
    Level,
    Principle,
    Scale,
}

impl Kind {
    /// By which the sentence is chosen that there is none.
    const fn word(self) -> &'static str {
        match self {
            Self::Charter => "charter",
            Self::Command => "command",
            Self::Criterion => "criterion",
            Self::CriterionOrPrinciple => "criterion-or-principle",
            Self::Format => "format",
            Self::Level => "level",
            Self::Principle => "principle",
            Self::Scale => "scale",
        }
    }

    /// The command that lists all of them, where there is one.
    const fn command(self) -> Option<&'static str> {
        match self {
            Self::Charter => Some("charterlint charters"),
            Self::Criterion | Self::CriterionOrPrinciple => Some("charterlint rules list"),
            Self::Scale => Some("charterlint scales"),
            Self::Command | Self::Format | Self::Level | Self::Principle => None,
        }
    }
}

/// Says that `name` is unknown, and which of the known names come near it; all of them, if they are few.
pub(crate) fn unknown(kind: Kind, name: &str, known: &[&str]) -> anyhow::Error {
    let fault = say::ThereIsNo {
        kind: kind.word(),
        name,
    };
    let fault = fault.to_string();
    let near = near(name, known).into_iter();
    let near = near.map(|name| format!("`{name}`"));
    let offered = match near.reduce(|one, other| say::OneOrOther { one, other }.to_string()) {
        Some(names) => say::DidYouMean { fault, names }.to_string(),
        None if known.len() <= LISTED => {
            let names = known.join(", ");
            say::ThereAre { fault, names }.to_string()
        }
        None => fault,
    };
    Error::msg(match kind.command() {
        Some(command) => say::CommandListsAll {
            fault: offered,
            command,
        }
        .to_string(),
        None => offered,
    })
}

/// The known names that come near a name, the nearest first.
fn near<'a>(name: &str, known: &[&'a str]) -> Vec<&'a str> {
    let name = name.to_lowercase();
    // a third of a name may be wrong, but not so much that it is another
    let far = (name.chars().count() / 3).clamp(2, 3);
    let mut near: Vec<(usize, &str)> = known
        .iter()
        .map(|&known| (distance_of(&name, known), known))
        .filter(|&(distance, _)| distance <= far)
        .collect();
    near.sort_unstable();
    near.into_iter()
        .take(OFFERS)
        .map(|(_, known)| known)
        .collect()
}

/// A name that is a part of a known one, or of its last part, is near; else each wrong letter counts.
fn distance_of(name: &str, known: &str) -> usize {
    // two letters stand in nearly every name
    if name.len() >= 3 && known.contains(name) {
        return 1;
    }
    let last = known.rsplit('/').next().unwrap_or(known);
    levenshtein(name, known).min(if name.contains('/') {
        usize::MAX
    } else {
        // of two names that are as near, the one that was written whole comes first
        levenshtein(name, last) + 1
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_offered() {
        let known = [
            "open-source/licence",
            "open-source/reuse",
            "user-needs/research",
        ];
        assert_eq!(near("open-source/license", &known), ["open-source/licence"]);
        assert_eq!(near("licence", &known), ["open-source/licence"]);
        assert_eq!(near("reserch", &known), ["user-needs/research"]);
        assert!(near("zebra", &known).is_empty());
    }
}
