//! The comparison for programs: a frozen shape of its own, `charterlint.comparison/1`.

use super::bids::{FOOT, file, input_name, row};
use crate::compare::{self, Compared, Comparison};
use crate::render::report::json::{Charter, Input, Score, escape};
use crate::render::{Style, shown};
use crate::report::{Quote, Standing};
use serde::Serialize;

/// JSON Schema of the comparison.
pub const SCHEMA: &str = include_str!("comparison.schema.json");

const NAME: &str = "charterlint.comparison/1";
/// Quotes for each bid and criterion, unless the reader asks for more.
const QUOTES: usize = 1;

pub(super) fn write(comparison: &Comparison, style: &Style) -> Result<Vec<u8>, String> {
    let shape = Shape::of(comparison, style);
    let text = serde_json::to_string_pretty(&shape).map_err(|error| error.to_string())?;
    Ok((escape(&text) + "\n").into_bytes())
}

#[derive(Serialize)]
struct Shape<'a> {
    schema: &'static str,
    version: &'static str,
    note: &'static str,
    charter: Option<Charter<'a>>,
    rules_sha256: Option<&'a str>,
    limited_to: &'a [String],
    must_haves: Vec<MustHave<'a>>,
    threshold: Option<u32>,
    evenly_judged: bool,
    bids: Vec<Bid<'a>>,
    principles: Vec<Principle<'a>>,
    apart: Vec<Apart<'a>>,
    common_gaps: Vec<Gap<'a>>,
    shared_passages: Vec<Passage<'a>>,
    overlaps: Vec<Overlap>,
    limits: Vec<Limit<'a>>,
}

#[derive(Serialize)]
struct MustHave<'a> {
    id: &'a str,
    least: &'static str,
}

#[derive(Serialize)]
struct Bid<'a> {
    name: &'a str,
    inputs: Vec<Input<'a>>,
    language: Option<&'a str>,
    total: Score,
    below_threshold: Option<bool>,
    unmet: Vec<Unmet<'a>>,
}

#[derive(Serialize)]
struct Unmet<'a> {
    must_have: usize,
    criterion: &'a str,
    verdict: &'static str,
}

#[derive(Serialize)]
struct Principle<'a> {
    id: &'a str,
    title: &'a str,
    section: &'a str,
    scores: Vec<Score>,
    criteria: Vec<Criterion<'a>>,
}

#[derive(Serialize)]
struct Criterion<'a> {
    id: &'a str,
    title: &'a str,
    question: &'a str,
    weight: u32,
    standings: Vec<Stands<'a>>,
}

/// How one bid stands; in the order of the bids.
#[derive(Serialize)]
struct Stands<'a> {
    verdict: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
    evidence_found: usize,
    evidence: Vec<Evidence<'a>>,
}

#[derive(Serialize)]
struct Evidence<'a> {
    quote: &'a str,
    file: &'a str,
    line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<usize>,
    start: usize,
    end: usize,
    strength: &'static str,
    rule: &'a str,
}

#[derive(Serialize)]
struct Apart<'a> {
    criterion: &'a str,
    spread: u32,
}

#[derive(Serialize)]
struct Gap<'a> {
    criterion: &'a str,
    claimed: usize,
    judged: usize,
}

#[derive(Serialize)]
struct Passage<'a> {
    words: usize,
    in_most_bids: bool,
    variant: bool,
    places: Vec<Place<'a>>,
}

#[derive(Serialize)]
struct Place<'a> {
    bid: usize,
    file: &'a str,
    text: &'a str,
    line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<usize>,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct Overlap {
    bids: [usize; 2],
    passages: usize,
    words: usize,
    percent_of_shorter: usize,
}

#[derive(Serialize)]
struct Limit<'a> {
    bid: usize,
    file: Option<&'a str>,
    whole_document: bool,
    place: &'a str,
    message: &'a str,
}

impl<'a> Shape<'a> {
    fn of(comparison: &'a Comparison, style: &'a Style) -> Self {
        let first = comparison.bids.first().map(|bid| &bid.report);
        let limit = style.evidence.unwrap_or(QUOTES);
        let id = |at: compare::At| {
            let standing = comparison.bids.first().and_then(|bid| bid.standing(at));
            standing.map_or("", |standing| standing.id.as_str())
        };
        let principles = first.map(|report| report.principles.as_slice());
        let apart = comparison.apart.iter().map(|apart| Apart {
            criterion: id(apart.at),
            spread: apart.spread,
        });
        let common_gaps = comparison.common_gaps.iter().map(|gap| Gap {
            criterion: id(gap.at),
            claimed: gap.claimed,
            judged: gap.judged,
        });
        Self {
            schema: NAME,
            version: env!("CARGO_PKG_VERSION"),
            note: FOOT,
            charter: first.map(|report| Charter::of(&report.charter)),
            rules_sha256: first.map(|report| report.rules_digest.as_str()),
            limited_to: &style.limited_to,
            must_haves: comparison
                .demands
                .must_haves
                .iter()
                .map(MustHave::of)
                .collect(),
            threshold: comparison.demands.threshold,
            evenly_judged: comparison.evenly_judged(),
            bids: comparison.bids.iter().map(Bid::of).collect(),
            principles: (0..principles.map_or(0, <[_]>::len))
                .map(|at| Principle::of(at, comparison, limit))
                .collect(),
            apart: apart.collect(),
            common_gaps: common_gaps.collect(),
            shared_passages: comparison
                .shared
                .iter()
                .map(|passage| Passage::of(passage, comparison))
                .collect(),
            overlaps: comparison.overlaps.iter().map(Overlap::of).collect(),
            limits: comparison
                .limits
                .iter()
                .map(|limit| Limit::of(limit, comparison))
                .collect(),
        }
    }
}

impl<'a> MustHave<'a> {
    fn of(must_have: &'a compare::MustHave) -> Self {
        Self {
            id: &must_have.id,
            least: must_have.least.word(),
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
                    verdict: unmet.verdict.word(),
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
            let at = compare::At {
                principle: at,
                criterion: nth,
            };
            let standings =
                row(comparison, at).map(|(bid, standing)| Stands::of(bid, standing, limit));
            Criterion {
                id: &standing.id,
                title: &standing.title,
                question: &standing.question,
                weight: standing.weight,
                standings: standings.collect(),
            }
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

impl<'a> Stands<'a> {
    fn of(bid: &'a Compared, standing: &'a Standing, limit: usize) -> Self {
        Self {
            verdict: standing.verdict.word(),
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
            strength: quote
                .strength
                .map_or("contradicts", |strength| strength.word()),
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
