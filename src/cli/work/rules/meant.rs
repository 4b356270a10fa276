//! What a name means that somebody gives to a part of a charter: its id, its section, its title, or how one of them begins.

use crate::cli::names::{self, Kind};
use anyhow::anyhow;
use charterlint::catalogue::say::cli as say;
use charterlint::rules::{Charter, Criterion, Principle};

/// Letters of a name that may stand for a longer one.
const LETTERS: usize = 3;
/// How many names are offered at most.
const OFFERS: usize = 12;

/// A part of a charter.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Meant<'a> {
    Principle(&'a Principle),
    Criterion(&'a Criterion),
}

impl<'a> Meant<'a> {
    pub(crate) fn id(self) -> &'a str {
        match self {
            Self::Principle(principle) => &principle.id,
            Self::Criterion(criterion) => &criterion.id,
        }
    }

    fn title(self) -> &'a str {
        match self {
            Self::Principle(principle) => &principle.title,
            Self::Criterion(criterion) => &criterion.title,
        }
    }

    const fn is_principle(self) -> bool {
        matches!(self, Self::Principle(_))
    }
}

/// The criterion or principle that a name means. One that may mean several is refused with their ids.
pub(crate) fn meant<'a>(charter: &'a Charter, name: &str) -> anyhow::Result<Meant<'a>> {
    let parts: Vec<Meant> = parts(charter).collect();
    one_of(charter, &parts, name)?.ok_or_else(|| {
        let known: Vec<&str> = parts.iter().map(|part| part.id()).collect();
        names::unknown(Kind::CriterionOrPrinciple, name, &known)
    })
}

/// Ids of the principles that names mean, each once, in the order of the alphabet.
pub(crate) fn principles(charter: &Charter, named: &[String]) -> anyhow::Result<Vec<String>> {
    let parts: Vec<Meant> = parts(charter).filter(|part| part.is_principle()).collect();
    let mut ids = Vec::new();
    for name in named {
        let found = one_of(charter, &parts, name).and_then(|found| {
            let known: Vec<&str> = parts.iter().map(|part| part.id()).collect();
            found.ok_or_else(|| names::unknown(Kind::Principle, name, &known))
        });
        let found = found.map_err(|error| error.context(format!("--principle {name}")))?;
        ids.push(found.id().to_owned());
    }
    ids.sort();
    ids.dedup();
    Ok(ids)
}

/// The principles, then the criteria.
fn parts(charter: &Charter) -> impl Iterator<Item = Meant<'_>> {
    let principles = charter.principles.iter().map(Meant::Principle);
    principles.chain(charter.criteria.iter().map(Meant::Criterion))
}

/// The one of some parts that a name means; `None` if it means none. What is nearer to how the charter puts it decides.
fn one_of<'a>(
    charter: &'a Charter,
    parts: &[Meant<'a>],
    name: &str,
) -> anyhow::Result<Option<Meant<'a>>> {
    let own = spelt(name);
    let section = section(name);
    let begins = |text: &str| own.len() >= LETTERS && spelt(text).starts_with(&own);
    let family = family(charter, &own);
    let ways: [&dyn Fn(Meant) -> bool; 7] = [
        &|part| part.id() == name,
        &|part| matches!(part, Meant::Principle(one) if !section.is_empty() && one.section == section),
        &|part| spelt(part.id()) == own || spelt(part.title()) == own,
        &|part| family.is_some_and(|id| part.id() == id),
        &|part| !part.is_principle() && spelt(last(part.id())) == own,
        // a whole principle before its criteria, whose ids begin alike
        &|part| part.is_principle() && (begins(part.id()) || begins(part.title())),
        &|part| {
            let id = part.id();
            !part.is_principle() && (begins(id) || begins(last(id)) || begins(part.title()))
        },
    ];
    for way in ways {
        let found: Vec<Meant> = parts.iter().copied().filter(|&part| way(part)).collect();
        match found.as_slice() {
            [] => {}
            [one] => return Ok(Some(*one)),
            several => return Err(ambiguous(name, several)),
        }
    }
    Ok(None)
}

fn ambiguous(name: &str, several: &[Meant]) -> anyhow::Error {
    let ids: Vec<&str> = several.iter().take(OFFERS).map(|part| part.id()).collect();
    let names = ids.join(", ");
    anyhow!(say::NameMeansSeveral { name, names }.to_string())
}

/// Letters and digits in lower case, words apart by one space: how a name is spelt matters little.
fn spelt(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join(" ")
}

/// The number of a section, with or without its sign.
fn section(name: &str) -> &str {
    name.trim().trim_start_matches('§').trim()
}

/// The principle that has all criteria whose ids begin with a word: ids of criteria are shorter than those of their principles.
fn family<'a>(charter: &'a Charter, word: &str) -> Option<&'a str> {
    let first = |criterion: &Criterion| {
        let first = criterion.id.split('/').next();
        spelt(first.unwrap_or_default()) == word
    };
    let criteria = charter.criteria.iter().enumerate();
    let own: Vec<usize> = criteria
        .filter(|(_, criterion)| first(criterion))
        .map(|(at, _)| at)
        .collect();
    if own.is_empty() {
        return None;
    }
    let mut principles = charter.principles.iter();
    let has_all = |principle: &&Principle| {
        own.iter()
            .all(|own| principle.criteria.iter().any(|(at, _)| at == own))
    };
    let principle = principles.find(has_all)?;
    Some(&principle.id)
}

fn last(id: &str) -> &str {
    id.rsplit('/').next().unwrap_or(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use charterlint::rules::RulePack;

    #[test]
    fn parts_are_known_by_ids_sections_titles_and_beginnings() {
        let charter = RulePack::built_in().charter("digital-nations-2021");
        let charter = charter.expect("built in");
        for (name, id) in [
            ("open-source/licence", "open-source/licence"),
            ("Open-Source/Licence", "open-source/licence"),
            ("open-source", "open-source"),
            ("open source", "open-source"),
            ("3.2", "necessary-safeguards"),
            ("§ 3.1", "user-needs"),
            ("3.10", "sustainability"),
            ("Necessary safeguards", "necessary-safeguards"),
            ("safeguards", "necessary-safeguards"),
            ("safeguards/", "necessary-safeguards"),
            ("necessary", "necessary-safeguards"),
            ("inclusion", "digital-inclusion-and-accessibility"),
            ("licence", "open-source/licence"),
            ("open-mark", "open-markets"),
        ] {
            assert_eq!(meant(&charter, name).expect(name).id(), id, "{name}");
        }
        for criterion in &charter.criteria {
            let found = meant(&charter, &criterion.id).expect("its own id");
            assert_eq!(found.id(), criterion.id);
        }
        for name in ["", "3", "op", "open", "zebra", "3.99"] {
            assert!(meant(&charter, name).is_err(), "{name}");
        }
        let named = ["3.4", "safeguards", "open source"].map(str::to_owned);
        let ids = principles(&charter, &named).expect("known");
        assert_eq!(ids, ["necessary-safeguards", "open-source"]);
        assert!(principles(&charter, &["open-source/licence".to_owned()]).is_err());
    }
}
