//! `charterlint screen`: an archive in, a line a document out; an interrupted run goes on where it stopped.

mod document;
mod earlier;
mod in_order;
mod output;
#[cfg(feature = "parquet")]
mod parquet;
mod progress;
mod walk;

use super::args::{ScreenArgs, ScreenFormat};
use super::reader::Reader;
use super::{Exit, rules, terminal};
use anyhow::{Context as _, bail};
use charterlint::render::Settings;
use document::{Outcome, Screen};
use earlier::Earlier;
use output::{Output, Results, SeenEnough};
use progress::Progress;
use std::fmt::Write as _;
use std::num::NonZeroUsize;
use std::path::Path;
use std::thread;
use walk::Walk;

/// Documents under way for each processor: being read, judged, or waiting for those before them to be written.
const IN_FLIGHT: usize = 4;
/// Bytes of a thread's stack. Documents may nest deeply.
const STACK: usize = 16 * 1024 * 1024;

pub(super) fn run(args: &ScreenArgs) -> anyhow::Result<Exit> {
    let charter = rules::charter(&args.rules)?;
    rules::check_language(&charter, args.reading.lang.as_deref())?;
    check(args)?;
    let reader = Reader::new(&args.reading.safety)?;
    let settings = Settings {
        charter: charter.id.clone(),
        rules_digest: charter.digest.clone(),
        language: args.reading.lang.clone(),
        reading: args.reading.safety.unusual(),
    };
    let reuse = args
        .reuse
        .as_deref()
        .map(|path| Earlier::of(path, &settings));
    let reuse = reuse.transpose()?;
    let screen = Screen {
        root: &args.folder,
        charter: &charter,
        settings: &settings,
        reader: &reader,
        reuse: reuse.as_ref(),
    };
    match (&args.output, args.format) {
        (None, _) => match screen_all(args, &screen, Results::standard_output()) {
            Err(error) if error.is::<SeenEnough>() => {}
            ended => ended?,
        },
        (Some(path), ScreenFormat::Jsonl) => {
            screen_all(args, &screen, Results::open(path, args.force, &settings)?)?;
        }
        (Some(path), ScreenFormat::Parquet) => parquet(args, &screen, path)?,
    }
    Ok(Exit::Enough)
}

fn check(args: &ScreenArgs) -> anyhow::Result<()> {
    let folder = args.folder.display();
    if !args.folder.is_dir() {
        bail!("{folder}: there is no such folder; `charterlint check` takes single files");
    }
    if args.format == ScreenFormat::Parquet && cfg!(not(feature = "parquet")) {
        bail!(
            "--format parquet isn't in this build; make it with `cargo install --path . --features parquet`, or give the lines of JSON to DuckDB, Polars or Spark, which read them too"
        );
    }
    if args.format == ScreenFormat::Parquet && args.output.is_none() {
        bail!("--format parquet is no text; name a file for it with --output");
    }
    if let (Some(reuse), Some(output)) = (&args.reuse, &args.output)
        && let (Ok(reuse), Ok(output)) = (reuse.canonicalize(), output.canonicalize())
        && reuse == output
    {
        bail!(
            "--reuse and --output name the same file; an interrupted run goes on without --reuse"
        );
    }
    if let Some(output) = &args.output
        && charterlint::read::is_readable_name(&output.to_string_lossy())
        && let (Some(Ok(into)), Ok(root)) = (
            output
                .parent()
                .map(|into| Path::new(".").join(into).canonicalize()),
            args.folder.canonicalize(),
        )
        && into.starts_with(root)
    {
        bail!(
            "{}: by its name this is a document of {folder} itself; end it in .jsonl, or put it elsewhere",
            output.display()
        );
    }
    if Walk::new(&args.folder).next().is_none() {
        bail!("{folder}: no readable document in this folder or below");
    }
    Ok(())
}

/// Screens to lines first, which can be resumed, and makes the table of those.
#[cfg(feature = "parquet")]
fn parquet(args: &ScreenArgs, screen: &Screen, path: &Path) -> anyhow::Result<()> {
    if path.exists() && !args.force {
        bail!(
            "{} exists already; name another file, or overwrite it with --force",
            path.display()
        );
    }
    let mut lines = path.as_os_str().to_owned();
    lines.push(".jsonl");
    let lines = Path::new(&lines);
    screen_all(args, screen, Results::open(lines, false, screen.settings)?)?;
    parquet::write(lines, path)?;
    std::fs::remove_file(lines).with_context(|| format!("{}: can't be removed", lines.display()))
}

#[cfg(not(feature = "parquet"))]
fn parquet(_: &ScreenArgs, _: &Screen, _: &Path) -> anyhow::Result<()> {
    bail!("--format parquet isn't in this build")
}

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
        .context("no threads can be started")?;
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

/// How many documents came out how.
#[derive(Default)]
struct Tally {
    judged: u64,
    failed: u64,
    taken_over: u64,
    passed_over: u64,
}

impl Tally {
    fn take(&mut self, outcome: Outcome, output: &mut Output) -> anyhow::Result<()> {
        let (count, line) = match outcome {
            Outcome::Judged(line) => (&mut self.judged, Some(line)),
            Outcome::Failed(line) => (&mut self.failed, Some(line)),
            Outcome::Known(line) => (&mut self.taken_over, Some(line)),
            Outcome::Done => (&mut self.taken_over, None),
        };
        *count += 1;
        line.map_or(Ok(()), |line| output.put(&line))
    }

    fn tell(&self) {
        let Self {
            judged,
            failed,
            taken_over,
            passed_over,
        } = self;
        let mut told = format!("{judged} judged, {failed} couldn't be read");
        if *taken_over > 0 {
            let _ = write!(told, ", {taken_over} were done before");
        }
        if *passed_over > 0 {
            let _ = write!(
                told,
                ", {passed_over} passed over, being of no readable kind by name"
            );
        }
        terminal::complain("documents", &told);
    }
}
