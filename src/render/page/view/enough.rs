//! Whether it is enough, and what follows, in words.

use super::scores::percent;
use super::verdicts::standings;
use crate::catalogue::say::report as say;
use crate::report::{Among, Asked, Decision, Lens, Principle, Reference, Report, Standing};
use crate::score::Score;

/// What isn't reached of what is asked of a criterion, a sentence each; empty where all is.
pub(in crate::render) fn missed_of(report: &Report, standing: &Standing) -> Vec<String> {
    let missed = report.missed().into_iter();
    missed
        .filter(|one| one.criterion == Some(standing.id.as_str()))
        .map(|one| one.message)
        .collect()
}

/// What is asked and not reached that no criterion can be shown for: the score.
pub(in crate::render) fn missed_besides(report: &Report) -> Vec<Asked<'_>> {
    let is_shown = |id: &str| standings(report).any(|(_, standing)| standing.id == id);
    let mut asked = report.asked();
    for one in &mut asked {
        one.missed
            .retain(|missed| !missed.criterion.is_some_and(is_shown));
    }
    asked.retain(|one| !one.missed.is_empty());
    asked
}

/// Whether something that is asked is reached, in a word.
pub(in crate::render) fn is_met(met: bool) -> String {
    if met {
        say::Reached.to_string()
    } else {
        say::NotReached.to_string()
    }
}

/// How many requirements there are, and how many of them fail; `None` where there are none, or where all are met and yet it isn't enough.
pub(in crate::render) fn requirements(report: &Report) -> Option<String> {
    let count = report.demands.len();
    let failed = report.demands.iter();
    let failed = failed.filter(|one| !one.failures.is_empty()).count();
    if count == 0 || (failed == 0 && !report.missed().is_empty()) {
        None
    } else if failed == 0 {
        Some(say::RequirementsMet { count }.to_string())
    } else {
        Some(say::RequirementsFail { count, failed }.to_string())
    }
}

/// What follows for one who decides whether to bid, in a line.
pub(in crate::render) fn decision(report: &Report) -> Option<(Decision, String)> {
    let (decision, because) = report.decision()?;
    let word = match decision {
        Decision::NoBid => say::DecisionNoBid.to_string(),
        Decision::NotReady => say::DecisionNotReady.to_string(),
        Decision::ImproveFirst => say::DecisionImproveFirst.to_string(),
        Decision::Ready => say::DecisionReady.to_string(),
    };
    if because.is_empty() {
        return Some((decision, word));
    }
    let because = because.join("; ");
    let line = say::DecisionAndWhy {
        decision: word,
        because,
    };
    Some((decision, line.to_string()))
}

/// The lenses with their scores, in a line; `None` where the charter has none.
pub(in crate::render) fn lenses(report: &Report) -> Option<String> {
    let lens = |lens: &Lens| format!("{} {}", lens.title, percent(&lens.score));
    let lenses: Vec<String> = report.lenses.iter().map(lens).collect();
    let lenses = (!lenses.is_empty()).then(|| lenses.join(" · "))?;
    Some(say::EachOf100 { scores: lenses }.to_string())
}

/// The pillars with their scores, in a line; `None` where the charter has none.
pub(in crate::render) fn pillars(report: &Report) -> Option<String> {
    let mut titles: Vec<&str> = Vec::new();
    for pillar in report
        .principles
        .iter()
        .filter_map(|one| one.pillar.as_deref())
    {
        if !titles.contains(&pillar) {
            titles.push(pillar);
        }
    }
    let pillar = |title: &&str| {
        let own = |one: &&Principle| one.pillar.as_deref() == Some(*title);
        let criteria = report.principles.iter().filter(own);
        let criteria = criteria.flat_map(|one| &one.criteria);
        let score = Score::of(criteria.map(|one| (one.verdict, one.weight)));
        format!("{title} {}", percent(&score))
    };
    let pillars: Vec<String> = titles.iter().map(pillar).collect();
    let pillars = (!pillars.is_empty()).then(|| pillars.join(" · "))?;
    Some(say::EachOf100 { scores: pillars }.to_string())
}

/// Where the total stands among earlier ones, or why that can't be said, in a line.
pub(in crate::render) fn reference(report: &Report) -> Option<String> {
    let Reference {
        name,
        count,
        made,
        scores,
        reason,
        ..
    } = report.reference.as_ref()?;
    let Some(Among {
        lowest,
        median,
        highest,
        lower,
    }) = scores
    else {
        let reason = reason.as_deref().unwrap_or_default();
        return Some(format!("{name}: {reason}"));
    };
    let earlier = say::EarlierScores {
        count: *count,
        made,
        lowest,
        median,
        highest,
    };
    let place = lower.map(|lower| {
        say::LowerThanThis {
            lower,
            count: *count,
        }
        .to_string()
    });
    Some(match place {
        Some(place) => format!("{earlier}; {place}"),
        None => earlier.to_string(),
    })
}
