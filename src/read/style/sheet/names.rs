//! Names in selectors, as the crate `selectors` wants them.

use cssparser::{ToCss, serialize_identifier};
use precomputed_hash::PrecomputedHash;
use std::borrow::Borrow;
use std::fmt;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// A name or a value in a selector.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(in crate::read::style) struct Name(pub(super) Box<str>);

impl From<&str> for Name {
    fn from(name: &str) -> Self {
        Self(name.into())
    }
}

impl AsRef<str> for Name {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Name {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl ToCss for Name {
    fn to_css<W: fmt::Write>(&self, to: &mut W) -> fmt::Result {
        serialize_identifier(&self.0, to)
    }
}

impl PrecomputedHash for Name {
    fn precomputed_hash(&self) -> u32 {
        let mut hasher = DefaultHasher::new();
        self.0.hash(&mut hasher);
        // the upper half is as good as any
        u32::try_from(hasher.finish() >> 32).unwrap_or_default()
    }
}
