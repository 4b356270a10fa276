//! The way to a part of a report, and how people call the part.

use serde_json::Value;

/// A step down into a report.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    /// To what stands under a key.
    Key(String),
    /// To an item of a list, from 0.
    Nth(usize),
}

/// What a part of a report is called: `open-source/licence, quote 2, line`.
pub(crate) fn in_words(steps: &[Step], report: &Value) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut list = "";
    let mut here = report;
    for step in steps {
        match step {
            Step::Key(key) => {
                here = &here[key.as_str()];
                list = key;
                words.push(key.clone());
            }
            Step::Nth(nth) => {
                here = &here[*nth];
                if let Some(name) = named(list, here) {
                    // an id says all of the way to it
                    words = vec![name.to_owned()];
                } else if let Some(item) = numbered(list, *nth) {
                    words.pop();
                    words.push(item);
                }
            }
        }
    }
    if words.is_empty() {
        "the report".into()
    } else {
        words.join(", ")
    }
}

/// An item of a list by its id or name.
fn named<'a>(list: &str, item: &'a Value) -> Option<&'a str> {
    let name = item["id"].as_str().or_else(|| item["name"].as_str())?;
    matches!(list, "principles" | "criteria" | "inputs").then_some(name)
}

/// An item of a list by its number.
fn numbered(list: &str, nth: usize) -> Option<String> {
    let item = match list {
        "evidence" => "quote",
        "gaps" => "gap",
        "claims" => "claim",
        "waivers" => "waiver",
        "reservations" => "reservation",
        "findings" => "finding",
        _ => return None,
    };
    Some(format!("{item} {}", nth + 1))
}
