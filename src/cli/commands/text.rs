//! `charterlint text`: what was read, and what was left out and why.

use crate::cli::exit::Exit;
use crate::cli::groups::ReadingArgs;
use crate::cli::terminal;
use crate::cli::work::{Settings, open, reader};
use charterlint::render;
use clap::{Args, ValueEnum, ValueHint};
use std::path::PathBuf;

const EXAMPLES: &str = "\
Each block stands with its line or page; # marks headings, [row | column] a cell. What was left out comes last: hidden text, pages that couldn't be read, running heads.

Examples:
  charterlint text bid.pdf | less
  charterlint text bid.docx --format json | jq '.documents[].left_out'
  charterlint text scanned.pdf --ocr";

#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct TextArgs {
    /// Files, folders of such, or `-` for standard input
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::AnyPath)]
    pub(crate) paths: Vec<PathBuf>,
    /// Form in which it is printed
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Form::Text)]
    pub(crate) format: Form,
    #[command(flatten)]
    pub(crate) reading: ReadingArgs,
}

/// How what was read is printed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Form {
    /// For people
    Text,
    /// For programs; `charterlint schema text` describes it
    Json,
}

/// Reads and prints.
pub(crate) fn run(args: &TextArgs) -> anyhow::Result<Exit> {
    let reader = reader(&args.reading.safety)?;
    let proposal = open(&args.paths, &reader, &Settings::default())?;
    let (documents, digests) = (&proposal.documents, &proposal.digests);
    let text = match args.format {
        Form::Text => render::reading(documents, &terminal::style()),
        Form::Json => render::reading_json(documents, digests),
    };
    terminal::print(text.as_bytes())?;
    Ok(Exit::Enough)
}
