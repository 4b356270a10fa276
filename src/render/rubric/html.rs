//! The rubric as a page to publish and print.

use super::weights::{self, HOW, share, title, total, weight};
use crate::render::page::as_file;
use crate::render::{Style, view};
use crate::rules::{Charter, Principle, Scale};
use askama::Template;

pub(super) fn page(charter: &Charter, scale: &Scale, _: &Style) -> Vec<u8> {
    as_file(&RubricPage {
        charter,
        scale,
        name: view::short(&title(charter)),
        total: total(charter),
    })
}

/// What the page shows; `rubric.html` lays it out.
#[derive(Template)]
#[template(path = "rubric/rubric.html")]
struct RubricPage<'a> {
    charter: &'a Charter,
    scale: &'a Scale,
    name: String,
    /// Sum of all weights.
    total: u64,
}

impl RubricPage<'_> {
    /// The weight of a principle among all of them.
    fn share_of(&self, principle: &Principle) -> String {
        share(weight(principle), self.total)
    }

    /// A weight among all of them.
    fn share(&self, weight: u32) -> String {
        share(u64::from(weight), self.total)
    }
}
