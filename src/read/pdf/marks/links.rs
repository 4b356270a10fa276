//! The links of a page.

use crate::read::pdf::area::Area;
use crate::read::pdf::limits::PAGE_LINKS;
use crate::read::pdf::page::Link;
use hayro_font::kurbo::{Affine, Rect};
use hayro_syntax::object::{Array, Dict, Rect as Corners, String as Words};

/// Areas of the page that lead to addresses.
pub(super) fn links_of(page: &Dict, transform: Affine) -> Vec<Link> {
    let Some(annotations) = page.get::<Array>(&b"Annots"[..]) else {
        return Vec::new();
    };
    let link = |annotation: Dict| {
        let action = annotation.get::<Dict>(&b"A"[..])?;
        let target = action.get::<Words>(&b"URI"[..])?;
        let corners = annotation.get::<Corners>(&b"Rect"[..])?;
        let place = Rect::new(corners.x0, corners.y0, corners.x1, corners.y1);
        Some(Link {
            area: Area::from(transform.transform_rect_bbox(place)),
            target: String::from_utf8_lossy(target.as_bytes()).into_owned(),
        })
    };
    annotations
        .iter::<Dict>()
        .filter_map(link)
        .take(PAGE_LINKS)
        .collect()
}
