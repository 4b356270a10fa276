//! `charterlint text`: what was read, and what was left out and why.

use super::args::{TextArgs, TextFormat};
use super::reader::Reader;
use super::settings::Settings;
use super::{Exit, proposal, terminal};
use charterlint::render;

pub(super) fn run(args: &TextArgs) -> anyhow::Result<Exit> {
    let reader = Reader::new(&args.reading.safety)?;
    let proposal = proposal::open(&args.paths, &reader, &Settings::default())?;
    let (documents, digests) = (&proposal.documents, &proposal.digests);
    let text = match args.format {
        TextFormat::Text => render::reading(documents, &terminal::style()),
        TextFormat::Json => render::reading_json(documents, digests),
    };
    terminal::write(text.as_bytes())?;
    Ok(Exit::Enough)
}
