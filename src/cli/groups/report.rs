//! How a report looks and where it goes.

use crate::cli::names::{self, Kind};
use anyhow::Context as _;
use charterlint::catalogue::say::cli as say;
use charterlint::render::{
    COMPARISON_FORMATS, ComparisonFormat, DIFF_FORMATS, DiffFormat, FORMATS, Format,
    RUBRIC_FORMATS, RubricFormat,
};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueHint};
use std::path::PathBuf;
use std::str::FromStr;

/// How the report looks and where it goes.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Report")]
#[allow(clippy::struct_excessive_bools)] // each is an option
pub(crate) struct ReportArgs {
    /// Form of the report [default: text]
    #[arg(long, value_name = "FORMAT", value_parser = by_name::<Format>())]
    pub(crate) format: Option<Format>,
    /// Write the report to a file instead of standard output; an existing file is left alone
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) output: Option<PathBuf>,
    /// Write a report to a file besides, such as html=report.html; can be given several times
    ///
    /// Existing files are left alone. The format has the names of `--format`.
    #[arg(long = "report", value_name = "FORMAT=FILE")]
    pub(crate) reports: Vec<Target<Format>>,
    /// Overwrite the files of `--output` and `--report`
    #[arg(long)]
    pub(crate) force: bool,
    /// Print the verdicts as marks of a scale as well, by its id; `charterlint scales` lists them
    #[arg(long, value_name = "ID")]
    pub(crate) scale: Option<String>,
    /// Quotes shown for each criterion [default: 1 to 3, as is usual in the format]
    #[arg(long, value_name = "N")]
    pub(crate) evidence: Option<usize>,
    /// Print the whole report as text: every criterion with its quotes, and all advice
    #[arg(long, conflicts_with = "quiet")]
    pub(crate) full: bool,
    /// Only one line, and what isn't reached
    #[arg(long, short)]
    pub(crate) quiet: bool,
    /// Show the report as a page in the browser
    ///
    /// The page is the file of `--output`, else the first of `--report html=FILE`, else one in a new folder that only you can read. Where there is no display, its path is told.
    #[arg(long)]
    pub(crate) open: bool,
    /// Show where the score stands among earlier ones, as `charterlint compare BIDS --write-reference FILE` keeps them
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) reference: Option<PathBuf>,
}

impl ReportArgs {
    /// The format of a file that is to be opened, if nothing says otherwise.
    pub(crate) fn page(&self) -> anyhow::Result<Option<Format>> {
        let is_page = self.open && self.output.is_some() && self.format.is_none();
        is_page.then(|| <Format as Form>::named(PAGE)).transpose()
    }
}

/// The format of a page for the browser.
pub(crate) const PAGE: &str = "html";

/// `html=report.html`: a format and the file for it.
#[derive(Clone, Debug)]
pub(crate) struct Target<F> {
    pub(crate) format: F,
    pub(crate) path: PathBuf,
}

impl<F: Form> FromStr for Target<F> {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (name, path) = text
            .split_once('=')
            .filter(|(_, path)| !path.is_empty())
            .context(say::FormOfAReport)?;
        Ok(Self {
            format: F::named(name)?,
            path: path.into(),
        })
    }
}

/// One of the forms in which something is written, as the library lists them.
pub(crate) trait Form: Copy + Send + Sync + 'static {
    /// All of them, the usual one first.
    const ALL: &'static [Self];

    /// Name, and what it is for.
    fn described(&self) -> (&'static str, &'static str);

    /// The form of that name.
    fn named(name: &str) -> anyhow::Result<Self> {
        let mut forms = Self::ALL.iter();
        let form = forms.find(|form| form.described().0 == name).copied();
        form.ok_or_else(|| {
            let known: Vec<&str> = Self::ALL.iter().map(|form| form.described().0).collect();
            names::unknown(Kind::Format, name, &known)
        })
    }
}

impl Form for Format {
    const ALL: &'static [Self] = FORMATS;

    fn described(&self) -> (&'static str, &'static str) {
        (self.name, self.about)
    }
}

impl Form for ComparisonFormat {
    const ALL: &'static [Self] = COMPARISON_FORMATS;

    fn described(&self) -> (&'static str, &'static str) {
        (self.name, self.about)
    }
}

impl Form for DiffFormat {
    const ALL: &'static [Self] = DIFF_FORMATS;

    fn described(&self) -> (&'static str, &'static str) {
        (self.name, self.about)
    }
}

impl Form for RubricFormat {
    const ALL: &'static [Self] = RUBRIC_FORMATS;

    fn described(&self) -> (&'static str, &'static str) {
        (self.name, self.about)
    }
}

/// Takes a form by its name; its help lists them.
pub(crate) fn by_name<F: Form>() -> impl TypedValueParser<Value = F> {
    let values = F::ALL.iter().map(|form| {
        let (name, about) = form.described();
        PossibleValue::new(name).help(about)
    });
    PossibleValuesParser::new(values).try_map(|name| F::named(&name))
}
