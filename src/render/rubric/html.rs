//! The rubric as a page to publish and print.

use super::weights::{self, share, title, total, weight};
use crate::catalogue::say;
use crate::render::page::as_file;
use crate::render::{Style, view};
use crate::rules::{Charter, Principle, Scale};
use askama::Template;

pub(super) fn page(charter: &Charter, scale: &Scale, _: &Style) -> Vec<u8> {
    let version = env!("CARGO_PKG_VERSION");
    as_file(&RubricPage {
        charter,
        scale,
        name: view::short(&title(charter)),
        total: total(charter),
        version: say::rubric::AndVersion { version }.to_string(),
    })
}

/// What the page shows; `rubric.html` lays it out.
#[derive(Template)]
#[template(path = "rubric/rubric.html", config = "src/render/askama.toml")]
struct RubricPage<'a> {
    charter: &'a Charter,
    scale: &'a Scale,
    name: String,
    /// Sum of all weights.
    total: u64,
    /// By which version of the program it was made.
    version: String,
}

impl RubricPage<'_> {
    /// The weight of a principle among all of them.
    fn share_of(&self, principle: &Principle) -> String {
        share(weight(principle), self.total)
    }

    /// A weight, and what it is among all of them.
    fn weight(&self, weight: u32) -> String {
        let share = share(u64::from(weight), self.total);
        say::rubric::WeightAndShare { share, weight }.to_string()
    }

    /// What the page is about.
    fn title(&self) -> String {
        let charter = &self.name;
        say::rubric::HowBidsAreScoredBy { charter }.to_string()
    }
}
