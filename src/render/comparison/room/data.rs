//! What the script knows of the comparison, as JSON in the page. The quotes aren't in it: they stand in the page already.

use super::bids::{self, Room};
use crate::render::view;
use crate::report::sha256;
use crate::rules::Level;
use crate::shape::escape;
use serde::Serialize;
use std::collections::HashMap;

#[derive(Serialize)]
struct Data {
    /// Equal for the same bids, criteria and marks, whatever their order and whatever the rules found: scores belong to these.
    digest: String,
    charter: String,
    version: &'static str,
    scale: Scale,
    bids: Vec<Bid>,
    principles: Vec<String>,
    criteria: Vec<Criterion>,
}

#[derive(Serialize)]
struct Scale {
    id: String,
    title: String,
    /// Marks from this one on say that the criterion is met.
    met: usize,
    marks: Vec<Mark>,
}

#[derive(Serialize)]
struct Mark {
    value: String,
    label: String,
    words: String,
}

#[derive(Serialize)]
struct Bid {
    name: String,
    reaches: bool,
}

#[derive(Serialize)]
struct Criterion {
    id: String,
    title: String,
    question: String,
    weight: u32,
    principle: usize,
}

/// The data as JSON.
pub(super) fn json(room: &Room) -> Result<String, String> {
    let json = serde_json::to_string(&Data::of(room)).map_err(|error| error.to_string())?;
    Ok(escape(&json))
}

impl Data {
    fn of(room: &Room) -> Self {
        let names = distinct(room.bids().map(|(_, bid)| view::short(&bid.name)));
        let bids = room.bids().zip(names).map(|((_, bid), name)| Bid {
            name,
            reaches: bid.unmet.is_empty() && bid.below != Some(true),
        });
        let principles = room.first.principles.iter();
        let ids = distinct(room.standings().map(|(_, _, of)| view::short(&of.id)));
        let criteria = room
            .standings()
            .zip(ids)
            .map(|((_, at, of), id)| Criterion {
                id,
                title: view::short(&of.title),
                question: bids::cut(&of.question),
                weight: of.weight,
                principle: at.principle,
            });
        Self {
            digest: digest(room),
            charter: view::short(&room.first.charter.title),
            version: env!("CARGO_PKG_VERSION"),
            scale: Scale::of(room.scale),
            bids: bids.collect(),
            principles: principles
                .map(|of| view::short(&format!("{} {}", of.section, of.title)))
                .collect(),
            criteria: criteria.collect(),
        }
    }
}

impl Scale {
    fn of(scale: &crate::rules::Scale) -> Self {
        let is_met = |mark: &crate::rules::Mark| mark.levels.contains(&Level::Committed);
        let marks = scale.marks.iter().map(|mark| Mark {
            value: view::short(&mark.value),
            label: view::short(&mark.label),
            words: bids::cut(&mark.words),
        });
        Self {
            id: view::short(&scale.id),
            title: view::short(&scale.title),
            met: scale.marks.iter().position(is_met).unwrap_or(0),
            marks: marks.collect(),
        }
    }
}

/// Names by which files of scores speak of bids and criteria: each differs from the others.
fn distinct(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut count: HashMap<String, usize> = HashMap::new();
    names
        .map(|name| {
            let seen = count.entry(name.clone()).or_default();
            *seen += 1;
            match *seen {
                1 => name,
                nth => format!("{name} ({nth})"),
            }
        })
        .collect()
}

fn digest(room: &Room) -> String {
    let mut parts = Vec::new();
    let mut put = |part: &str| {
        // with its length, so that no two lists of parts are the same in one
        parts.extend(format!("{}:{part}", part.len()).bytes());
    };
    put(&room.first.charter.id);
    let mut bids: Vec<_> = room.bids().map(|(_, bid)| bid).collect();
    bids.sort_by(|one, other| one.name.cmp(&other.name));
    for bid in bids {
        put("bid");
        put(&bid.name);
        for input in &bid.report.inputs {
            put(&input.digest);
        }
    }
    for (_, _, standing) in room.standings() {
        put(&standing.id);
    }
    put("scale");
    for mark in &room.scale.marks {
        put(&mark.value);
    }
    sha256(&parts)
}
