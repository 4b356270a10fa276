#![no_main]
use charterlint_fuzz::begun;

// words that a made-up sheet may hide, in elements that selectors can tell apart
const PAGE: &str = "<!doctype html><body><p class=a id=b>One word.<div><p hidden>Two <b>words</b>.<ul><li>Three</ul></div><style>";

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| begun("bid.html", PAGE.as_bytes(), bytes));
