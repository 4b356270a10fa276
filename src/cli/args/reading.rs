//! With what files are read, how much they may ask, and the command that prints what was read.

use super::ReadingArgs;
use charterlint::read::Limits;
use clap::{Args, ValueEnum, ValueHint};
use std::path::PathBuf;
use std::time::Duration;

const TEXT_EXAMPLES: &str = "\
Each block stands with its line or page; # marks headings, [row | column] a cell. What was left out comes last: hidden text, pages that couldn't be read, running heads.

Examples:
  charterlint text bid.pdf | less
  charterlint text bid.docx --format json | jq '.documents[].left_out'
  charterlint text scanned.pdf --ocr";

/// With what files are read, and how much they may ask.
#[derive(Debug, Args)]
pub(in crate::cli) struct SafetyArgs {
    /// Have pages that are pictures read by the program `tesseract`, which has to be installed; its language can be named, such as --ocr=deu
    ///
    /// What was read so says so in each quote. It takes seconds for each page. Invisible text under a picture then gives way to what the picture shows.
    #[arg(long, value_name = "LANG", num_args = 0..=1, require_equals = true, default_missing_value = "eng", value_parser = ocr_language, help_heading = "Input")]
    pub(in crate::cli) ocr: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) limits: LimitArgs,
}

impl SafetyArgs {
    /// What isn't as usual, as options; `None` if all is.
    pub(in crate::cli) fn unusual(&self) -> Option<String> {
        let usual = Limits::default();
        let limits = self.limits.limits();
        let options = [
            (
                limits.pages != usual.pages,
                format!("--max-pages={}", limits.pages),
            ),
            (
                limits.size != usual.size,
                format!("--max-size={}", limits.size >> 20),
            ),
            (
                limits.expansion != usual.expansion,
                format!("--max-expansion={}", limits.expansion >> 20),
            ),
            (
                limits.depth != usual.depth,
                format!("--max-depth={}", limits.depth),
            ),
            (
                limits.time != usual.time,
                format!("--max-time={}", limits.time.as_secs()),
            ),
            (
                limits.memory != usual.memory,
                format!("--max-memory={}", limits.memory >> 20),
            ),
        ];
        let ocr = self.ocr.iter().map(|language| format!("--ocr={language}"));
        let set = options.into_iter().filter(|(set, _)| *set);
        let said: Vec<String> = ocr.chain(set.map(|(_, option)| option)).collect();
        (!said.is_empty()).then(|| said.join(" "))
    }
}

/// How much a file may ask. Real proposals stay far below.
#[derive(Debug, Args)]
#[command(next_help_heading = "Limits")]
#[allow(clippy::struct_field_names)] // the fields are named as the options are
pub(in crate::cli) struct LimitArgs {
    /// The largest file to read, in MiB
    #[arg(long, value_name = "MIB", default_value_t = 64, value_parser = clap::value_parser!(u64).range(1..=4096), hide_short_help = true)]
    max_size: u64,
    /// The most pages of a file
    #[arg(long, value_name = "N", default_value_t = 10_000, value_parser = clap::value_parser!(u32).range(1..), hide_short_help = true)]
    max_pages: u32,
    /// How far the packed parts of a file may unpack, in MiB
    #[arg(long, value_name = "MIB", default_value_t = 256, value_parser = clap::value_parser!(u64).range(1..=65536), hide_short_help = true)]
    max_expansion: u64,
    /// The deepest nesting of elements in an office file
    #[arg(long, value_name = "N", default_value_t = 256, value_parser = clap::value_parser!(u32).range(1..), hide_short_help = true)]
    max_depth: u32,
    /// The longest time for a PDF or office file, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..=86400), hide_short_help = true)]
    max_time: u64,
    /// The most memory for a PDF or office file, in MiB; kept on Linux
    #[arg(long, value_name = "MIB", default_value_t = 1024, value_parser = clap::value_parser!(u64).range(64..=1_048_576), hide_short_help = true)]
    max_memory: u64,
}

impl LimitArgs {
    /// For the library.
    pub(in crate::cli) fn limits(&self) -> Limits {
        Limits {
            size: self.max_size << 20,
            pages: usize::try_from(self.max_pages).unwrap_or(usize::MAX),
            expansion: self.max_expansion << 20,
            depth: usize::try_from(self.max_depth).unwrap_or(usize::MAX),
            time: Duration::from_secs(self.max_time),
            memory: self.max_memory << 20,
        }
    }
}

/// A language as `tesseract` names it, or several joined by `+`.
fn ocr_language(text: &str) -> Result<String, String> {
    let is_name = |part: &str| {
        part.starts_with(|first: char| first.is_ascii_alphabetic())
            && part
                .chars()
                .all(|char| char.is_ascii_alphanumeric() || char == '_')
    };
    if text.split('+').all(is_name) {
        Ok(text.to_owned())
    } else {
        Err("languages look like eng, deu or eng+fra; `tesseract --list-langs` lists yours".into())
    }
}

#[derive(Debug, Args)]
#[command(after_long_help = TEXT_EXAMPLES)]
pub(in crate::cli) struct TextArgs {
    /// Files, folders of such, or `-` for standard input
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::AnyPath)]
    pub(in crate::cli) paths: Vec<PathBuf>,
    /// Form in which it is printed
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = TextFormat::Text)]
    pub(in crate::cli) format: TextFormat,
    #[command(flatten)]
    pub(in crate::cli) reading: ReadingArgs,
}

/// How what was read is printed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(in crate::cli) enum TextFormat {
    /// For people
    Text,
    /// For programs; `charterlint schema text` describes it
    Json,
}
