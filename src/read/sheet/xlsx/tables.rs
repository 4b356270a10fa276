//! Tables that a sheet sets off: their heads, and what their style paints behind the words.

use crate::read::office::xml::{Tag, Token, Xml};
use crate::read::sheet::references::position;

/// A table on a sheet.
pub(super) struct SheetTable {
    left: usize,
    right: usize,
    top: usize,
    bottom: usize,
    has_head: bool,
    /// Whether its style paints first and last row, and all others.
    paints_ends: bool,
    paints_all: bool,
}

impl SheetTable {
    pub(super) fn read(part: &str, deepest: usize) -> Result<Option<Self>, String> {
        let mut table = None;
        let mut xml = Xml::within(part, deepest);
        while let Some(token) = xml.next()? {
            let Token::Start(tag) = token else { continue };
            match tag.name() {
                "table" => table = Self::placed(&tag),
                "tableStyleInfo" => {
                    let style = tag.attribute("name").unwrap_or_default();
                    if let Some(table) = &mut table {
                        (table.paints_ends, table.paints_all) = paints(&style);
                    }
                }
                _ => {}
            }
        }
        Ok(table)
    }

    /// A table of which nothing is known but where it stands, and whether it has a head.
    fn placed(tag: &Tag) -> Option<Self> {
        let range = tag.attribute("ref").unwrap_or_default();
        let (from, to) = range.split_once(':').unwrap_or((&range, &range));
        let ((left, top), (right, bottom)) = (position(from)?, position(to)?);
        let heads = tag.attribute("headerRowCount");
        Some(Self {
            left,
            right,
            top,
            bottom,
            has_head: heads.as_deref() != Some("0"),
            paints_ends: false,
            paints_all: false,
        })
    }

    pub(super) const fn is_head(&self, row: usize) -> bool {
        self.has_head && row == self.top
    }

    /// Whether a colour stands behind a cell.
    pub(super) fn paints(&self, column: usize, row: usize) -> bool {
        let inside =
            (self.left..=self.right).contains(&column) && (self.top..=self.bottom).contains(&row);
        let at_end = row == self.top || row == self.bottom;
        inside && (self.paints_all || self.paints_ends && at_end)
    }
}

/// Whether a style paints first and last row, and all. Light ones paint none, but for seven; of an own one nothing is known.
fn paints(style: &str) -> (bool, bool) {
    let number = |kind: &str| {
        style
            .strip_prefix(kind)
            .and_then(|number| number.parse().ok())
    };
    if style.is_empty() {
        (false, false)
    } else if let Some(light) = number("TableStyleLight") {
        ((8..=14_u32).contains(&light), false)
    } else {
        (true, number("TableStyleMedium").is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_paint_what_they_say() {
        for (style, expected) in [
            ("", (false, false)),
            ("TableStyleLight1", (false, false)),
            ("TableStyleLight9", (true, false)),
            ("TableStyleMedium2", (true, false)),
            ("TableStyleDark3", (true, true)),
            ("House style", (true, true)),
        ] {
            assert_eq!(paints(style), expected, "{style}");
        }
    }
}
