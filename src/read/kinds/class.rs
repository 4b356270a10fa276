//! What a file is to a proposal: a document, whether it can be read or not, a picture or a film, or something else.

/// What a file is to a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A document. If it can't be read, anything may be said in it: that has to be told, and nothing is absent.
    Document,
    /// A text whose name doesn't say what it is.
    Text,
    /// A picture, a sound or a film: to be told, but people send logos with everything.
    Media,
    /// What an office program keeps beside a document while it is open.
    Owner,
    /// Source, data, programs and what else has no words of a proposal.
    Other,
}
