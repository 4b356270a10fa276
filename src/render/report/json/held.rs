//! What a repository and a configuration add to the report for programs.

use super::Spot as Counted;
use crate::report;
use serde::Serialize;

/// Keys of the report itself.
#[derive(Serialize)]
pub(super) struct Held<'a> {
    claims: Vec<Claim<'a>>,
    waivers: Vec<Waiver<'a>>,
    today: Option<Today<'a>>,
    configuration: Option<&'a str>,
}

#[derive(Serialize)]
struct Claim<'a> {
    criterion: &'a str,
    outcome: &'static str,
    message: &'a str,
    said: Spot<'a>,
    shown: Option<Spot<'a>>,
}

#[derive(Serialize)]
struct Spot<'a> {
    file: &'a str,
    line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<usize>,
    #[serde(flatten)]
    counted: Counted<'a>,
    quote: &'a str,
}

#[derive(Serialize)]
struct Waiver<'a> {
    criterion: &'a str,
    reason: &'a str,
    owner: &'a str,
    expires: &'a str,
    state: &'static str,
    verdict: &'static str,
    file: &'a str,
    line: usize,
}

#[derive(Serialize)]
struct Today<'a> {
    date: &'a str,
    source: &'a str,
}

impl<'a> Held<'a> {
    pub(super) fn of(report: &'a report::Report) -> Self {
        let claims = report.claims.iter();
        Self {
            claims: claims.map(|claim| Claim::of(claim, report)).collect(),
            waivers: report.waivers.iter().map(Waiver::of).collect(),
            today: report.today.as_ref().map(|today| Today {
                date: &today.date,
                source: &today.source,
            }),
            configuration: report.configuration.as_deref(),
        }
    }
}

impl<'a> Claim<'a> {
    fn of(claim: &'a report::Claim, report: &'a report::Report) -> Self {
        Self {
            criterion: &claim.criterion,
            outcome: claim.outcome.word(),
            message: &claim.message,
            said: Spot::of(&claim.said, report),
            shown: claim.shown.as_ref().map(|spot| Spot::of(spot, report)),
        }
    }
}

impl<'a> Spot<'a> {
    fn of(spot: &'a report::Spot, report: &'a report::Report) -> Self {
        Self {
            file: report
                .inputs
                .get(spot.input)
                .map_or("", |input| &input.name),
            line: spot.place.line,
            page: spot.place.page,
            counted: Counted::of(&spot.place.spot, spot.place.line),
            quote: &spot.quote,
        }
    }
}

impl<'a> Waiver<'a> {
    fn of(waiver: &'a report::Waiver) -> Self {
        Self {
            criterion: &waiver.criterion,
            reason: &waiver.reason,
            owner: &waiver.owner,
            expires: &waiver.expires,
            state: waiver.state.word(),
            verdict: waiver.verdict.word(),
            file: &waiver.file,
            line: waiver.line,
        }
    }
}
