//! `charterlint rules` and `charterlint explain`.

use super::{CharterFrom, Exit, columns, input, print};
use anyhow::{Result, bail};
use charterlint::render::terminal::{clean, cut, wrap};
use charterlint::report::{Quote, Report};
use charterlint::rules::{Charter, Criterion, Level};
use charterlint::{document, proof};
use clap::{Args, Subcommand};
use std::fmt::Write as _;
use std::path::PathBuf;

/// Near misses shown.
const NEAR_MISSES: usize = 8;
/// Pieces of evidence shown.
const EVIDENCE: usize = 8;
/// Columns of a quote at most.
const QUOTE: usize = 300;

#[derive(Debug, Args)]
pub(super) struct Rules {
    #[command(subcommand)]
    command: RulesCommand,
}

#[derive(Debug, Subcommand)]
enum RulesCommand {
    /// List principles and criteria of a charter
    List(CharterFrom),
    /// Show a criterion with its wordings
    Show {
        /// Id of the criterion, such as `open-source/licence`
        id: String,
        #[command(flatten)]
        charter: CharterFrom,
    },
    /// Prove that every example in the rule files gets the verdict that it names
    Test(CharterFrom),
    /// How rule files and their wordings are written, with examples
    Help,
}

impl Rules {
    pub(super) fn run(&self) -> Result<Exit> {
        match &self.command {
            RulesCommand::List(charter) => print(&list(&charter.load()?)),
            RulesCommand::Show { id, charter } => show(id, charter),
            RulesCommand::Test(charter) => test(charter),
            RulesCommand::Help => print(charterlint::rules::HELP),
        }
    }
}

fn list(charter: &Charter) -> String {
    let mut text = format!("{} {}\n", charter.title, charter.edition);
    for principle in &charter.principles {
        let _ = writeln!(
            text,
            "\n{} {} ({})",
            principle.section, principle.title, principle.id
        );
        for &(at, weight) in &principle.criteria {
            let criterion = &charter.criteria[at];
            let weight = if weight == 1 {
                String::new()
            } else {
                format!("  weight {weight}")
            };
            let _ = writeln!(text, "  {:40} {}{weight}", criterion.id, criterion.question);
        }
    }
    text
}

fn show(id: &str, from: &CharterFrom) -> Result<Exit> {
    let pack = from.rules.pack()?;
    let charter = pack.charter(&from.charter)?;
    let mut text = describe(criterion(&charter, id)?);
    for (language, level, says) in pack.wordings_of(id) {
        let _ = writeln!(text, "\nWordings, {language}, {}:", level_word(level));
        for pattern in says {
            let _ = writeln!(text, "  {pattern}");
        }
    }
    print(&text)
}

fn test(from: &CharterFrom) -> Result<Exit> {
    let pack = from.rules.pack()?;
    let charter = pack.charter(&from.charter)?;
    let proof = proof::run(&pack, &charter);
    let mut text = String::new();
    for failure in &proof.failures {
        let example = &failure.example;
        let place = if example.line > 0 {
            format!("{}:{}", example.file, example.line)
        } else {
            example.file.clone()
        };
        let _ = writeln!(
            text,
            "{place}: the example must be {}, but is {}",
            level_word(example.level),
            failure.got.word()
        );
        let _ = writeln!(
            text,
            "{}",
            wrap(&format!("“{}”", clean(&example.text)), columns(), 4)
        );
        for because in &failure.because {
            let _ = writeln!(text, "{}", wrap(because, columns(), 4));
        }
    }
    let passed = proof.run - proof.failures.len();
    let _ = writeln!(
        text,
        "{} examples, {passed} as they should be, {} not",
        proof.run,
        proof.failures.len()
    );
    print(&text)?;
    Ok(if proof.failures.is_empty() {
        Exit::Enough
    } else {
        Exit::NotEnough
    })
}

/// What a criterion asks, and what a proposal has to say on it.
#[derive(Debug, Args)]
pub(super) struct Explain {
    /// Id of the criterion, such as `open-source/licence`
    id: String,
    /// The proposal
    #[arg(value_name = "FILE")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    charter: CharterFrom,
    /// Language of the proposal as a two-letter code; told from the text if not given
    #[arg(long, value_name = "CODE")]
    lang: Option<String>,
}

impl Explain {
    pub(super) fn run(&self) -> Result<Exit> {
        let charter = self.charter.load()?;
        let mut text = describe(criterion(&charter, &self.id)?);
        if !self.paths.is_empty() {
            let proposal = input::proposal(&self.paths, 64 << 20)?;
            text.push_str(&self.found(&proposal.documents, &proposal.digests, &charter));
        }
        print(&text)
    }

    fn found(
        &self,
        documents: &[document::Document],
        digests: &[String],
        charter: &Charter,
    ) -> String {
        let report = charterlint::assess(documents, digests, charter, self.lang.as_deref());
        let standing = report
            .principles
            .iter()
            .flat_map(|principle| &principle.criteria)
            .find(|standing| standing.id == self.id);
        let verdict = standing.map_or("not in this charter", |standing| standing.verdict.word());
        let mut text = format!("\nVerdict on this proposal: {verdict}\n");
        if let Some(reason) = standing.and_then(|standing| standing.reason.as_ref()) {
            let _ = writeln!(text, "{}", wrap(&clean(reason), columns(), 2));
        }
        let explanation = charterlint::explain(documents, charter, &self.id, self.lang.as_deref())
            .unwrap_or_default();
        for quote in explanation.evidence.iter().take(EVIDENCE) {
            let word = quote
                .strength
                .map_or("contradicts", charterlint::evidence::Strength::word);
            let because = format!(
                "{word}: {} (`{}` of {})",
                quote.because.join("; "),
                quote.pattern,
                quote.rule
            );
            text.push_str(&said(&report, quote, &because));
        }
        if !explanation.turned_down.is_empty() {
            text.push_str("\nNearest misses, and why they don't count:\n");
        }
        for (quote, reason) in explanation.turned_down.iter().take(NEAR_MISSES) {
            text.push_str(&said(&report, quote, reason));
        }
        text
    }
}

/// A quote with its place and a word on it.
fn said(report: &Report, quote: &Quote, word: &str) -> String {
    let file = report
        .inputs
        .get(quote.input)
        .map(|input| clean(&input.name))
        .unwrap_or_default();
    let text = wrap(
        &format!("“{}”", cut(&clean(&quote.text), QUOTE)),
        columns(),
        2,
    );
    let place = wrap(
        &format!("{file}:{}: {}", quote.place.line, clean(word)),
        columns(),
        4,
    );
    format!("{text}\n{place}\n")
}

fn describe(criterion: &Criterion) -> String {
    let mut text = format!(
        "{} ({})\n{}\n",
        criterion.title, criterion.id, criterion.question
    );
    let _ = writeln!(text, "{}", wrap(&criterion.why, columns(), 0));
    let mut items = |head: &str, items: &[String]| {
        if !items.is_empty() {
            let _ = writeln!(text, "\n{head}");
            for item in items {
                let _ = writeln!(text, "  - {item}");
            }
        }
    };
    items("Counts:", &criterion.counts);
    items("Does not count:", &criterion.does_not_count);
    items(
        "What to write:",
        &[criterion.advice.clone(), criterion.proof.clone()],
    );
    let references = criterion
        .references
        .iter()
        .map(|reference| match &reference.url {
            Some(url) => format!("{}, {url}", reference.title),
            None => reference.title.clone(),
        });
    items("Sources:", &references.collect::<Vec<_>>());
    text
}

fn criterion<'a>(charter: &'a Charter, id: &str) -> Result<&'a Criterion> {
    match charter.position(id) {
        Some(at) => Ok(&charter.criteria[at]),
        None => bail!("this charter has no criterion `{id}`; `charterlint rules list` lists all"),
    }
}

const fn level_word(level: Level) -> &'static str {
    match level {
        Level::Absent => "absent",
        Level::Claimed => "claimed",
        Level::Committed => "committed",
        Level::Evidenced => "evidenced",
        Level::Contradicted => "contradicted",
    }
}
