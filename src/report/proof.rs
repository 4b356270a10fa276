//! What statements rest on, for whoever goes and checks it.

/// What a statement rests on, or was to rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// What it is.
    pub kind: ProofOf,
    /// Where it is: an address, the name of a place, or the words themselves.
    pub words: String,
    /// What is known of it without asking anybody.
    pub known: Known,
}

/// Kinds of proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProofOf {
    /// A link.
    Link,
    /// An annex or a section.
    Place,
    /// A folder or file that is named and not linked.
    Named,
    /// A number of what was done.
    Figure,
    /// A day on which it was done.
    Date,
    /// A client who could be asked.
    Client,
    /// A certificate.
    Certificate,
    /// What is to be typed, or how it is configured.
    Commands,
    /// The statement itself: an itemised price, a named result.
    Statement,
    /// A file of the repository.
    File,
}

impl ProofOf {
    /// All kinds.
    pub const ALL: [Self; 10] = [
        Self::Link,
        Self::Place,
        Self::Named,
        Self::Figure,
        Self::Date,
        Self::Client,
        Self::Certificate,
        Self::Commands,
        Self::Statement,
        Self::File,
    ];

    /// The word that reports use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Place => "place",
            Self::Named => "named",
            Self::Figure => "figure",
            Self::Date => "date",
            Self::Client => "client",
            Self::Certificate => "certificate",
            Self::Commands => "commands",
            Self::Statement => "statement",
            Self::File => "file",
        }
    }
}

/// What is known of a proof without asking anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Known {
    /// It isn't where it is said to be, so it raises nothing.
    NotFound,
    /// Only somebody who goes there or asks can tell.
    CannotBeKnown,
    /// It stands in the files that were read.
    InInputs,
    /// It stands in the repository.
    InRepository,
}

impl Known {
    /// All that can be known.
    pub const ALL: [Self; 4] = [
        Self::NotFound,
        Self::CannotBeKnown,
        Self::InInputs,
        Self::InRepository,
    ];

    /// The word that reports use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotFound => "not found",
            Self::CannotBeKnown => "can't be known",
            Self::InInputs => "found in the inputs",
            Self::InRepository => "found in the repository",
        }
    }

    /// Whether it was found.
    #[must_use]
    pub const fn is_found(self) -> bool {
        matches!(self, Self::InInputs | Self::InRepository)
    }
}
