//! Sentences for people, as data: one file a room in `en/`, in the form of Project Fluent, with plural forms.
//!
//! Each sentence becomes a struct when charterlint is built: `score-under` in `en/demand.ftl` is [`say::demand::ScoreUnder`], its variables are the
//! fields. So a sentence that isn't there, or lacks a variable, doesn't compile; how it is put is the business of the files alone.
//!
//! ```
//! use charterlint::catalogue::say;
//! let said = say::demand::ScoreUnder { score: "41", least: 60_u32 }.to_string();
//! assert_eq!(said, "the score is 41 of 100; 60 is required");
//! ```
//!
//! What a typed error says stands beside its variants (`error.rs` of a room), what the command line's help says beside its arguments.

mod argument;
mod book;
mod part;

pub use argument::Argument;

/// The sentences by their rooms.
#[allow(clippy::doc_markdown)] // their documentation is what they say
pub mod say {
    include!(concat!(env!("OUT_DIR"), "/sentences.rs"));
}
