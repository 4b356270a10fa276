//! Checks proposals for digital public services against the Digital Nations Charter, and shows the evidence.
//!
//! One way through: `read` makes a [`document::Document`] of bytes; [`assess`] finds the sentences, the matches of the rules' wordings,
//! weighs them and compiles a [`report::Report`]; `render` makes bytes of that.
//!
//! What holds everywhere:
//! - the same bytes and rules give the same report: no clock, no hash-map order, no floats, no network;
//! - every piece of evidence is cut from the document and names the rule that took it and why it got its strength;
//! - what could not be read or judged is data in the report, never a silent "absent";
//! - assessing cannot fail: errors come from reading documents and rules only;
//! - data flows one way: a room imports only rooms before it (`tests/house.rs` holds that).
#![forbid(unsafe_code)]

mod assess;
pub mod attack;
pub mod baseline;
mod built_in;
pub mod catalogue;
mod claims;
pub mod compare;
pub mod config;
pub mod coverage;
pub mod demand;
pub mod diff;
pub mod document;
pub mod evidence;
pub mod files;
pub mod find;
#[cfg(feature = "isolate")]
pub mod isolate;
pub mod judge;
mod language;
mod mask;
mod missing;
mod plain;
pub mod prose;
pub mod proving;
pub mod read;
pub mod reference;
pub mod render;
pub mod report;
pub mod rules;
#[cfg(test)]
mod schema;
pub mod score;
pub mod shape;
pub mod verify;
pub mod waive;
mod words;

pub use assess::{
    Explanation, Stage, assess, assess_observed, assess_repository, explain, tell_passed_over,
};
