//! `charterlint rules test`: whether the rules find what their authors say.

use super::coverage::{self, CoverageArgs};
use crate::cli::exit::Exit;
use crate::cli::groups::{OwnRulesArgs, USUAL_CHARTER};
use crate::cli::work::{charter_of, check_language, own_files, pack};
use crate::cli::{inked, terminal};
use charterlint::catalogue::say::cli as say;
use charterlint::proving::{self, Failure};
use charterlint::render::{Ink, Page};
use charterlint::rules::{Charter, RulePack};
use clap::Args;
use std::collections::HashSet;

#[derive(Debug, Args)]
pub(crate) struct TestArgs {
    /// Run only the examples of this charter's criteria [default: those of all charters]
    #[arg(long, value_name = "ID", help_heading = "Rules")]
    charter: Option<String>,
    #[command(flatten)]
    own: OwnRulesArgs,
    #[command(flatten)]
    coverage: CoverageArgs,
}

/// What came of the examples.
struct Proved {
    failures: Vec<Failure>,
    /// How many were run.
    run: usize,
    /// How many belong to criteria that no charter in this run has.
    left_out: usize,
}

/// Runs the examples, and measures the rules on documents if a folder of such is named.
pub(crate) fn run(args: &TestArgs) -> anyhow::Result<Exit> {
    let pack = pack(&args.own)?;
    let proved = prove(&pack, &charters_to_test(args, &pack)?);
    note_old_examples(&pack);
    let mut page = Page::new(&terminal::style());
    for failure in &proved.failures {
        self::failure(&mut page, failure);
    }
    page.blank();
    sum_up(&mut page, &proved);
    match &args.coverage.folder {
        None => terminal::print_page(page)?,
        Some(folder) => {
            let charter = charter_of(&pack, args.charter.as_deref().unwrap_or(USUAL_CHARTER))?;
            check_language(&charter, args.coverage.lang.as_deref())?;
            // standard output is for programs then
            if args.coverage.is_for_programs() {
                warn(&proved);
            } else {
                page.blank();
                terminal::print_page(page)?;
            }
            coverage::run(&args.coverage, folder, &charter)?;
        }
    }
    // failed examples are a fault in the rules, not of a proposal
    Ok(if proved.failures.is_empty() {
        Exit::Enough
    } else {
        Exit::Fault
    })
}

/// Runs the examples of all criteria that the charters have; one that fails in several charters alike is told once.
fn prove(pack: &RulePack, charters: &[Charter]) -> Proved {
    let of_files = pack.file_examples().map(|of_files| of_files.example);
    let mut all = 0;
    let run = pack
        .examples()
        .chain(of_files)
        .inspect(|_| all += 1)
        .filter(|example| {
            let mut charters = charters.iter();
            charters.any(|charter| charter.position(&example.criterion).is_some())
        })
        .count();
    let failures = charters.iter();
    let mut failures: Vec<Failure> = failures
        .flat_map(|charter| proving::run(pack, charter).failures)
        .collect();
    let mut seen = HashSet::new();
    failures.retain(|failure| {
        let example = &failure.example;
        seen.insert((
            example.language.clone(),
            example.criterion.clone(),
            example.text.clone(),
            failure.got,
        ))
    });
    Proved {
        failures,
        run,
        left_out: all - run,
    }
}

/// Tells whose examples are still written in the old form, which is read as before.
fn note_old_examples(pack: &RulePack) {
    let files: Vec<String> = pack
        .old_examples()
        .map(|(file, line)| format!("\n  {}:{line}", file.replacen("//", "/", 1)))
        .collect();
    if !files.is_empty() {
        let files = files.concat();
        terminal::complain(&say::Note, &say::ExamplesInTheOldForm { files });
    }
}

/// Names failures where standard output is for programs.
fn warn(proved: &Proved) {
    let failed = proved.failures.len();
    if failed > 0 {
        let run = proved.run;
        terminal::complain(&say::Warning, &say::ExamplesFailInShort { failed, run });
    }
}

/// All charters, unless one is named.
fn charters_to_test(args: &TestArgs, pack: &RulePack) -> anyhow::Result<Vec<Charter>> {
    if let Some(id) = &args.charter {
        return Ok(vec![charter_of(pack, id)?]);
    }
    let mut ids: Vec<String> = pack.charters().map(|charter| charter.id).collect();
    // a broken one of the user's isn't listed by the pack, so those are asked for by their files' names
    let own = own_files(&args.own.folders)?;
    ids.extend(own.iter().filter_map(|(path, _)| {
        let (_, name) = path.split_once("//charters/")?;
        name.strip_suffix(".toml").map(str::to_owned)
    }));
    ids.sort();
    ids.dedup();
    ids.iter().map(|id| charter_of(pack, id)).collect()
}

fn failure(page: &mut Page, failure: &Failure) {
    let example = &failure.example;
    let file = example.file.replacen("//", "/", 1);
    let origin = match example.line {
        // it isn't known
        0 => file,
        line => format!("{file}:{line}"),
    };
    let told = say::ExampleFails {
        place: inked::mark(0),
        level: inked::mark(1),
        got: inked::mark(2),
    };
    let words = [
        (Ink::Strong, origin.as_str()),
        (Ink::Good, example.level.word()),
        (Ink::Bad, failure.got.word()),
    ];
    inked::put(page, &told, Ink::Plain, &words);
    page.item(&[(Ink::Plain, "    ")], &[(Ink::Plain, &example.text)]);
    for reason in &failure.because {
        page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, reason)]);
    }
    if failure.because.is_empty() {
        let told = say::NoWordingMatches.to_string();
        page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, &told)]);
    }
}

fn sum_up(page: &mut Page, proved: &Proved) {
    let (run, failed, count) = (proved.run, proved.failures.len(), proved.left_out);
    let (ink, told) = match failed {
        0 => (Ink::Good, say::ExamplesPass { run }.to_string()),
        failed => (Ink::Bad, say::ExamplesFail { failed, run }.to_string()),
    };
    page.put(&[(ink, &told)]);
    if count > 0 {
        let told = say::ExamplesLeftOut { count }.to_string();
        page.put(&[(Ink::Faint, &told)]);
    }
}
