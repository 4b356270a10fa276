//! placeholder
use super::Style;
use crate::report::Report;
pub(super) fn write(_report: &Report, _style: &Style) -> Vec<u8> { Vec::new() }
