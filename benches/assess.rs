//! `cargo bench`: what start-up costs, and how fast text is assessed.
#![allow(missing_docs)]

use charterlint::render::{FORMATS, Style, render};
use charterlint::rules::RulePack;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;

const PROPOSAL: &str = include_str!("../examples/proposals/harbour-permits-strong.md");

fn start_up(bench: &mut Criterion) {
    bench.bench_function("built-in rules to a charter", |bench| {
        bench.iter(|| RulePack::built_in().charter(black_box("digital-nations-2021")));
    });
}

fn throughput(bench: &mut Criterion) {
    let charter = RulePack::built_in()
        .charter("digital-nations-2021")
        .expect("a whole charter");
    let mut group = bench.benchmark_group("dense text, all rules, bytes to verdicts");
    for (name, copies) in [("17 KB", 1), ("1 MB", 60)] {
        let text = PROPOSAL.repeat(copies);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.sample_size(20);
        group.bench_function(name, |bench| {
            bench.iter(|| {
                let document = charterlint::read::read("bid.md", text.as_bytes()).expect("text");
                charterlint::assess(&[document], &[String::new()], &charter, Some("en"))
            });
        });
    }
    group.finish();
}

/// A proposal of 60 pages: no format may take longer to write than the assessment took.
fn rendering(bench: &mut Criterion) {
    let pack = RulePack::built_in();
    let charter = pack
        .charter("digital-nations-2021")
        .expect("a whole charter");
    let text = PROPOSAL.repeat(10);
    let read = || charterlint::read::read("bid.md", text.as_bytes()).expect("text");
    let report = charterlint::assess(&[read()], &[String::new()], &charter, Some("en"));
    let style = Style {
        scale: pack.scale("nz-0-5").ok(),
        ..Style::default()
    };
    let mut group = bench.benchmark_group("render");
    group.sample_size(20);
    group.bench_function("assessment, to compare", |bench| {
        bench.iter(|| charterlint::assess(&[read()], &[String::new()], &charter, Some("en")));
    });
    for format in FORMATS {
        group.bench_function(format.name, |bench| {
            bench.iter(|| render(black_box(&report), *format, &style));
        });
    }
    group.finish();
}

criterion_group!(benches, start_up, throughput, rendering);
criterion_main!(benches);
