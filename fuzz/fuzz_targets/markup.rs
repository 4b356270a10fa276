#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    for name in ["bid.tex", "bid.rst", "bid.adoc", "bid.mdx", "bid.ipynb"] {
        charterlint_fuzz::read(name, bytes);
    }
});
