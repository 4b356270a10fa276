//! Values of a report as people are shown them.

use crate::catalogue::say::verify as say;
use crate::judge::Verdict;
use serde_json::Value;

/// Characters of a text that are shown, and of those before the place where it differs.
const SHOWN: usize = 160;
const BEFORE: usize = 50;
/// Bytes of a text that is shown without quotation marks, if it is one word.
const WORD: usize = 40;

/// What is wrong with a list whose items are each right: one too few, one too many, another order.
pub(super) fn fault_of_list(list: &[Value], wanted: &[Value]) -> Option<String> {
    let missing = wanted.iter().find(|item| !list.contains(item));
    let added = list.iter().find(|item| !wanted.contains(item));
    match (missing, added) {
        (Some(item), None) => Some(say::LeftOut { item: name(item) }.to_string()),
        (None, Some(item)) => Some(say::Added { item: name(item) }.to_string()),
        (None, None) if list.len() != wanted.len() => {
            let (stated, derived) = (list.len(), wanted.len());
            Some(say::OtherNumberOfItems { stated, derived }.to_string())
        }
        (None, None) => {
            let (stated, right) = list.iter().zip(wanted).find(|(one, other)| one != other)?;
            let (stated, right) = (name(stated), name(right));
            Some(say::OtherOrder { stated, right }.to_string())
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

/// A value; of a long text the part in which it differs from the other.
pub(super) fn shown(value: &Value, other: &Value) -> String {
    match (value, other) {
        (Value::Null, _) => say::Nothing.to_string(),
        (Value::String(text), Value::String(other)) => {
            let pairs = text.chars().zip(other.chars());
            let same = pairs.take_while(|(one, other)| one == other).count();
            if is_word(text) && is_word(other) || is_verdict(text) {
                text.clone()
            } else {
                quoted(text, same)
            }
        }
        (Value::String(text), _) => quoted(text, 0),
        (value, _) => excerpt(&value.to_string(), 0),
    }
}

fn is_word(text: &str) -> bool {
    text.len() < WORD && !text.contains(char::is_whitespace)
}

fn is_verdict(text: &str) -> bool {
    Verdict::ALL.iter().any(|verdict| verdict.word() == text)
}

/// A text in quotation marks; of a long one the part around the `from`th character.
fn quoted(text: &str, from: usize) -> String {
    let text = excerpt(text, from);
    say::Quoted { text }.to_string()
}

/// A text; of a long one the part around the `from`th character.
fn excerpt(text: &str, from: usize) -> String {
    let length = text.chars().count();
    if length <= SHOWN {
        return text.to_owned();
    }
    let start = from.saturating_sub(BEFORE).min(length - SHOWN);
    let part: String = text.chars().skip(start).take(SHOWN).collect();
    let before = if start > 0 { "…" } else { "" };
    let after = if start + SHOWN < length { "…" } else { "" };
    format!("{before}{part}{after}")
}
