//! The rubric as a page to publish and print.

use super::weights::{self, HOW, share, title, total};
use crate::render::{Style, page, view};
use crate::rules::{Charter, Principle, Scale};
use askama::Template;

pub(super) fn write(charter: &Charter, scale: &Scale, _: &Style) -> Vec<u8> {
    page::page(&RubricPage {
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
        let weights = principle.criteria.iter();
        share(
            weights.map(|&(_, weight)| u64::from(weight)).sum(),
            self.total,
        )
    }

    /// A weight among all of them.
    fn share(&self, weight: u32) -> String {
        share(u64::from(weight), self.total)
    }
}
