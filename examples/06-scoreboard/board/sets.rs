//! The public sets of single texts: what is asked of each, and which reading of the gauge answers it.

use super::gauged::string;
use charterlint::evidence::Gauge;
use serde_json::Value;

/// A set of labelled texts.
pub(crate) struct Set {
    pub name: &'static str,
    pub asks: &'static str,
    /// The key of the text.
    pub text: &'static str,
    /// The reading of the gauge that answers.
    pub reading: fn(&Gauge) -> i64,
    /// The reading from which on the answer is yes; fixed, so that nothing is tuned on the half that is measured.
    pub line: i64,
    pub tasks: &'static [Task],
    /// What is drawn together.
    pub cluster: fn(&Value) -> String,
    /// Whether more of the set's listed words speak for yes (1) or for no (-1).
    pub listed: i64,
    /// What a negative text weighs at the prior of the original set.
    pub prior: Option<f64>,
}

/// A question with an answer for each text; `None` for those of which it isn't asked.
pub(crate) struct Task {
    pub name: &'static str,
    pub positive: fn(&Value) -> Option<bool>,
}

pub(crate) const SETS: [Set; 4] = [
    Set {
        name: "openacr-notes",
        asks: "does a note on accessibility admit less than full support?",
        text: "note",
        reading: |gauge| number(gauge.shortfall()),
        line: 2,
        tasks: &[Task {
            name: "not fully",
            positive: |row| match string(row, "level") {
                "supports" => Some(false),
                "partially-supports" | "does-not-support" => Some(true),
                _ => None,
            },
        }],
        cluster: |row| {
            let note = string(row, "note").to_lowercase();
            let part = |char: char| !(char.is_alphanumeric() || char == '_');
            let words = note.split(part).filter(|word| !word.is_empty());
            words.collect::<Vec<_>>().join(" ")
        },
        listed: 1,
        prior: None,
    },
    Set {
        name: "hedging",
        asks: "does a sentence of an encyclopaedia hold a weasel word?",
        text: "text",
        reading: |gauge| number(gauge.softness()),
        line: 2,
        tasks: &[Task {
            name: "uncertain",
            positive: |row| row["uncertain"].as_bool(),
        }],
        cluster: id,
        listed: 1,
        prior: Some(1.466),
    },
    Set {
        name: "claims-action",
        asks: "does a sentence tell what was done, or only talk?",
        text: "text",
        reading: |gauge| gauge.record() as i64,
        line: 0,
        tasks: &[
            Task {
                name: "done v vague",
                positive: |row| done(row, &["indeterminate"]),
            },
            Task {
                name: "done v planned or vague",
                positive: |row| done(row, &["indeterminate", "planning"]),
            },
            Task {
                name: "any claim v none",
                positive: |row| Some(string(row, "label") != "none"),
            },
        ],
        cluster: id,
        listed: -1,
        prior: None,
    },
    Set {
        name: "promise-evidence",
        asks: "does a company's passage give evidence, and is it clear?",
        text: "text",
        reading: |gauge| number(gauge.support()),
        line: 6,
        tasks: &[
            Task {
                name: "evidence",
                positive: |row| row["evidence"].as_bool(),
            },
            Task {
                name: "clear evidence",
                positive: |row| row["quality"].as_str().map(|quality| quality == "clear"),
            },
        ],
        cluster: |row| format!("{} {}", string(row, "company"), row["page"]),
        listed: 1,
        prior: None,
    },
];

fn id(row: &Value) -> String {
    string(row, "id").to_owned()
}

fn done(row: &Value, others: &[&str]) -> Option<bool> {
    match string(row, "label") {
        "implemented" => Some(true),
        label if others.contains(&label) => Some(false),
        _ => None,
    }
}

fn number(reading: usize) -> i64 {
    i64::try_from(reading).unwrap_or(i64::MAX)
}
