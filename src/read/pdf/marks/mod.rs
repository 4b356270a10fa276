//! Marks: takes a page of the file, and gives what is drawn on it: letters, lines, areas and pictures, each with its place.
//!
//! `instructions/` follows the page's instructions one by one and notes in `drawing.rs` what they draw; `state.rs` is what they
//! draw with, `seen.rs` what of it a reader sees, `shapes/` what drawn shapes may mean. Nothing is painted: pictures, shades and
//! outlines are never made; only where they lie counts, since letters may vanish below them.

mod annotations;
mod backdrop;
mod drawing;
mod fields;
mod instructions;
mod links;
mod seen;
mod shapes;
mod state;
mod written;

use super::area::Area;
use super::limits::{PAGE_STEPS, too_much};
use super::objects::{Layers, Typefaces, page_instructions};
use super::page::Page;
use drawing::Drawing;
use hayro_font::kurbo::{Affine, Rect};
use hayro_syntax::page::Page as Source;

/// Draws a page: what is on it, or why it isn't read. With how many steps that took, of those that are `left`.
pub(super) fn draw_page<'a>(
    source: &Source<'a>,
    faces: &mut Typefaces<'a>,
    layers: &Layers,
    left: usize,
) -> (usize, Result<Page, String>) {
    let (width, height) = source.render_dimensions();
    let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let transform = Affine::new(source.initial_transform(true).as_coeffs());
    let instructions = match page_instructions(source.raw(), faces.largest) {
        Ok(instructions) => instructions,
        // unpacking took its time too
        Err(reason) => return (PAGE_STEPS / 10, Err(reason)),
    };
    let mut drawing = Drawing::new(transform, Area::from(bounds), faces, layers, left);
    drawing.page.height = bounds.height();
    drawing.page.links = links::links_of(source.raw(), transform);
    let done = drawing
        .draw(&instructions, source.resources())
        .and_then(|()| drawing.draw_annotations(source));
    let steps = drawing.steps;
    match done {
        Ok(()) => (steps, Ok(drawing.finish())),
        Err(_) => (steps, Err(too_much())),
    }
}
