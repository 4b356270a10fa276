//! Pages with pictures that nobody reads, which has to be told: what stands in them isn't unsaid.

use super::page::Area;
use super::sheet::Sheet;
use std::collections::HashMap;

/// What stands at the same place of so many pages is their design.
const DESIGN: usize = 3;

/// Which pages have pictures beside those that come again and again.
pub(super) fn pages(sheets: &[Sheet]) -> Vec<bool> {
    let mut counts: HashMap<[i32; 4], usize> = HashMap::new();
    for area in sheets.iter().flat_map(|sheet| &sheet.figures) {
        *counts.entry(place(*area)).or_default() += 1;
    }
    let is_alone = |area: &Area| {
        counts
            .get(&place(*area))
            .is_none_or(|count| *count < DESIGN)
    };
    sheets
        .iter()
        .map(|sheet| sheet.figures.iter().any(is_alone))
        .collect()
}

/// A place to within some points.
fn place(area: Area) -> [i32; 4] {
    [area.left, area.top, area.right, area.bottom].map(|side| {
        #[allow(clippy::cast_possible_truncation)] // within the page
        {
            (side / 4.0).round() as i32
        }
    })
}
