//! `charterlint verify`: whether a report is what charterlint makes of the files and rules that it names.

use super::args::{CharterlessArgs, RulesArgs, SafetyArgs};
use super::reader::Reader;
use super::settings::{ConfigArgs, Settings};
use super::tree::Tree;
use super::{Exit, check, proposal, rules, terminal};
use anyhow::anyhow;
use charterlint::document::{Document, Recognised};
use charterlint::render::{self, Ink, Page};
use charterlint::report::sha256;
use charterlint::rules::{RulePack, Scale};
use charterlint::verify::{Claim, Difference, File, Refusal, Repository};
use clap::{Args, ValueHint};
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
The assessment is made again, offline, and compared with the report as a whole. Of all that differs, the first is named, causes before effects: shape, version, rules, files, then verdicts, quotes, scores.

Files are known by their content, so a folder that was moved or renamed does no harm.

Limits and --ocr have to be those that the report was made with; the same `tesseract` has to be there.

Examples:
  charterlint check proposal.md annexes/ --format json --output report.json
  charterlint verify report.json --input proposal.md annexes/
  charterlint verify report.json --input bid/ --rules our-rules/

Exit codes:
  0  the report holds
  1  something in it isn't so
  2  it is no report, or the files or rules can't be read";

/// What `verify` takes.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES, override_usage = "charterlint verify <REPORT> --input <PATH>... [OPTIONS]")]
pub(super) struct VerifyArgs {
    /// The report, as `charterlint check --format json` wrote it
    #[arg(value_name = "REPORT", value_hint = ValueHint::FilePath)]
    report: PathBuf,
    /// Files that were assessed, or folders of such
    #[arg(long = "input", value_name = "PATH", required = true, num_args = 1.., value_hint = ValueHint::AnyPath, help_heading = "Input")]
    inputs: Vec<PathBuf>,
    #[command(flatten)]
    safety: SafetyArgs,
    #[command(flatten)]
    own: CharterlessArgs,
    #[command(flatten)]
    config: ConfigArgs,
}

pub(super) fn run(args: &VerifyArgs) -> anyhow::Result<Exit> {
    let reader = Reader::new(&args.safety)?;
    let bytes = proposal::bytes_of(&args.report, reader.most())?;
    let text = String::from_utf8_lossy(&bytes);
    match prove(args, &reader, &text) {
        Ok(proved) => {
            let mut page = Page::new(&terminal::style());
            say(&mut page, args, &proved, &sha256(&bytes));
            terminal::write_page(page)?;
            Ok(Exit::Enough)
        }
        Err(Fault::Differs(difference)) => {
            terminal::complain("differs", &render::line(&difference.to_string()));
            Ok(Exit::NotReached)
        }
        Err(Fault::Other(error)) => Err(error),
    }
}

enum Fault {
    Differs(Difference),
    Other(anyhow::Error),
}

impl From<Difference> for Fault {
    fn from(difference: Difference) -> Self {
        Self::Differs(difference)
    }
}

impl From<anyhow::Error> for Fault {
    fn from(error: anyhow::Error) -> Self {
        Self::Other(error)
    }
}

/// A report that holds.
struct Proved {
    claim: Claim,
    /// What the reader should know besides, a sentence each.
    notes: Vec<String>,
}

fn prove(args: &VerifyArgs, reader: &Reader, text: &str) -> Result<Proved, Fault> {
    let claim = Claim::read(text).map_err(|refusal| match refusal {
        Refusal::Differs(difference) => Fault::Differs(difference),
        Refusal::NoReport(error) => {
            Fault::Other(anyhow::Error::new(error).context(args.report.display().to_string()))
        }
    })?;
    if args.safety.ocr.is_none() && was_recognised(&claim) {
        return Err(Fault::Other(anyhow!(
            "{}: pages of it were read by text recognition; give --ocr as it was given to `check`",
            args.report.display()
        )));
    }
    let settings = settings(args, &claim)?;
    let pack = rules::pack(&own(args, &settings))?;
    let id = &claim.report.charter.id;
    if !pack.charters().any(|charter| charter.id == *id) {
        return Err(Fault::Differs(Difference {
            place: "charter".into(),
            what: format!(
                "the report names {id}, which these rules don't have; rules of your own are given with --rules"
            ),
        }));
    }
    let charter = rules::charter_of(&pack, id)?;
    claim.check_rules(&charter)?;
    let charter = check::limit(charter, &claim.report.limited_to)?;
    let (given, mut tree) = open(args, reader, &settings)?;
    let files: Vec<File> = given.iter().map(|given| given.file.clone()).collect();
    let matched = claim.match_files(&files)?;
    let mut notes = strangers(&given, &matched, &claim)?;
    let mut documents = Vec::new();
    let unread = claim.unread();
    for (input, at) in claim.report.documents().zip(&matched) {
        documents.push(match at {
            Some(at) => document(&input.name, &given[*at], reader),
            None => unread.get(&*input.name).cloned().unwrap_or_default(),
        });
        match at {
            Some(at) if last(&files[*at].name) != last(&input.name) => {
                notes.push(format!("{} is called {} here", input.name, files[*at].name));
            }
            None => notes.push(format!(
                "{}: it couldn't be read when the report was made; that can't be proved, and no verdict rests on it",
                input.name
            )),
            Some(_) => {}
        }
    }
    if let Some(tree) = &mut tree {
        call_as_then(tree, &claim, &given, &matched);
    }
    let tree = tree.filter(|_| claim.is_of_repository());
    if tree.is_none() && claim.is_of_repository() {
        return Err(Fault::Other(anyhow!(
            "{}: the report assessed a repository, with its files as evidence; give the repository's folder with --input",
            args.report.display()
        )));
    }
    let survey = tree.as_ref().map(|tree| tree.survey(&charter));
    let exists = |path: &str| tree.as_ref().is_some_and(|tree| tree.exists(path));
    let repository = survey.as_ref().map(|survey| Repository {
        survey,
        exists: &exists,
    });
    claim.check(
        &documents,
        &charter,
        scale(&claim, &pack)?.as_ref(),
        repository,
    )?;
    if let Some(name) = &claim.report.configuration {
        notes.push(format!(
            "waivers, their reasons and days are taken as the report gives them, from {name}; no verdict rests on them"
        ));
    }
    Ok(Proved { claim, notes })
}

/// Whether the report says that text recognition read something for it.
fn was_recognised(claim: &Claim) -> bool {
    let caution = Recognised::Now.caution();
    let mut evidence = claim.report.criteria().flat_map(|one| &one.evidence);
    evidence.any(|one| one.because.iter().any(|reason| reason == caution))
}

/// The scale whose marks the report gives.
fn scale(claim: &Claim, pack: &RulePack) -> Result<Option<Scale>, Difference> {
    let Some(named) = &claim.report.scale else {
        return Ok(None);
    };
    pack.scale(&named.id).map(Some).map_err(|_| Difference {
        place: "scale".into(),
        what: format!(
            "the report names {}, which these rules don't have",
            named.id
        ),
    })
}

/// A file as it came in.
struct Given {
    file: File,
    bytes: Vec<u8>,
    /// Whether it was named itself, not only its folder.
    named: bool,
}

/// The configuration, if one took part in the report.
fn settings(args: &VerifyArgs, claim: &Claim) -> anyhow::Result<Settings> {
    if claim.report.configuration.is_none() {
        return Ok(Settings::default());
    }
    Settings::find(&args.config, &args.inputs)
}

fn own(args: &VerifyArgs, settings: &Settings) -> CharterlessArgs {
    let given = RulesArgs {
        charter: None,
        own: args.own.clone(),
    };
    settings.rules(&given).own
}

/// Gives files the names that they had when the report was made, wherever the repository stands now.
fn call_as_then(tree: &mut Tree, claim: &Claim, given: &[Given], matched: &[Option<usize>]) {
    let then = claim
        .report
        .documents()
        .zip(matched)
        .find_map(|(input, at)| {
            let below = given[(*at)?].file.name.strip_prefix(&tree.prefix)?;
            input.name.strip_suffix(below)
        });
    if let Some(prefix) = then {
        tree.prefix = prefix.to_owned();
    }
}

fn open(
    args: &VerifyArgs,
    reader: &Reader,
    settings: &Settings,
) -> anyhow::Result<(Vec<Given>, Option<Tree>)> {
    let mut tree = None;
    let mut given = Vec::new();
    for path in proposal::sources(&args.inputs, settings, &mut tree)? {
        let bytes = proposal::bytes_of(&path, reader.most())?;
        given.push(Given {
            file: File {
                name: proposal::name_of(&path),
                digest: sha256(&bytes),
            },
            bytes,
            named: args.inputs.contains(&path),
        });
    }
    Ok((given, tree))
}

/// It is read under the name that it had, since the ending may tell what kind it is.
fn document(name: &str, given: &Given, reader: &Reader) -> Document {
    proposal::document(name, &given.bytes, reader).0
}

/// Files that the report doesn't speak of: those that were named are a difference, those that only lie in a folder are worth a word.
fn strangers(
    given: &[Given],
    matched: &[Option<usize>],
    claim: &Claim,
) -> Result<Vec<String>, Difference> {
    let assessed = |file: &&Given| {
        let mut matched = matched.iter().flatten();
        matched.any(|&at| given[at].file.digest == file.file.digest)
    };
    let unread = |file: &Given| {
        let mut inputs = claim.report.inputs.iter();
        inputs.any(|input| input.sha256.is_none() && last(&input.name) == last(&file.file.name))
    };
    let mut notes = Vec::new();
    for file in given.iter().filter(|file| !assessed(file)) {
        let what = "this file is not among those that the report assessed";
        if file.named && !unread(file) {
            return Err(Difference {
                place: file.file.name.clone(),
                what: what.into(),
            });
        }
        notes.push(format!("{}: {what}", file.file.name));
    }
    Ok(notes)
}

fn say(page: &mut Page, args: &VerifyArgs, proved: &Proved, digest: &str) {
    let report = &proved.claim.report;
    let verdicts = report.criteria().count();
    let quotes: usize = report
        .criteria()
        .map(|criterion| criterion.evidence.len())
        .sum();
    let files = match report.inputs.len() {
        1 => "1 file".to_owned(),
        count => format!("{count} files"),
    };
    let score = report.total.percent.map_or_else(
        || "no score".to_owned(),
        |percent| format!("the score of {percent}"),
    );
    page.put(&[
        (Ink::Good, "The report holds: "),
        (Ink::Plain, &args.report.display().to_string()),
    ]);
    page.put(&[(
        Ink::Plain,
        &format!(
            "{verdicts} verdicts, {quotes} quotes and {score} follow from {files} and these rules."
        ),
    )]);
    page.put(&[(
        Ink::Faint,
        &format!(
            "{} · rules {} · version {}",
            report.charter.title,
            short(&report.rules_sha256),
            report.version
        ),
    )]);
    page.put(&[(Ink::Faint, &format!("SHA-256 of the report: {digest}"))]);
    for note in &proved.notes {
        page.item(&[(Ink::Fair, "  ! ")], &[(Ink::Plain, note)]);
    }
}

fn short(digest: &str) -> &str {
    digest.get(..12).unwrap_or(digest)
}

fn last(name: &str) -> &Path {
    let path = Path::new(name);
    path.file_name().map_or(path, Path::new)
}
