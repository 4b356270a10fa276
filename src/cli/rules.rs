//! Rules in, and `charterlint rules` and `charters`: what they are, and whether they find what their authors say.

use super::args::{CharterlessArgs, RulesArgs, ShowArgs, TestArgs};
use super::{Exit, coverage, explain, names, terminal};
use anyhow::{Context as _, bail};
use charterlint::proof::{self, Failure};
use charterlint::render::{Ink, Page};
use charterlint::rules::{Charter, Errors, Principle, RulePack};
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The charter that is taken if none is named.
pub(super) const USUAL: &str = "digital-nations-2021";

/// The rules: the built-in ones, with the user's own laid over them.
pub(super) fn pack(args: &CharterlessArgs) -> anyhow::Result<RulePack> {
    if args.folders.is_empty() {
        return Ok(RulePack::built_in());
    }
    RulePack::built_in()
        .with(own_files(&args.folders)?)
        .map_err(tidy)
}

/// The charter to check against.
pub(super) fn charter(args: &RulesArgs) -> anyhow::Result<Charter> {
    charter_of(&pack(&args.own)?, named(args))
}

/// The id of the charter.
pub(super) fn named(args: &RulesArgs) -> &str {
    args.charter.as_deref().unwrap_or(USUAL)
}

/// Refuses a language without wordings: every verdict would be that it can't be evaluated.
pub(super) fn check_language(charter: &Charter, language: Option<&str>) -> anyhow::Result<()> {
    match language {
        Some(code) if charter.lexicon(code).is_none() => {
            let known: Vec<&str> = charter
                .lexicons
                .iter()
                .map(|lexicon| lexicon.language.as_str())
                .collect();
            bail!(
                "--lang {code}: there are no wordings in that language; there are: {}",
                known.join(", ")
            )
        }
        _ => Ok(()),
    }
}

pub(super) fn charters(args: &CharterlessArgs) -> anyhow::Result<Exit> {
    let mut page = Page::new(&terminal::style());
    for charter in pack(args)?.charters() {
        page.put(&[
            (Ink::Strong, &charter.id),
            (Ink::Faint, " · "),
            (Ink::Plain, &charter.title),
        ]);
        page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, &charter.summary)]);
    }
    terminal::write_page(page)?;
    Ok(Exit::Enough)
}

pub(super) fn list(args: &RulesArgs) -> anyhow::Result<Exit> {
    let charter = charter(args)?;
    let mut page = Page::new(&terminal::style());
    for principle in &charter.principles {
        page.blank();
        list_principle(&mut page, &charter, principle);
    }
    terminal::write_page(page)?;
    Ok(Exit::Enough)
}

pub(super) fn show(args: &ShowArgs) -> anyhow::Result<Exit> {
    let pack = pack(&args.rules.own)?;
    let charter = charter_of(&pack, named(&args.rules))?;
    let mut page = Page::new(&terminal::style());
    if let Some(principle) = charter
        .principles
        .iter()
        .find(|principle| principle.id == args.id)
    {
        list_principle(&mut page, &charter, principle);
    } else {
        explain::describe(&mut page, explain::find(&charter, &args.id)?);
        wordings(&mut page, &pack, &args.id);
    }
    terminal::write_page(page)?;
    Ok(Exit::Enough)
}

pub(super) fn test(args: &TestArgs) -> anyhow::Result<Exit> {
    let pack = pack(&args.own)?;
    let charters = charters_to_test(args, &pack)?;
    let examples = || {
        let of_files = pack.file_examples().map(|of_files| of_files.example);
        pack.examples().chain(of_files)
    };
    let run = examples()
        .filter(|example| {
            charters
                .iter()
                .any(|charter| charter.position(&example.criterion).is_some())
        })
        .count();
    let mut seen = HashSet::new();
    let mut failures: Vec<Failure> = charters
        .iter()
        .flat_map(|charter| proof::run(&pack, charter).failures)
        .collect();
    failures.retain(|failure| {
        seen.insert((
            failure.example.language.clone(),
            failure.example.criterion.clone(),
            failure.example.text.clone(),
            failure.got,
        ))
    });
    note_old_examples(&pack);
    let mut page = Page::new(&terminal::style());
    for failure in &failures {
        self::failure(&mut page, failure);
    }
    page.blank();
    sum_up(&mut page, run, failures.len(), examples().count() - run);
    let Some(folder) = &args.coverage.folder else {
        terminal::write_page(page)?;
        return Ok(exit(&failures));
    };
    let of_coverage = args.charter.as_deref().unwrap_or(USUAL);
    let charter = charter_of(&pack, of_coverage)?;
    check_language(&charter, args.coverage.lang.as_deref())?;
    if args.coverage.format == coverage::Form::Json {
        // standard output is for programs then
        if !failures.is_empty() {
            let message = format!("{} of {run} examples fail", failures.len());
            terminal::complain("warning", &message);
        }
    } else {
        page.blank();
        terminal::write_page(page)?;
    }
    coverage::run(&args.coverage, folder, &charter)?;
    Ok(exit(&failures))
}

/// Tells whose examples are still written in the old form, which is read as before.
fn note_old_examples(pack: &RulePack) {
    let files: Vec<String> = pack
        .old_examples()
        .map(|(file, line)| format!("\n  {}:{line}", file.replacen("//", "/", 1)))
        .collect();
    if !files.is_empty() {
        let form = "`[[example]]` is the old form: write `[examples]` once, and under it `committed = [\"…\"]`, `absent = [\"…\"]` and so on";
        terminal::complain("note", &format!("{form}{}", files.concat()));
    }
}

/// Failed examples are a fault in the rules.
fn exit(failures: &[Failure]) -> Exit {
    if failures.is_empty() {
        Exit::Enough
    } else {
        Exit::Fault
    }
}

/// All charters, unless one is named. A broken one of the user's isn't listed by the pack, so those are asked for by their files' names.
fn charters_to_test(args: &TestArgs, pack: &RulePack) -> anyhow::Result<Vec<Charter>> {
    let mut ids: Vec<String> = match &args.charter {
        Some(id) => vec![id.clone()],
        None => pack.charters().map(|charter| charter.id).collect(),
    };
    if args.charter.is_none() {
        let own = own_files(&args.own.folders)?
            .into_iter()
            .filter_map(|(path, _)| {
                Some(
                    path.split_once("//charters/")?
                        .1
                        .strip_suffix(".toml")?
                        .to_owned(),
                )
            });
        ids.extend(own.collect::<Vec<_>>());
        ids.sort();
        ids.dedup();
    }
    ids.iter().map(|id| charter_of(pack, id)).collect()
}

/// The charter of that id.
pub(super) fn charter_of(pack: &RulePack, id: &str) -> anyhow::Result<Charter> {
    let ids: Vec<String> = pack.charters().map(|charter| charter.id).collect();
    match pack.charter(id) {
        // A broken charter isn't listed, but its errors say more than that it is unknown.
        Err(errors)
            if errors.0.iter().any(|error| !error.file.is_empty())
                || ids.iter().any(|known| known == id) =>
        {
            Err(tidy(errors))
        }
        Err(_) => {
            let known: Vec<&str> = ids.iter().map(String::as_str).collect();
            Err(names::unknown(
                "charter",
                id,
                &known,
                "`charterlint charters` lists all",
            ))
        }
        Ok(charter) => Ok(charter),
    }
}

/// Names files as the user does, without the mark that tells where the folder ends.
pub(super) fn tidy(mut errors: Errors) -> anyhow::Error {
    errors
        .0
        .iter_mut()
        .for_each(|error| error.file = error.file.replacen("//", "/", 1));
    errors.into()
}

fn own_files(folders: &[PathBuf]) -> anyhow::Result<Vec<(String, String)>> {
    let files = folders
        .iter()
        .map(|folder| files_in(folder))
        .collect::<anyhow::Result<Vec<_>>>()?;
    Ok(files.concat())
}

/// The user's rule files, by their path below the folder. A double slash tells where the folder ends, so that messages can name the whole path.
fn files_in(folder: &Path) -> anyhow::Result<Vec<(String, String)>> {
    if !folder.is_dir() {
        bail!("--rules {}: there is no such folder", folder.display());
    }
    let mut files = Vec::new();
    walk(folder, folder, &mut files)?;
    if files.is_empty() {
        bail!(
            "--rules {}: there is no rule file (.toml) in this folder or below; see `charterlint rules help`",
            folder.display()
        );
    }
    Ok(files)
}

fn walk(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) -> anyhow::Result<()> {
    for entry in fs::read_dir(folder)
        .with_context(|| format!("{}: this folder can't be read", folder.display()))?
    {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            walk(root, &path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            let below = path
                .strip_prefix(root)
                .unwrap_or(&path)
                .to_string_lossy()
                .replace('\\', "/");
            let text = fs::read_to_string(&path).with_context(|| {
                format!(
                    "{}: this rule file can't be read as UTF-8 text",
                    path.display()
                )
            })?;
            files.push((
                format!(
                    "{}//{below}",
                    root.display().to_string().trim_end_matches('/')
                ),
                text,
            ));
        }
    }
    Ok(())
}

fn list_principle(page: &mut Page, charter: &Charter, principle: &Principle) {
    page.put(&[
        (Ink::Strong, &principle.section),
        (Ink::Plain, " "),
        (Ink::Strong, &principle.title),
        (Ink::Faint, " · "),
        (Ink::Faint, &principle.id),
    ]);
    page.item(&[(Ink::Plain, "  ")], &[(Ink::Faint, &principle.asks)]);
    for &(at, weight) in &principle.criteria {
        let criterion = &charter.criteria[at];
        let weight = if weight == 1 {
            String::new()
        } else {
            format!(" (weight {weight})")
        };
        page.item(
            &[
                (Ink::Plain, "  "),
                (Ink::Plain, &format!("{:<40} ", criterion.id)),
            ],
            &[(Ink::Plain, &criterion.title), (Ink::Faint, &weight)],
        );
    }
}

fn wordings(page: &mut Page, pack: &RulePack, criterion: &str) {
    for (language, level, patterns) in pack.wordings_of(criterion) {
        page.heading(&format!(
            "Looked for in language {language}: {}",
            level.word()
        ));
        for pattern in patterns {
            page.item(&[(Ink::Faint, "  • ")], &[(Ink::Plain, &pattern)]);
        }
    }
    let mut of_language = String::new();
    for (language, name, items) in pack.lists_of(criterion) {
        if language != of_language {
            page.heading(&format!("Lists of words in language {language}"));
            of_language = language;
        }
        let name = format!("{{{name}}} ");
        page.item(
            &[(Ink::Plain, "  "), (Ink::Strong, &name)],
            &[(Ink::Plain, &items.join(" | "))],
        );
    }
}

fn failure(page: &mut Page, failure: &Failure) {
    let example = &failure.example;
    let file = example.file.replacen("//", "/", 1);
    let place = if example.line == 0 {
        file
    } else {
        format!("{file}:{}", example.line)
    };
    page.put(&[
        (Ink::Strong, &place),
        (Ink::Plain, ": should be "),
        (Ink::Good, example.level.word()),
        (Ink::Plain, ", but is "),
        (Ink::Bad, failure.got.word()),
    ]);
    page.item(&[(Ink::Plain, "    ")], &[(Ink::Plain, &example.text)]);
    for reason in &failure.because {
        page.item(&[(Ink::Plain, "    ")], &[(Ink::Faint, reason)]);
    }
    if failure.because.is_empty() {
        page.item(
            &[(Ink::Plain, "    ")],
            &[(Ink::Faint, "no wording matches it")],
        );
    }
}

fn sum_up(page: &mut Page, run: usize, failed: usize, left_out: usize) {
    match failed {
        0 => page.put(&[(
            Ink::Good,
            &format!("All {run} examples get the verdict that their authors say."),
        )]),
        failed => page.put(&[(
            Ink::Bad,
            &format!("{failed} of {run} examples don't get the verdict that their authors say."),
        )]),
    }
    if left_out > 0 {
        page.put(&[(Ink::Faint, &format!("{left_out} more belong to criteria that no charter in this run has, and were not run."))]);
    }
}
