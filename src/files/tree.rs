//! A repository as its caller sees it.

/// The bytes of a file, or why there are none.
pub type Opening = Result<Vec<u8>, String>;

/// A repository as its caller sees it.
pub struct Tree<'a> {
    /// What stands before a path in the names that the user sees, such as `./`.
    pub prefix: &'a str,
    /// Paths of its files below its root, with `/`, sorted; without what is vendored.
    pub paths: &'a [String],
    /// Gives a file's bytes, never more than the given number.
    pub read: &'a (dyn Fn(&str, u64) -> Opening + 'a),
    /// Whether there is a file or folder at a path below the root.
    pub exists: &'a dyn Fn(&str) -> bool,
}
