//! Pages with pictures that nobody reads, which has to be told: what stands in them isn't unsaid.

use super::sheet::Sheet;
use crate::read::pdf::area::Area;
use std::collections::HashMap;

/// What stands at the same place of so many pages is their design.
const DESIGN: usize = 3;

/// Which pages have pictures that nobody reads, beside those that come again and again.
pub(crate) fn pages_with_pictures(sheets: &[Sheet]) -> Vec<bool> {
    let mut counts: HashMap<[i32; 4], usize> = HashMap::new();
    for area in sheets.iter().flat_map(|sheet| &sheet.figures) {
        *counts.entry(rounded(*area)).or_default() += 1;
    }
    let is_alone = |area: &Area| {
        counts
            .get(&rounded(*area))
            .is_none_or(|count| *count < DESIGN)
    };
    sheets
        .iter()
        .map(|sheet| sheet.figures.iter().any(is_alone))
        .collect()
}

/// An area to within some points: programs round what they write.
fn rounded(area: Area) -> [i32; 4] {
    [area.left, area.top, area.right, area.bottom].map(|side| {
        #[allow(clippy::cast_possible_truncation)] // within the page
        {
            (side / 4.0).round() as i32
        }
    })
}
