//! The library in ten lines: `cargo run --example library`.
#![allow(clippy::print_stdout)]

use charterlint::{assess, read, rules::RulePack};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let charter = RulePack::built_in().charter("digital-nations-2021")?;
    let proposal = read::read("bid.md", b"We interviewed 12 residents in March 2025.")?;
    let report = assess(&[proposal], &["digest of the bytes".into()], &charter, None);
    for principle in &report.principles {
        for standing in principle
            .criteria
            .iter()
            .filter(|standing| !standing.evidence.is_empty())
        {
            println!(
                "{}: {}: {}",
                standing.id,
                standing.verdict.word(),
                standing.evidence[0].text
            );
        }
    }
    Ok(())
}
