//! What was read of documents, for people and for programs.

mod json;
mod text;

pub use json::{TEXT_SCHEMA, reading_json};
pub use text::reading;
