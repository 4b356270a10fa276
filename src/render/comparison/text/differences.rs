//! What sets the bids apart, criterion by criterion, and what none of them commits to.

use super::numbered::{FIRST, Numbered, heading, more, shorten};
use crate::catalogue::say::comparison as say;
use crate::compare::{Apart, At, Compared, Comparison};
use crate::judge::Verdict;
use crate::render::comparison::bids::{citation, claimed, row};
use crate::render::page::marks::mark;
use crate::render::{Ink, Inked, Page, shown};
use crate::report::Standing;

/// Bids whose quotes are shown beside each other without being asked for.
const FEW: usize = 6;

/// The criteria on which the bids are furthest apart.
pub(super) fn widest(page: &mut Page, bids: &Numbered, asked: Option<usize>) {
    let apart = &bids.comparison.apart;
    if apart.is_empty() {
        return;
    }
    page.heading(&say::WhatSetsBidsApart.to_string());
    // Asked for, the quotes of all criteria stand further down.
    let few = bids.comparison.bids.len() <= FEW;
    let quotes = usize::from(few && asked.is_none());
    for Apart { at, .. } in apart.iter().take(FIRST) {
        criterion(page, bids, *at, quotes);
    }
    more(page, apart.len(), |count| {
        say::AndMoreInOtherFormats { count }.to_string()
    });
}

/// Criteria that no bid commits to.
pub(super) fn common_gaps(page: &mut Page, comparison: &Comparison) {
    let gaps = &comparison.common_gaps;
    if gaps.is_empty() {
        return;
    }
    page.heading(&say::WhatNoBidCommitsTo.to_string());
    for gap in gaps {
        if let Some((_, standing)) = row(comparison, gap.at).next() {
            let note = match gap.claimed {
                0 => String::new(),
                _ => format!(" · {}", claimed(gap)),
            };
            title(page, standing, &note);
        }
    }
}

/// Every criterion with the quotes of every bid.
pub(super) fn all_criteria(page: &mut Page, bids: &Numbered, quotes: usize) {
    let Some(first) = bids.comparison.bids.first() else {
        return;
    };
    for (principle, of) in first.report.principles.iter().enumerate() {
        page.heading(&heading(of));
        for criterion in 0..of.criteria.len() {
            let at = At {
                principle,
                criterion,
            };
            self::criterion(page, bids, at, quotes);
        }
    }
}

/// A criterion with the bids by verdict; with the quotes of each bid, where these are wanted.
fn criterion(page: &mut Page, bids: &Numbered, at: At, quotes: usize) {
    let Some((_, standing)) = row(bids.comparison, at).next() else {
        return;
    };
    title(page, standing, "");
    if quotes == 0 {
        let told = by_verdict(bids.comparison, at);
        page.item(&[(Ink::Plain, "    ")], &[(Ink::Plain, &told)]);
        return;
    }
    for (number, (bid, standing)) in row(bids.comparison, at).enumerate() {
        let (mark, ink) = mark(standing);
        let lead = format!("    {} ", bids.number(number));
        let mark = format!("{} ", mark.trim());
        let words = words(bid, standing, ink, quotes);
        let words: Vec<Inked> = words
            .iter()
            .map(|(ink, text)| (*ink, text.as_str()))
            .collect();
        page.item(&[(Ink::Plain, &lead), (ink, &mark)], &words);
    }
}

fn title(page: &mut Page, standing: &Standing, note: &str) {
    page.item(
        &[(Ink::Plain, "  ")],
        &[
            (Ink::Strong, &standing.title),
            (Ink::Faint, note),
            (Ink::Faint, " · "),
            (Ink::Faint, &standing.id),
        ],
    );
}

/// A bid's verdict on a criterion, with its quotes.
fn words(bid: &Compared, standing: &Standing, ink: Ink, quotes: usize) -> Vec<(Ink, String)> {
    let mut words = vec![(ink, standing.verdict.word().to_owned())];
    let contradicted = standing.verdict == Verdict::Contradicted;
    // What only seems to support it would mislead beside the verdict.
    let quotes =
        shown(&standing.evidence, quotes).filter(|quote| !contradicted || quote.strength.is_none());
    for quote in quotes {
        if quote.strength.is_none() && !contradicted {
            words.push((Ink::Bad, format!(" {}", say::ButSaysTheOpposite)));
        }
        words.push((Ink::Plain, format!(" “{}”", shorten(&quote.seen))));
        words.push((Ink::Faint, format!(" {}", citation(bid, quote))));
    }
    if let Some(reason) = &standing.reason {
        words.push((Ink::Faint, format!(": {reason}")));
    }
    words
}

/// `evidenced: 1, 4 · absent: 2, 3`
fn by_verdict(comparison: &Comparison, at: At) -> String {
    let with = |verdict: Verdict| {
        let numbers: Vec<String> = (1..)
            .zip(row(comparison, at))
            .filter(|(_, (_, standing))| standing.verdict == verdict)
            .map(|(number, _): (usize, _)| number.to_string())
            .collect();
        (!numbers.is_empty()).then(|| format!("{}: {}", verdict.word(), numbers.join(", ")))
    };
    Verdict::ALL
        .into_iter()
        .filter_map(with)
        .collect::<Vec<_>>()
        .join(" · ")
}
