//! A difference between two reports, in words that somebody can use who has to defend a score.

use super::Difference;
use crate::render;
use crate::stored::{self, Step};
use serde_json::Value;

/// Characters of a text that are shown, and of those before the place where it differs.
const SHOWN: usize = 160;
const BEFORE: usize = 50;

/// What says how it really is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Authority {
    Rules,
    File,
    Verdicts,
    Charterlint,
}

impl Authority {
    /// By the part of the report that is compared.
    pub(super) fn of(steps: &[Step]) -> Self {
        match steps.last() {
            Some(Step::Key(key)) => match key.as_str() {
                "inputs" => Self::File,
                "score" | "fit" | "total" | "gaps" => Self::Verdicts,
                "title" | "section" | "pillar" | "question" | "weight" | "verdict" | "reason"
                | "evidence" | "evidence_found" | "unlisted" | "charter" => Self::Rules,
                _ => Self::Charterlint,
            },
            _ => Self::Charterlint,
        }
    }

    /// What of a quote stands in the file is the file's to say, what was made of it is the rules'.
    fn of_leaf(self, key: &str) -> Self {
        match key {
            "quote" | "file" | "line" | "page" | "headings" | "start" | "end" => Self::File,
            "fingerprint" => Self::Charterlint,
            _ => self,
        }
    }

    const fn says(self) -> &'static str {
        match self {
            Self::Rules => "the rules give",
            Self::File => "the file has",
            Self::Verdicts => "the verdicts come to",
            Self::Charterlint => "charterlint says",
        }
    }
}

/// What differs first in a part of the report.
pub(super) fn said(
    steps: &[Step],
    one: &Value,
    other: &Value,
    stated: &Value,
    derived: &Value,
    authority: Authority,
) -> Difference {
    let down = |step: Step, one: &Value, other: &Value| {
        said(
            &[steps, &[step]].concat(),
            one,
            other,
            stated,
            derived,
            authority,
        )
    };
    match (one, other) {
        (Value::Object(map), Value::Object(wanted)) => {
            let keys = wanted.keys().chain(map.keys());
            let differing = keys
                .into_iter()
                .find(|&key| map.get(key) != wanted.get(key));
            let key = differing.cloned().unwrap_or_default();
            let value =
                |map: &serde_json::Map<String, Value>| map.get(&key).cloned().unwrap_or_default();
            down(Step::Key(key.clone()), &value(map), &value(wanted))
        }
        (Value::Array(list), Value::Array(wanted)) => {
            if let Some(what) = items(list, wanted) {
                return Difference {
                    place: place(steps, stated, derived),
                    what,
                };
            }
            let nth = list
                .iter()
                .zip(wanted)
                .position(|(one, other)| one != other);
            let nth = nth.unwrap_or(list.len().min(wanted.len()));
            let null = &Value::Null;
            down(
                Step::Nth(nth),
                list.get(nth).unwrap_or(null),
                wanted.get(nth).unwrap_or(null),
            )
        }
        _ => leaf(steps, one, other, stated, derived, authority),
    }
}

/// Ids that are missing, too many or in another order.
pub(super) fn list(what: &str, stated: &[String], derived: &[String]) -> Option<Difference> {
    let one = |list: &[String]| {
        list.iter()
            .map(|id| Value::String(id.clone()))
            .collect::<Vec<_>>()
    };
    let difference = |words: String| Difference {
        place: what.to_owned(),
        what: words,
    };
    if stated == derived {
        return None;
    }
    let unknown = stated.iter().find(|id| !derived.contains(id));
    Some(difference(
        items(&one(stated), &one(derived)).unwrap_or_else(|| match unknown {
            Some(id) => format!("the report has {id}, which the rules don't give"),
            None => "the report has other ones than the rules give".to_owned(),
        }),
    ))
}

/// What is wrong with a list whose items are each right: one too few, one too many, another order.
fn items(list: &[Value], wanted: &[Value]) -> Option<String> {
    let missing = wanted.iter().find(|item| !list.contains(item));
    let added = list.iter().find(|item| !wanted.contains(item));
    match (missing, added) {
        (Some(item), None) => Some(format!("the report leaves out {}", name(item))),
        (None, Some(item)) => Some(format!("the report adds {}", name(item))),
        (None, None) if list.len() != wanted.len() => Some(format!(
            "the report lists {} items, there are {}",
            list.len(),
            wanted.len()
        )),
        (None, None) => {
            let (stated, right) = list.iter().zip(wanted).find(|(one, other)| one != other)?;
            Some(format!(
                "the report has another order: {} stands where {} belongs",
                name(stated),
                name(right)
            ))
        }
        (Some(_), Some(_)) => None,
    }
}

/// An item by what people know it by.
fn name(item: &Value) -> String {
    let known = ["quote", "id", "name", "criterion", "message"];
    let text = known.iter().find_map(|key| item[*key].as_str());
    match text {
        Some(text) => quoted(text, 0),
        None => shown(item, &Value::Null),
    }
}

fn leaf(
    steps: &[Step],
    one: &Value,
    other: &Value,
    stated: &Value,
    derived: &Value,
    authority: Authority,
) -> Difference {
    let key = steps.iter().rev().find_map(|step| match step {
        Step::Key(key) => Some(key.as_str()),
        Step::Nth(_) => None,
    });
    let key = key.unwrap_or_default();
    let authority = authority.of_leaf(key);
    let own = matches!(key, "verdict" | "quote");
    let steps = if own {
        &steps[..steps.len() - 1]
    } else {
        steps
    };
    let (says, is) = (shown(one, other), shown(other, one));
    let alike = render::line(&says) == render::line(&is);
    let hidden = if alike {
        "; they differ in white space or in what doesn't show"
    } else {
        ""
    };
    Difference {
        place: place(steps, stated, derived),
        what: format!("the report says {says}, {} {is}{hidden}", authority.says()),
    }
}

/// The place by the names that are right.
fn place(steps: &[Step], stated: &Value, derived: &Value) -> String {
    let inputs = matches!(steps.first(), Some(Step::Key(key)) if key == "inputs");
    let place = stored::place(steps, if inputs { stated } else { derived });
    match place.strip_suffix(", evidence") {
        Some(place) => place.to_owned(),
        None => place,
    }
}

fn shown(value: &Value, other: &Value) -> String {
    match (value, other) {
        (Value::Null, _) => "nothing".into(),
        (Value::String(text), Value::String(other)) => {
            let same = text
                .chars()
                .zip(other.chars())
                .take_while(|(one, other)| one == other)
                .count();
            let word = |text: &str| text.len() < 40 && !text.contains(char::is_whitespace);
            if word(text) && word(other)
                || crate::judge::Verdict::ALL
                    .iter()
                    .any(|verdict| verdict.word() == text)
            {
                text.clone()
            } else {
                quoted(text, same)
            }
        }
        (Value::String(text), _) => quoted(text, 0),
        (value, _) => quoted(&value.to_string(), 0)
            .trim_matches(['“', '”'])
            .to_owned(),
    }
}

/// A text in quotation marks; of a long one the part around the `from`th character.
fn quoted(text: &str, from: usize) -> String {
    let length = text.chars().count();
    if length <= SHOWN {
        return format!("“{text}”");
    }
    let start = from.saturating_sub(BEFORE).min(length - SHOWN);
    let part: String = text.chars().skip(start).take(SHOWN).collect();
    let before = if start > 0 { "…" } else { "" };
    let after = if start + SHOWN < length { "…" } else { "" };
    format!("“{before}{part}{after}”")
}
