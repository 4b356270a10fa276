//! Keys and tokens that are known by their shape.

use super::places::{Found, goes_on, runs, word_starts};

/// What a key begins with, and which letters follow at least: a row a kind.
struct Key {
    start: &'static str,
    least: usize,
    letters: fn(u8) -> bool,
}

const fn key(start: &'static str, least: usize, letters: fn(u8) -> bool) -> Key {
    Key {
        start,
        least,
        letters,
    }
}

const fn capitals(byte: u8) -> bool {
    byte.is_ascii_uppercase() || byte.is_ascii_digit()
}

const fn alphanumeric(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
}

const fn token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.')
}

const fn hexadecimal(byte: u8) -> bool {
    byte.is_ascii_hexdigit()
}

const KEYS: [Key; 30] = [
    // Amazon
    key("AKIA", 16, capitals),
    key("ASIA", 16, capitals),
    // GitHub, GitLab
    key("ghp_", 30, alphanumeric),
    key("gho_", 30, alphanumeric),
    key("ghu_", 30, alphanumeric),
    key("ghs_", 30, alphanumeric),
    key("ghr_", 30, alphanumeric),
    key("github_pat_", 22, token),
    key("glpat-", 18, token),
    // Slack
    key("xoxb-", 12, token),
    key("xoxp-", 12, token),
    key("xoxa-", 12, token),
    key("xoxr-", 12, token),
    key("xoxs-", 12, token),
    // payments
    key("sk_live_", 16, alphanumeric),
    key("sk_test_", 16, alphanumeric),
    key("rk_live_", 16, alphanumeric),
    key("rk_test_", 16, alphanumeric),
    // Google
    key("AIza", 30, token),
    key("ya29.", 20, token),
    key("GOCSPX-", 20, token),
    // language models
    key("sk-proj-", 20, token),
    key("sk-ant-", 20, token),
    key("sk-", 32, alphanumeric),
    key("hf_", 30, alphanumeric),
    // mail, packages, shops, clouds
    key("SG.", 40, token),
    key("npm_", 30, alphanumeric),
    key("shpat_", 32, hexadecimal),
    key("dop_v1_", 60, hexadecimal),
    // a token of three parts
    key("eyJ", 60, token),
];

/// Letters of the shortest key, with its beginning.
const SHORTEST: usize = 17;

/// How a key that stands between lines begins and ends.
const BEGINS: &str = "-----BEGIN ";
const PRIVATE: &str = "PRIVATE KEY";
const ENDS: &str = "-----END ";
/// Bytes of the line with which it begins, at most.
const TITLE: usize = 100;

/// The keys and tokens in a text.
pub(super) fn find(text: &str) -> Found {
    let mut found = private_keys(text);
    let mut behind = 0;
    // all of them are longer than most words
    let long = runs(text, SHORTEST, token);
    let starts = long.flat_map(|run| word_starts(text, run.start..run.end + 1 - SHORTEST));
    found.extend(starts.filter_map(|at| {
        // what stands within a key was looked at with it
        if at < behind {
            return None;
        }
        let rest = &text[at..];
        let key = KEYS.iter().find(|key| rest.starts_with(key.start))?;
        let letters = rest.as_bytes()[key.start.len()..].iter();
        let length = letters.take_while(|byte| (key.letters)(**byte)).count();
        let end = at + key.start.len() + length;
        if length < key.least {
            return None;
        }
        behind = end;
        let has_digit = text[at..end].contains(|letter: char| letter.is_ascii_digit());
        (has_digit && !goes_on(text, end)).then_some(at..end)
    }));
    found
}

/// Private keys between their lines; one that isn't ended goes up to the next blank line.
fn private_keys(text: &str) -> Found {
    let begins = text.match_indices(BEGINS);
    let mut behind = 0;
    let keys = begins.filter_map(|(at, _)| {
        // one within another is masked with it
        if at < behind {
            return None;
        }
        let line = &text[at..text.floor_char_boundary((at + TITLE).min(text.len()))];
        let line = line.split('\n').next().unwrap_or_default();
        let title = line
            .split("-----")
            .nth(1)
            .filter(|title| title.contains(PRIVATE))?;
        let from = at + "-----".len() + title.len() + "-----".len();
        let rest = text.get(from..)?;
        let to = rest.find(ENDS).or_else(|| rest.find("\n\n"));
        behind = from + to.unwrap_or(rest.len());
        Some(from..behind)
    });
    keys.collect()
}
