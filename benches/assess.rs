//! `cargo bench --bench assess`: what start-up costs, and how fast text is assessed and rendered.
//!
//! The text is the example proposals, each once, and the varied text of `bench.py`, if it was made:
//! `python3 benches/bids.py target/bids 1 345 md`. Never the same text over and over: repeats are turned down early, which flatters.
#![allow(missing_docs, clippy::print_stdout)]

use charterlint::document::Document;
use charterlint::find::Search;
use charterlint::render::{FORMATS, Style, render};
use charterlint::report::Report;
use charterlint::rules::{Charter, RulePack};
use charterlint::{assess, prose, read};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::fs;
use std::hint::black_box;

const LANGUAGE: &str = "en";

const PROPOSALS: &str = concat!(
    include_str!("../examples/proposals/bus-passes-overclaims.md"),
    "\n\n",
    include_str!("../examples/proposals/harbour-permits-strong.md"),
    "\n\n",
    include_str!("../examples/proposals/library-cards-weak.md"),
);

/// A document of some 1 MB that says nothing twice; made by `bids.py`.
const VARIED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/target/bids/00000.md");

fn charter() -> Charter {
    RulePack::built_in()
        .charter("digital-nations-2021")
        .expect("a whole charter")
}

fn document(text: &str) -> Document {
    read::read("bid.md", text.as_bytes()).expect("text")
}

fn report(text: &str, charter: &Charter) -> Report {
    assess(&[document(text)], &[String::new()], charter, Some(LANGUAGE))
}

/// How dense a text is: what it costs depends on that more than on its length.
fn matches_per_megabyte(text: &str, charter: &Charter) -> usize {
    let lexicon = charter.lexicon(LANGUAGE).expect("wordings");
    let document = document(text);
    let prose = prose::sentences(&document, &lexicon.unending);
    let search = Search::new(&document, &prose, lexicon);
    let mut found = Vec::new();
    let matches = (0..prose.sentences.len()).map(|sentence| {
        search.wordings(sentence, &mut found);
        found.len()
    });
    matches.sum::<usize>() * 1_000_000 / document.text.len()
}

fn start_up(bench: &mut Criterion) {
    bench.bench_function("built-in rules to a charter", |bench| {
        bench.iter(|| RulePack::built_in().charter(black_box("digital-nations-2021")));
    });
}

fn throughput(bench: &mut Criterion) {
    let charter = charter();
    let varied = fs::read_to_string(VARIED)
        .inspect_err(|_| println!("varied text is skipped: it isn't made, see benches/assess.rs"));
    let mut group = bench.benchmark_group("all rules, bytes to verdicts");
    group.sample_size(20);
    for (name, text) in [("proposals", Ok(PROPOSALS.to_owned())), ("varied", varied)] {
        let Ok(text) = text else { continue };
        println!(
            "{name}: {} KB, {} matches a MB",
            text.len() / 1000,
            matches_per_megabyte(&text, &charter)
        );
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(name, |bench| bench.iter(|| report(&text, &charter)));
    }
    group.finish();
}

/// No format may take longer to write than the assessment took.
fn rendering(bench: &mut Criterion) {
    let charter = charter();
    let assessed = report(PROPOSALS, &charter);
    let style = Style {
        scale: RulePack::built_in().scale("nz-0-5").ok(),
        ..Style::default()
    };
    let mut group = bench.benchmark_group("render");
    group.sample_size(20);
    group.bench_function("assessment, to compare", |bench| {
        bench.iter(|| report(PROPOSALS, &charter));
    });
    for format in FORMATS {
        group.bench_function(format.name, |bench| {
            bench.iter(|| render(black_box(&assessed), *format, &style));
        });
    }
    group.finish();
}

criterion_group!(benches, start_up, throughput, rendering);
criterion_main!(benches);
