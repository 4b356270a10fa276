//! How an element looks: its declarations applied, one after the other.

mod apply;
mod boxes;
mod paint;
mod state;
mod text;
mod variables;

pub(super) use apply::computed;
pub(super) use boxes::cut_and_changed;
pub(super) use state::{Image, Look, Own, Position};
