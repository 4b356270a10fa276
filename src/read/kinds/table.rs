//! The table of readers.

use super::class::Class;
use super::name::ending;
use super::reader::{Reader, Reading, ShowsEnding, Sign};
use super::unread::unread_by_name;
use crate::catalogue::say::read as say;
use crate::read::{book, mail, markdown, markup, odf, pdf, rtf, sheet, slides, text, web, word};

/// How far into a file the mark of a PDF may stand, in bytes: some programs put a line of their own before it.
const PDF_WITHIN: usize = 1024;

/// All readers, in the order in which messages list their kinds. A file is taken by the first that knows it as its own.
pub(super) const READERS: &[Reader] = &[
    Reader {
        called: &say::Pdf,
        title: &say::TitlePdf,
        shows_ending: ShowsEnding::Never,
        endings: &["pdf"],
        may_blow_up: true,
        reading: Reading::Bytes(Sign::Within(PDF_WITHIN, b"%PDF-"), pdf::read),
    },
    Reader {
        called: &say::WordFile,
        title: &say::TitleWord,
        shows_ending: ShowsEnding::Always,
        endings: &["docx", "docm", "dotx"],
        may_blow_up: true,
        reading: Reading::Bytes(
            Sign::Parts(&["word/document.xml", "word/document2.xml"]),
            |name, bytes, options| word::read(name, bytes, &options.limits),
        ),
    },
    Reader {
        called: &say::PackedHangulFile,
        title: &say::TitleWord,
        shows_ending: ShowsEnding::Never,
        endings: &["hwpx"],
        may_blow_up: true,
        reading: Reading::Bytes(
            Sign::MediaType("application/hwp+zip"),
            |name, bytes, options| book::read_hwpx(name, bytes, &options.limits),
        ),
    },
    Reader {
        called: &say::PowerpointFile,
        title: &say::TitlePowerpoint,
        shows_ending: ShowsEnding::Always,
        endings: &["pptx", "pptm", "ppsx"],
        may_blow_up: true,
        reading: Reading::Bytes(
            Sign::Parts(&["ppt/presentation.xml"]),
            |name, bytes, options| slides::read(name, bytes, &options.limits),
        ),
    },
    Reader {
        called: &say::ExcelFile,
        title: &say::TitleExcel,
        shows_ending: ShowsEnding::Always,
        endings: &["xlsx", "xlsm"],
        may_blow_up: true,
        reading: Reading::Bytes(Sign::Parts(&["xl/workbook.xml"]), |name, bytes, options| {
            sheet::xlsx::read(name, bytes, &options.limits)
        }),
    },
    Reader {
        called: &say::OpendocumentText,
        title: &say::TitleOpendocument,
        shows_ending: ShowsEnding::Always,
        endings: &["odt", "ott"],
        may_blow_up: true,
        reading: Reading::Bytes(
            Sign::MediaType("application/vnd.oasis.opendocument.text"),
            |name, bytes, options| odf::read_text(name, bytes, &options.limits),
        ),
    },
    Reader {
        called: &say::OpendocumentPresentation,
        title: &say::TitleOpendocument,
        shows_ending: ShowsEnding::Always,
        endings: &["odp", "otp"],
        may_blow_up: true,
        reading: Reading::Bytes(
            Sign::MediaType("application/vnd.oasis.opendocument.presentation"),
            |name, bytes, options| odf::read_slides(name, bytes, &options.limits),
        ),
    },
    Reader {
        called: &say::OpendocumentSpreadsheet,
        title: &say::TitleOpendocument,
        shows_ending: ShowsEnding::Always,
        endings: &["ods", "ots"],
        may_blow_up: true,
        reading: Reading::Bytes(
            Sign::MediaType("application/vnd.oasis.opendocument.spreadsheet"),
            |name, bytes, options| odf::read_sheet(name, bytes, &options.limits),
        ),
    },
    Reader {
        called: &say::RichTextFile,
        title: &say::TitleRtf,
        shows_ending: ShowsEnding::AmongNames,
        endings: &["rtf"],
        may_blow_up: true,
        reading: Reading::Bytes(Sign::Start(b"{\\rtf"), |name, bytes, _| {
            rtf::read(name, bytes)
        }),
    },
    Reader {
        called: &say::Book,
        title: &say::TitleHtml,
        shows_ending: ShowsEnding::Never,
        endings: &["epub"],
        may_blow_up: true,
        reading: Reading::Bytes(
            Sign::MediaType("application/epub+zip"),
            |name, bytes, options| book::read_epub(name, bytes, &options.limits),
        ),
    },
    Reader {
        called: &say::HtmlPage,
        title: &say::TitleHtml,
        shows_ending: ShowsEnding::Never,
        endings: web::ENDINGS,
        may_blow_up: false,
        reading: Reading::Text(web::is_page, |name, text| web::read(name, &text)),
    },
    Reader {
        called: &say::Email,
        title: &say::TitleEmail,
        shows_ending: ShowsEnding::Always,
        endings: &["eml"],
        may_blow_up: true,
        reading: Reading::Bytes(Sign::Looks(mail::looks_like_mail), |name, bytes, _| {
            mail::read(name, bytes, is_document_name)
        }),
    },
    Reader {
        called: &say::TableAsText,
        title: &say::TitleCsv,
        shows_ending: ShowsEnding::Never,
        endings: sheet::csv::ENDINGS,
        may_blow_up: false,
        reading: Reading::Text(sheet::csv::is_table, |name, text| {
            sheet::csv::read(name, &text)
        }),
    },
    Reader {
        called: &say::Mdx,
        title: &say::TitleMarkdown,
        shows_ending: ShowsEnding::Never,
        endings: markup::MDX,
        may_blow_up: false,
        reading: Reading::Text(|ending, _| markup::MDX.contains(&ending), markup::read_mdx),
    },
    Reader {
        called: &say::Asciidoc,
        title: &say::TitleMarkdown,
        shows_ending: ShowsEnding::Never,
        endings: markup::ASCIIDOC,
        may_blow_up: false,
        reading: Reading::Text(
            |ending, _| markup::ASCIIDOC.contains(&ending),
            markup::read_asciidoc,
        ),
    },
    Reader {
        called: &say::Notebook,
        title: &say::TitleMarkdown,
        shows_ending: ShowsEnding::Never,
        endings: markup::NOTEBOOK,
        may_blow_up: false,
        reading: Reading::Text(
            |ending, _| markup::NOTEBOOK.contains(&ending),
            markup::read_notebook,
        ),
    },
    Reader {
        called: &say::Markdown,
        title: &say::TitleMarkdown,
        shows_ending: ShowsEnding::AmongNames,
        endings: markdown::ENDINGS,
        may_blow_up: false,
        reading: Reading::Text(markdown::is_markdown, markdown::read),
    },
    Reader {
        called: &say::Latex,
        title: &say::TitlePlainText,
        shows_ending: ShowsEnding::Never,
        endings: markup::LATEX,
        may_blow_up: false,
        reading: Reading::Text(
            |ending, _| markup::LATEX.contains(&ending),
            markup::read_latex,
        ),
    },
    Reader {
        called: &say::Restructured,
        title: &say::TitlePlainText,
        shows_ending: ShowsEnding::Never,
        endings: markup::RESTRUCTURED,
        may_blow_up: false,
        reading: Reading::Text(
            |ending, _| markup::RESTRUCTURED.contains(&ending),
            markup::read_restructured,
        ),
    },
    // last, since any text is one
    Reader {
        called: &say::PlainText,
        title: &say::TitlePlainText,
        shows_ending: ShowsEnding::AmongNames,
        endings: text::ENDINGS,
        may_blow_up: false,
        reading: Reading::Text(|_, _| true, text::read),
    },
];

/// Whether a file of this name is a document, whether it can be read or not.
fn is_document_name(name: &str) -> bool {
    let unread = || unread_by_name(name).is_some_and(|kind| kind.class == Class::Document);
    is_readable_name(name) || unread()
}

/// Whether some reader takes files of this name.
pub(in crate::read) fn is_readable_name(name: &str) -> bool {
    let ending = ending(name);
    READERS
        .iter()
        .any(|reader| reader.endings.contains(&ending.as_str()))
}

/// The kinds that are read, as a sentence has them: `PDF, Word (.docx) … and plain text`.
pub(in crate::read) fn listed() -> String {
    list(|reader| reader.shows_ending == ShowsEnding::Always)
}

/// The same where files are chosen by their names: `PDF, Word (.docx) … and plain text (.txt)`.
pub(in crate::read) fn listed_with_endings() -> String {
    list(|reader| reader.shows_ending != ShowsEnding::Never)
}

fn list(shows_ending: impl Fn(&Reader) -> bool) -> String {
    // kinds of one title stand together, and are listed as one
    let titled: Vec<(String, &Reader)> = READERS
        .iter()
        .map(|reader| (reader.title.to_string(), reader))
        .collect();
    let kinds = titled.chunk_by(|(one, _), (next, _)| one == next);
    let kinds: Vec<String> = kinds
        .map(|kind| {
            let readers = kind.iter().map(|(_, reader)| reader);
            let shown = readers.filter(|reader| shows_ending(reader));
            let endings: Vec<String> = shown
                .filter_map(|reader| Some(format!(".{}", reader.endings.first()?)))
                .collect();
            match (&kind[0].0, endings.join(", ")) {
                (title, endings) if endings.is_empty() => title.clone(),
                (title, endings) => format!("{title} ({endings})"),
            }
        })
        .collect();
    match kinds.split_last() {
        Some((last, others)) => say::KindsAndLast {
            kinds: others.join(", "),
            last,
        }
        .to_string(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn an_ending_stands_in_one_row() {
        let mut known = HashSet::new();
        for reader in READERS {
            assert!(!reader.endings.is_empty(), "{}", reader.called);
            for ending in reader.endings {
                assert!(known.insert(ending), "{ending}");
            }
        }
    }

    #[test]
    fn kinds_are_listed_as_a_sentence_has_them() {
        assert_eq!(
            listed(),
            "PDF, Word (.docx), PowerPoint (.pptx), Excel (.xlsx), OpenDocument (.odt, .odp, .ods), RTF, HTML, e-mail (.eml), CSV, Markdown and plain text"
        );
        assert_eq!(
            listed_with_endings(),
            "PDF, Word (.docx), PowerPoint (.pptx), Excel (.xlsx), OpenDocument (.odt, .odp, .ods), RTF (.rtf), HTML, e-mail (.eml), CSV, Markdown (.md) and plain text (.txt)"
        );
    }
}
