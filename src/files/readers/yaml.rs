//! YAML and JSON, bounded: a file may be somebody's bomb.

use serde_json::Value;

/// Bytes up to which a file is parsed.
const MOST: usize = 2 * 1024 * 1024;
/// Lists and tables in one another, at most; no file that people write has so many.
const DEPTH: usize = 64;

/// Parses a text. JSON is YAML, but is read by its own parser, which is faster.
pub(super) fn parse(path: &str, text: &str) -> Result<Value, String> {
    if text.len() > MOST {
        return Err(format!(
            "it was not looked into: it is larger than {} MiB",
            MOST / 1024 / 1024
        ));
    }
    if path.to_ascii_lowercase().ends_with(".json") {
        return serde_json::from_str(text).map_err(|error| format!("it is no JSON: {error}"));
    }
    serde_saphyr::from_str_with_options(text, options()).map_err(|error| fault(&error))
}

/// How much a file may ask for: alias bombs and deep nests are refused.
pub(super) fn options() -> serde_saphyr::Options {
    serde_saphyr::options! {
        budget: serde_saphyr::budget! { max_depth: DEPTH },
    }
}

/// Why a text can't be read, in one line.
pub(super) fn fault(error: &serde_saphyr::Error) -> String {
    let told = error.to_string();
    let first = told.lines().next().unwrap_or_default();
    format!(
        "it is no YAML that can be read: {}",
        first.trim_start_matches("error: ")
    )
}

/// The string at a pointer such as `/legal/license`; numbers count.
pub(super) fn string(value: &Value, pointer: &str) -> Option<String> {
    match value.pointer(pointer)? {
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write as _;

    #[test]
    fn aliases_that_breed_are_refused() {
        let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for nth in 1..10 {
            let below = format!("*a{}, ", nth - 1).repeat(10);
            let below = below.trim_end_matches(", ");
            let _ = writeln!(text, "a{nth}: &a{nth} [{below}]");
        }
        assert!(parse("a.yml", &text).is_err());
        assert!(parse("a.yml", &"[".repeat(100_000)).is_err());
        assert!(parse("a.json", &"[".repeat(100_000)).is_err());
    }
}
