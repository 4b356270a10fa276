//! With what files are read, and how much they may ask.

use charterlint::catalogue::say::cli as say;
use charterlint::read::Limits;
use clap::Args;
use std::time::Duration;

/// Bits by which a number of bytes is larger than one of MiB.
const MIB: u32 = 20;

/// How files are read.
#[derive(Debug, Args)]
pub(crate) struct ReadingArgs {
    /// Language of the proposal as a two-letter code, if it isn't told rightly from the text
    #[arg(long, value_name = "CODE", help_heading = "Input")]
    pub(crate) lang: Option<String>,
    #[command(flatten)]
    pub(crate) safety: SafetyArgs,
}

/// With what files are read, and how much they may ask.
#[derive(Debug, Args)]
pub(crate) struct SafetyArgs {
    /// Have pages that are pictures read by the program `tesseract`, which has to be installed; its language can be named, such as --ocr=deu
    ///
    /// What was read so says so in each quote. It takes seconds for each page. Invisible text under a picture then gives way to what the picture shows.
    #[arg(long, value_name = "LANG", num_args = 0..=1, require_equals = true, default_missing_value = "eng", value_parser = ocr_language, help_heading = "Input")]
    pub(crate) ocr: Option<String>,
    #[command(flatten)]
    limits: LimitArgs,
}

impl SafetyArgs {
    /// How much a file may ask.
    pub(crate) fn limits(&self) -> Limits {
        self.limits.limits()
    }

    /// What isn't as usual, as options; `None` if all is.
    pub(crate) fn unusual(&self) -> Option<String> {
        let usual = Limits::default();
        let limits = self.limits.limits();
        let set = |name: &str, value: u64, usual: u64| {
            (value != usual).then(|| format!("--max-{name}={value}"))
        };
        let count = |number: usize| number as u64;
        // in a fixed order: lines of results are compared by it
        let options = [
            set("pages", count(limits.pages), count(usual.pages)),
            set("size", limits.size >> MIB, usual.size >> MIB),
            set("expansion", limits.expansion >> MIB, usual.expansion >> MIB),
            set("depth", count(limits.depth), count(usual.depth)),
            set("time", limits.time.as_secs(), usual.time.as_secs()),
            set("memory", limits.memory >> MIB, usual.memory >> MIB),
        ];
        let ocr = self.ocr.iter().map(|language| format!("--ocr={language}"));
        let said: Vec<String> = ocr.chain(options.into_iter().flatten()).collect();
        (!said.is_empty()).then(|| said.join(" "))
    }
}

/// How much a file may ask. Real proposals stay far below.
#[derive(Debug, Args)]
#[command(next_help_heading = "Limits")]
#[allow(clippy::struct_field_names)] // the fields are named as the options are
struct LimitArgs {
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
    fn limits(&self) -> Limits {
        Limits {
            size: self.max_size << MIB,
            pages: usize::try_from(self.max_pages).unwrap_or(usize::MAX),
            expansion: self.max_expansion << MIB,
            depth: usize::try_from(self.max_depth).unwrap_or(usize::MAX),
            time: Duration::from_secs(self.max_time),
            memory: self.max_memory << MIB,
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
        Err(say::TesseractLanguages.to_string())
    }
}
