//! `charterlint screen`: an archive in, a line a document out; an interrupted run goes on where it stopped.

mod args;
mod document;
mod earlier;
mod in_order;
mod output;
#[cfg(feature = "parquet")]
mod parquet;
mod progress;
mod tally;
mod walk;

use crate::cli::exit::Exit;
use crate::cli::work::{self, charter, check_language, reader};
use anyhow::{Context as _, bail};
use args::Form;
use charterlint::catalogue::say::cli as say;
use charterlint::render::Settings;
use document::{Outcome, Screen};
use earlier::Earlier;
use output::{Results, SeenEnough};
use progress::Progress;
use std::num::NonZeroUsize;
use std::path::Path;
use std::thread;
use tally::Tally;
use walk::Walk;

pub(crate) use args::ScreenArgs;

/// Documents under way for each processor: being read, judged, or waiting for those before them to be written.
const IN_FLIGHT: usize = 4;
/// Bytes of a thread's stack. Documents may nest deeply.
const STACK: usize = 16 * 1024 * 1024;

/// Decides, then screens to standard output or to a file.
pub(crate) fn run(args: &ScreenArgs) -> anyhow::Result<Exit> {
    let configured = work::Settings::of_buyer(&args.config)?;
    let charter = charter(&configured.rules(&args.rules))?;
    check_language(&charter, args.reading.lang.as_deref())?;
    args.check()?;
    let reader = reader(&args.reading.safety)?;
    let settings = Settings {
        charter: charter.id.clone(),
        rules_digest: charter.digest.clone(),
        language: args.reading.lang.clone(),
        reading: args.reading.safety.unusual(),
    };
    let reuse = args.reuse.as_deref();
    let reuse = reuse.map(|path| Earlier::of(path, &settings)).transpose()?;
    let screen = Screen {
        root: &args.folder,
        charter: &charter,
        settings: &settings,
        reader: &reader,
        reuse: reuse.as_ref(),
    };
    match (&args.output, args.format) {
        // whoever read the lines and went away has what they wanted
        (None, _) => match screen_all(args, &screen, Results::standard_output()) {
            Err(error) if error.is::<SeenEnough>() => {}
            ended => ended?,
        },
        (Some(path), Form::Jsonl) => {
            screen_all(args, &screen, Results::open(path, args.force, &settings)?)?;
        }
        (Some(path), Form::Parquet) => screen_to_table(args, &screen, path)?,
    }
    Ok(Exit::Enough)
}

/// Screens to lines first, which can be resumed, and makes the table of those.
#[cfg(feature = "parquet")]
fn screen_to_table(args: &ScreenArgs, screen: &Screen, path: &Path) -> anyhow::Result<()> {
    if path.exists() && !args.force {
        let file = path.display();
        bail!(say::ExistsAlready { file }.to_string());
    }
    let mut lines = path.as_os_str().to_owned();
    lines.push(".jsonl");
    let lines = Path::new(&lines);
    // never begun anew: lines that are there are of a run that was interrupted
    screen_all(args, screen, Results::open(lines, false, screen.settings)?)?;
    parquet::table_of(lines, path)?;
    std::fs::remove_file(lines).with_context(|| {
        let file = lines.display();
        say::NotRemovable { file }.to_string()
    })
}

#[cfg(not(feature = "parquet"))]
fn screen_to_table(_: &ScreenArgs, _: &Screen, _: &Path) -> anyhow::Result<()> {
    bail!(say::NoParquet)
}

/// Screens all documents of the folder, on as many threads as are asked for.
fn screen_all(args: &ScreenArgs, screen: &Screen, results: Results) -> anyhow::Result<()> {
    let Results {
        mut done,
        mut output,
    } = results;
    let jobs = args
        .jobs
        .or_else(|| thread::available_parallelism().ok())
        .map_or(1, NonZeroUsize::get);
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(jobs)
        .stack_size(STACK)
        .build()
        .context(say::NoThreads)?;
    let progress = Progress::over(&args.folder);
    let mut walk = Walk::new(&args.folder);
    let mut tally = Tally::default();
    let tasks = walk.by_ref().map(|entry| (entry, done.next_line()));
    in_order::run(
        &pool,
        jobs * IN_FLIGHT,
        tasks,
        |(entry, before)| screen.document(&entry, before?),
        |outcome: anyhow::Result<Outcome>| {
            progress.step();
            tally.take(outcome?, &mut output)
        },
    )?;
    done.expect_end()?;
    progress.end();
    tally.passed_over = walk.passed_over;
    tally.tell();
    Ok(())
}
