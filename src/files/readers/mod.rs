//! How each kind of file is read: one file a kind, and one row in the table [`reader_for`].

mod api;
mod ci;
mod data;
mod dependencies;
mod languages;
mod licence;
pub(super) mod lines;
mod openacr;
mod publiccode;
mod reader;
mod sbom;
mod yaml;

pub(super) use reader::{How, ReadPaths, ReadText, Reader, Reading};

use crate::rules::Reads;

/// The reader of each kind.
pub(super) const fn reader_for(reads: Reads) -> Reader {
    match reads {
        Reads::Text => lines::READER,
        Reads::Licence => licence::READER,
        Reads::Publiccode => publiccode::READER,
        Reads::Api => api::READER,
        Reads::Ci => ci::READER,
        Reads::Dependencies => dependencies::READER,
        Reads::Sbom => sbom::READER,
        Reads::Openacr => openacr::READER,
        Reads::Languages => languages::READER,
        Reads::Data => data::READER,
    }
}

/// What a kind of file is called, in words that follow "no trace of it in".
pub(crate) const fn called(reads: Reads) -> &'static str {
    reader_for(reads).called
}
