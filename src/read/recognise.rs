//! Text recognition: readers that meet a picture of text ask for it here. The library has none of its own, and starts no programs.

/// A page as a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Number of the page, from 1.
    pub page: usize,
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
    /// Dots in an inch, as it was drawn.
    pub dpi: usize,
    /// Brightness of each pixel, 0 is black; row after row from the top.
    pub grey: Vec<u8>,
}

/// A word that was recognised, with its place in the picture in pixels from the upper left corner.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// The word.
    pub text: String,
    /// Its left edge.
    pub left: f64,
    /// The lower edge of its line.
    pub base: f64,
    /// Its width.
    pub width: f64,
    /// Height of its line.
    pub height: f64,
}

/// Something that recognises text.
pub trait Recogniser {
    /// The words of a picture, in any order.
    ///
    /// # Errors
    /// Why it can't be done, with the way out.
    fn words(&self, picture: &Picture) -> Result<Vec<Word>, String>;
}
