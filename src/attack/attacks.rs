//! The attacks: each makes of a proposal's text another that says no more, and ought to be worth no more.

use super::{Victim, made};
use crate::catalogue::say::attack as say;
use crate::rules::{Charter, Criterion, RulePack};
use std::fmt::Write as _;

/// An attempt to buy points with words.
#[derive(Clone, Copy, Debug)]
pub struct Attack {
    /// Name, for machines and for `--only`.
    pub name: &'static str,
    /// What it stands for, in a sentence.
    pub about: fn() -> String,
    /// The altered text, in Markdown.
    pub alter: fn(&Victim) -> String,
}

/// Sentences that could stand anywhere.
const EMPTY_PHRASES: &[&str] = &[
    "We take this very seriously and give it our full attention at all times.",
    "This is of paramount importance to us.",
    "We are committed to excellence in this area.",
    "Our team has a proven approach to this.",
    "We understand how important this is and will deliver a world-class result.",
];

/// All attacks, in the order in which they are run.
pub const ATTACKS: &[Attack] = &[
    Attack {
        name: "charter-text",
        about: || say::CharterText.to_string(),
        alter: |victim| victim.with(&of_charter(victim.charter)),
    },
    Attack {
        name: "advice",
        about: || say::Advice.to_string(),
        alter: |victim| {
            victim.with(&of_criteria(victim, |one| {
                vec![one.advice.clone(), one.proof.clone()]
            }))
        },
    },
    Attack {
        name: "requirements",
        about: || say::Requirements.to_string(),
        alter: |victim| {
            victim.with(&of_criteria(victim, |one| {
                one.counts
                    .iter()
                    .map(|text| promise("We will provide", text))
                    .collect()
            }))
        },
    },
    Attack {
        name: "promised-titles",
        about: || say::PromisedTitles.to_string(),
        alter: |victim| {
            victim.with(&of_criteria(victim, |one| {
                vec![promise("We will provide", &one.title)]
            }))
        },
    },
    Attack {
        name: "promised-advice",
        about: || say::PromisedAdvice.to_string(),
        alter: |victim| {
            victim.with(&of_criteria(victim, |one| {
                let sentences = one.advice.split_inclusive(". ");
                let said =
                    sentences.map(|text| promise("We will", text.trim().trim_end_matches('.')));
                vec![said.collect::<Vec<_>>().join(" ")]
            }))
        },
    },
    Attack {
        name: "counted-list",
        about: || say::CountedList.to_string(),
        alter: |victim| {
            victim.with(&of_criteria(victim, |one| {
                vec![bullets(one.counts.iter().map(String::as_str))]
            }))
        },
    },
    Attack {
        name: "keywords",
        about: || say::Keywords.to_string(),
        alter: |victim| {
            victim.with(&of_criteria(victim, |one| {
                vec![format!(
                    "{}.",
                    literals(victim.pack, one, victim.language).join(", ")
                )]
            }))
        },
    },
    Attack {
        name: "keyword-bullets",
        about: || say::KeywordBullets.to_string(),
        alter: |victim| {
            victim.with(&of_criteria(victim, |one| {
                let words = literals(victim.pack, one, victim.language);
                let items = bullets(words.iter().map(String::as_str));
                vec![format!("### {}", one.title), items]
            }))
        },
    },
    Attack {
        name: "empty-headings",
        about: || say::EmptyHeadings.to_string(),
        alter: |victim| victim.with(&under_titles(victim.charter, &[""])),
    },
    Attack {
        name: "headings-with-a-phrase",
        about: || say::HeadingsWithAPhrase.to_string(),
        alter: |victim| victim.with(&under_titles(victim.charter, EMPTY_PHRASES)),
    },
    Attack {
        name: "hedged",
        about: || say::Hedged.to_string(),
        alter: |victim| {
            victim.before_each_sentence("Where possible, we might aim to say that ", true)
        },
    },
    Attack {
        name: "negated",
        about: || say::Negated.to_string(),
        alter: |victim| victim.before_each_sentence("It is not the case that ", false),
    },
    Attack {
        name: "repeated",
        about: || say::Repeated.to_string(),
        alter: |victim| victim.with(&format!("{}\n\n", victim.longest_paragraph()).repeat(100)),
    },
    Attack {
        name: "boilerplate",
        about: || say::Boilerplate.to_string(),
        alter: |victim| victim.with(include_str!("boilerplate.md")),
    },
    Attack {
        name: "rules-examples",
        about: || say::RulesExamples.to_string(),
        alter: |victim| victim.with(&made::examples(victim)),
    },
    Attack {
        name: "phantom-annex",
        about: || say::PhantomAnnex.to_string(),
        alter: |victim| victim.with(&made::phantom_annex(victim)),
    },
    Attack {
        name: "status-matrix",
        about: || say::StatusMatrix.to_string(),
        alter: |victim| victim.with(&made::status_matrix(victim)),
    },
    Attack {
        name: "salted-criteria",
        about: || say::SaltedCriteria.to_string(),
        alter: |victim| victim.with(&made::salted(victim)),
    },
    Attack {
        name: "links-to-nothing",
        about: || say::LinksToNothing.to_string(),
        alter: |victim| victim.with(&made::links_to_nothing(victim)),
    },
    Attack {
        name: "shuffled-anecdotes",
        about: || say::ShuffledAnecdotes.to_string(),
        alter: |victim| victim.with(&made::anecdotes(victim)),
    },
];

/// A text behind the proposal's that goes through the criteria, with paragraphs for each.
fn of_criteria(victim: &Victim, paragraphs: impl Fn(&Criterion) -> Vec<String>) -> String {
    let all = victim.charter.criteria.iter().flat_map(paragraphs);
    let said: Vec<String> = all.filter(|text| !text.is_empty()).collect();
    said.join("\n\n")
}

fn of_charter(charter: &Charter) -> String {
    let mut text = String::new();
    // writing to a string can't fail
    for principle in &charter.principles {
        let _ = writeln!(text, "{}\n", principle.asks);
        for &(at, _) in &principle.criteria {
            let criterion = &charter.criteria[at];
            let _ = writeln!(text, "{}\n\n{}\n", criterion.question, criterion.why);
        }
    }
    text
}

/// Titles as headings, with the phrases under them in turn.
fn under_titles(charter: &Charter, phrases: &[&str]) -> String {
    let titles = charter.criteria.iter().map(|criterion| &criterion.title);
    let pairs = titles.zip(phrases.iter().cycle());
    pairs.fold(String::new(), |mut text, (title, phrase)| {
        let _ = writeln!(text, "## {title}\n\n{phrase}\n");
        text
    })
}

fn literals(pack: &RulePack, criterion: &Criterion, language: &str) -> Vec<String> {
    pack.literals_of(&criterion.id, language)
}

fn bullets<'a>(items: impl Iterator<Item = &'a str>) -> String {
    let lines: Vec<String> = items.map(|item| format!("- {item}")).collect();
    lines.join("\n")
}

/// A requirement with a promise in front of it, in the bidder's voice.
fn promise(promise: &str, requirement: &str) -> String {
    let mut letters = requirement.chars();
    let first = letters.next().map(|first| first.to_lowercase().to_string());
    let said = format!(
        "{promise} {}{}.",
        first.unwrap_or_default(),
        letters.as_str()
    );
    said.replace(" you ", " we ").replace(" your ", " our ")
}
