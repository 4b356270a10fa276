//! `charterlint compare`: several bids in, side by side out.

mod bids;
mod names;

use crate::cli::exit::Exit;
use crate::cli::groups::{
    BuyersConfigArgs, Form as _, GateArgs, ReadingArgs, RulesArgs, Target, by_name,
};
use crate::cli::terminal;
use crate::cli::work::{Outputs, Settings, Wanted, Yardstick, clock, reader, spare_inputs};
use anyhow::bail;
use charterlint::catalogue::say::cli as say;
use charterlint::compare::{self, Bid, Order};
use charterlint::isolate::Reader;
use charterlint::reference::Reference;
use charterlint::render::{self, ComparisonFormat, Style};
use charterlint::shape;
use clap::{Args, ValueEnum, ValueHint};
use names::Names;
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
A comparison names no winner: it lays out where each bid stands, with the words that show it, and people decide.

The exit code is 1 if a bid doesn't reach what --require or --fail-under ask for.

Examples:
  charterlint compare bids/
      Each file and each folder in bids/ is a bid
  charterlint compare acme/ globex/ initech.pdf --require 'open-source/licence>=committed'
  charterlint compare bids/ --principle open-source --evidence 2
  charterlint compare our-earlier-bids/ --quiet --write-reference our-bids.json
      Keeps the scores of your own bids: `charterlint check new-bid.md --reference our-bids.json`
  charterlint compare bids/ --format xlsx --output bids.xlsx --scale nz-0-5 --names bidders.csv
      A workbook to print and to mark in; in bidders.csv a row is a file or folder and the bidder's name, such as 07.pdf,Acme Ltd
  charterlint compare bids/ --report html=room.html --scale nz-0-5
      The bid room: two assessors score blind, moderate, and write to unsuccessful bidders";

#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct CompareArgs {
    /// The bids: each path is one, a file or a folder of documents; of a single folder, each file and folder in it is one
    #[arg(required = true, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    paths: Vec<PathBuf>,
    /// The bidders' names: a CSV file with a path and a name in each row, or a TOML file with lines such as "07.pdf" = "Acme Ltd"
    ///
    /// Without it, bids go by their files, without what all file names have in common, or by their own titles where these spell the file's
    /// name out.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Report")]
    names: Option<PathBuf>,
    #[command(flatten)]
    reading: ReadingArgs,
    #[command(flatten)]
    rules: RulesArgs,
    /// Limit the comparison to a principle, by its id, section or title; can be given several times
    #[arg(long = "principle", value_name = "ID", help_heading = "Rules")]
    principles: Vec<String>,
    /// Order of the bids
    #[arg(
        long,
        value_name = "ORDER",
        default_value = "name",
        help_heading = "Report"
    )]
    sort: Sort,
    /// Form of the comparison
    #[arg(long, value_name = "FORMAT", default_value = ComparisonFormat::ALL[0].name, value_parser = by_name::<ComparisonFormat>(), help_heading = "Report")]
    format: ComparisonFormat,
    /// Write the comparison to a file instead of standard output; an existing file is left alone
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Report")]
    output: Option<PathBuf>,
    /// Write the comparison to a file besides, such as html=room.html; can be given several times
    #[arg(long = "report", value_name = "FORMAT=FILE", help_heading = "Report")]
    reports: Vec<Target<ComparisonFormat>>,
    /// Overwrite the files of `--output` and `--report`
    #[arg(long, help_heading = "Report")]
    force: bool,
    /// The scale in which assessors score in the bid room and the workbook, and in which the table gives marks, by its id; `charterlint scales` lists them
    #[arg(
        long,
        value_name = "ID",
        default_value = "percent",
        help_heading = "Report"
    )]
    scale: String,
    /// Show so many quotes of each bid, for every criterion [default: 1 in text where few bids differ, 1 in JSON, 2 in HTML]
    #[arg(long, value_name = "N", help_heading = "Report")]
    evidence: Option<usize>,
    /// Only the scores
    #[arg(long, short, help_heading = "Report")]
    quiet: bool,
    /// Keep the scores in a file, for `check --reference`: numbers only, no names
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Report")]
    write_reference: Option<PathBuf>,
    #[command(flatten)]
    gates: GateArgs,
    #[command(flatten)]
    config: BuyersConfigArgs,
}

/// In which order bids stand.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Sort {
    /// By name
    Name,
    /// By score, the highest first
    Score,
}

impl From<Sort> for Order {
    fn from(sort: Sort) -> Self {
        match sort {
            Sort::Name => Self::Name,
            Sort::Score => Self::Score,
        }
    }
}

/// All that may be refused, decided before anything is read.
struct Plan<'a> {
    yardstick: Yardstick,
    /// The configuration that takes part, as the user calls it.
    configuration: Option<String>,
    outputs: Outputs<'a, ComparisonFormat>,
    /// The bidders' names, where the buyer gives them.
    names: Option<Names>,
    style: Style,
    reader: Reader,
}

/// Decides, opens and assesses each bid, lays them side by side, and writes.
pub(crate) fn run(args: &CompareArgs) -> anyhow::Result<Exit> {
    let plan = Plan::of(args)?;
    let named = bids::named(&args.paths, &plan.reader)?;
    let lang = args.reading.lang.as_deref();
    let mut bids = bids::assessed(named, &plan.yardstick.charter, lang, &plan.reader)?;
    names::give(&mut bids, plan.names.as_ref())?;
    let kept = args.write_reference.as_ref();
    let kept = kept
        .map(|file| reference(args, file, &bids, &plan.yardstick.limited_to))
        .transpose()?;
    let mut comparison = compare::compare(bids, args.sort.into(), plan.yardstick.demands);
    comparison.configuration = plan.configuration;
    plan.outputs.write(&plan.style, |format, style| {
        Ok(render::render_comparison(&comparison, format, style)?)
    })?;
    if let (Some(bytes), Some(file)) = (kept, &args.write_reference) {
        terminal::write_file(file, bytes.as_bytes(), args.force)?;
    }
    Ok(Exit::reached(comparison.all_reach()))
}

/// The scores of the bids as they are kept. What has none is told.
fn reference(
    args: &CompareArgs,
    file: &Path,
    bids: &[Bid],
    limited_to: &[String],
) -> anyhow::Result<String> {
    spare_inputs(file, &args.paths)?;
    let reports = bids.iter().map(|bid| &bid.report);
    let kept = Reference::of(reports, limited_to, clock().to_string())?;
    let left = bids.len() - kept.count;
    if left > 0 {
        let count = left;
        terminal::complain(&say::Note, &say::NotInTheReference { count });
    }
    Ok(shape::json(&kept))
}

impl<'a> Plan<'a> {
    fn of(args: &'a CompareArgs) -> anyhow::Result<Self> {
        let wanted = Wanted {
            rules: &args.rules,
            lang: args.reading.lang.as_deref(),
            principles: &args.principles,
            gates: &args.gates,
            scale: Some(&args.scale),
        };
        // bids are others': their configurations are not heeded
        let settings = Settings::of_buyer(&args.config)?;
        let yardstick = Yardstick::of(&wanted, &settings)?;
        if !args.format.is_text && args.output.is_none() {
            let format = args.format.name;
            bail!(say::FormatNeedsAFile { format }.to_string());
        }
        let outputs =
            Outputs::new(args.format, args.output.as_ref(), args.force).with(&args.reports);
        outputs.check(&args.paths)?;
        Ok(Self {
            names: args.names.as_deref().map(Names::read).transpose()?,
            style: Style {
                evidence: args.evidence,
                brief: args.quiet,
                limited_to: yardstick.limited_to.clone(),
                scale: yardstick.scale.clone(),
                ..terminal::wide_style()
            },
            reader: reader(&args.reading.safety)?,
            yardstick,
            configuration: settings.config.map(|config| config.file),
            outputs,
        })
    }
}
