#![no_main]
use charterlint_fuzz::{made, packed};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| packed(&made::SLIDES, bytes));
