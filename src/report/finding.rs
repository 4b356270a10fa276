//! What the assessor should know about the assessment itself.

/// Something that the assessor should know about the assessment itself.
#[derive(Clone, Debug)]
pub struct Finding {
    /// A stable word for machines, such as `unread`.
    pub kind: &'static str,
    /// The file, as an index into [`super::Report::inputs`], where it is about one.
    pub input: Option<usize>,
    /// Where in it, in words.
    pub place: String,
    /// What, in a sentence.
    pub message: String,
}
