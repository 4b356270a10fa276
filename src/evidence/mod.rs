//! From matches to evidence: what a statement is worth, and why.
//!
//! A wording says what a plain statement in its words is worth. From there on, only the sentence decides: whose voice it is,
//! whether it is denied, softened or put off, and whether something stands by it that can be verified.

mod cues;
mod gauge;
mod hollow;
mod links;
mod place;
mod pointed;
mod proof;
mod reason;
mod register;
mod said;
mod scale;
mod statement;
mod strength;
mod voice;
mod weigh;

pub use gauge::{Gauge, gauge};
pub use hollow::{Suspect, Suspicion};
pub use place::Reservation;
pub use pointed::{Seen, follow, follow_links};
pub use reason::{Proof, Reason, Refused};
pub use register::{Kind, Register};
pub use statement::{Evidence, NearMiss};
pub use strength::Strength;
pub use weigh::{Weighed, weigh};
