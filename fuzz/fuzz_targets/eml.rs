#![no_main]
use charterlint_fuzz::begun;

const HEAD: &[u8] = b"From: a@example.org\r\nSubject: Bid\r\nMIME-Version: 1.0\r\n";

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| begun("bid.eml", HEAD, bytes));
