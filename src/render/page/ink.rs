//! Inks of a page of text.

/// How words stand out, on a terminal with colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// As everything else.
    Plain,
    /// To be seen first.
    Strong,
    /// To be read last.
    Faint,
    /// Well.
    Good,
    /// Middling.
    Fair,
    /// Not well.
    Bad,
    /// To be read last, and to be opened by a click: as [`super::Page::link_to`] gives it.
    Link(usize),
}

impl Ink {
    /// What a terminal takes for it.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Plain => "0",
            Self::Strong => "1",
            Self::Faint | Self::Link(_) => "2",
            Self::Good => "32",
            Self::Fair => "33",
            Self::Bad => "31",
        }
    }
}

/// Words in one ink.
pub type Inked<'a> = (Ink, &'a str);
