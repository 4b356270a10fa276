//! The files in which rules are written: their shapes as authors know them, how they are read, and where in them something is wrong.

mod charter;
mod criterion;
mod cues;
mod id;
mod lists;
mod loaded;
mod merge;
mod parse;
mod scale;
mod text;
mod wordings;

pub(super) use charter::{CharterFile, LensFile, PillarFile, PrincipleFile};
pub(super) use criterion::{ClaimFile, CriterionFile, FileCheckFile, ReferenceFile};
pub(super) use cues::{CueFile, CuesFile, SaysFile};
pub(super) use id::FileId;
pub(super) use lists::{ListFile, ListsFile};
pub(super) use loaded::Loaded;
pub(super) use parse::{Fault, RuleFile};
pub(super) use scale::{MarkFile, ScaleFile};
pub(super) use text::{Text, lists_in};
pub(super) use wordings::{WordingFile, WordingsFile, WordsFile};
