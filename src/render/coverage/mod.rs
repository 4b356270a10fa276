//! What each pattern of the rules contributes, written for people and for programs.

mod json;
mod text;

pub use json::{SCHEMA, json};
pub use text::text;
