//! What a proposal must reach, and whether it does.

use super::args::GateArgs;
use super::names;
use anyhow::bail;
use charterlint::compare::MustHave;
use charterlint::judge::Verdict;
use charterlint::report::{Report, Standing};
use charterlint::rules::Charter;
use std::str::FromStr;

/// `open-source/licence>=committed`, or a whole principle, `open-source>=claimed`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Requirement {
    id: String,
    least: Verdict,
}

impl FromStr for Requirement {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let Some((id, level)) = text.split_once(">=") else {
            bail!(
                "it takes the form 'ID>=LEVEL', for example 'open-source/licence>=committed' (in quotes, or the shell takes the `>`)"
            );
        };
        let (id, level) = (id.trim(), level.trim());
        let levels: Vec<Verdict> = Verdict::ALL
            .into_iter()
            .filter(|verdict| verdict.level() > Some(0))
            .collect();
        match levels.iter().find(|verdict| verdict.word() == level) {
            Some(&least) => Ok(Self {
                id: id.to_owned(),
                least,
            }),
            None => Err(names::unknown(
                "level",
                level,
                &levels
                    .iter()
                    .map(|verdict| verdict.word())
                    .collect::<Vec<_>>(),
                "",
            )),
        }
    }
}

impl Requirement {
    /// For a comparison, which knows no command line.
    pub(super) fn must_have(&self) -> MustHave {
        MustHave {
            id: self.id.clone(),
            least: self.least,
        }
    }
}

/// Refuses requirements of what the charter doesn't have.
pub(super) fn check_known(requirements: &[Requirement], charter: &Charter) -> anyhow::Result<()> {
    let known = ids(charter);
    match requirements
        .iter()
        .find(|requirement| !known.contains(&requirement.id.as_str()))
    {
        Some(Requirement { id, .. }) => {
            let list = "`charterlint rules list` lists all";
            Err(names::unknown("criterion or principle", id, &known, list)
                .context(format!("--require {id}")))
        }
        None => Ok(()),
    }
}

/// Refuses requirements that would never be looked at, since the charter was limited.
pub(super) fn check_within(requirements: &[Requirement], limited: &Charter) -> anyhow::Result<()> {
    let known = ids(limited);
    match requirements
        .iter()
        .find(|requirement| !known.contains(&requirement.id.as_str()))
    {
        Some(Requirement { id, .. }) => bail!(
            "--require {id}: --principle limits the check to others; name its principle too, or drop the requirement"
        ),
        None => Ok(()),
    }
}

/// What isn't reached, a sentence each; nothing if all is.
pub(super) fn unmet(report: &Report, gates: &GateArgs) -> Vec<String> {
    let threshold = gates.fail_under.and_then(|least| under(report, least));
    let required = gates
        .requirements
        .iter()
        .flat_map(|requirement| missing(report, requirement));
    threshold.into_iter().chain(required).collect()
}

/// The highest level that is required of a criterion, which is in the given principles.
pub(super) fn least(
    requirements: &[Requirement],
    id: &str,
    principles: &[&str],
) -> Option<Verdict> {
    requirements
        .iter()
        .filter(|requirement| requirement.id == id || principles.contains(&requirement.id.as_str()))
        .map(|requirement| requirement.least)
        .max_by_key(|least| least.level())
}

/// Ids of the principles and of all criteria in them.
fn ids(charter: &Charter) -> Vec<&str> {
    let of = |principle: &charterlint::rules::Principle| {
        principle
            .criteria
            .iter()
            .map(|&(at, _)| at)
            .collect::<Vec<_>>()
    };
    let criteria = charter
        .principles
        .iter()
        .flat_map(of)
        .map(|at| charter.criteria[at].id.as_str());
    charter
        .principles
        .iter()
        .map(|principle| principle.id.as_str())
        .chain(criteria)
        .collect()
}

fn under(report: &Report, least: u32) -> Option<String> {
    match report.total.percent {
        Some(percent) if percent >= least => unsure(report, percent, least),
        Some(percent) => Some(format!(
            "the score is {percent} of 100; --fail-under asks for {least}"
        )),
        None => Some(format!(
            "nothing could be judged, so there is no score; --fail-under asks for {least}"
        )),
    }
}

/// A score that is enough only since criteria couldn't be evaluated is none: what nobody could read must not lift a proposal over a threshold.
fn unsure(report: &Report, percent: u32, least: u32) -> Option<String> {
    let standings = || {
        report
            .principles
            .iter()
            .flat_map(|principle| &principle.criteria)
            .filter(|standing| standing.verdict == Verdict::CannotEvaluate)
    };
    let top = Verdict::Evidenced.level().unwrap_or_default();
    let open: u32 = standings().map(|standing| top * standing.weight).sum();
    let possible = report.total.possible + open;
    let lowest = 100 * report.total.reached / possible.max(1);
    (open > 0 && lowest < least).then(|| {
        format!(
            "the score is {percent} of 100, but {} criteria can't be evaluated; if nothing speaks for them it is {lowest}, and --fail-under asks for {least}",
            standings().count()
        )
    })
}

fn missing(report: &Report, requirement: &Requirement) -> Vec<String> {
    let Requirement { id, least } = requirement;
    let mut sentences = Vec::new();
    for principle in &report.principles {
        let required = principle
            .criteria
            .iter()
            .filter(|standing| principle.id == *id || standing.id == *id);
        for Standing {
            id,
            verdict,
            reason,
            ..
        } in required
            .filter(|standing| standing.waiver.is_none() && !standing.verdict.reaches(*least))
        {
            let reason = reason
                .as_ref()
                .map(|reason| format!(": {reason}"))
                .unwrap_or_default();
            sentences.push(format!(
                "{id} is {}; {} is required{reason}",
                verdict.word(),
                least.word()
            ));
        }
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_requirement_is_an_id_and_a_level() {
        let parsed: Requirement = " open-source/licence >= committed"
            .parse()
            .expect("well formed");
        assert_eq!(
            parsed,
            Requirement {
                id: "open-source/licence".into(),
                least: Verdict::Committed
            }
        );
        assert!(
            "open-source/licence"
                .parse::<Requirement>()
                .expect_err("no level")
                .to_string()
                .contains("ID>=LEVEL")
        );
        let error = "open-source>=commited"
            .parse::<Requirement>()
            .expect_err("misspelt")
            .to_string();
        assert!(error.contains("did you mean `committed`"), "{error}");
    }

    #[test]
    fn what_could_not_be_judged_is_not_reached() {
        assert!(Verdict::Evidenced.reaches(Verdict::Committed));
        assert!(Verdict::NotApplicable.reaches(Verdict::Evidenced));
        assert!(!Verdict::Claimed.reaches(Verdict::Committed));
        assert!(!Verdict::Contradicted.reaches(Verdict::Claimed));
        assert!(!Verdict::CannotEvaluate.reaches(Verdict::Claimed));
    }
}
