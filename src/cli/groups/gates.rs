//! What must be reached.

use crate::cli::names::{self, Kind};
use anyhow::bail;
use charterlint::catalogue::say::cli as say;
use charterlint::demand::{Demands, Malformed, MustHave};
use clap::Args;

/// What must be reached.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Gates")]
pub(crate) struct GateArgs {
    /// Exit with code 1 if the score is under this, of 100
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u32).range(0..=100))]
    fail_under: Option<u32>,
    /// Exit with code 1 if a criterion is under a level, such as 'open-source/licence>=committed'; can be given several times
    ///
    /// A principle's id stands for each of its criteria: 'open-source>=claimed'. Levels are claimed, committed and evidenced. A criterion that isn't applicable counts as reached, one that couldn't be judged doesn't.
    #[arg(long = "require", value_name = "REQUIREMENT", value_parser = must_have)]
    requirements: Vec<MustHave>,
}

impl GateArgs {
    /// For the library.
    pub(crate) fn demands(&self) -> Demands {
        Demands {
            must_haves: self.requirements.clone(),
            threshold: self.fail_under,
        }
    }
}

/// A requirement as it is written on the command line and in a configuration.
pub(crate) fn must_have(text: &str) -> anyhow::Result<MustHave> {
    // the library knows neither shells nor how people misspell
    match text.parse() {
        Ok(must_have) => Ok(must_have),
        Err(form @ Malformed::Form) => {
            let fault = form.to_string();
            bail!(say::RequirementInQuotes { fault }.to_string())
        }
        Err(Malformed::Level(level)) => {
            let known = MustHave::LEVELS.map(charterlint::judge::Verdict::word);
            Err(names::unknown(Kind::Level, &level, &known))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_requirement_is_told_with_the_way_out() {
        let told = |text| must_have(text).expect_err("none").to_string();
        assert!(told("open-source/licence").contains("ID>=LEVEL"));
        let error = told("open-source>=commited");
        assert!(error.contains("did you mean `committed`"), "{error}");
    }
}
