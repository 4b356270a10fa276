//! What README.md and the examples show is what the program prints.
//! After an intended change of output: `TRYCMD=overwrite cargo test --test shown`.

#[test]
fn shown_commands_print_what_is_shown() {
    trycmd::TestCases::new()
        .case("README.md")
        .case("examples/*/README.md");
}
