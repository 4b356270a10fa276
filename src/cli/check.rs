//! `charterlint check`: a proposal in, a report out, and a code that says whether it is enough.

use super::args::{CheckArgs, GateArgs, ReadingArgs, ReportArgs, RulesArgs};
use super::timings::{self, Watch};
use super::{Exit, gate, names, proposal, rules, terminal};
use anyhow::bail;
use charterlint::render::{self, Style};
use charterlint::rules::{Charter, Principle};
use std::fs;
use std::path::{Path, PathBuf};

pub(super) fn run(args: &CheckArgs) -> anyhow::Result<Exit> {
    let charter = charter(
        &args.rules,
        &args.input.reading,
        &args.gates,
        &args.principles,
    )?;
    spare_inputs(args.report.output.as_deref(), &args.input.paths)?;
    let mut watch = Watch::start();
    let proposal = proposal::open(&args.input.paths, args.input.reading.max_size)?;
    watch.lap("read");
    let report = charterlint::assess_observed(
        &proposal.documents,
        &proposal.digests,
        &charter,
        args.input.reading.lang.as_deref(),
        &mut |stage| watch.lap(timings::name(stage)),
    );
    watch.restart();
    let bytes = render::render(&report, args.report.format, &style(args));
    watch.lap("render");
    write(&bytes, &args.report)?;
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
fn limit(mut charter: Charter, named: &[String]) -> anyhow::Result<Charter> {
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

fn style(args: &CheckArgs) -> Style {
    let base = if args.report.output.is_some() {
        Style::default()
    } else {
        terminal::style()
    };
    Style {
        evidence: args.report.evidence,
        brief: args.report.quiet,
        limited_to: sorted(&args.principles),
        ..base
    }
}

fn write(bytes: &[u8], args: &ReportArgs) -> anyhow::Result<()> {
    match &args.output {
        Some(path) => terminal::write_file(path, bytes, args.force),
        None => terminal::write(bytes),
    }
}

/// A report must not be written over the proposal, not even with `--force`.
pub(super) fn spare_inputs(output: Option<&Path>, inputs: &[PathBuf]) -> anyhow::Result<()> {
    let Some(output) = output else { return Ok(()) };
    let Ok(target) = fs::canonicalize(output) else {
        return Ok(());
    };
    if inputs
        .iter()
        .any(|input| fs::canonicalize(input).is_ok_and(|input| input == target))
    {
        bail!(
            "{} is the proposal itself; name another file for the report",
            output.display()
        );
    }
    Ok(())
}
