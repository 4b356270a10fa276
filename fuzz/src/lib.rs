//! What the fuzz targets have in common: bytes in, and what must hold of what comes out.

pub mod made;

use charterlint::document::Document;
use charterlint::render::{self, FORMATS, Style};
use charterlint::rules::{Charter, RulePack};
use std::io::{Cursor, Write as _};
use std::sync::OnceLock;
use zip::write::{SimpleFileOptions, ZipWriter};

/// Reads bytes; what was read must be sound, and each piece of it must be found in the source.
pub fn read(name: &str, bytes: &[u8]) {
    if let Ok(document) = charterlint::read::read(name, bytes) {
        hold(&document);
    }
}

/// From bytes to reports in all formats. The first byte chooses the name.
pub fn report(bytes: &[u8]) {
    let [choice, bytes @ ..] = bytes else { return };
    let names = [
        "bid.md", "bid.txt", "bid.html", "bid.docx", "bid.pdf", "bid", "bid.csv", "bid.rtf",
        "bid.eml",
    ];
    let name = names[usize::from(*choice) % names.len()];
    let Ok(document) = charterlint::read::read(name, bytes) else {
        return;
    };
    hold(&document);
    let documents = [document];
    let report = charterlint::assess(&documents, &[String::new()], charter(), None);
    for format in FORMATS {
        let _ = render::render(&report, *format, &Style::default());
    }
    let _ = render::reading(&documents, &Style::default());
    let _ = render::reading_json(&documents, &[]);
}

/// An office file of which the fuzzer makes up one part.
pub struct Made {
    /// What it is called.
    pub name: &'static str,
    /// Parts that can be made up, chosen by a digit before them.
    pub parts: &'static [&'static str],
    /// What stands in the others, as far as the reader asks for it.
    pub rest: &'static [(&'static str, &'static str)],
}

/// A zip file as it comes; or, since a fuzzer seldom gets past its checksums, a part of one made up.
pub fn packed(made: &Made, bytes: &[u8]) {
    match bytes {
        [b'P', b'K', ..] => read(made.name, bytes),
        [digit @ b'0'..=b'9', xml @ ..] => {
            if let Some(part) = made.parts.get(usize::from(digit - b'0')) {
                read(made.name, &zipped(made.rest, part, xml));
            }
        }
        _ => {}
    }
}

/// A file whose beginning tells its kind, with the rest made up.
pub fn begun(name: &str, begin: &[u8], bytes: &[u8]) {
    read(name, &[begin, bytes].concat());
}

/// A zip file with one part made up.
fn zipped(rest: &[(&str, &str)], part: &str, xml: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, content: &[u8]| {
        let stored =
            SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        zip.start_file(name, stored).expect("a part");
        zip.write_all(content).expect("its content");
    };
    for (name, content) in rest.iter().filter(|(name, _)| *name != part) {
        add(name, content.as_bytes());
    }
    add(part, xml);
    zip.finish().expect("a zip file").into_inner()
}

fn hold(document: &Document) {
    assert!(document.is_sound());
    for (at, block) in document.blocks.iter().enumerate() {
        let _ = document.quote(block.span);
        let _ = document.place(block.span, at);
    }
}

fn charter() -> &'static Charter {
    static CHARTER: OnceLock<Charter> = OnceLock::new();
    CHARTER.get_or_init(|| {
        RulePack::built_in()
            .charter("digital-nations-2021")
            .expect("the built-in charter")
    })
}
