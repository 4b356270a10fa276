//! Documents of an archive, a line each; and what earlier lines say that is done.

mod done;
mod line;
mod settings;

pub use done::Done;
pub use line::{SCREENING_SCHEMA, failed_line, screening_line};
pub use settings::Settings;
