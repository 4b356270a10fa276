//! `cargo bench`: what start-up costs, and how fast text is assessed.
#![allow(missing_docs)]

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

criterion_group!(benches, start_up, throughput);
criterion_main!(benches);
