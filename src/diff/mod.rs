//! Two reports side by side: what was gained, lost, strengthened, weakened, moved – by what is said, not by line.

mod json;
mod moves;
mod statements;
mod text;

use crate::judge::Verdict;
use crate::render;
use crate::stored::{Criterion, Report};
use std::collections::HashMap;

pub use json::{SCHEMA, write as json};
pub use moves::Move;
pub use statements::{Kind, Statement};
pub use text::write as text;

/// What changed from one report to the other.
#[derive(Debug)]
pub struct Diff<'a> {
    /// The report before.
    pub old: &'a Report,
    /// The report after.
    pub new: &'a Report,
    /// Why the two were not made alike, a sentence each; empty if they were.
    pub unlike: Vec<String>,
    /// The criteria of both reports in the new one's order.
    pub criteria: Vec<Compared<'a>>,
    /// Criteria that only the report before has.
    pub only_old: Vec<&'a str>,
    /// Criteria that only the report after has.
    pub only_new: Vec<&'a str>,
    /// Statements that stand elsewhere now.
    pub moved: Vec<Move<'a>>,
}

/// A criterion in both reports.
#[derive(Debug)]
pub struct Compared<'a> {
    /// In the report before.
    pub old: &'a Criterion,
    /// In the report after.
    pub new: &'a Criterion,
    /// What became of its verdict.
    pub change: Change,
    /// Its statements that came, went, or count otherwise now.
    pub statements: Vec<Statement<'a>>,
}

/// What became of a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// It was claimed or better, and is absent, contradicted or not applicable now.
    Lost,
    /// It is worse than before, but not lost; also where the proposal says the opposite now and said nothing before.
    Weakened,
    /// It was judged, and can't be any more.
    Unjudged,
    /// It is better than before.
    Strengthened,
    /// It is claimed or better, and was not.
    Gained,
    /// It is judged otherwise, neither better nor worse: not judged before, or not applicable before or now.
    Otherwise,
    /// The verdict is the same.
    Same,
}

impl Change {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Lost,
        Self::Weakened,
        Self::Unjudged,
        Self::Gained,
        Self::Strengthened,
        Self::Otherwise,
        Self::Same,
    ];

    /// From one verdict to another.
    #[must_use]
    pub fn of(old: Verdict, new: Verdict) -> Self {
        let level = |verdict: Verdict| verdict.level().unwrap_or(0);
        match (old, new) {
            _ if old == new => Self::Same,
            (_, Verdict::CannotEvaluate) => Self::Unjudged,
            (Verdict::CannotEvaluate, _) => Self::Otherwise,
            _ if level(old) > 0 && level(new) == 0 => Self::Lost,
            _ if level(old) == 0 && level(new) > 0 => Self::Gained,
            (_, Verdict::Contradicted) => Self::Weakened,
            (Verdict::Contradicted, _) => Self::Strengthened,
            _ if level(new) > level(old) => Self::Strengthened,
            _ if level(new) < level(old) => Self::Weakened,
            _ => Self::Otherwise,
        }
    }

    /// The word that reports use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Lost => "lost",
            Self::Weakened => "weakened",
            Self::Unjudged => "unjudged",
            Self::Strengthened => "strengthened",
            Self::Gained => "gained",
            Self::Otherwise => "otherwise",
            Self::Same => "same",
        }
    }
}

/// Compares two reports. Whether it makes sense to is for the caller to decide, by [`unlike`].
#[must_use]
pub fn compare<'a>(old: &'a Report, new: &'a Report) -> Diff<'a> {
    let (before, after) = (by_id(old), by_id(new));
    let criteria: Vec<Compared> = new
        .criteria()
        .filter_map(|new| {
            let old = *before.get(new.id.as_str())?;
            Some(Compared {
                old,
                new,
                change: Change::of(old.verdict, new.verdict),
                statements: statements::compare(old, new),
            })
        })
        .collect();
    let only = |one: &'a Report, other: &HashMap<&str, &Criterion>| -> Vec<&'a str> {
        let ids = one.criteria().map(|criterion| criterion.id.as_str());
        ids.filter(|id| !other.contains_key(id)).collect()
    };
    Diff {
        unlike: unlike(old, new),
        moved: moves::find(old, new, &criteria),
        only_old: only(old, &after),
        only_new: only(new, &before),
        criteria,
        old,
        new,
    }
}

fn by_id(report: &Report) -> HashMap<&str, &Criterion> {
    report
        .criteria()
        .map(|criterion| (criterion.id.as_str(), criterion))
        .collect()
}

/// Why two reports were not made alike, a sentence each: then a change of the verdicts may not be one of the proposal.
#[must_use]
pub fn unlike(old: &Report, new: &Report) -> Vec<String> {
    let limits = |report: &Report| match report.limited_to.as_slice() {
        [] => "all principles".to_owned(),
        some if some.len() > 20 => format!("only {} of them", some.len()),
        some => format!("only {}", some.join(", ")),
    };
    let short = |digest: &str| digest.chars().take(12).collect::<String>();
    let aspects = [
        (
            "version of charterlint",
            old.version.clone(),
            new.version.clone(),
        ),
        ("charter", old.charter.id.clone(), new.charter.id.clone()),
        ("rules", short(&old.rules_sha256), short(&new.rules_sha256)),
        ("principles", limits(old), limits(new)),
    ];
    let sentence = |(what, old, new): (&str, String, String)| {
        render::line(&format!("{what}: {old} before, {new} after"))
    };
    aspects
        .into_iter()
        .filter(|(_, old, new)| old != new)
        .map(sentence)
        .collect()
}
