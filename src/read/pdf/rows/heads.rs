//! Running heads, running feet and page numbers: what stands at the edge of page after page is no part of the text.

use super::row::Row;
use super::sheet::Sheet;
use std::collections::HashMap;

/// How many rows at the top and at the bottom may be such.
const ROWS: usize = 3;
/// Share of the page's height in which they stand.
const EDGE: f64 = 0.13;

/// What stood at the edge of a page, and what it is.
type Said = Vec<(String, &'static str)>;

/// Takes running heads and feet out, and returns what they say, for each page.
pub(crate) fn take_running_heads(sheets: &mut [Sheet]) -> Vec<Said> {
    let counts = counts(sheets);
    // each chapter may have a head of its own, and left pages another one than right ones
    let often = (sheets.len() / 4).clamp(2, 4);
    let is_head = |row: &Row| {
        let key = key(row);
        counts.get(&key).is_some_and(|count| *count >= often) || is_page_number(&key)
    };
    sheets
        .iter_mut()
        .map(|sheet| take(sheet, is_head))
        .collect()
}

/// On how many pages the same words stand at the edge.
fn counts(sheets: &[Sheet]) -> HashMap<String, usize> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for sheet in sheets {
        let edges = edges(sheet).into_iter();
        let mut keys: Vec<String> = edges.map(|at| key(&sheet.rows[at])).collect();
        keys.sort();
        // what a page says twice counts once
        keys.dedup();
        for key in keys {
            *counts.entry(key).or_default() += 1;
        }
    }
    counts
}

/// Takes the heads and feet of one page out.
fn take(sheet: &mut Sheet, is_head: impl Fn(&Row) -> bool) -> Said {
    let mut heads = edges(sheet);
    heads.retain(|at| is_head(&sheet.rows[*at]));
    let what = |row: &Row| {
        if row.base < sheet.height / 2.0 {
            "running head"
        } else {
            "running foot or page number"
        }
    };
    let rows = heads.iter().map(|at| &sheet.rows[*at]);
    let said = rows.map(|row| (row.text(), what(row))).collect();
    let mut at = 0;
    sheet.rows.retain(|_| {
        at += 1;
        !heads.contains(&(at - 1))
    });
    said
}

/// Rows at the upper and lower edge. The heads of a table that goes on are none, though they come again on each page.
fn edges(sheet: &Sheet) -> Vec<usize> {
    let (top, bottom) = (EDGE * sheet.height, (1.0 - EDGE) * sheet.height);
    let rows = &sheet.rows;
    // rows of the most used direction come first, and on nearly all pages those are the upright ones
    let upright = rows.iter().filter(|row| row.upright).count();
    let in_table = |at: &usize, height| {
        let strokes = sheet.strokes.get(rows[*at].direction);
        strokes.is_some_and(|strokes| strokes.in_table_beyond(&rows[*at], height))
    };
    let first = (0..upright.min(ROWS)).filter(|at| rows[*at].base < top && !in_table(at, top));
    let last = (upright.saturating_sub(ROWS)..upright)
        .filter(|at| rows[*at].base > bottom && !in_table(at, bottom));
    let mut edges: Vec<usize> = first.chain(last).collect();
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
