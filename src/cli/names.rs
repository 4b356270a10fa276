//! Names that the user may have meant.

/// How many names are offered at most.
const OFFERS: usize = 3;

/// Says that `name` is unknown, and which of the known names come near it; all of them, if they are few.
pub(super) fn unknown(what: &str, name: &str, known: &[&str], list: &str) -> anyhow::Error {
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
    if name.len() >= 3 && known.contains(name) {
        return 1;
    }
    let last = known.rsplit('/').next().unwrap_or(known);
    distance(name, known).min(if name.contains('/') {
        usize::MAX
    } else {
        distance(name, last) + 1
    })
}

/// Letters to add, take away or change to make one text of the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (nth, letter) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = nth + 1;
        for (at, &wanted) in other.iter().enumerate() {
            let changed = diagonal + usize::from(letter != wanted);
            diagonal = row[at + 1];
            row[at + 1] = changed.min(diagonal + 1).min(row[at] + 1);
        }
    }
    row[other.len()]
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

    #[test]
    fn distance_counts_letters() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("same", "same"), 0);
    }
}
