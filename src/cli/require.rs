//! What a proposal must reach: `--require` and `--fail-under`.

use anyhow::{Result, bail};
use charterlint::evidence::Strength;
use charterlint::judge::Verdict;
use charterlint::report::{Report, Standing};
use charterlint::rules::Charter;
use std::str::FromStr;

/// `open-source/licence>=committed`, or a principle: `open-source>=claimed`.
#[derive(Clone, Debug)]
pub(super) struct Requirement {
    id: String,
    at_least: Strength,
}

impl FromStr for Requirement {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || {
            format!(
                "`{text}` is no requirement; write for example 'open-source/licence>=committed' (claimed, committed or evidenced)"
            )
        };
        let (id, level) = text.split_once(">=").ok_or_else(wrong)?;
        let at_least = match level.trim() {
            "claimed" => Strength::Claimed,
            "committed" => Strength::Committed,
            "evidenced" => Strength::Evidenced,
            _ => return Err(wrong()),
        };
        Ok(Self {
            id: id.trim().to_owned(),
            at_least,
        })
    }
}

impl Requirement {
    /// An error if the charter has neither such a criterion nor such a principle.
    pub(super) fn check_id(&self, charter: &Charter) -> Result<()> {
        let principles = charter
            .principles
            .iter()
            .map(|principle| principle.id.as_str());
        let mut ids = principles.chain(
            charter
                .criteria
                .iter()
                .map(|criterion| criterion.id.as_str()),
        );
        if ids.clone().any(|id| id == self.id) {
            return Ok(());
        }
        let part = self.id.rsplit('/').next().unwrap_or(&self.id);
        let near: Vec<&str> = ids
            .by_ref()
            .filter(|id| id.contains(part) || self.id.split('/').any(|own| id.starts_with(own)))
            .collect();
        let hint = if near.is_empty() {
            "`charterlint rules list` lists all".to_owned()
        } else {
            format!("near it: {}", near.join(", "))
        };
        bail!(
            "--require: `{}` is no criterion or principle of this charter; {hint}",
            self.id
        )
    }

    /// What isn't reached, one line each.
    pub(super) fn missed(&self, report: &Report) -> Vec<String> {
        let of_principle = report
            .principles
            .iter()
            .filter(|principle| principle.id == self.id)
            .flat_map(|principle| &principle.criteria);
        let all = report
            .principles
            .iter()
            .flat_map(|principle| &principle.criteria)
            .filter(|standing| standing.id == self.id);
        of_principle
            .chain(all)
            .filter(|standing| !self.is_met(standing))
            .map(|standing| self.miss(standing))
            .collect()
    }

    fn is_met(&self, standing: &Standing) -> bool {
        let level = match self.at_least {
            Strength::Claimed => 1,
            Strength::Committed => 2,
            Strength::Evidenced => 3,
        };
        standing.verdict == Verdict::NotApplicable
            || standing
                .verdict
                .level()
                .is_some_and(|reached| reached >= level)
    }

    fn miss(&self, standing: &Standing) -> String {
        format!(
            "required {}>={}, but it is {}",
            standing.id,
            self.at_least.word(),
            standing.verdict.word()
        )
    }
}
