//! A difference between two reports, in words that somebody can use who has to defend a score.

use super::difference::Difference;
use super::pair::{Both, Pair};
use super::values::{fault_of_list, shown};
use crate::catalogue::say::verify as say;
use crate::plain;
use crate::shape::{self, Step};
use serde_json::Value;

/// What says how it really is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Authority {
    Rules,
    File,
    Verdicts,
    Charterlint,
}

impl Authority {
    /// What of a quote stands in the file is the file's to say, what was made of it is the rules'.
    fn of_leaf(self, key: &str) -> Self {
        match key {
            "quote" | "file" | "line" | "page" | "headings" | "start" | "end" => Self::File,
            "fingerprint" => Self::Charterlint,
            _ => self,
        }
    }

    /// By which the sentence is chosen that says how it is.
    const fn word(self) -> &'static str {
        match self {
            Self::Rules => "rules",
            Self::File => "file",
            Self::Verdicts => "verdicts",
            Self::Charterlint => "charterlint",
        }
    }
}

/// What differs first in a part that differs.
pub(super) fn difference_in_part(part: &Pair, authority: Authority) -> Difference {
    let Both { stated, derived } = part.part();
    match (stated, derived) {
        (Value::Object(map), Value::Object(wanted)) => {
            let mut keys = wanted.keys().chain(map.keys());
            let differing = keys.find(|&key| map.get(key) != wanted.get(key));
            let key = differing.map_or("", String::as_str);
            difference_in_part(&part.key(key), authority)
        }
        (Value::Array(list), Value::Array(wanted)) => {
            if let Some(what) = fault_of_list(list, wanted) {
                return Difference::at(&place(part, part.steps()), &what);
            }
            let mut pairs = list.iter().zip(wanted);
            let nth = pairs.position(|(one, other)| one != other);
            let nth = nth.unwrap_or(list.len().min(wanted.len()));
            difference_in_part(&part.nth(nth), authority)
        }
        _ => difference_of_value(part, authority),
    }
}

/// Ids that are missing, too many or in another order.
pub(super) fn difference_in_ids(
    what: &str,
    stated: &[String],
    derived: &[String],
) -> Option<Difference> {
    if stated == derived {
        return None;
    }
    let values = |ids: &[String]| -> Vec<Value> { ids.iter().cloned().map(Value::from).collect() };
    let fault = fault_of_list(&values(stated), &values(derived));
    let unknown = stated.iter().find(|id| !derived.contains(id));
    let words = fault.unwrap_or_else(|| match unknown {
        Some(id) => say::UnknownId { id }.to_string(),
        None => say::OtherIds.to_string(),
    });
    Some(Difference::at(what, &words))
}

fn difference_of_value(part: &Pair, authority: Authority) -> Difference {
    let steps = part.steps();
    let keys = steps.iter().rev();
    let key = keys.into_iter().find_map(|step| match step {
        Step::Key(key) => Some(key.as_str()),
        Step::Nth(_) => None,
    });
    let key = key.unwrap_or_default();
    // what a criterion's verdict or a quote is about is named without saying so
    let is_what_it_is_of = matches!(key, "verdict" | "quote");
    let named = steps.len() - usize::from(is_what_it_is_of);
    let Both { stated, derived } = part.part();
    let (stated, derived) = (shown(stated, derived), shown(derived, stated));
    let look_alike = plain::line(&stated) == plain::line(&derived);
    let difference = say::ValueDiffers {
        authority: authority.of_leaf(key).word(),
        stated,
        derived,
    };
    let place = place(part, &steps[..named]);
    if look_alike {
        let difference = difference.to_string();
        return Difference::at(&place, &say::DifferenceDoesNotShow { difference });
    }
    Difference::at(&place, &difference)
}

/// The place by the names that are right: of files those that the report gives, of all else those of the rules.
fn place(part: &Pair, steps: &[Step]) -> String {
    let inputs = matches!(steps.first(), Some(Step::Key(key)) if key == "inputs");
    let Both { stated, derived } = part.whole();
    let place = shape::in_words(steps, if inputs { stated } else { derived });
    match place.strip_suffix(", evidence") {
        Some(place) => place.to_owned(),
        None => place,
    }
}
