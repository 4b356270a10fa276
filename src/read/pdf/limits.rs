//! What a file may ask for besides what the user can limit. Real proposals stay far below; files made to block readers don't.

/// Most drawing steps of a page; one for each instruction, letter and kibibyte of instructions.
pub(super) const PAGE_STEPS: usize = 1_000_000;
/// Most drawing steps of a file.
pub(super) const FILE_STEPS: usize = 20_000_000;
/// What a drawing in a drawing counts, besides its instructions.
pub(super) const FORM_STEPS: usize = 100;
/// How deep drawings may be nested in drawings.
pub(super) const FORM_DEPTH: usize = 24;
/// How many drawing states may be put aside.
pub(super) const STATES: usize = 2_000;
/// Most instructions of a page, unpacked, in bytes.
pub(super) const PAGE_BYTES: usize = 64 << 20;
/// Most links of a page, and most fields.
pub(super) const PAGE_LINKS: usize = 10_000;
/// How many lines and areas of a page are kept that may part its text.
pub(super) const PAGE_STROKES: usize = 4_000;
/// Most frames of a page that are looked at.
pub(super) const PAGE_FRAMES: usize = 200;
/// Most rows of a page that are held against its lines and frames; no real page has so many.
pub(super) const PAGE_ROWS: usize = 5_000;

/// What is said of a page that asks for more.
pub(super) fn too_much() -> String {
    "it was given up, since it draws more than any real page; it may be made to block readers"
        .into()
}
