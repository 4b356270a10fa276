//! What a proposal has reached, kept in a file of its own, so that it can't be lost unseen.

use crate::judge::Verdict;
use crate::render;
use crate::report;
use crate::stored::{self, Criterion, Evidence, Report};
use serde::{Deserialize, Serialize, Serializer};
use std::collections::{BTreeMap, HashMap, HashSet};

/// JSON Schema of the file.
pub const SCHEMA: &str = include_str!("baseline.schema.json");

const SHAPE: &str = "charterlint.baseline/1";

/// Why a text isn't a baseline.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No JSON, or JSON of something else.
    #[error("this is no baseline of charterlint ({0}); `charterlint baseline write` writes one")]
    Stranger(serde_json::Error),
    /// A baseline in a shape that this version doesn't know.
    #[error("the baseline is of the shape `{0}`; this version of charterlint knows {SHAPE}")]
    Shape(String),
    /// A statement whose words were changed by hand.
    #[error(
        "{criterion}: the words “{quote}” don't belong to the fingerprint {fingerprint}; write the baseline anew"
    )]
    Altered {
        /// The criterion.
        criterion: String,
        /// The words.
        quote: String,
        /// What they should be known by.
        fingerprint: String,
    },
}

/// What was reached, criterion by criterion.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "baseline.schema.json describes each key")]
pub struct Baseline {
    pub schema: String,
    pub version: String,
    pub charter: String,
    pub rules_sha256: String,
    pub limited_to: Vec<String>,
    pub lang: Option<String>,
    pub criteria: Vec<Reached>,
}

/// What was reached of a criterion.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "baseline.schema.json describes each key")]
pub struct Reached {
    pub id: String,
    #[serde(deserialize_with = "stored::verdict", serialize_with = "word")]
    pub level: Verdict,
    pub quotes: Vec<Statement>,
}

/// A statement that reaches the level.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "baseline.schema.json describes each key")]
pub struct Statement {
    pub fingerprint: String,
    pub quote: String,
}

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
    /// What a report reaches. It should list all evidence.
    #[must_use]
    pub fn of(report: &Report) -> Self {
        let held = |criterion: &&Criterion| rank(criterion.verdict) != 0;
        let mut criteria: Vec<Reached> = report.criteria().filter(held).map(Reached::of).collect();
        criteria.sort_by(|one, other| one.id.cmp(&other.id));
        criteria.dedup_by(|one, other| one.id == other.id);
        Self {
            schema: SHAPE.into(),
            version: report.version.clone(),
            charter: report.charter.id.clone(),
            rules_sha256: report.rules_sha256.clone(),
            limited_to: report.limited_to.clone(),
            lang: report.options.lang.clone(),
            criteria,
        }
    }

    /// Reads the file.
    ///
    /// # Errors
    /// What isn't a baseline, is one of another shape, or was changed by hand.
    pub fn read(text: &str) -> Result<Self, Error> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let shape: serde_json::Value = serde_json::from_str(text).map_err(Error::Stranger)?;
        match shape["schema"].as_str() {
            Some(shape) if shape.starts_with("charterlint.baseline/") && shape != SHAPE => {
                return Err(Error::Shape(shape.to_owned()));
            }
            _ => {}
        }
        let baseline: Self = serde_json::from_str(text).map_err(Error::Stranger)?;
        for Reached { id, quotes, .. } in &baseline.criteria {
            let wrong = |statement: &&Statement| {
                report::fingerprint(id, &statement.quote) != statement.fingerprint
            };
            if let Some(Statement { fingerprint, quote }) = quotes.iter().find(wrong) {
                return Err(Error::Altered {
                    criterion: id.clone(),
                    quote: quote.clone(),
                    fingerprint: fingerprint.clone(),
                });
            }
        }
        Ok(baseline)
    }

    /// The file.
    #[must_use]
    pub fn write(&self) -> String {
        render::json(self)
    }

    /// Why a report wasn't made as the baseline was, a sentence each: then a change of the verdicts may not be one of the proposal.
    #[must_use]
    pub fn unlike(&self, report: &Report) -> Vec<String> {
        let short = |digest: &str| digest.chars().take(12).collect::<String>();
        [
            (
                "version of charterlint",
                self.version.clone(),
                report.version.clone(),
            ),
            ("charter", self.charter.clone(), report.charter.id.clone()),
            (
                "rules",
                short(&self.rules_sha256),
                short(&report.rules_sha256),
            ),
        ]
        .into_iter()
        .filter(|(_, was, now)| was != now)
        .map(|(what, was, now)| render::line(&format!("{what}: {was} in the baseline, {now} now")))
        .collect()
    }

    /// What became of each criterion, the worst first.
    #[must_use]
    pub fn compare(&self, report: &Report) -> Vec<Finding> {
        let now: BTreeMap<&str, &Criterion> = report
            .criteria()
            .map(|one| (one.id.as_str(), one))
            .collect();
        let held: BTreeMap<&str, &Reached> = self
            .criteria
            .iter()
            .map(|one| (one.id.as_str(), one))
            .collect();
        let kept = held
            .iter()
            .filter_map(|(id, reached)| finding(reached, now.get(id).copied()));
        let unheld = |criterion: &&&Criterion| !held.contains_key(criterion.id.as_str());
        let others = now.values().filter(unheld).filter_map(|criterion| {
            let nothing = Reached {
                id: criterion.id.clone(),
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

impl Reached {
    fn of(criterion: &Criterion) -> Self {
        let mut quotes: Vec<Statement> = meeting(criterion)
            .map(|evidence| Statement {
                fingerprint: evidence.fingerprint.clone(),
                quote: one_line(&evidence.quote),
            })
            .collect();
        quotes.sort();
        quotes.dedup_by(|one, other| one.fingerprint == other.fingerprint);
        Self {
            id: criterion.id.clone(),
            level: criterion.verdict,
            quotes,
        }
    }
}

/// The evidence that makes the verdict what it is.
fn meeting(criterion: &Criterion) -> impl Iterator<Item = &Evidence> {
    let meets = |evidence: &&Evidence| word_of(evidence) == criterion.verdict.word();
    criterion.evidence.iter().filter(meets)
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
    let gone = || Some("the charter doesn't have it any more".to_owned());
    Some(Finding {
        id: reached.id.clone(),
        title: now
            .map(|criterion| criterion.title.clone())
            .unwrap_or_default(),
        kind,
        was: reached.level,
        now: verdict,
        reason: now.map_or_else(gone, |criterion| criterion.reason.clone()),
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
        let holds = now.is_some_and(|now| rank_of(now) >= rank(reached.level));
        (!holds).then(|| Fallen {
            quote: statement.quote.clone(),
            now: now.map(|now| (word_of(now), now.because.join("; "))),
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
        .map(|evidence| evidence.quote.clone())
        .collect()
}

fn word_of(evidence: &Evidence) -> &'static str {
    evidence
        .strength
        .map_or(Verdict::Contradicted.word(), |strength| strength.word())
}

fn rank_of(evidence: &Evidence) -> i8 {
    let word = word_of(evidence);
    let verdict = Verdict::ALL
        .into_iter()
        .find(|verdict| verdict.word() == word);
    verdict.map_or(0, rank)
}

/// Verdicts in an order; what isn't judged holds nothing.
const fn rank(verdict: Verdict) -> i8 {
    match verdict {
        Verdict::Evidenced => 3,
        Verdict::Committed => 2,
        Verdict::Claimed => 1,
        Verdict::Absent | Verdict::NotApplicable | Verdict::CannotEvaluate => 0,
        Verdict::Contradicted => -1,
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn word<S: Serializer>(verdict: &Verdict, json: S) -> Result<S::Ok, S::Error> {
    json.serialize_str(verdict.word())
}
