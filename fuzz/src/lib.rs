//! What the fuzz targets have in common: bytes in, and what must hold of what comes out.

use charterlint::document::Document;
use charterlint::render::{self, FORMATS, Style};
use charterlint::rules::{Charter, RulePack};
use std::io::{Cursor, Write as _};
use std::sync::OnceLock;
use zip::write::{SimpleFileOptions, ZipWriter};

/// A Word file's text, where the fuzzer makes up another part.
const BODY: &str = r#"<w:document xmlns:w="w"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>We publish the code.</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:body></w:document>"#;

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
        "bid.md", "bid.txt", "bid.html", "bid.docx", "bid.pdf", "bid",
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

/// A Word file with one part made up.
pub fn zipped(part: &str, xml: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, content: &[u8]| {
        let stored =
            SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        zip.start_file(name, stored).expect("a part");
        zip.write_all(content).expect("its content");
    };
    if part != "word/document.xml" {
        add("word/document.xml", BODY.as_bytes());
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
