//! `charterlint check`: a proposal in, a report out, and a code that says whether it is enough.

use super::args::CheckArgs;
use super::{Exit, gate, names, proposal, reports, rules, scales, terminal};
use charterlint::render::Style;
use charterlint::rules::{Charter, Principle};

pub(super) fn run(args: &CheckArgs) -> anyhow::Result<Exit> {
    let charter = charter(args)?;
    let style = style(args)?;
    reports::check(&args.report, &args.input.paths)?;
    let proposal = proposal::open(&args.input.paths, args.input.reading.max_size)?;
    let report = charterlint::assess(
        &proposal.documents,
        &proposal.digests,
        &charter,
        args.input.reading.lang.as_deref(),
    );
    reports::write(&report, &style, &args.report)?;
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
fn charter(args: &CheckArgs) -> anyhow::Result<Charter> {
    let whole = rules::charter(&args.rules)?;
    rules::check_language(&whole, args.input.reading.lang.as_deref())?;
    gate::check_known(&args.gates.requirements, &whole)?;
    let limited = limit(whole, &args.principles)?;
    gate::check_within(&args.gates.requirements, &limited)?;
    Ok(limited)
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
    let mut limited_to = args.principles.clone();
    limited_to.sort();
    limited_to.dedup();
    Ok(Style {
        evidence: args.report.evidence,
        brief: args.report.quiet,
        limited_to,
        scale: scale
            .map(|id| scales::named(&args.rules.own, id))
            .transpose()?,
        ..terminal::style()
    })
}
