//! What leads in a list, and what goes on with a line.

use crate::document::{Block, BlockId, BlockKind, Document};

/// Bytes at the end of a block in which a lead-in is looked for; a longer last sentence leads nothing in.
const LEAD_IN: usize = 200;

/// Whether a line goes on with a sentence rather than beginning one; an address does neither.
pub(in crate::read) fn begins_small(line: &str) -> bool {
    let is_address = line.starts_with("http") || line.starts_with("www.");
    line.starts_with(char::is_lowercase) && !is_address
}

/// Whether a block leads in what follows it: "We will:", "… the following."
pub(in crate::read) fn leads_in(document: &Document, block: BlockId) -> bool {
    let Block { kind, span, .. } = document.blocks[block];
    if !matches!(kind, BlockKind::Paragraph | BlockKind::Item { .. }) {
        return false;
    }
    let text = document.slice(span).trim_end();
    if text.ends_with([':', '：']) {
        return true;
    }
    let end = &text[text.ceil_char_boundary(text.len().saturating_sub(LEAD_IN))..];
    let mut sentences = end
        .rsplit(['.', '!', '?', '\n'])
        .filter(|part| !part.trim().is_empty());
    let last = sentences.next().unwrap_or_default().to_lowercase();
    // a last sentence that was cut off at its beginning is too long to lead in
    let whole = end.len() == text.len() || sentences.next().is_some();
    whole && (last.contains("following") || last.trim_end().ends_with("below"))
}
