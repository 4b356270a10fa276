#![no_main]
use charterlint_fuzz::begun;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| begun("bid.rtf", b"{\\rtf1", bytes));
