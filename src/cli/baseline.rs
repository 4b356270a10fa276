//! `charterlint baseline`: what a proposal has reached must not be lost unseen.

use super::args::{CharterlessArgs, InputArgs, RulesArgs, SafetyArgs};
use super::diff::{Settings, assessed};
use super::reader::Reader;
use super::settings::ConfigArgs;
use super::{Exit, proposal, terminal};
use anyhow::{Context as _, bail};
use charterlint::baseline::{Baseline, Finding, Kind};
use charterlint::render::{Ink, Page};
use clap::{Args, Subcommand, ValueHint};
use std::path::PathBuf;

const FILE: &str = "charterlint-baseline.json";
/// Statements shown for a criterion.
const SHOWN: usize = 3;

const WRITE_EXAMPLES: &str = "\
The file names each criterion that is claimed or better, its level, and the statements that reach it: put it under version control, and review its changes with those of the proposal. Nothing but this command changes it.

Examples:
  charterlint baseline write proposal/
  charterlint baseline write proposal/ --force
      After an improvement, to keep it";

const CHECK_EXAMPLES: &str = "\
Statements are known by their words, so text may move and sections change places. One that was put in other words is noted, and passes as long as the criterion keeps its level. The charter, its principles and the language are those that the baseline was written with.

Examples:
  charterlint baseline check proposal/
  charterlint baseline check proposal/ --baseline ci/baseline.json

Exit codes:
  0  every criterion has kept its level
  1  a criterion is lost or weakened
  2  the baseline was written with other rules, or something can't be read";

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum BaselineCommand {
    /// Write down what a proposal has reached
    Write(WriteArgs),
    /// See that nothing of it is lost or weakened
    Check(CheckArgs),
}

/// What `baseline write` takes.
#[derive(Debug, Args)]
#[command(after_long_help = WRITE_EXAMPLES)]
pub(super) struct WriteArgs {
    #[command(flatten)]
    input: InputArgs,
    #[command(flatten)]
    rules: RulesArgs,
    /// Limit the baseline to a principle, by its id; can be given several times
    #[arg(long = "principle", value_name = "ID", help_heading = "Rules")]
    principles: Vec<String>,
    /// The file to write; an existing one is left alone
    #[arg(long, short, value_name = "FILE", default_value = FILE, value_hint = ValueHint::FilePath)]
    output: PathBuf,
    /// Overwrite an existing file
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    config: ConfigArgs,
}

/// What `baseline check` takes.
#[derive(Debug, Args)]
#[command(after_long_help = CHECK_EXAMPLES)]
pub(super) struct CheckArgs {
    /// Files of the proposal, folders of such, or `-` for standard input
    #[arg(required = true, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    paths: Vec<PathBuf>,
    /// The baseline
    #[arg(long, short, value_name = "FILE", default_value = FILE, value_hint = ValueHint::FilePath)]
    baseline: PathBuf,
    #[command(flatten)]
    safety: SafetyArgs,
    #[command(flatten)]
    own: CharterlessArgs,
    /// Check even a baseline that was written with other rules or another version
    #[arg(long, help_heading = "Rules")]
    different_rules: bool,
    #[command(flatten)]
    config: ConfigArgs,
}

pub(super) fn run(command: &BaselineCommand) -> anyhow::Result<Exit> {
    match command {
        BaselineCommand::Write(args) => write(args),
        BaselineCommand::Check(args) => check(args),
    }
}

fn write(args: &WriteArgs) -> anyhow::Result<Exit> {
    super::reports::spare_inputs(&args.output, &args.input.paths)?;
    let reader = Reader::new(&args.input.reading.safety)?;
    let report = assessed(
        &args.input.paths,
        &Settings {
            charter: args.rules.charter.as_deref(),
            own: &args.rules.own,
            principles: &args.principles,
            lang: args.input.reading.lang.as_deref(),
            reader: &reader,
            config: &args.config,
        },
    )?;
    let baseline = Baseline::of(&report);
    terminal::write_file(&args.output, baseline.write().as_bytes(), args.force)?;
    let mut page = Page::new(&terminal::style());
    page.put(&[(
        Ink::Good,
        &format!(
            "Wrote {}: {} of {} criteria.",
            args.output.display(),
            baseline.criteria.len(),
            report.criteria().count()
        ),
    )]);
    terminal::write_page(page)?;
    Ok(Exit::Enough)
}

fn check(args: &CheckArgs) -> anyhow::Result<Exit> {
    let reader = Reader::new(&args.safety)?;
    let baseline = read(args, &reader)?;
    let report = assessed(
        &args.paths,
        &Settings {
            charter: Some(&baseline.charter),
            own: &args.own,
            principles: &baseline.limited_to,
            lang: baseline.lang.as_deref(),
            reader: &reader,
            config: &args.config,
        },
    )?;
    let unlike = baseline.unlike(&report);
    if !unlike.is_empty() && !args.different_rules {
        bail!(
            "{}: it was written otherwise, so a difference may be one of the rules, not of the proposal ({}); write it anew with `charterlint baseline write`, or check all the same with --different-rules",
            args.baseline.display(),
            unlike.join("; ")
        );
    }
    let findings = baseline.compare(&report);
    let mut page = Page::new(&terminal::style());
    for sentence in &unlike {
        page.item(&[(Ink::Bad, "! ")], &[(Ink::Plain, sentence)]);
    }
    show(&mut page, &findings, baseline.criteria.len());
    terminal::write_page(page)?;
    Ok(if findings.iter().any(|finding| finding.kind.fails()) {
        Exit::NotReached
    } else {
        Exit::Enough
    })
}

fn read(args: &CheckArgs, reader: &Reader) -> anyhow::Result<Baseline> {
    let name = || args.baseline.display().to_string();
    if !args.baseline.exists() {
        bail!(
            "{}: there is no such baseline; `charterlint baseline write PATH` writes one",
            name()
        );
    }
    let bytes = proposal::bytes_of(&args.baseline, reader.most())?;
    Baseline::read(&String::from_utf8_lossy(&bytes)).with_context(name)
}

fn show(page: &mut Page, findings: &[Finding], held: usize) {
    let broken = findings
        .iter()
        .filter(|finding| finding.kind.fails())
        .count();
    match broken {
        0 => page.put(&[(
            Ink::Good,
            &format!("The baseline holds: none of {held} criteria is lost or weakened."),
        )]),
        1 => page.put(&[(
            Ink::Bad,
            "The baseline is broken: 1 criterion is lost or weakened.",
        )]),
        many => page.put(&[(
            Ink::Bad,
            &format!("The baseline is broken: {many} criteria are lost or weakened."),
        )]),
    }
    for (kind, title) in [
        (Kind::Lost, "Lost"),
        (Kind::Weakened, "Weakened"),
        (
            Kind::Improved,
            "Improved – to keep it, write the baseline anew: charterlint baseline write PATH --force",
        ),
        (Kind::Reworded, "The same level by other words"),
    ] {
        let mut group = findings
            .iter()
            .filter(|finding| finding.kind == kind)
            .peekable();
        if group.peek().is_some() {
            page.heading(title);
            for finding in group {
                self::finding(page, finding);
            }
        }
    }
}

fn finding(page: &mut Page, finding: &Finding) {
    let (mark, ink) = match finding.kind {
        Kind::Lost | Kind::Weakened => ("  ▼ ", Ink::Bad),
        Kind::Improved => ("  ▲ ", Ink::Good),
        Kind::Reworded => ("  · ", Ink::Faint),
    };
    let step = if finding.was == finding.now {
        finding.now.word().to_owned()
    } else {
        format!("{} → {}", finding.was.word(), finding.now.word())
    };
    page.item(
        &[(ink, mark)],
        &[
            (Ink::Plain, &finding.title),
            (Ink::Faint, " · "),
            (ink, &step),
            (Ink::Faint, " · "),
            (Ink::Faint, &finding.id),
        ],
    );
    let indent = [(Ink::Plain, "    ")];
    if let Some(reason) = &finding.reason {
        page.item(&indent, &[(Ink::Faint, reason)]);
    }
    if finding.kind != Kind::Improved {
        for fallen in finding.fallen.iter().take(SHOWN) {
            let now = match &fallen.now {
                None => "is gone".to_owned(),
                Some((word, because)) => format!("is only {word} now: {because}"),
            };
            page.item(
                &[(Ink::Bad, "    - ")],
                &[
                    (Ink::Plain, "“"),
                    (Ink::Plain, &fallen.quote),
                    (Ink::Plain, "” "),
                    (Ink::Faint, &now),
                ],
            );
        }
        more(page, finding.fallen.len());
    }
    for quote in finding.by.iter().take(SHOWN) {
        page.item(
            &[(Ink::Good, "    + ")],
            &[(Ink::Plain, "“"), (Ink::Plain, quote), (Ink::Plain, "”")],
        );
    }
    more(page, finding.by.len());
}

fn more(page: &mut Page, all: usize) {
    if all > SHOWN {
        page.item(
            &[(Ink::Plain, "      ")],
            &[(Ink::Faint, &format!("and {} more", all - SHOWN))],
        );
    }
}
