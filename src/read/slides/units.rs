//! Units of presentations.

use crate::read::builder::pictures::Size;

/// So many units of the format make a hundredth of a millimetre.
const EMU: i64 = 360;

/// A size in hundredths of a millimetre.
pub(super) const fn size((width, height): (i64, i64)) -> Size {
    (width / EMU, height / EMU)
}
