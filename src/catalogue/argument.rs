//! What may stand for a variable of a sentence.

use std::borrow::Cow;
use std::fmt::{self, Display};
use std::{io, path};

/// A word or a number that is filled into a sentence.
pub trait Argument: Display {
    /// The number that it is, for plural forms; `None` for words.
    fn number(&self) -> Option<u64> {
        None
    }
}

impl Argument for str {}
impl Argument for String {}
impl Argument for Cow<'_, str> {}
impl Argument for char {}
impl Argument for bool {}

impl Argument for u64 {
    fn number(&self) -> Option<u64> {
        Some(*self)
    }
}

impl Argument for u32 {
    fn number(&self) -> Option<u64> {
        Some((*self).into())
    }
}

impl Argument for usize {
    fn number(&self) -> Option<u64> {
        u64::try_from(*self).ok()
    }
}

impl<T: Argument + ?Sized> Argument for &T {
    fn number(&self) -> Option<u64> {
        (**self).number()
    }
}

impl Argument for fmt::Arguments<'_> {}
impl Argument for path::Display<'_> {}
impl Argument for io::Error {}
