//! Whether words are seen, by the looks of the elements around them.

mod letters;
mod place;
mod usual;
mod walk;

pub(super) use walk::sights;
