//! Reservations as the formats for machines tell them: beside the findings, since they have no list of their own there.

use super::cut::cut;
use crate::catalogue::say::page as say;
use crate::report::{Finding, Report, Reservation};
use crate::rules::Reserved;

/// Characters of a reservation's quote.
const QUOTE: usize = 300;

/// Each reservation as a finding.
pub(in crate::render) fn reservations(report: &Report) -> Vec<Finding> {
    let reservations = report.reservations.iter();
    reservations
        .map(|reservation| Finding {
            kind: "reservation",
            input: Some(reservation.said.input),
            place: reservation.said.place.to_string(),
            message: say::ReservationSays {
                kind: reserved(reservation.kind),
                quote: cut(&reservation.said.quote, QUOTE),
            }
            .to_string(),
        })
        .collect()
}

/// The words of one, cut.
pub(in crate::render) fn reservation(reservation: &Reservation) -> String {
    cut(&reservation.said.quote, QUOTE)
}

/// A kind in words.
pub(in crate::render) fn reserved(kind: Reserved) -> String {
    match kind {
        Reserved::Exclusion => say::ReservedExclusion.to_string(),
        Reserved::OwnTerms => say::ReservedOwnTerms.to_string(),
        Reserved::Condition => say::ReservedCondition.to_string(),
        Reserved::Price => say::ReservedPrice.to_string(),
        Reserved::Validity => say::ReservedValidity.to_string(),
        Reserved::Assumption => say::ReservedAssumption.to_string(),
    }
}
