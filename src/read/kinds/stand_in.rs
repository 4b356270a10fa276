//! Texts that only stand for another file: pointers of version control, links, messages that came in place of a download.

use super::name::ending;
use super::reader::{Reader, Reading, Sign};
use super::table::READERS;
use crate::catalogue::say::read as say;
use crate::document::Document;
use std::fmt::Display;

/// Bytes that such a text has at most; a real one that begins alike is longer.
const LONGEST: usize = 4096;

/// Words below which a text that is named like another kind of file is no proposal.
const FEW_WORDS: usize = 100;

/// With what a PDF names the part of it that holds such a form.
const XFA: &[u8] = b"/XFA";

/// A kind of text that stands for another file.
struct StandIn {
    /// What it begins with; one of these.
    starts: &'static [&'static str],
    /// What else stands in it; all of these.
    holds: &'static [&'static str],
    /// What it is, with the way to the file.
    told: &'static dyn Display,
}

const STAND_INS: [StandIn; 8] = [
    StandIn {
        starts: &[
            "version https://git-lfs.github.com/spec/",
            "version https://hawser.github.com/spec/",
        ],
        holds: &["oid sha256:"],
        told: &say::LfsPointer,
    },
    StandIn {
        starts: &[
            "/annex/objects/",
            "../.git/annex/objects/",
            ".git/annex/objects/",
            "../../.git/annex/objects/",
        ],
        holds: &[],
        told: &say::AnnexPointer,
    },
    StandIn {
        starts: &["outs:"],
        holds: &["md5:", "path:"],
        told: &say::DvcPointer,
    },
    StandIn {
        starts: &["{"],
        holds: &["\"url\"", "https://docs.google.com/"],
        told: &say::DriveStub,
    },
    StandIn {
        starts: &["{"],
        holds: &["\"doc_id\""],
        told: &say::DriveStub,
    },
    StandIn {
        starts: &["[InternetShortcut]"],
        holds: &["URL="],
        told: &say::Shortcut,
    },
    StandIn {
        starts: &["[Desktop Entry]"],
        holds: &["Type=Link"],
        told: &say::Shortcut,
    },
    StandIn {
        starts: &["<?xml"],
        holds: &["<plist", "<key>URL</key>"],
        told: &say::Shortcut,
    },
];

/// Which file a text stands for, and how to get that one.
pub(in crate::read) fn stands_for_another(text: &str) -> Option<String> {
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    if text.len() > LONGEST {
        return None;
    }
    let stand_in = STAND_INS.iter().find(|stand_in| {
        stand_in.starts.iter().any(|start| text.starts_with(start))
            && stand_in.holds.iter().all(|part| text.contains(part))
    });
    stand_in.map(|stand_in| stand_in.told.to_string())
}

/// What a PDF shows whose form only one program can draw: what was filled in stands elsewhere in it.
const SHELL: [&str; 2] = [
    "If this message is not eventually replaced",
    "the proper contents of the document",
];

/// Whether a PDF is only the shell of such a form. Its own words are hardly any, in whatever language it asks for patience.
pub(in crate::read) fn is_shell_of_form(document: &Document, bytes: &[u8]) -> bool {
    let words = document.text.split_whitespace();
    let is_short = words.take(FEW_WORDS).count() < FEW_WORDS;
    let is_form = || bytes.windows(XFA.len()).any(|window| window == XFA);
    is_short && (SHELL.iter().any(|part| document.text.contains(part)) || is_form())
}

/// Why a text that is named like a file of another kind is none that could be judged: it has hardly a word.
pub(in crate::read) fn is_no_such_file(name: &str, reader: &Reader, text: &str) -> Option<String> {
    let ending = ending(name);
    let named = READERS.iter().find(|named| {
        // an e-mail is a text as well
        let is_text = matches!(
            named.reading,
            Reading::Text(..) | Reading::Bytes(Sign::Looks(_), _)
        );
        !is_text && named.endings.contains(&ending.as_str())
    })?;
    let words = text.split_whitespace().take(FEW_WORDS).count();
    (words < FEW_WORDS).then(|| {
        let told = say::MisnamedAndShort {
            called: named.called.to_string(),
            is: reader.called.to_string(),
            words,
        };
        told.to_string()
    })
}
