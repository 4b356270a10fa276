//! What is known of a page once its groups were found.

use crate::read::pdf::regions::Group;

/// The groups of a page, and what its links lead to.
pub(crate) struct PageGroups {
    /// From 1.
    pub(crate) page: usize,
    pub(crate) groups: Vec<Group>,
    pub(crate) links: Vec<String>,
}
