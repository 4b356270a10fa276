//! The shape of a report that was just made. It borrows all it can from it.

use super::enough::{Decision, Demand, Improvement, Reference};
use super::evidence::Evidence;
use super::held::{Claim, Proof, Reservation, Spot, Today, Waiver};
use super::place::Counted;
use super::report::{
    Charter, Criterion, Finding, Gap, Input, Lens, Options, Principle, Report, SHAPE, ScaleName,
    Score,
};
use super::shown::{mark, shown};
use crate::document::Place;
use crate::report::{self, fingerprint};
use crate::rules::Scale;
use crate::score;

/// How much of a report is written, and in which scale.
#[derive(Clone, Copy, Debug)]
pub struct Extent<'a> {
    /// Quotes for each criterion at most, not counting the first that contradicts.
    pub evidence: usize,
    /// Ids of the principles to which the assessment was limited; empty if it wasn't.
    pub limited_to: &'a [String],
    /// The scale in which verdicts are marked as well, where one was asked for.
    pub scale: Option<&'a Scale>,
}

impl<'a> Report<'a> {
    /// The shape of a report.
    #[must_use]
    pub fn of(report: &'a report::Report, extent: Extent<'a>) -> Self {
        let principles = report.principles.iter();
        let findings = report.findings.iter();
        let claims = report.claims.iter();
        let reservations = report.reservations.iter();
        let improvements = report.improvements().into_iter();
        Self {
            schema: SHAPE.into(),
            version: env!("CARGO_PKG_VERSION").into(),
            charter: Charter::of(&report.charter),
            rules_sha256: report.rules_digest.as_str().into(),
            inputs: report.inputs.iter().map(Input::of).collect(),
            language: report.language.as_deref().map(Into::into),
            limited_to: extent.limited_to.into(),
            options: Options {
                lang: report.language_given.as_deref().map(Into::into),
                evidence: extent.evidence,
            },
            enough: report.missed().is_empty(),
            demands: report.demands.iter().map(Demand::of).collect(),
            decision: Decision::of(report),
            total: report.total.into(),
            reference: report.reference.as_ref().map(Reference::of),
            lenses: report.lenses.iter().map(Lens::of).collect(),
            principles: principles
                .map(|principle| Principle::of(principle, report, extent))
                .collect(),
            improvements: improvements
                .map(|improvement| Improvement::of(improvement, report))
                .collect(),
            gaps: report.gaps.iter().map(Gap::of).collect(),
            findings: findings
                .map(|finding| Finding::of(finding, report))
                .collect(),
            claims: claims.map(|claim| Claim::of(claim, report)).collect(),
            reservations: reservations
                .map(|reservation| Reservation::of(reservation, report))
                .collect(),
            proofs: Proof::all(report, extent),
            unchecked_tenths: report.unchecked(),
            waivers: report.waivers.iter().map(Waiver::of).collect(),
            today: report.today.as_ref().map(Today::of),
            configuration: report.configuration.as_deref().map(Into::into),
            configured: report
                .configured
                .iter()
                .map(|key| key.as_str().into())
                .collect(),
            scale: extent.scale.map(ScaleName::of),
        }
    }
}

impl<'a> Charter<'a> {
    pub(crate) fn of(charter: &'a report::CharterName) -> Self {
        Self {
            id: charter.id.as_str().into(),
            title: charter.title.as_str().into(),
        }
    }
}

impl<'a> ScaleName<'a> {
    fn of(scale: &'a Scale) -> Self {
        Self {
            id: scale.id.as_str().into(),
            title: scale.title.as_str().into(),
        }
    }
}

impl<'a> Input<'a> {
    pub(crate) fn of(input: &'a report::Input) -> Self {
        let known = |digest: &'a str| Some(digest.into()).filter(|_| !digest.is_empty());
        Self {
            name: input.name.as_str().into(),
            sha256: known(&input.digest),
            text_sha256: known(&input.text_digest),
            role: if input.is_artefact {
                "file".into()
            } else {
                "document".into()
            },
        }
    }
}

impl From<score::Score> for Score {
    fn from(score: score::Score) -> Self {
        let score::Score {
            percent,
            least,
            most,
            judged,
            criteria,
            reached,
            possible,
            open: _,
        } = score;
        Self {
            percent,
            least,
            most,
            judged,
            criteria,
            reached,
            possible,
        }
    }
}

impl<'a> Lens<'a> {
    pub(super) fn of(lens: &'a report::Lens) -> Self {
        Self {
            id: lens.id.as_str().into(),
            title: lens.title.as_str().into(),
            score: lens.score.into(),
        }
    }
}

impl<'a> Principle<'a> {
    fn of(
        principle: &'a report::Principle,
        report: &'a report::Report,
        extent: Extent<'a>,
    ) -> Self {
        let standings = principle.criteria.iter();
        Self {
            id: principle.id.as_str().into(),
            title: principle.title.as_str().into(),
            section: principle.section.as_str().into(),
            pillar: principle.pillar.as_deref().map(Into::into),
            fit: principle.fit.word().into(),
            score: principle.score.into(),
            criteria: standings
                .map(|standing| Criterion::of(standing, report, extent))
                .collect(),
        }
    }
}

impl<'a> Criterion<'a> {
    fn of(standing: &'a report::Standing, report: &'a report::Report, extent: Extent<'a>) -> Self {
        let evidence: Vec<Evidence> = shown(&standing.evidence, extent.evidence)
            .map(|quote| Evidence::of(&standing.id, quote, report))
            .collect();
        let waiver = standing.waiver.and_then(|at| report.waivers.get(at));
        Self {
            id: standing.id.as_str().into(),
            title: standing.title.as_str().into(),
            question: standing.question.as_str().into(),
            weight: standing.weight,
            verdict: standing.verdict,
            mark: mark(extent.scale, standing.verdict).map(|mark| mark.value.as_str().into()),
            reason: standing.reason.as_deref().map(Into::into),
            evidence_found: standing.evidence.len(),
            unlisted: unlisted(standing, &evidence),
            evidence,
            waived_until: waiver.map(|waiver| waiver.expires.as_str().into()),
        }
    }
}

/// Fingerprints of a criterion's evidence but for what is listed.
fn unlisted(standing: &report::Standing, listed: &[Evidence]) -> Vec<String> {
    let mut unlisted: Vec<String> = standing
        .evidence
        .iter()
        .map(|quote| fingerprint(&standing.id, &quote.text))
        .filter(|known| listed.iter().all(|quote| quote.fingerprint != *known))
        .collect();
    unlisted.sort();
    unlisted.dedup();
    unlisted
}

impl<'a> Evidence<'a> {
    fn of(criterion: &str, quote: &'a report::Quote, report: &'a report::Report) -> Self {
        let Counted {
            paragraph,
            slide,
            notes,
            sheet,
            cell,
        } = Counted::of(&quote.place);
        Self {
            quote: quote.text.as_str().into(),
            file: file(report, quote.input).unwrap_or_default().into(),
            line: quote.place.line,
            page: quote.place.page,
            paragraph,
            slide,
            notes,
            sheet,
            cell,
            headings: quote.place.headings.as_slice().into(),
            start: quote.span.start,
            end: quote.span.end,
            fingerprint: fingerprint(criterion, &quote.text),
            strength: quote.strength,
            rule: quote.rule.as_str().into(),
            pattern: quote.pattern.as_str().into(),
            because: quote.because.as_slice().into(),
        }
    }
}

impl<'a> Gap<'a> {
    fn of(gap: &'a report::Gap) -> Self {
        Self {
            criterion: gap.criterion.as_str().into(),
            title: gap.title.as_str().into(),
            principle: gap.principle.as_str().into(),
            verdict: gap.verdict,
            reachable: gap.reachable,
            worth_tenths: gap.worth,
            advice: gap.advice.as_str().into(),
        }
    }
}

impl<'a> Finding<'a> {
    fn of(finding: &'a report::Finding, report: &'a report::Report) -> Self {
        let file = finding.input.and_then(|input| file(report, input));
        Self {
            kind: finding.kind.into(),
            file: file.map(Into::into),
            place: finding.place.as_str().into(),
            message: finding.message.as_str().into(),
        }
    }
}

impl<'a> Claim<'a> {
    fn of(claim: &'a report::Claim, report: &'a report::Report) -> Self {
        let shown = claim.shown.as_ref();
        Self {
            criterion: claim.criterion.as_str().into(),
            outcome: claim.outcome.word().into(),
            message: claim.message.as_str().into(),
            said: Spot::of(&claim.said, report),
            shown: shown.map(|spot| Spot::of(spot, report)),
        }
    }
}

impl<'a> Reservation<'a> {
    fn of(reservation: &'a report::Reservation, report: &'a report::Report) -> Self {
        Self {
            kind: reservation.kind.word().into(),
            said: Spot::of(&reservation.said, report),
        }
    }
}

impl<'a> Spot<'a> {
    fn of(spot: &'a report::Spot, report: &'a report::Report) -> Self {
        Self::at(spot.input, &spot.place, &spot.quote, report)
    }

    pub(super) fn at(
        input: usize,
        place: &'a Place,
        quote: &'a str,
        report: &'a report::Report,
    ) -> Self {
        let Counted {
            paragraph,
            slide,
            notes,
            sheet,
            cell,
        } = Counted::of(place);
        Self {
            file: file(report, input).unwrap_or_default().into(),
            line: place.line,
            page: place.page,
            paragraph,
            slide,
            notes,
            sheet,
            cell,
            quote: quote.into(),
        }
    }
}

impl<'a> Proof<'a> {
    /// What the evidence rests on that is listed, each criterion once.
    fn all(report: &'a report::Report, extent: Extent) -> Vec<Self> {
        let listed = |proved: &report::Proved| {
            let mut listed = shown(&proved.standing.evidence, extent.evidence);
            listed.any(|quote| std::ptr::eq(quote, proved.quote))
        };
        let proofs = report.proofs().filter(listed);
        proofs.map(|proved| Self::of(proved, report)).collect()
    }

    fn of(proved: report::Proved<'a>, report: &'a report::Report) -> Self {
        Self {
            criterion: proved.standing.id.as_str().into(),
            kind: proved.proof.kind.word().into(),
            words: proved.proof.words.as_str().into(),
            known: proved.proof.known.word().into(),
            said: Spot::at(
                proved.quote.input,
                &proved.quote.place,
                &proved.quote.text,
                report,
            ),
        }
    }
}

impl<'a> Waiver<'a> {
    fn of(waiver: &'a report::Waiver) -> Self {
        Self {
            criterion: waiver.criterion.as_str().into(),
            reason: waiver.reason.as_str().into(),
            owner: waiver.owner.as_str().into(),
            expires: waiver.expires.as_str().into(),
            state: waiver.state.word().into(),
            verdict: waiver.verdict,
            file: waiver.file.as_str().into(),
            line: waiver.line,
        }
    }
}

impl<'a> Today<'a> {
    fn of(today: &'a report::Today) -> Self {
        Self {
            date: today.date.as_str().into(),
            source: today.source.as_str().into(),
        }
    }
}

fn file(report: &report::Report, input: usize) -> Option<&str> {
    let input = report.inputs.get(input)?;
    Some(&input.name)
}
