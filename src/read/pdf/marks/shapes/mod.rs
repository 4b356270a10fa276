//! Drawn shapes: takes paths and small pictures, and says what they may mean for the text.
//!
//! `paths.rs` tells lines and rectangles from other shapes, `grounds.rs` what shows on its ground;
//! `boxes.rs` and `icons.rs` find boxes to tick, and `ticks.rs` writes them into the text.

mod boxes;
mod grounds;
mod icons;
mod paths;
mod ticks;

pub(super) use boxes::SmallShapes;
pub(super) use grounds::Grounds;
pub(super) use icons::shows_tick;
pub(super) use paths::{Path, Subpath};
pub(super) use ticks::set_ticks;
