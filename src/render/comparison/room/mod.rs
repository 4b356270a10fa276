//! The bid room: one page in which assessors read bids side by side, score them blind, settle differences and write to bidders.
//!
//! Matrix and quotes are plain HTML and need no script. What assessors do is script of this program's own, which the page's policy names by its
//! digest; nothing else runs, and nothing is asked of the network. Text of bids is text in the page, or JSON that the script puts in as text.

mod assets;
mod bids;
mod data;
mod matrix;
mod scores;
mod shared;

use crate::catalogue::say;
use crate::compare::Comparison;
use crate::judge::Verdict;
use crate::render::comparison::bids::{claimed, side_by_side};
use crate::render::page::{Quotation, ScriptData, Sign as _, Tone as _, as_file};
use crate::render::{Style, shown, view};
use crate::report::{Quote, Standing};
use crate::score::Fit;
use askama::Template;
use bids::Room;

pub use scores::SCHEMA;

/// Quotes of a bid for a criterion, unless the reader asks for more.
const QUOTES: usize = 2;

pub(super) fn page(comparison: &Comparison, style: &Style) -> Result<Vec<u8>, String> {
    let scale = style
        .scale
        .as_ref()
        .ok_or_else(|| say::comparison::AssessorsNeedAScale.to_string())?;
    let first = comparison.bids.first();
    let first = first.ok_or_else(|| say::comparison::ThereIsNoBid.to_string())?;
    // charter and rules are the same for all bids
    let room = Room::of(comparison, &first.report, scale);
    Ok(as_file(&RoomPage {
        script_data: ScriptData::of(&data::json(&room)?),
        title: side_by_side(comparison),
        charter: view::short(&first.report.charter.title),
        room,
        style,
    }))
}

/// What the page shows; `html/room.html` lays it out.
#[derive(Template)]
#[template(
    path = "comparison/room/html/room.html",
    config = "src/render/askama.toml"
)]
struct RoomPage<'a> {
    room: Room<'a>,
    style: &'a Style,
    title: String,
    charter: String,
    script_data: ScriptData,
}

impl<'a> RoomPage<'a> {
    /// What no bid commits to, as it stands in the first bid, and how many claim it.
    fn common_gaps(&self) -> impl Iterator<Item = (&'a Standing, String)> {
        let comparison = self.room.comparison;
        let gaps = comparison.common_gaps.iter();
        gaps.filter_map(|gap| Some((comparison.bids[0].standing(gap.at)?, claimed(gap))))
    }

    /// The quotes that are shown.
    fn quotes<'b>(&self, standing: &'b Standing) -> Vec<&'b Quote> {
        let limit = self.style.evidence.unwrap_or(QUOTES);
        shown(&standing.evidence, limit).collect()
    }
}
