//! What became of a baseline: held against a report of now.

use super::file::{Baseline, Reached, Statement};
use super::reached::{meeting, rank};
use crate::catalogue::say::baseline as say;
use crate::judge::Verdict;
use crate::plain;
use crate::shape::{Criterion, Evidence, Report};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What became of a criterion since the baseline was written; kept ones in the same words don't come up.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The criterion.
    pub id: String,
    /// Its title; empty if the charter doesn't have it any more.
    pub title: String,
    /// What became of it.
    pub kind: Kind,
    /// The verdict in the baseline.
    pub was: Verdict,
    /// The verdict now.
    pub now: Verdict,
    /// Why it couldn't be judged now, where it couldn't.
    pub reason: Option<String>,
    /// The statements of the baseline that no longer reach its level. Nothing is known of them where the criterion can't be judged.
    pub fallen: Vec<Fallen>,
    /// The other statements on which the verdict rests now.
    pub by: Vec<String>,
}

/// A statement that doesn't do any more what it did.
#[derive(Clone, Debug)]
pub struct Fallen {
    /// Its words.
    pub quote: String,
    /// What it counts as now, and why; `None` if it is gone.
    pub now: Option<(&'static str, String)>,
}

/// What became of a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// It was claimed or better, and isn't, or can't be judged.
    Lost,
    /// It is under its level.
    Weakened,
    /// It is above its level.
    Improved,
    /// It kept its level, but a statement that met it is gone.
    Reworded,
}

impl Kind {
    /// Whether the baseline is broken by it.
    #[must_use]
    pub const fn fails(self) -> bool {
        matches!(self, Self::Lost | Self::Weakened)
    }
}

impl Baseline {
    /// Why a report wasn't made as the baseline was, a sentence each: then a change of the verdicts may not be one of the proposal.
    #[must_use]
    pub fn unlike(&self, report: &Report) -> Vec<String> {
        let short = |digest: &str| digest.chars().take(12).collect::<String>();
        let version = (self.version != *report.version).then(|| {
            let (was, now) = (&self.version, &*report.version);
            say::VersionDiffers { was, now }.to_string()
        });
        let charter = (self.charter != *report.charter.id).then(|| {
            let (was, now) = (&self.charter, &*report.charter.id);
            say::CharterDiffers { was, now }.to_string()
        });
        let (was, now) = (short(&self.rules_sha256), short(&report.rules_sha256));
        let rules = (was != now).then(|| say::RulesDiffer { was, now }.to_string());
        [version, charter, rules]
            .into_iter()
            .flatten()
            .map(|sentence| plain::line(&sentence))
            .collect()
    }

    /// What became of each criterion, the worst first.
    #[must_use]
    pub fn compare(&self, report: &Report) -> Vec<Finding> {
        let now = report.criteria().map(|one| (&*one.id, one));
        let now: BTreeMap<&str, &Criterion> = now.collect();
        let held = self.criteria.iter().map(|one| (one.id.as_str(), one));
        let held: BTreeMap<&str, &Reached> = held.collect();
        let kept = held
            .iter()
            .filter_map(|(id, reached)| finding(reached, now.get(id).copied()));
        let unheld = |criterion: &&&Criterion| !held.contains_key(&*criterion.id);
        let others = now.values().filter(unheld).filter_map(|criterion| {
            let nothing = Reached {
                id: criterion.id.to_string(),
                level: Verdict::Absent,
                quotes: Vec::new(),
            };
            finding(&nothing, Some(criterion))
        });
        let mut findings: Vec<Finding> = kept.chain(others).collect();
        findings.sort_by(|one, other| (one.kind, &one.id).cmp(&(other.kind, &other.id)));
        findings
    }
}

fn finding(reached: &Reached, now: Option<&Criterion>) -> Option<Finding> {
    let verdict = now.map_or(Verdict::CannotEvaluate, |criterion| criterion.verdict);
    let fallen = now.map(|now| fallen(reached, now)).unwrap_or_default();
    let kind = match rank(verdict).cmp(&rank(reached.level)) {
        std::cmp::Ordering::Greater => Kind::Improved,
        std::cmp::Ordering::Equal if fallen.is_empty() => return None,
        std::cmp::Ordering::Equal => Kind::Reworded,
        std::cmp::Ordering::Less if rank(verdict) <= 0 && rank(reached.level) > 0 => Kind::Lost,
        std::cmp::Ordering::Less => Kind::Weakened,
    };
    let gone = || Some(say::CriterionIsGone.to_string());
    Some(Finding {
        id: reached.id.clone(),
        title: now
            .map(|criterion| criterion.title.to_string())
            .unwrap_or_default(),
        kind,
        was: reached.level,
        now: verdict,
        reason: now.map_or_else(gone, |criterion| {
            criterion.reason.as_deref().map(str::to_owned)
        }),
        fallen,
        by: now.map(|now| others(reached, now)).unwrap_or_default(),
    })
}

/// Statements of the baseline that don't reach its level any more.
fn fallen(reached: &Reached, now: &Criterion) -> Vec<Fallen> {
    if now.verdict == Verdict::CannotEvaluate {
        return Vec::new();
    }
    let mut best: HashMap<&str, &Evidence> = HashMap::new();
    for evidence in &now.evidence {
        let known = best.entry(&evidence.fingerprint).or_insert(evidence);
        if evidence.strength > known.strength {
            *known = evidence;
        }
    }
    let fallen = |statement: &Statement| {
        let now = best.get(statement.fingerprint.as_str());
        let holds = now.is_some_and(|now| rank(now.verdict_alone()) >= rank(reached.level));
        (!holds).then(|| Fallen {
            quote: statement.quote.clone(),
            now: now.map(|now| (now.verdict_alone().word(), now.because.join("; "))),
        })
    };
    reached.quotes.iter().filter_map(fallen).collect()
}

/// What the verdict rests on, but for what stands in the baseline.
fn others(reached: &Reached, now: &Criterion) -> Vec<String> {
    let known: HashSet<&str> = reached
        .quotes
        .iter()
        .map(|statement| statement.fingerprint.as_str())
        .collect();
    meeting(now)
        .filter(|evidence| !known.contains(evidence.fingerprint.as_str()))
        .map(|evidence| evidence.quote.to_string())
        .collect()
}
