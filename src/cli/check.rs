//! `charterlint check`: a proposal in, a report out, and a code that says whether it is enough.

use super::args::{CheckArgs, GateArgs, ReadingArgs, RulesArgs};
use super::reader::Reader;
use super::settings::{self, Settings};
use super::timings::{self, Watch};
use super::{Exit, gate, names, proposal, reports, rules, scales, terminal};
use charterlint::render::Style;
use charterlint::rules::{Charter, Principle};

pub(super) fn run(args: &CheckArgs) -> anyhow::Result<Exit> {
    let reading = &args.input.reading;
    let settings = Settings::find(&args.config, &args.input.paths)?;
    let rules = settings.rules(&args.rules);
    let (charter, gates) =
        charter_and_gates(&settings, &rules, reading, &args.gates, &args.principles)?;
    let style = style(args, &rules)?;
    let format = settings.format(args.report.format)?;
    reports::check(&args.report, format, &args.input.paths)?;
    let reader = Reader::new(&reading.safety)?;
    let mut watch = Watch::start();
    let proposal = proposal::open(&args.input.paths, &reader, &settings)?;
    watch.lap("read");
    let mut report = proposal.assess_observed(&charter, reading.lang.as_deref(), &mut |stage| {
        watch.lap(timings::name(stage));
    });
    settings.enter(&mut report, &gates, args.today);
    watch.restart();
    reports::write(&report, &style, &args.report, format)?;
    settings.write_reports(&report, &reports::for_file(&style))?;
    watch.lap("render");
    if args.timings {
        watch.part(&proposal, &charter, &report);
        watch.tell(&proposal);
    }
    let mut unmet = gate::unmet(&report, &gates);
    unmet.extend(settings::expired(&report));
    for sentence in &unmet {
        terminal::complain("not reached", sentence);
    }
    // the program ends here and gives all its memory back at once, which is quicker than piece by piece
    std::mem::forget((charter, report, proposal));
    Ok(if unmet.is_empty() {
        Exit::Enough
    } else {
        Exit::NotReached
    })
}

/// The charter to check against where no configuration takes part; what the arguments ask of it is there.
pub(super) fn charter(
    rules: &RulesArgs,
    reading: &ReadingArgs,
    gates: &GateArgs,
    principles: &[String],
) -> anyhow::Result<Charter> {
    let (charter, _) = charter_and_gates(&Settings::default(), rules, reading, gates, principles)?;
    Ok(charter)
}

/// The charter to check against, and what must be reached; what the arguments and the configuration ask of it is there.
fn charter_and_gates(
    settings: &Settings,
    rules: &RulesArgs,
    reading: &ReadingArgs,
    gates: &GateArgs,
    principles: &[String],
) -> anyhow::Result<(Charter, GateArgs)> {
    let whole = rules::charter(rules)?;
    rules::check_language(&whole, reading.lang.as_deref())?;
    gate::check_known(&gates.requirements, &whole)?;
    settings.check_waivers(&whole)?;
    if principles.is_empty() {
        let gates = settings.gates(gates, &whole, &whole)?;
        return Ok((whole, gates));
    }
    let limited = limit(rules::charter(rules)?, principles)?;
    gate::check_within(&gates.requirements, &limited)?;
    let gates = settings.gates(gates, &whole, &limited)?;
    Ok((limited, gates))
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

fn style(args: &CheckArgs, rules: &RulesArgs) -> anyhow::Result<Style> {
    let scale = args.report.scale.as_deref();
    Ok(Style {
        evidence: args.report.evidence,
        brief: args.report.quiet,
        limited_to: sorted(&args.principles),
        scale: scale.map(|id| scales::named(&rules.own, id)).transpose()?,
        ..terminal::style()
    })
}
