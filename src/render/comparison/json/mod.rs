//! The comparison for programs, in a frozen shape of its own.

mod shape;

use super::bids::{file, input_name, row};
use crate::catalogue::say::comparison as say;
use crate::compare::{self, At, Compared, Comparison};
use crate::render::{Style, shown};
use crate::report::{Quote, Standing};
use crate::shape::{Charter, Input, json};
use shape::{
    Apart, Bid, ComparisonShape, Criterion, Evidence, Gap, Limit, MustHave, Overlap, Passage,
    Place, Principle, SHAPE, Stands, Unmet,
};

pub use shape::SCHEMA;

/// Quotes for each bid and criterion, unless the reader asks for more.
const QUOTES: usize = 1;

#[expect(
    clippy::unnecessary_wraps,
    reason = "other formats have no room for some comparisons"
)]
pub(super) fn object(comparison: &Comparison, style: &Style) -> Result<Vec<u8>, String> {
    Ok(json(&ComparisonShape::of(comparison, style)).into_bytes())
}

impl<'a> ComparisonShape<'a> {
    fn of(comparison: &'a Comparison, style: &'a Style) -> Self {
        let first = comparison.bids.first().map(|bid| &bid.report);
        let limit = style.evidence.unwrap_or(QUOTES);
        let principles = first.map_or(0, |report| report.principles.len());
        let passages = comparison.shared.iter();
        let limits = comparison.limits.iter();
        let must_haves = comparison.demands.must_haves.iter();
        Self {
            schema: SHAPE,
            version: env!("CARGO_PKG_VERSION"),
            note: say::NamesNoWinner.to_string(),
            charter: first.map(|report| Charter::of(&report.charter)),
            rules_sha256: first.map(|report| report.rules_digest.as_str()),
            configuration: comparison.configuration.as_deref(),
            limited_to: &style.limited_to,
            must_haves: must_haves.map(MustHave::of).collect(),
            threshold: comparison.demands.threshold,
            evenly_judged: comparison.evenly_judged(),
            bids: comparison.bids.iter().map(Bid::of).collect(),
            principles: (0..principles)
                .map(|at| Principle::of(at, comparison, limit))
                .collect(),
            apart: Apart::all_of(comparison),
            common_gaps: Gap::all_of(comparison),
            shared_passages: passages
                .map(|passage| Passage::of(passage, comparison))
                .collect(),
            overlaps: comparison.overlaps.iter().map(Overlap::of).collect(),
            limits: limits.map(|limit| Limit::of(limit, comparison)).collect(),
        }
    }
}

impl<'a> Apart<'a> {
    fn all_of(comparison: &'a Comparison) -> Vec<Self> {
        let apart = comparison.apart.iter();
        apart
            .map(|apart| Self {
                criterion: id(comparison, apart.at),
                spread: apart.spread,
            })
            .collect()
    }
}

impl<'a> Gap<'a> {
    fn all_of(comparison: &'a Comparison) -> Vec<Self> {
        let gaps = comparison.common_gaps.iter();
        gaps.map(|gap| Self {
            criterion: id(comparison, gap.at),
            claimed: gap.claimed,
            judged: gap.judged,
        })
        .collect()
    }
}

/// A criterion's id: all bids have the same.
fn id(comparison: &Comparison, at: At) -> &str {
    let standing = comparison.bids.first().and_then(|bid| bid.standing(at));
    standing.map_or("", |standing| standing.id.as_str())
}

impl<'a> MustHave<'a> {
    fn of(must_have: &'a compare::MustHave) -> Self {
        Self {
            id: &must_have.id,
            least: must_have.least,
        }
    }
}

impl<'a> Bid<'a> {
    fn of(bid: &'a Compared) -> Self {
        Self {
            name: &bid.name,
            inputs: bid.report.inputs.iter().map(Input::of).collect(),
            language: bid.report.language.as_deref(),
            total: bid.report.total.into(),
            below_threshold: bid.below,
            unmet: bid
                .unmet
                .iter()
                .map(|unmet| Unmet {
                    must_have: unmet.must_have,
                    criterion: &unmet.criterion,
                    verdict: unmet.verdict,
                })
                .collect(),
        }
    }
}

impl<'a> Principle<'a> {
    fn of(at: usize, comparison: &'a Comparison, limit: usize) -> Self {
        let of = &comparison.bids[0].report.principles[at];
        let scores = comparison.bids.iter().map(|bid| &bid.report.principles[at]);
        let criteria = of.criteria.iter().enumerate().map(|(nth, standing)| {
            let at = At {
                principle: at,
                criterion: nth,
            };
            Criterion::of(standing, at, comparison, limit)
        });
        Self {
            id: &of.id,
            title: &of.title,
            section: &of.section,
            scores: scores.map(|principle| principle.score.into()).collect(),
            criteria: criteria.collect(),
        }
    }
}

impl<'a> Criterion<'a> {
    fn of(standing: &'a Standing, at: At, comparison: &'a Comparison, limit: usize) -> Self {
        let standings = row(comparison, at);
        Self {
            id: &standing.id,
            title: &standing.title,
            question: &standing.question,
            weight: standing.weight,
            standings: standings
                .map(|(bid, standing)| Stands::of(bid, standing, limit))
                .collect(),
        }
    }
}

impl<'a> Stands<'a> {
    fn of(bid: &'a Compared, standing: &'a Standing, limit: usize) -> Self {
        Self {
            verdict: standing.verdict,
            reason: standing.reason.as_deref(),
            evidence_found: standing.evidence.len(),
            evidence: shown(&standing.evidence, limit)
                .map(|quote| Evidence::of(bid, quote))
                .collect(),
        }
    }
}

impl<'a> Evidence<'a> {
    fn of(bid: &'a Compared, quote: &'a Quote) -> Self {
        Self {
            quote: &quote.text,
            file: file(bid, quote),
            line: quote.place.line,
            page: quote.place.page,
            start: quote.span.start,
            end: quote.span.end,
            strength: quote.strength,
            rule: &quote.rule,
        }
    }
}

impl<'a> Passage<'a> {
    fn of(passage: &'a compare::Passage, comparison: &'a Comparison) -> Self {
        let place = |stand: &'a compare::Stand| Place {
            bid: stand.bid,
            file: input_name(&comparison.bids[stand.bid], Some(stand.input)).unwrap_or_default(),
            text: &stand.text,
            line: stand.place.line,
            page: stand.place.page,
            start: stand.span.start,
            end: stand.span.end,
        };
        Self {
            words: passage.words,
            in_most_bids: passage.in_most,
            variant: passage.variant,
            places: passage.stands.iter().map(place).collect(),
        }
    }
}

impl Overlap {
    const fn of(overlap: &compare::Overlap) -> Self {
        Self {
            bids: [overlap.bids.0, overlap.bids.1],
            passages: overlap.passages,
            words: overlap.words,
            percent_of_shorter: overlap.percent,
        }
    }
}

impl<'a> Limit<'a> {
    fn of(limit: &'a compare::Limit, comparison: &'a Comparison) -> Self {
        Self {
            bid: limit.bid,
            file: input_name(&comparison.bids[limit.bid], limit.input),
            whole_document: limit.whole,
            place: &limit.place,
            message: &limit.message,
        }
    }
}
