//! `cargo bench --bench naive -- PATTERNS FILE`: the plain loop over `regex::Regex` that one would write first, for `peers.py`.
#![allow(missing_docs, clippy::print_stdout)]

use regex::Regex;
use std::time::Instant;

fn main() {
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|text| text != "--bench")
        .collect();
    let [patterns, file] = arguments.as_slice() else {
        println!("usage: cargo bench --bench naive -- PATTERNS FILE; see benches/peers.py");
        return;
    };
    let patterns = std::fs::read_to_string(patterns).expect("a file of patterns");
    let text = std::fs::read_to_string(file).expect("a file of text");
    let start = Instant::now();
    let regexes: Vec<Regex> = patterns
        .lines()
        .map(|line| Regex::new(line).expect("a regex"))
        .collect();
    let compiled = start.elapsed().as_secs_f64();
    let start = Instant::now();
    let found: usize = regexes
        .iter()
        .map(|regex| regex.find_iter(&text).count())
        .sum();
    let took = start.elapsed().as_secs_f64();
    println!("{{\"compile_s\": {compiled:.3}, \"search_s\": {took:.3}, \"found\": {found}}}");
}
