//! Sizes of letters: headings are set in larger ones than running text, notes in smaller ones.

use super::pages::PageGroups;
use crate::read::pdf::regions::Group;
use crate::read::pdf::rows::Row;

/// Letters of this size, measured by those of running text, are headings.
const LARGE: f64 = 1.13;
/// Letters of this size are notes at the foot of a page.
const SMALL: f64 = 0.93;
/// Longest heading, in bytes and in rows.
const LONG: usize = 200;
const ROWS: usize = 4;
/// Lowest level of headings.
const LEVELS: usize = 6;
/// Sizes that are counted; a file of more is none that people read.
const SIZES: usize = 1_000;
/// Size of running text, in points, where there is none.
const USUAL: f64 = 10.0;

/// The sizes of a document.
pub(super) struct Sizes {
    /// Size of running text.
    body: f64,
    /// Sizes of headings, the largest first.
    headings: Vec<f64>,
}

impl Sizes {
    pub(super) fn of_pages(pages: &[PageGroups]) -> Self {
        let body = usual_size(rows_of(pages).flatten());
        let mut sizes = Self {
            body,
            headings: Vec::new(),
        };
        let mut headings: Vec<f64> = rows_of(pages)
            .filter(|rows| sizes.are_large(rows))
            .map(|rows| rows[0].size)
            .collect();
        headings.sort_by(|one, next| next.total_cmp(one));
        headings.dedup_by(|next, one| (*one - *next).abs() < 0.05 * *one);
        sizes.headings = headings;
        sizes
    }

    /// Whether rows stand out by their size.
    pub(super) fn are_large(&self, rows: &[Row]) -> bool {
        rows.len() <= ROWS
            && rows[0].size >= LARGE * self.body
            // whole pages may be set in large letters, and ornaments are no headings
            && rows.iter().map(Row::length).sum::<usize>() <= LONG
            && rows.iter().any(Row::has_letters)
    }

    /// Whether rows may be a note at the foot of a page.
    pub(super) fn are_small(&self, rows: &[Row]) -> bool {
        rows[0].upright && rows[0].size < SMALL * self.body
    }

    /// The level of a heading, from 1.
    pub(super) fn level(&self, size: f64) -> u8 {
        let mut headings = self.headings.iter();
        let rank = headings.position(|known| size > 0.95 * known).unwrap_or(0);
        u8::try_from(rank.min(LEVELS - 1) + 1).unwrap_or(1)
    }
}

/// The groups of rows on all pages; tables have sizes of their own.
pub(super) fn rows_of(pages: &[PageGroups]) -> impl Iterator<Item = &Vec<Row>> {
    pages
        .iter()
        .flat_map(|page| &page.groups)
        .filter_map(|group| match group {
            Group::Rows(rows) => Some(rows),
            Group::Table(_) => None,
        })
}

/// The size in which most letters are set.
fn usual_size<'r>(rows: impl Iterator<Item = &'r Row>) -> f64 {
    let mut counts: Vec<(f64, usize)> = Vec::new();
    for row in rows {
        let length = row.length();
        let full = counts.len() >= SIZES;
        match counts
            .iter_mut()
            .find(|(size, _)| (*size - row.size).abs() < 0.03 * row.size)
        {
            Some((_, count)) => *count += length,
            None if full => {}
            None => counts.push((row.size, length)),
        }
    }
    counts
        .into_iter()
        .max_by_key(|(_, count)| *count)
        .map_or(USUAL, |(size, _)| size)
}
