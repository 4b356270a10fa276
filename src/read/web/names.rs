//! Names of elements, by what they mean for the text.

const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];
const FOREIGN: [&str; 8] = ["svg", "path", "circle", "rect", "line", "g", "use", "math"];
const BLOCKS: [&str; 36] = [
    "p",
    "div",
    "section",
    "article",
    "main",
    "header",
    "footer",
    "aside",
    "nav",
    "address",
    "figure",
    "figcaption",
    "details",
    "summary",
    "dt",
    "dd",
    "form",
    "fieldset",
    "legend",
    "caption",
    "body",
    "html",
    "center",
    "pre",
    "blockquote",
    "ul",
    "ol",
    "dl",
    "li",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
];
const ROWS: [&str; 7] = ["tr", "td", "th", "thead", "tbody", "tfoot", "menu"];
/// Elements whose text is none, or is no part of the page.
const NO_TEXT: [&str; 15] = [
    "script", "style", "template", "head", "title", "noscript", "iframe", "object", "select",
    "datalist", "svg", "canvas", "audio", "video", "noframes",
];
/// Elements that don't end a page's head.
const IN_HEAD: [&str; 8] = [
    "meta", "link", "title", "script", "style", "base", "noscript", "template",
];

/// Whether what stands behind a tag of this name stands in its element.
pub(super) fn opens(name: &str, closes_itself: bool) -> bool {
    !(is_void(name) || closes_itself && is_foreign(name))
}

fn is_void(name: &str) -> bool {
    VOID.contains(&name)
}

/// Elements that may close themselves.
fn is_foreign(name: &str) -> bool {
    FOREIGN.contains(&name)
}

/// Elements before and after which a sentence ends.
pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
}

pub(super) fn is_inline(name: &str) -> bool {
    !is_block(name) && !ROWS.contains(&name)
}

/// Whether the text in such an element is none, or is no part of the page.
pub(super) fn holds_no_text(name: &str) -> bool {
    NO_TEXT.contains(&name)
}

/// Whether a page's head goes on with such an element.
pub(super) fn stands_in_head(name: &str) -> bool {
    IN_HEAD.contains(&name)
}
