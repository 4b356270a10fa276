//! `charterlint rules test --coverage DIR`: what each pattern of the rules contributes on a folder of documents.

use crate::cli::groups::SafetyArgs;
use crate::cli::terminal;
use crate::cli::work::{Settings, bytes_of, most, open, reader};
use anyhow::{Context as _, bail};
use charterlint::catalogue::say::cli as say;
use charterlint::coverage::{self, Coverage, Labels, Reading};
use charterlint::document::Document;
use charterlint::render;
use charterlint::rules::Charter;
use clap::{Args, ValueEnum, ValueHint};
use std::fs;
use std::path::{Path, PathBuf};

/// What `rules test` takes for coverage.
#[derive(Debug, Args)]
#[command(next_help_heading = "Coverage")]
pub(crate) struct CoverageArgs {
    /// Tell for each pattern what it contributes on the documents of a folder: which patterns never find anything, or in one document only
    ///
    /// A pattern decides a verdict where the evidence of the other patterns of its criterion leads to another verdict in that document.
    #[arg(long = "coverage", value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(super) folder: Option<PathBuf>,
    /// What readers found in these documents: tells which patterns find something where the labels say absent
    ///
    /// For the document bid.pdf it is bid.json in this folder or, of several readers, in folders in it: {"labels": {"user-needs/research": {"level": 2}}}. Levels are 0 (absent), 1 (claimed), 2 (committed), 3 (evidenced), "X" (contradicted) and "NA" (not applicable). Other keys are let pass.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, requires = "folder")]
    labels: Option<PathBuf>,
    /// Language of the documents as a two-letter code, if it isn't told rightly from the texts
    #[arg(long, value_name = "CODE", requires = "folder")]
    pub(super) lang: Option<String>,
    /// Form in which coverage is printed
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = Form::Text, requires = "folder")]
    format: Form,
    #[command(flatten)]
    safety: SafetyArgs,
}

impl CoverageArgs {
    /// Whether standard output is for programs.
    pub(super) fn is_for_programs(&self) -> bool {
        self.format == Form::Json
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For people: what never finds anything, and what finds too much
    Text,
    /// For programs: all patterns; `charterlint schema coverage` describes it
    Json,
}

/// Prints the coverage of a charter's rules on the documents of `folder`.
pub(super) fn run(args: &CoverageArgs, folder: &Path, charter: &Charter) -> anyhow::Result<()> {
    let coverage = measure(args, folder, charter)?;
    let written = match args.format {
        Form::Text => render::coverage::text(&coverage, &terminal::style()),
        Form::Json => render::coverage::json(&coverage),
    };
    terminal::print(written.as_bytes())
}

fn measure(args: &CoverageArgs, folder: &Path, charter: &Charter) -> anyhow::Result<Coverage> {
    if !folder.is_dir() {
        let folder = folder.display();
        bail!(say::NoCoverageFolder { folder }.to_string());
    }
    let readers = args.labels.as_deref().map(folders).transpose()?;
    let reader = reader(&args.safety)?;
    let paths = [folder.to_path_buf()];
    let proposal = open(&paths, &reader, &Settings::default())?;
    let folders = readers.as_deref().unwrap_or_default();
    let labels: Vec<Option<Labels>> = proposal
        .documents
        .iter()
        .map(|document| labels(folders, document, most(&reader)))
        .collect::<anyhow::Result<_>>()?;
    if args.labels.is_some() && labels.iter().all(Option::is_none) {
        bail!(say::NoLabels);
    }
    let documents = proposal.documents.iter();
    let pairs = documents.zip(labels.iter().map(Option::as_ref));
    Ok(coverage::run(charter, pairs, args.lang.as_deref()))
}

/// The folder of labels, and those in it: one for each reader.
fn folders(root: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(root).with_context(|| {
        let folder = root.display();
        say::LabelsUnreadable { folder }.to_string()
    })?;
    let mut folders = vec![root.to_path_buf()];
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            folders.push(path);
        }
    }
    folders.sort();
    Ok(folders)
}

/// All readings of a document; `None` if there are none.
fn labels(folders: &[PathBuf], document: &Document, most: u64) -> anyhow::Result<Option<Labels>> {
    let Some(stem) = Path::new(&document.name).file_stem() else {
        return Ok(None);
    };
    let mut readings = Vec::new();
    for folder in folders {
        let mut name = stem.to_os_string();
        name.push(".json");
        let path = folder.join(name);
        if path.is_file() {
            let bytes = bytes_of(&path, most)?;
            let named = || render::line(&path.display().to_string());
            readings.push(Reading::read(&bytes).with_context(named)?);
        }
    }
    Ok((!readings.is_empty()).then_some(Labels(readings)))
}
