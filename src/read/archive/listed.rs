//! The list at the end of a zip file, looked through for names that stand there twice: a program takes the first, another the last.

use std::collections::HashSet;

/// First bytes of an entry.
const ENTRY: &[u8] = b"PK\x01\x02";
/// Length of an entry without its name.
const FIXED: usize = 46;

/// The names that the list has more than once, each as often as it comes again. `start`: where the list begins.
pub(super) fn doubled(bytes: &[u8], start: u64) -> Vec<String> {
    let mut rest = usize::try_from(start)
        .ok()
        .and_then(|start| bytes.get(start..))
        .unwrap_or_default();
    let mut known = HashSet::new();
    let mut doubled = Vec::new();
    while rest.starts_with(ENTRY) {
        let length = |at: usize| {
            let low_and_high = rest.get(at..at + 2).map_or([0; 2], |two| [two[0], two[1]]);
            usize::from(u16::from_le_bytes(low_and_high))
        };
        let (name, behind) = (length(28), length(30) + length(32));
        let Some(called) = rest.get(FIXED..FIXED + name) else {
            break;
        };
        if !known.insert(called) {
            doubled.push(String::from_utf8_lossy(called).into_owned());
        }
        rest = rest.get(FIXED + name + behind..).unwrap_or_default();
    }
    doubled
}
