//! The instructions of a page, followed one by one.
//!
//! `follow.rs` goes through them and hands each on: to `painting.rs` what builds and paints paths, to `pictures.rs` pictures,
//! to `text.rs` what sets letters, to `settings.rs` colours and other settings, to `tags.rs` marks around content.

mod follow;
mod painting;
mod pen;
mod pictures;
mod settings;
mod tags;
mod text;
