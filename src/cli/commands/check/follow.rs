//! `check --watch`: the report again, whenever something changes that it depends on.

use super::args::{CheckArgs, tell_unmet};
use super::page::Page;
use crate::cli::exit::Exit;
use crate::cli::groups::ReportArgs;
use crate::cli::terminal;
use crate::cli::work::Plan;
use anyhow::{Context as _, bail};
use charterlint::catalogue::say::cli as say;
use charterlint::report::Report;
use notify::event::{EventKind, ModifyKind};
use notify::{RecommendedWatcher, RecursiveMode, Watcher as _};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

/// So long nothing may change until it is checked again: a program saves a file in several steps.
const QUIET: Duration = Duration::from_millis(200);
/// So long it waits at most, where something changes all the time.
const LONGEST: Duration = Duration::from_secs(2);

/// What ends a wait.
enum News {
    /// Something was written, removed or renamed.
    Changed(Vec<PathBuf>),
    /// The user has seen enough.
    Stop,
}

/// Checks, waits for a change, and checks again, until the user ends it.
pub(super) fn follow(args: &CheckArgs) -> anyhow::Result<Exit> {
    if args.input.paths.iter().any(|path| path.as_os_str() == "-") {
        bail!(say::WatchNeedsFiles);
    }
    let (send, news) = mpsc::channel();
    let is_over = stop_on_interrupt(send.clone())?;
    // files that are there are left alone the first time only: from then on they are this run's own
    let again = ReportArgs {
        force: args.report.output.is_some() || !args.report.reports.is_empty(),
        ..args.report.clone()
    };
    let page = args.report.open.then(|| Page::of(&args.report));
    let mut rounds = Rounds {
        args,
        page: page.transpose()?,
        read: BTreeSet::new(),
        is_over,
    };
    let plan = Plan::of(&args.asked(&args.report))?;
    let mut watched = Watched::of(args, &plan);
    // before anything is read: what changes meanwhile is checked again
    let mut watching = watched.watcher(send.clone())?;
    rounds.first(&plan)?;
    loop {
        terminal::complain(&say::Note, &say::Watching);
        if !watched.wait(&news) {
            drop(watching);
            return Ok(Exit::Enough);
        }
        match Plan::of(&args.asked(&again)) {
            Ok(plan) => {
                watched = Watched::of(args, &plan);
                // a folder that is gone just now is watched again when it is back
                if let Ok(anew) = watched.watcher(send.clone()) {
                    watching = anew;
                }
                rounds.next(&plan);
            }
            // a configuration or a rule that is being written
            Err(error) => kept(&format!("{error:#}")),
        }
    }
}

/// Tells the loop that the user has seen enough; who says so twice isn't kept waiting.
fn stop_on_interrupt(send: Sender<News>) -> anyhow::Result<Arc<AtomicBool>> {
    let is_over = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&is_over);
    ctrlc::set_handler(move || {
        if told.swap(true, Ordering::SeqCst) || send.send(News::Stop).is_err() {
            process::exit(0);
        }
    })?;
    Ok(is_over)
}

/// The checks, one after the other.
struct Rounds<'a> {
    args: &'a CheckArgs,
    page: Option<Page>,
    /// Names of what could be read the last time.
    read: BTreeSet<String>,
    /// Whether the user has ended it.
    is_over: Arc<AtomicBool>,
}

impl Rounds<'_> {
    fn first(&mut self, plan: &Plan) -> anyhow::Result<()> {
        let proposal = match plan.open() {
            // it was the user who ended the reading
            Err(_) if self.is_over.load(Ordering::SeqCst) => return Ok(()),
            proposal => proposal?,
        };
        let report = plan.assess(&proposal, &mut |_| {});
        self.write(plan, &report)?;
        match &self.page {
            Some(page) => page.show(plan, &report),
            None => Ok(()),
        }
    }

    /// What goes wrong from the second time on is told, and the last report kept.
    fn next(&mut self, plan: &Plan) {
        let proposal = match plan.open() {
            Ok(proposal) => proposal,
            Err(error) => return kept(&format!("{error:#}")),
        };
        let report = plan.assess(&proposal, &mut |_| {});
        let unread = unread(&report);
        if let Some(name) = unread.iter().find(|name| self.read.contains(**name)) {
            return kept(&say::UnreadableJustNow { file: name }.to_string());
        }
        let page = self.page.as_ref().map(|page| page.write(plan, &report));
        if let Err(error) = page.transpose().and_then(|_| self.write(plan, &report)) {
            kept(&format!("{error:#}"));
        }
    }

    fn write(&mut self, plan: &Plan, report: &Report) -> anyhow::Result<()> {
        // the processes that read files were interrupted as well
        if self.is_over.load(Ordering::SeqCst) {
            return Ok(());
        }
        if self.args.report.output.is_none() {
            terminal::clear()?;
        }
        plan.write(report)?;
        tell_unmet(report);
        let unread = unread(report);
        let names = report.inputs.iter().map(|input| input.name.as_str());
        self.read = names
            .filter(|name| !unread.contains(name))
            .map(str::to_owned)
            .collect();
        Ok(())
    }
}

/// Names of the files of which nothing could be read.
fn unread(report: &Report) -> BTreeSet<&str> {
    let findings = report.findings.iter();
    let whole = findings.filter(|one| one.kind == "unread" && one.place.is_empty());
    whole
        .filter_map(|one| report.inputs.get(one.input?))
        .map(|input| input.name.as_str())
        .collect()
}

fn kept(reason: &str) {
    terminal::complain(&say::Note, &say::LastReportIsKept { reason });
}

/// What a report depends on, and what it writes itself.
struct Watched {
    /// Folders with all that is in them.
    folders: Vec<PathBuf>,
    /// Files, for which their folders are watched.
    files: Vec<PathBuf>,
    own: Vec<PathBuf>,
}

impl Watched {
    fn of(args: &CheckArgs, plan: &Plan) -> Self {
        let grounds = plan.grounds();
        let paths = args.input.paths.iter().chain(&grounds);
        let (folders, files) = paths
            .map(|path| whole(path))
            .partition(|path| path.is_dir());
        Self {
            folders,
            files,
            own: plan.files().iter().map(|path| whole(path)).collect(),
        }
    }

    fn watcher(&self, send: Sender<News>) -> anyhow::Result<RecommendedWatcher> {
        let mut watcher = notify::recommended_watcher(move |event| {
            let Ok(notify::Event { kind, paths, .. }) = event else {
                return;
            };
            // that a file was read, by this program as well, is no change
            let is_change = match kind {
                EventKind::Create(_) | EventKind::Remove(_) => true,
                EventKind::Modify(modified) => !matches!(modified, ModifyKind::Metadata(_)),
                EventKind::Any | EventKind::Access(_) | EventKind::Other => false,
            };
            if is_change {
                // nobody listens any more: the program ends
                let _ = send.send(News::Changed(paths));
            }
        })
        .context(say::NothingCanBeWatched)?;
        let parents = self.files.iter().filter_map(|file| file.parent());
        let parents: BTreeSet<&Path> = parents.collect();
        for folder in &self.folders {
            watcher.watch(folder, RecursiveMode::Recursive)?;
        }
        for folder in parents {
            // a folder that is watched with all that is in it loses that if it is watched without
            if !self.folders.iter().any(|one| folder.starts_with(one)) {
                watcher.watch(folder, RecursiveMode::NonRecursive)?;
            }
        }
        Ok(watcher)
    }

    /// Waits for a change, and then until all is quiet; `false` if the user ends it.
    fn wait(&self, news: &Receiver<News>) -> bool {
        loop {
            match news.recv() {
                Ok(News::Changed(paths)) if paths.iter().any(|path| self.concerns(path)) => break,
                Ok(News::Changed(_)) => (),
                Ok(News::Stop) | Err(_) => return false,
            }
        }
        let begun = Instant::now();
        while begun.elapsed() < LONGEST {
            match news.recv_timeout(QUIET) {
                Ok(News::Changed(_)) => (),
                Ok(News::Stop) | Err(RecvTimeoutError::Disconnected) => return false,
                Err(RecvTimeoutError::Timeout) => break,
            }
        }
        true
    }

    /// Whether a report may change by what happened to a path.
    fn concerns(&self, path: &Path) -> bool {
        let of_git = path.components().any(|part| part.as_os_str() == ".git");
        let is_ours = self.own.iter().any(|own| own == path);
        let is_watched = self.files.iter().any(|file| file == path)
            || self.folders.iter().any(|folder| path.starts_with(folder));
        is_watched && !is_ours && !of_git
    }
}

/// A path as a watcher names it: whole, of a file that may not be there yet by its folder.
fn whole(path: &Path) -> PathBuf {
    let there = fs::canonicalize(path);
    there.unwrap_or_else(|_| match (path.parent(), path.file_name()) {
        (Some(folder), Some(name)) if folder.as_os_str().is_empty() => {
            fs::canonicalize(".").map_or_else(|_| path.to_owned(), |here| here.join(name))
        }
        (Some(folder), Some(name)) => {
            fs::canonicalize(folder).map_or_else(|_| path.to_owned(), |there| there.join(name))
        }
        _ => path.to_owned(),
    })
}
