//! What tags of rows, columns and cells say of themselves.

use crate::read::office::xml::Tag;

pub(super) fn is_hidden(tag: &Tag) -> bool {
    tag.attribute("visibility")
        .is_some_and(|visibility| visibility != "visible")
}

/// How often something is repeated; once, unless it says more.
pub(super) fn repeated(tag: &Tag, name: &str) -> usize {
    let number = tag.attribute(name).and_then(|number| number.parse().ok());
    number.unwrap_or(1).clamp(1, 1 << 30)
}
