//! A text with positions: what every reader makes and everything else works on.
//!
//! A document keeps two texts. `source` is what stands in the file; quotes are cut from it, so each can be found there again.
//! `text` is what a reader of the page sees, block after block, without markup; the engine reads it. `Runs` lead from one to the other.

mod beside;
mod block;
mod invisible;
mod marks;
mod missing;
mod place;
mod positions;
mod sight;
mod sound;
mod span;
mod text;

pub use beside::beside;
pub use block::{Block, BlockId, BlockKind, CROSSES, CellAt, Link};
pub use marks::{Sign, sign};
pub use missing::{LeftOut, Missing, Recognised, Unread};
pub use place::{Place, Spot};
pub use sight::Sight;
pub use span::Span;
pub use text::Document;
