//! `charterlint check`: a proposal in, a report out, and a code that says whether it is enough.

use super::args::{CheckArgs, GateArgs, ReadingArgs, RulesArgs};
use super::reader::Reader;
use super::timings::{self, Watch};
use super::{Exit, gate, names, proposal, reports, rules, scales, terminal};
use charterlint::render::Style;
use charterlint::rules::{Charter, Principle};

pub(super) fn run(args: &CheckArgs) -> anyhow::Result<Exit> {
    let charter = charter(
        &args.rules,
        &args.input.reading,
        &args.gates,
        &args.principles,
    )?;
    let style = style(args)?;
    reports::check(&args.report, &args.input.paths)?;
    let reader = Reader::new(&args.input.reading.safety)?;
    let mut watch = Watch::start();
    let proposal = proposal::open(&args.input.paths, &reader)?;
    watch.lap("read");
    let report = charterlint::assess_observed(
        &proposal.documents,
        &proposal.digests,
        &charter,
        args.input.reading.lang.as_deref(),
        &mut |stage| watch.lap(timings::name(stage)),
    );
    watch.restart();
    reports::write(&report, &style, &args.report)?;
    watch.lap("render");
    if args.timings {
        watch.tell(&proposal);
    }
    let unmet = gate::unmet(&report, &args.gates);
    for sentence in &unmet {
        terminal::complain("not reached", sentence);
    }
    Ok(if unmet.is_empty() {
        Exit::Enough
    } else {
        Exit::NotReached
    })
}

/// The charter to check against; what the arguments ask of it is there.
pub(super) fn charter(
    rules: &RulesArgs,
    reading: &ReadingArgs,
    gates: &GateArgs,
    principles: &[String],
) -> anyhow::Result<Charter> {
    let whole = rules::charter(rules)?;
    rules::check_language(&whole, reading.lang.as_deref())?;
    gate::check_known(&gates.requirements, &whole)?;
    let limited = limit(whole, principles)?;
    gate::check_within(&gates.requirements, &limited)?;
    Ok(limited)
}

/// The named principles, each once.
pub(super) fn sorted(principles: &[String]) -> Vec<String> {
    let mut sorted = principles.to_vec();
    sorted.sort();
    sorted.dedup();
    sorted
}

/// The charter with only the named principles; all of them if none is named.
pub(super) fn limit(mut charter: Charter, named: &[String]) -> anyhow::Result<Charter> {
    let known: Vec<&str> = charter
        .principles
        .iter()
        .map(|principle| principle.id.as_str())
        .collect();
    if let Some(name) = named.iter().find(|name| !known.contains(&name.as_str())) {
        return Err(
            names::unknown("principle", name, &known, "").context(format!("--principle {name}"))
        );
    }
    if !named.is_empty() {
        charter
            .principles
            .retain(|Principle { id, .. }| named.contains(id));
    }
    Ok(charter)
}

fn style(args: &CheckArgs) -> anyhow::Result<Style> {
    let scale = args.report.scale.as_deref();
    Ok(Style {
        evidence: args.report.evidence,
        brief: args.report.quiet,
        limited_to: sorted(&args.principles),
        scale: scale
            .map(|id| scales::named(&args.rules.own, id))
            .transpose()?,
        ..terminal::style()
    })
}
