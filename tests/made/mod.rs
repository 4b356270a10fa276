//! Documents made for tests.
#![allow(dead_code)] // each test takes what it needs

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::write::{SimpleFileOptions, ZipWriter};

/// A PDF of pages with these drawing instructions. `F1` is Helvetica; `X0`, `X1` … are the streams of `others`, each with the dictionary that goes before it.
pub(crate) fn pdf(pages: &[Vec<u8>], others: &[(String, Vec<u8>)]) -> Vec<u8> {
    let names: Vec<String> = (0..others.len())
        .map(|at| format!("/X{at} {} 0 R", at + 4))
        .collect();
    let resources = format!("<</Font<</F1 3 0 R>>/XObject<<{}>>>>", names.join(" "));
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        Vec::new(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_vec(),
    ];
    for (head, content) in others {
        let head = format!("/Type/XObject {head}/Resources{resources}");
        objects.push(stream(&head, content));
    }
    let mut kids = String::new();
    for content in pages {
        let page = objects.len() + 1;
        let _ = write!(kids, "{page} 0 R ");
        let text = format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {} 0 R/Resources{resources}>>",
            page + 1
        );
        objects.push(text.into());
        objects.push(stream("", content));
    }
    objects[1] = format!("<</Type/Pages/Kids[{kids}]/Count {}>>", pages.len()).into();
    assemble(&objects)
}

fn stream(head: &str, content: &[u8]) -> Vec<u8> {
    let head = format!("<<{head}/Length {}>>\nstream\n", content.len());
    [head.as_bytes(), content, b"\nendstream"].concat()
}

fn assemble(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut table = String::new();
    for (at, object) in objects.iter().enumerate() {
        let _ = writeln!(table, "{:010} 00000 n ", file.len());
        file.extend(format!("{} 0 obj\n", at + 1).bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let (size, start) = (objects.len() + 1, file.len());
    let end = format!(
        "xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
    );
    file.extend(end.bytes());
    file
}

/// Lines of text from the top of a page.
pub(crate) fn lines(text: &str) -> Vec<u8> {
    let mut drawn = String::from("BT /F1 11 Tf 14 TL 72 560 Td\n");
    for line in text.lines() {
        let _ = writeln!(drawn, "({line}) Tj T*");
    }
    (drawn + "ET\n").into()
}

/// A grey picture over the whole page.
pub(crate) fn picture() -> Vec<u8> {
    b"q 600 0 0 800 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xA0 EI Q\n".to_vec()
}

/// Forms that draw forms: ten to the power of nine in all.
pub(crate) fn nested_forms() -> Vec<u8> {
    let form = |at: usize| {
        let content = format!("/X{} Do ", at + 1).repeat(10);
        ("/Subtype/Form/BBox[0 0 600 800]".into(), content.into())
    };
    let mut forms: Vec<(String, Vec<u8>)> = (0..9).map(form).collect();
    forms.push((
        "/Subtype/Form/BBox[0 0 600 800]".into(),
        b"0 0 5 5 re f".to_vec(),
    ));
    pdf(&[b"/X0 Do".to_vec()], &forms)
}

/// A Word file of one part.
pub(crate) fn word(document: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    zip.start_file("word/document.xml", packed).expect("a part");
    zip.write_all(document.as_bytes()).expect("its text");
    zip.finish().expect("a zip file").into_inner()
}
