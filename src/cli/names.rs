//! Names that the user may have meant.

use strsim::levenshtein;

/// How many names are offered at most.
const OFFERS: usize = 3;

/// Says that `name` is unknown, and which of the known names come near it; all of them, if they are few.
pub(crate) fn unknown(what: &str, name: &str, known: &[&str], list: &str) -> anyhow::Error {
    let near = near(name, known);
    let offer = match near.as_slice() {
        [] if known.len() <= 12 => format!("; there are: {}", known.join(", ")),
        [] => String::new(),
        near => format!(
            "; did you mean {}?",
            near.iter()
                .map(|name| format!("`{name}`"))
                .collect::<Vec<_>>()
                .join(" or ")
        ),
    };
    anyhow::anyhow!(
        "there is no {what} `{name}`{offer}{}",
        if list.is_empty() {
            String::new()
        } else {
            format!(" ({list})")
        }
    )
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
