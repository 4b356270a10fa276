//! Text that names every criterion once and says little about any: written to be scored, by a machine or to a template.
//!
//! It lowers no verdict. Real bids come back to what they do, with far more words than those that a criterion asks for.

use crate::catalogue::say::assess as say;
use crate::document::{Document, Span};
use crate::evidence::Strength;
use crate::report::{Finding, Principle, Quote, Standing};
use std::collections::BTreeSet;

/// Met criteria below which chance decides.
const ENOUGH: usize = 8;
/// Words of the text for each met criterion, below which it is thin; real bids have 42 at least, and half of them more than 110.
const WORDS: usize = 30;
/// Of a hundred met criteria, those that rest on a single statement each, from which on a text is thin. In real bids that meet as many
/// criteria it is 58 at most.
const SINGLE: usize = 80;
/// The same two bounds where the criteria are also met in the charter's own order.
const WORDS_IN_ORDER: usize = 50;
const SINGLE_IN_ORDER: usize = 60;
/// Of a hundred pairs of met criteria, those met in the charter's order less those in the other, from which on the order is the charter's.
/// In real bids it is 47 at most.
const IN_ORDER: isize = 70;

/// That a text says little about much, if it does.
pub(super) fn thin<'a>(
    documents: impl Iterator<Item = &'a Document>,
    principles: &[Principle],
) -> Option<Finding> {
    let standings = principles.iter().flat_map(|principle| &principle.criteria);
    let met: Vec<Met> = standings.filter_map(Met::of).collect();
    if met.len() < ENOUGH {
        return None;
    }
    let words: usize = documents
        .map(|document| document.text.split_whitespace().count())
        .sum();
    let words = words / met.len();
    let single = met.iter().filter(|met| met.statements == 1).count();
    let of_hundred = single * 100 / met.len();
    let in_order =
        order(&met) >= IN_ORDER && (words < WORDS_IN_ORDER || of_hundred >= SINGLE_IN_ORDER);
    let thin = words < WORDS || of_hundred >= SINGLE || in_order;
    let message = say::TextIsThin {
        met: met.len(),
        single,
        words,
    };
    thin.then(|| Finding {
        kind: "thin",
        input: None,
        place: String::new(),
        message: message.to_string(),
    })
}

/// A criterion that the text meets.
struct Met {
    /// Different statements that meet it.
    statements: usize,
    /// The first of them.
    first: (usize, Span),
}

impl Met {
    fn of(standing: &Standing) -> Option<Self> {
        if standing.verdict.level() < Some(2) {
            return None;
        }
        let statements = standing.evidence.iter();
        let meets = |quote: &&Quote| {
            let strength = quote.strength;
            // files of a repository are no text
            !quote.is_of_file() && strength >= Some(Strength::Committed)
        };
        let places: BTreeSet<(usize, Span)> = statements
            .filter(meets)
            .map(|quote| (quote.input, quote.span))
            .collect();
        Some(Self {
            statements: places.len(),
            first: *places.first()?,
        })
    }
}

/// How far the criteria are met in the charter's order: 100 if wholly, 0 if by chance, below 0 if the other way round.
fn order(met: &[Met]) -> isize {
    let (mut same, mut other) = (0, 0);
    for (at, one) in met.iter().enumerate() {
        for next in &met[at + 1..] {
            match one.first.cmp(&next.first) {
                std::cmp::Ordering::Less => same += 1,
                std::cmp::Ordering::Greater => other += 1,
                std::cmp::Ordering::Equal => {}
            }
        }
    }
    (same - other) * 100 / (same + other).max(1)
}
