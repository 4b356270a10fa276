//! What must be reached, and whether it is.

/// Something that must be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    /// What, as it is written in a configuration: `open-source/licence>=committed`, or `score>=50`.
    pub asked: String,
    /// Who asks for it: an option, or a file with its line.
    pub origin: String,
    /// What doesn't reach it; empty if all does.
    pub failures: Vec<Failure>,
}

/// Something that isn't reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Id of the criterion; `None` where it is the score.
    pub criterion: Option<String>,
    /// What isn't reached, in a sentence without a full stop.
    pub message: String,
}
