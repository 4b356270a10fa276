//! The parts of a report, in the order in which they are compared: causes before their effects.

use super::difference::Difference;
use super::pair::Pair;
use super::words::{Authority, difference_in_ids, difference_in_part};
use crate::catalogue::say::verify as say;
use serde_json::Value;

/// The first difference, causes before effects.
pub(super) fn first_difference(stated: &Value, derived: &Value) -> Option<Difference> {
    let reports = Pair::of(stated, derived);
    if !reports.differs() {
        return None;
    }
    // principles or criteria that are missing, too many or in another order make every later comparison one of apples and pears
    difference_in_ids("principles", &principles(stated), &principles(derived))
        .or_else(|| difference_in_ids("criteria", &criteria(stated), &criteria(derived)))
        .or_else(|| {
            let mut parts = in_order(&reports).into_iter();
            parts.find_map(|(part, authority)| {
                part.differs().then(|| difference_in_part(&part, authority))
            })
        })
        .or_else(|| {
            let place = say::TheReport.to_string();
            Some(Difference::at(&place, &say::NotWhatIsWritten))
        })
}

fn principles(report: &Value) -> Vec<String> {
    ids(&report["principles"])
}

fn criteria(report: &Value) -> Vec<String> {
    let principles = report["principles"].as_array().into_iter().flatten();
    principles
        .flat_map(|principle| ids(&principle["criteria"]))
        .collect()
}

fn ids(list: &Value) -> Vec<String> {
    let items = list.as_array().into_iter().flatten();
    items
        .map(|item| item["id"].as_str().unwrap_or_default().to_owned())
        .collect()
}

/// All that is compared, and who says how it is. The last is the report as a whole, so that nothing is left out.
fn in_order<'a>(reports: &Pair<'a>) -> Vec<(Pair<'a>, Authority)> {
    use Authority::{Charterlint, File, Rules, Verdicts};
    let principles: Vec<Pair> = reports.key("principles").items().collect();
    let criteria: Vec<Pair> = principles
        .iter()
        .flat_map(|principle| principle.key("criteria").items().collect::<Vec<_>>())
        .collect();
    let report = std::slice::from_ref(reports);
    [
        keys(report, Rules, &["charter"]),
        keys(report, Charterlint, &["limited_to", "language"]),
        keys(report, File, &["inputs"]),
        keys(&principles, Rules, &["title", "section", "pillar"]),
        keys(&criteria, Rules, &["title", "question", "weight"]),
        keys(&criteria, Rules, &["verdict", "reason"]),
        keys(
            &criteria,
            Rules,
            &["evidence", "evidence_found", "unlisted"],
        ),
        keys(&principles, Verdicts, &["score", "fit"]),
        keys(
            report,
            Verdicts,
            &[
                "total",
                "lenses",
                "demands",
                "decision",
                "improvements",
                "gaps",
            ],
        ),
        keys(report, Charterlint, &["claims", "findings", "waivers"]),
        vec![(reports.clone(), Charterlint)],
    ]
    .concat()
}

/// Some keys of each part.
fn keys<'a>(parts: &[Pair<'a>], authority: Authority, keys: &[&str]) -> Vec<(Pair<'a>, Authority)> {
    parts
        .iter()
        .flat_map(|part| keys.iter().map(|key| (part.key(key), authority)))
        .collect()
}
