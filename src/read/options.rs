//! What whoever reads a file decides.

use super::limits::Limits;
use super::recognise::Recogniser;

/// What a reader has to heed and may use.
#[derive(Clone, Copy, Default)]
pub struct Options<'a> {
    /// How much a file may ask.
    pub limits: Limits,
    /// Who reads pages that are pictures; without one they are noted as unread.
    pub recogniser: Option<&'a dyn Recogniser>,
}
