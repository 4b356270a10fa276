//! Values of attributes.

/// Whether something that is on or off is off.
pub(super) fn is_false(value: &str) -> bool {
    value == "0" || value == "false"
}
