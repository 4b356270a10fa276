//! Why words that are in a file aren't seen by those who read it.

use crate::catalogue::say::read as say;
use std::fmt::{self, Display, Formatter};

/// Why words aren't seen. [`Display`] says it in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unseen {
    HiddenText,
    HiddenSection,
    HiddenParagraph,
    HiddenSlide,
    HiddenShape,
    HiddenRow,
    HiddenColumn,
    HiddenSheet,
    TinyLetters,
    WhiteOnWhite,
    /// The letters have the colour that the slide is painted in.
    ColourOfSlide,
    OffSlide,
    /// A cell's format shows nothing, whatever stands in it.
    EmptyFormat,
    NotDisplayed,
    NotVisible,
    Transparent,
    AttributeHidden,
    AttributeAriaHidden,
    /// Drawn with the mode for invisible letters; the text under scanned pages is drawn so.
    InvisibleLetters,
    /// A picture lies on top.
    UnderPicture,
    /// On a layer that isn't shown when the file is opened.
    OnLayerSwitchedOff,
    Covered,
    OffPage,
    CutOff,
    /// Struck through, or deleted: whoever reads the page sees that it no longer holds.
    StruckOut,
    /// The colours of the letters and of what is behind them are all but the same.
    ColourOfGround,
    /// This property of its style.
    Property(&'static str),
    /// Shown when somebody opens or touches something.
    FoldedAway,
    ByScript,
    /// Shown or hidden under conditions other than those of a usual screen.
    OtherScreens,
    Animation,
    /// There are more rules or elements than are looked through.
    TooMuchStyle,
    ForScreenReaders,
    /// It stands beside a tree that is shown in its place.
    ShadowTree,
    /// A picture, or nobody knows what, is behind the letters.
    UnknownGround,
    /// Squeezed, or set over each other.
    SqueezedLetters,
    /// Beside the page, or a box that is too small to show them.
    OffBox,
    /// A note to which nothing refers.
    OrphanNote,
    /// A picture of a shape for old programs, with other words than the shape.
    OtherWordsForOldPrograms,
    /// In a group that programs pass over.
    PassedOver,
    /// What a reader sees isn't what the file says the letters are.
    OtherLetters,
    /// What a form or a remark holds and doesn't show.
    HiddenField,
}

impl Display for Unseen {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::HiddenText => say::HiddenText.fmt(formatter),
            Self::HiddenSection => say::HiddenSection.fmt(formatter),
            Self::HiddenParagraph => say::HiddenParagraph.fmt(formatter),
            Self::HiddenSlide => say::HiddenSlide.fmt(formatter),
            Self::HiddenShape => say::HiddenShape.fmt(formatter),
            Self::HiddenRow => say::HiddenRow.fmt(formatter),
            Self::HiddenColumn => say::HiddenColumn.fmt(formatter),
            Self::HiddenSheet => say::HiddenSheet.fmt(formatter),
            Self::TinyLetters => say::TinyLetters.fmt(formatter),
            Self::WhiteOnWhite => say::WhiteOnWhite.fmt(formatter),
            Self::ColourOfSlide => say::LettersInColourOfSlide.fmt(formatter),
            Self::OffSlide => say::OffTheSlide.fmt(formatter),
            Self::EmptyFormat => say::NumberFormatShowsNothing.fmt(formatter),
            Self::NotDisplayed => say::DisplayNone.fmt(formatter),
            Self::NotVisible => say::VisibilityHidden.fmt(formatter),
            Self::Transparent => say::Transparent.fmt(formatter),
            Self::AttributeHidden => say::AttributeHidden.fmt(formatter),
            Self::AttributeAriaHidden => say::AttributeAriaHidden.fmt(formatter),
            Self::InvisibleLetters => say::InvisibleLetters.fmt(formatter),
            Self::UnderPicture => say::UnderAPicture.fmt(formatter),
            Self::OnLayerSwitchedOff => say::OnLayerSwitchedOff.fmt(formatter),
            Self::Covered => say::Covered.fmt(formatter),
            Self::OffPage => say::OffThePage.fmt(formatter),
            Self::CutOff => say::CutOff.fmt(formatter),
            Self::StruckOut => say::StruckOut.fmt(formatter),
            Self::ColourOfGround => say::ColourOfGround.fmt(formatter),
            Self::Property(property) => say::PropertyMayHide { property }.fmt(formatter),
            Self::FoldedAway => say::FoldedAway.fmt(formatter),
            Self::ByScript => say::ShownByScriptOnly.fmt(formatter),
            Self::OtherScreens => say::ShownOnSomeScreens.fmt(formatter),
            Self::Animation => say::AnimationMayHide.fmt(formatter),
            Self::TooMuchStyle => say::TooMuchStyle.fmt(formatter),
            Self::ForScreenReaders => say::ForScreenReaders.fmt(formatter),
            Self::ShadowTree => say::BesideAShadowTree.fmt(formatter),
            Self::UnknownGround => say::GroundIsUnknown.fmt(formatter),
            Self::SqueezedLetters => say::SqueezedLetters.fmt(formatter),
            Self::OffBox => say::BoxTooSmall.fmt(formatter),
            Self::OrphanNote => say::NoteWithoutReference.fmt(formatter),
            Self::OtherWordsForOldPrograms => say::OtherWordsForOldPrograms.fmt(formatter),
            Self::PassedOver => say::PassedOverByPrograms.fmt(formatter),
            Self::OtherLetters => say::OtherLettersShown.fmt(formatter),
            Self::HiddenField => say::HiddenField.fmt(formatter),
        }
    }
}
