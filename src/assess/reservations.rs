//! What the bidder reserves or leaves out, with its place: a list of its own beside the verdicts.

use super::case::Case;
use super::examined::{Examined, Found};
use crate::evidence;
use crate::report::{Reservation, Spot};

impl Case<'_> {
    /// The reservations, document by document in the order of the text.
    pub(super) fn reservations(&self) -> Vec<Reservation> {
        let examined = self.examined.iter().enumerate();
        examined
            .flat_map(|(input, one)| {
                let found = one.found.iter();
                let reservations = found.flat_map(|Found { weighed, .. }| &weighed.reservations);
                reservations.map(move |reservation| one.reservation(input, reservation))
            })
            .collect()
    }
}

impl Examined<'_> {
    fn reservation(&self, input: usize, reservation: &evidence::Reservation) -> Reservation {
        let evidence::Reservation { kind, span, block } = *reservation;
        Reservation {
            kind,
            said: Spot {
                input,
                place: self.document.place(span, block),
                quote: self.document.quote(span).to_owned(),
            },
        }
    }
}
