//! `charterlint check`: a proposal in, a report out, and a code that says whether it is enough.

use super::args::{CheckArgs, GateArgs, ReportArgs};
use super::settings::{self, Settings};
use super::{Exit, gate, names, proposal, rules, terminal};
use anyhow::bail;
use charterlint::render::{self, Style};
use charterlint::rules::{Charter, Principle};
use std::fs;
use std::path::{Path, PathBuf};

pub(super) fn run(args: &CheckArgs) -> anyhow::Result<Exit> {
    let settings = Settings::find(&args.config, &args.input.paths)?;
    let (charter, gates) = charter(args, &settings)?;
    let format = settings.format(args.report.format)?;
    spare_inputs(args.report.output.as_deref(), &args.input.paths)?;
    let proposal = proposal::open_with(&args.input.paths, args.input.reading.max_size, &settings)?;
    let mut report = proposal.assess(&charter, args.input.reading.lang.as_deref());
    settings.enter(&mut report, &gates, args.today);
    write(&render::render(&report, format, &style(args)), &args.report)?;
    settings.write_reports(
        &report,
        &Style {
            colour: false,
            unicode: true,
            ..style(args)
        },
    )?;
    let mut unmet = gate::unmet(&report, &gates);
    unmet.extend(settings::expired(&report));
    for sentence in &unmet {
        terminal::complain("not reached", sentence);
    }
    Ok(if unmet.is_empty() {
        Exit::Enough
    } else {
        Exit::NotReached
    })
}

/// The charter to check against, and what must be reached; what the arguments and the configuration ask of it is there.
fn charter(args: &CheckArgs, settings: &Settings) -> anyhow::Result<(Charter, GateArgs)> {
    let whole = || rules::charter(&settings.rules(&args.rules));
    let charter = whole()?;
    rules::check_language(&charter, args.input.reading.lang.as_deref())?;
    gate::check_known(&args.gates.requirements, &charter)?;
    settings.check_waivers(&charter)?;
    if args.principles.is_empty() {
        let gates = settings.gates(&args.gates, &charter, &charter)?;
        return Ok((charter, gates));
    }
    let limited = limit(whole()?, &args.principles)?;
    gate::check_within(&args.gates.requirements, &limited)?;
    let gates = settings.gates(&args.gates, &charter, &limited)?;
    Ok((limited, gates))
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
    let mut limited_to = args.principles.clone();
    limited_to.sort();
    limited_to.dedup();
    Style {
        evidence: args.report.evidence,
        brief: args.report.quiet,
        limited_to,
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
fn spare_inputs(output: Option<&Path>, inputs: &[PathBuf]) -> anyhow::Result<()> {
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
