#![no_main]
use charterlint::read::{self, Limits};

// a zip file that is whatever: no more comes out of it than the limits allow, and each name only once
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let limits = Limits {
        expansion: 1 << 20,
        ..Limits::default()
    };
    if let Some(archive) = read::archive("bid.zip", &[b"PK\x03\x04", bytes].concat(), &limits) {
        let unpacked: usize = archive.members.iter().map(|one| one.bytes.len()).sum();
        assert!(unpacked <= 1 << 20, "{unpacked} bytes");
        assert!(archive.document.blocks.is_empty());
    }
});
