//! What several formats say in the same words.

mod cut;
mod enough;
mod findings;
mod improvements;
mod names;
mod proofs;
mod quotes;
mod reservations;
mod scores;
mod verdicts;

pub(in crate::render) use cut::{cut, sentence, short};
pub(in crate::render) use enough::{
    decision, is_met, lenses, missed_besides, missed_of, pillars, reference, requirements,
};
pub(in crate::render) use findings::{
    finding_place, findings, findings_below_the_head, is_note, is_told, no_proposals, several_bids,
    told_place,
};
pub(in crate::render) use improvements::{
    FIRST, cited, gain, improve_first, improvements, is_alone, said, urgent,
};
pub(in crate::render) use names::{
    documents, file, foot, main_input, more, name_of, only, own_name, title,
};
pub(in crate::render) use proofs::{proofs, proofs_to_check, unchecked};
pub(in crate::render) use quotes::{denied, headings, opposites, says_opposite, spot, strength};
pub(in crate::render) use reservations::{reservation, reservations, reserved};
pub(in crate::render) use scores::{met, overall, percent, principle, score, sum, worth};
pub(in crate::render) use verdicts::{
    gap, marks, numbered, source, standings, tally, verdict, waived, waiver,
};
