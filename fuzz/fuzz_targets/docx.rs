#![no_main]
use charterlint_fuzz::{read, zipped};

// A zip file as it comes; or, since a fuzzer seldom gets past its checksums, a part of one made up.
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| match bytes {
    [b'P', b'K', ..] => read("bid.docx", bytes),
    [part @ b'0'..=b'3', xml @ ..] => {
        let parts = [
            "word/document.xml",
            "word/numbering.xml",
            "word/styles.xml",
            "word/footnotes.xml",
        ];
        let part = parts[usize::from(part - b'0')];
        read("bid.docx", &zipped(part, xml));
    }
    _ => {}
});
