//! What several commands do. No command is known here.

mod assessed;
mod configured;
mod paths;
mod plan;
mod proposal;
mod reader;
mod reference;
mod reports;
mod rules;
mod settings;
mod timings;
mod waivers;
mod yardstick;

pub(crate) use assessed::{Terms, assessed};

pub(crate) use paths::{leads_out, name_of};
pub(crate) use plan::{Asked, Plan};
pub(crate) use proposal::{
    Part, Sources, Tree, bytes, bytes_of, class_of, gather, nothing, of_parts, open, parts,
    sources, tell_passed_over,
};
pub(crate) use reader::{READ, most, read_for_parent, reader};
pub(crate) use reference::GivenReference;
pub(crate) use reports::{Outputs, spare_inputs};
pub(crate) use rules::{
    Meant, charter, charter_of, check_language, describe, limit, meant, own_files, pack, scale,
};
pub(crate) use settings::Settings;
pub(crate) use timings::{Lap, Watch};
pub(crate) use waivers::clock;
pub(crate) use yardstick::{Wanted, Yardstick};
