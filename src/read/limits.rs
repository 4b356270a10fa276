//! How much a file may ask of its reader. Real proposals stay far below; what lies over a limit is told, never read in part without a word.

use serde::{Deserialize, Serialize};
use std::time::Duration;

const MIB: u64 = 1 << 20;

/// Limits for one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Largest file, in bytes.
    pub size: u64,
    /// Most pages; those after are not read.
    pub pages: usize,
    /// Most that the packed parts of a file may unpack to, all together, in bytes; a stream of a PDF may have half of it, a part of an office file a quarter.
    pub expansion: u64,
    /// Deepest nesting of elements in the XML of office files.
    pub depth: usize,
    /// Longest time. Kept only where each file is read in a process of its own, as the program does: [`read`](super::read) has no clock.
    pub time: Duration,
    /// Most memory, in bytes; as for `time`, and on Linux only.
    pub memory: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            size: 64 * MIB,
            pages: 10_000,
            expansion: 256 * MIB,
            depth: 256,
            time: Duration::from_mins(1),
            memory: 1024 * MIB,
        }
    }
}
