#![no_main]
use charterlint_fuzz::read;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| read("bid.csv", bytes));
