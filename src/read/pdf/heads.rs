//! Running heads, running feet and page numbers: what stands at the edge of page after page is no part of the text.

use super::lines::Row;
use std::collections::HashMap;

/// How many rows at the top and at the bottom may be such.
const ROWS: usize = 3;
/// Share of the page's height in which they stand.
const EDGE: f64 = 0.13;

/// Takes running heads and feet out. `pages`: the height of each page, and its rows.
pub(super) fn drop(pages: &mut [(f64, Vec<Row>)]) {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for (height, rows) in pages.iter() {
        let mut keys: Vec<String> = edges(*height, rows)
            .into_iter()
            .map(|at| key(&rows[at]))
            .collect();
        keys.sort();
        keys.dedup();
        for key in keys {
            *counts.entry(key).or_default() += 1;
        }
    }
    let often = (pages.len() / 4).clamp(2, 4);
    for (height, rows) in pages.iter_mut() {
        let mut dropped: Vec<usize> = edges(*height, rows);
        dropped.retain(|at| {
            let key = key(&rows[*at]);
            counts.get(&key).is_some_and(|count| *count >= often) || is_page_number(&key)
        });
        let mut at = 0;
        rows.retain(|_| {
            at += 1;
            !dropped.contains(&(at - 1))
        });
    }
}

/// Rows at the upper and lower edge.
fn edges(height: f64, rows: &[Row]) -> Vec<usize> {
    let upright = rows.iter().filter(|row| row.upright).count();
    let top = (0..upright.min(ROWS)).filter(|at| rows[*at].base < EDGE * height);
    let bottom =
        (upright.saturating_sub(ROWS)..upright).filter(|at| rows[*at].base > (1.0 - EDGE) * height);
    let mut edges: Vec<usize> = top.chain(bottom).collect();
    edges.dedup();
    edges
}

/// The words of a row without its numbers.
fn key(row: &Row) -> String {
    let text = row.text().to_lowercase();
    let mut key = String::with_capacity(text.len());
    for letter in text.chars() {
        if !letter.is_numeric() {
            key.push(letter);
        } else if !key.ends_with('#') {
            key.push('#');
        }
    }
    key.trim().to_owned()
}

fn is_page_number(key: &str) -> bool {
    let bare: String = key
        .chars()
        .filter(|char| !char.is_whitespace() && !matches!(char, '-' | '–' | '|' | '[' | ']'))
        .collect();
    matches!(
        bare.as_str(),
        "#" | "page#"
            | "page#of#"
            | "#of#"
            | "#/#"
            | "#page"
            | "p.#"
            | "seite#"
            | "página#"
            | "page#/#"
    )
}
