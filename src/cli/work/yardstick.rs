//! Against what is judged: a charter, what of it must be reached, and in which marks verdicts are told.

use super::rules::{charter_of, check_language, limit, pack, principles, scale};
use super::settings::Settings;
use super::waivers;
use crate::cli::groups::{GateArgs, RulesArgs, must_have};
use crate::cli::names::{self, Kind};
use anyhow::{Context as _, bail};
use charterlint::catalogue::say::cli::RequirementOutside;
use charterlint::config::{At, Config};
use charterlint::demand::{Demands, MustHave, Origins};
use charterlint::rules::{Charter, Principle, Scale};

/// What the arguments ask of the rules.
pub(crate) struct Wanted<'a> {
    pub(crate) rules: &'a RulesArgs,
    /// The language that the proposal is said to be in.
    pub(crate) lang: Option<&'a str>,
    /// The principles to which the charter is limited, by their ids, sections or titles; empty for all.
    pub(crate) principles: &'a [String],
    pub(crate) gates: &'a GateArgs,
    /// Id of the scale.
    pub(crate) scale: Option<&'a str>,
}

/// A charter with the principles that are asked for, what of it must be reached, and the scale.
pub(crate) struct Yardstick {
    pub(crate) charter: Charter,
    pub(crate) demands: Demands,
    /// Ids of the principles to which the charter is limited; empty for all.
    pub(crate) limited_to: Vec<String>,
    /// Who asks for them.
    pub(crate) origins: Origins,
    pub(crate) scale: Option<Scale>,
}

impl Yardstick {
    /// Refuses what the rules don't have of all that the arguments and the configuration ask.
    pub(crate) fn of(wanted: &Wanted, settings: &Settings) -> anyhow::Result<Self> {
        let rules = settings.rules(wanted.rules);
        let pack = pack(&rules.own)?;
        let whole = charter_of(&pack, rules.charter_id())?;
        check_language(&whole, wanted.lang)?;
        // a name is unknown only if the whole charter lacks it
        let known = ids(&whole);
        let mut demands = wanted.gates.demands();
        for must_have in &demands.must_haves {
            check_known(must_have, &known)
                .with_context(|| format!("--require {}", must_have.id))?;
        }
        waivers::check(settings, &whole)?;
        let limited_to = principles(&whole, wanted.principles)?;
        let charter = limit(whole, &limited_to)?;
        let within = ids(&charter);
        refuse_outside(&demands, &within)?;
        let mut origins = Origins {
            must_haves: vec!["--require".to_owned(); demands.must_haves.len()],
            threshold: "--fail-under".to_owned(),
        };
        if let Some(config) = &settings.config {
            add_configured(&mut demands, &mut origins, config, &known, &within)?;
        }
        let scale = wanted.scale.map(|id| scale(&pack, id)).transpose()?;
        Ok(Self {
            charter,
            limited_to,
            demands,
            origins,
            scale,
        })
    }
}

/// Adds what the configuration requires of what is checked; the threshold of the command line prevails.
fn add_configured(
    demands: &mut Demands,
    origins: &mut Origins,
    config: &Config,
    known: &[String],
    within: &[String],
) -> anyhow::Result<()> {
    if let (None, Some(least)) = (demands.threshold, &config.fail_under) {
        demands.threshold = Some(least.value);
        origins.threshold = format!("{}:{}", config.file, least.line);
    }
    for At { value, line } in &config.require {
        let origin = || format!("{}:{line}: require", config.file);
        let required = must_have(value).with_context(origin)?;
        check_known(&required, known).with_context(origin)?;
        // a configuration speaks of the whole charter, of which --principle may leave out some
        if within.contains(&required.id) {
            demands.must_haves.push(required);
            origins.must_haves.push(format!("{}:{line}", config.file));
        }
    }
    Ok(())
}

/// Refuses a requirement of what the charter doesn't have.
fn check_known(required: &MustHave, known: &[String]) -> anyhow::Result<()> {
    if known.contains(&required.id) {
        return Ok(());
    }
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let kind = Kind::CriterionOrPrinciple;
    Err(names::unknown(kind, &required.id, &known))
}

/// Refuses requirements that would never be looked at, since the charter was limited.
fn refuse_outside(demands: &Demands, within: &[String]) -> anyhow::Result<()> {
    let mut must_haves = demands.must_haves.iter();
    match must_haves.find(|required| !within.contains(&required.id)) {
        Some(MustHave { id, .. }) => bail!(RequirementOutside { id }.to_string()),
        None => Ok(()),
    }
}

/// Ids of the principles and of all criteria in them.
fn ids(charter: &Charter) -> Vec<String> {
    let criteria = |of: &Principle| of.criteria.clone();
    let criteria = charter.principles.iter().flat_map(criteria);
    let criteria = criteria.map(|(at, _)| charter.criteria[at].id.clone());
    let principles = charter.principles.iter();
    principles
        .map(|principle| principle.id.clone())
        .chain(criteria)
        .collect()
}
