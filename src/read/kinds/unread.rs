//! Kinds of files that are known and not read, and of which class each is.
//!
//! Old binary formats of Office programs are among them on purpose: nobody could tell from their values alone which rows are hidden and
//! which words are struck through, and words that may not be seen are no evidence.

use super::class::Class;
use super::name::ending;
use crate::catalogue::say::read as say;
use std::fmt::Display;
use std::io::Cursor;
use zip::ZipArchive;

/// A kind of file that isn't read.
pub(in crate::read) struct Unread {
    /// What it is to a proposal.
    pub(super) class: Class,
    /// By what such a file is told; one of these.
    signs: &'static [Mark],
    /// Endings of such files.
    endings: &'static [&'static str],
    /// What it is.
    pub(in crate::read) called: &'static dyn Display,
    /// How to make something readable of it.
    pub(in crate::read) way_out: &'static dyn Display,
}

/// By what a kind is told that isn't read.
enum Mark {
    /// By these bytes at this place.
    At(usize, &'static [u8]),
    /// By a part of a file that old Office programs write.
    Stream(&'static str),
    /// By a part of a zip file.
    Part(&'static str),
    /// By what a file of sounds, films or pictures in pieces says that it holds.
    Riff(&'static [u8]),
    /// The same in the younger form of such files; of any brand if it is empty.
    Box(&'static [u8]),
}

use Mark::{At, Box, Part, Riff, Stream};

/// First bytes of files that hold others in them, as those of old Office programs do.
pub(super) const OLD_OFFICE: &[u8] = b"\xD0\xCF\x11\xE0";
/// Length of an entry in the list of such a file's parts. Entries stand at multiples of it.
const ENTRY: usize = 128;

const fn document(
    signs: &'static [Mark],
    endings: &'static [&'static str],
    called: &'static dyn Display,
    way_out: &'static dyn Display,
) -> Unread {
    Unread {
        class: Class::Document,
        signs,
        endings,
        called,
        way_out,
    }
}

const fn media(
    signs: &'static [Mark],
    endings: &'static [&'static str],
    called: &'static dyn Display,
    way_out: &'static dyn Display,
) -> Unread {
    Unread {
        class: Class::Media,
        signs,
        endings,
        called,
        way_out,
    }
}

/// All of them; the first whose sign a file has is its kind.
const UNREAD: &[Unread] = &[
    document(
        &[Stream("EncryptedPackage")],
        &[],
        &say::LockedOfficeFile,
        &say::SaveWithoutPassword,
    ),
    document(
        &[Stream("WordDocument")],
        &["doc", "dot"],
        &say::OldWordFile,
        &say::SaveAsDocx,
    ),
    document(
        &[Stream("PowerPoint Document")],
        &["ppt", "pps", "pot"],
        &say::OldPowerpointFile,
        &say::SaveAsPptx,
    ),
    document(
        &[Stream("Workbook"), Stream("Book")],
        &["xls", "xlt", "xlw"],
        &say::OldExcelFile,
        &say::SaveAsXlsx,
    ),
    document(
        &[Part("xl/workbook.bin")],
        &["xlsb"],
        &say::BinaryExcelFile,
        &say::SaveAsXlsx,
    ),
    document(
        &[Stream("__properties_version1.0")],
        &["msg", "oft"],
        &say::OutlookMessage,
        &say::SaveAsEml,
    ),
    document(
        &[
            Stream("\u{5}HwpSummaryInformation"),
            At(0, b"HWP Document File"),
        ],
        &["hwp"],
        &say::HangulFile,
        &say::SaveAsHwpx,
    ),
    document(
        &[
            Part("Index/Document.iwa"),
            Part("Index.zip"),
            Part("index.xml.gz"),
        ],
        &["pages", "numbers", "key"],
        &say::IworkFile,
        &say::ExportAsOffice,
    ),
    document(
        &[Stream("VisioDocument"), Part("visio/document.xml")],
        &["vsd", "vsdx"],
        &say::VisioDrawing,
        &say::PrintToPdf,
    ),
    document(
        &[Stream("Quill")],
        &["pub"],
        &say::PublisherFile,
        &say::PrintToPdf,
    ),
    document(
        &[At(0, OLD_OFFICE)],
        &["wps", "sdw", "sdc", "sdd"],
        &say::OldOrEncryptedOfficeFile,
        &say::SaveWithoutPassword,
    ),
    document(
        &[At(0, b"\xFFWPC")],
        &["wpd"],
        &say::WordperfectFile,
        &say::SaveAsDocx,
    ),
    document(
        &[At(0, b"\xE4\x52\x5C\x7B\x8C\xD8\xA7\x4D")],
        &["one"],
        &say::OnenoteFile,
        &say::PrintToPdf,
    ),
    document(
        &[
            Part("FixedDocSeq.fdseq"),
            Part("FixedDocumentSequence.fdseq"),
        ],
        &["xps", "oxps"],
        &say::XpsFile,
        &say::PrintToPdf,
    ),
    document(
        &[At(0, b"%!PS"), At(0, b"\xC5\xD0\xD3\xC6")],
        &["ps"],
        &say::PostscriptFile,
        &say::PrintToPdf,
    ),
    document(
        &[At(0, b"AT&TFORM")],
        &["djvu", "djv"],
        &say::DjvuFile,
        &say::PrintToPdf,
    ),
    document(
        &[At(60, b"BOOKMOBI")],
        &["mobi", "azw", "azw3"],
        &say::MobipocketBook,
        &say::PrintToPdf,
    ),
    // links to what stands elsewhere; what they say of themselves is told once they are read
    document(
        &[],
        &["gdoc", "gsheet", "gslides", "url", "webloc"],
        &say::LinkToAPage,
        &say::SaveThePage,
    ),
    document(
        &[
            At(0, b"7z\xBC\xAF\x27\x1C"),
            At(0, b"Rar!\x1A\x07"),
            At(257, b"ustar\0"),
            At(257, b"ustar "),
            At(0, b"MSCF\0\0\0\0"),
            At(0, b"BZh91AY&SY"),
            At(0, b"\xFD7zXZ"),
            At(0, b"\x28\xB5\x2F\xFD"),
        ],
        &["7z", "rar", "tar", "cab", "bz2", "tbz", "xz", "txz", "zst"],
        &say::PackedArchive,
        &say::UnpackAndName,
    ),
    document(
        &[At(0, b"\x1F\x8B")],
        &["gz", "tgz"],
        &say::CompressedFile,
        &say::Unpack,
    ),
    document(
        &[
            At(0, b"PK\x03\x04"),
            At(0, b"PK\x05\x06"),
            At(0, b"PK\x07\x08"),
        ],
        &["zip", "zipx"],
        &say::ZipFile,
        &say::UnpackAndName,
    ),
    media(
        &[
            At(0, b"\x89PNG"),
            At(0, b"\xFF\xD8\xFF"),
            At(0, b"GIF8"),
            At(0, b"II*\0"),
            At(0, b"MM\0*"),
            Riff(b"WEBP"),
            Box(b"heic"),
            Box(b"avif"),
            Box(b"mif1"),
            At(0, b"8BPS"),
        ],
        &[
            "png", "jpg", "jpeg", "jfif", "gif", "tif", "tiff", "webp", "heic", "heif", "avif",
            "psd", "bmp", "ico", "svg", "svgz", "emf", "wmf", "eps", "raw", "xcf",
        ],
        &say::Picture,
        &say::RecogniseTextFirst,
    ),
    media(
        &[
            At(0, b"ID3\x03"),
            At(0, b"ID3\x04"),
            At(0, b"\xFF\xFB"),
            Riff(b"WAVE"),
            At(0, b"OggS"),
            At(0, b"fLaC"),
            Box(b"M4A "),
        ],
        &[
            "mp3", "wav", "ogg", "oga", "opus", "flac", "m4a", "aac", "wma", "aiff", "mid",
        ],
        &say::Sound,
        &say::WriteDownWhatIsSaid,
    ),
    media(
        &[
            Box(b""),
            Riff(b"AVI "),
            At(0, b"\x1A\x45\xDF\xA3"),
            At(0, b"FLV\x01"),
        ],
        &[
            "mp4", "m4v", "mov", "avi", "mkv", "webm", "wmv", "mpg", "mpeg", "3gp", "flv", "ogv",
        ],
        &say::Film,
        &say::WriteDownWhatIsSaid,
    ),
];

/// The kind of a file that isn't read, if it is a known one, by what is in it.
pub(in crate::read) fn unread(bytes: &[u8]) -> Option<&'static Unread> {
    UNREAD
        .iter()
        .find(|kind| kind.signs.iter().any(|sign| sign.is_in(bytes)))
}

/// The kind of such a file by its name.
pub(in crate::read) fn unread_by_name(name: &str) -> Option<&'static Unread> {
    let ending = ending(name);
    UNREAD
        .iter()
        .find(|kind| kind.endings.contains(&ending.as_str()))
}

impl Unread {
    pub(super) fn is_zip(&self) -> bool {
        self.endings.contains(&"zip")
    }
}

impl Mark {
    fn is_in(&self, bytes: &[u8]) -> bool {
        match self {
            At(place, mark) => bytes
                .get(*place..)
                .is_some_and(|rest| rest.starts_with(mark)),
            // these begin with what no text begins with: four letters in its midst are a word as well
            Riff(holds) => At(0, b"RIFF").is_in(bytes) && At(8, holds).is_in(bytes),
            Box(brand) => {
                At(0, b"\0\0\0").is_in(bytes)
                    && At(4, b"ftyp").is_in(bytes)
                    && At(8, brand).is_in(bytes)
            }
            Stream(name) => bytes.starts_with(OLD_OFFICE) && has_stream(bytes, name),
            Part(name) => {
                bytes.starts_with(b"PK")
                    && ZipArchive::new(Cursor::new(bytes))
                        .is_ok_and(|zip| zip.index_for_name(name).is_some())
            }
        }
    }
}

/// Whether the list of parts has one of this name, which stands there in UTF-16 with a zero behind it.
fn has_stream(bytes: &[u8], name: &str) -> bool {
    let units = name.encode_utf16().chain([0]);
    let name: Vec<u8> = units.flat_map(u16::to_le_bytes).collect();
    bytes.chunks(ENTRY).any(|entry| entry.starts_with(&name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::kinds::is_readable_name;
    use std::collections::HashSet;

    #[test]
    fn an_ending_is_of_one_kind() {
        let mut known = HashSet::new();
        for ending in UNREAD.iter().flat_map(|kind| kind.endings) {
            assert!(known.insert(ending), "{ending}");
            assert!(!is_readable_name(&format!("a.{ending}")), "{ending}");
        }
    }
}
