//! Files that weren't read, by cause. Nothing of what is handed in may vanish without a word.

use crate::config;
use std::collections::BTreeMap;

/// Names that are kept of each cause.
const NAMED: usize = 5;

/// Why files weren't read. In the order in which people are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// A `.gitignore` of the folder hides a document.
    HiddenDocument,
    /// A text that stands elsewhere than proposals do.
    Elsewhere,
    /// A picture, a sound or a film.
    Media,
    /// A link that leads out of the folder.
    Link,
    /// A pipe, a socket, a device, or a link to nothing.
    Device,
    /// Source, data and build files.
    Source,
    /// What git ignores.
    Ignored,
    /// A folder of other people's work, or of what tools make.
    Vendored,
    /// A template.
    Template,
    /// A file or folder whose name begins with a full stop.
    Hidden,
    /// What an office program keeps beside a document while it is open.
    Owner,
}

/// How many files weren't read for a cause, and the first of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passed {
    /// How many.
    pub count: usize,
    /// The first ones.
    pub names: Vec<String>,
}

/// Files that weren't read, by cause.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PassedOver {
    causes: BTreeMap<Cause, Passed>,
}

impl PassedOver {
    /// Adds a file. Reports have to be equal, so files of a cause come in an order.
    pub fn add(&mut self, cause: Cause, name: &str) {
        // the configuration is no part of a proposal, and the report names it where it took part
        if name.rsplit('/').next() == Some(config::NAME) {
            return;
        }
        let passed = self.causes.entry(cause).or_default();
        passed.count += 1;
        if passed.names.len() < NAMED {
            passed.names.push(name.to_owned());
        }
    }

    /// Adds all that something else has.
    pub fn join(&mut self, other: Self) {
        for (cause, more) in other.causes {
            let passed = self.causes.entry(cause).or_default();
            passed.count += more.count;
            passed.names.extend(more.names);
            passed.names.truncate(NAMED);
        }
    }

    /// The causes that there are.
    pub fn iter(&self) -> impl Iterator<Item = (Cause, &Passed)> {
        self.causes.iter().map(|(cause, passed)| (*cause, passed))
    }

    /// What was passed over for a cause.
    #[must_use]
    pub fn of(&self, cause: Cause) -> Option<&Passed> {
        self.causes.get(&cause)
    }

    /// Whether nothing was passed over.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.causes.is_empty()
    }
}
