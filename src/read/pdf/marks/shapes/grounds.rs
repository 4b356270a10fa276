//! Areas painted in one colour. What is painted on one in the same colour can't be seen: it makes no lines of a table.

use crate::read::pdf::area::Area;
use std::collections::VecDeque;

/// So many areas are remembered: what lies on one follows it soon.
const AREAS: usize = 24;

/// The areas painted last, with their lightness.
#[derive(Default)]
pub(crate) struct Grounds(VecDeque<(Area, f64)>);

impl Grounds {
    /// Takes in an area that was filled, and says whether it differs from what it was painted on.
    pub(crate) fn shows(&mut self, area: Area, lightness: Option<f64>) -> bool {
        let Some(lightness) = lightness else {
            return true;
        };
        // the last one painted lies on top
        let mut below = self.0.iter().rev();
        let below = below.find(|(ground, _)| ground.covers(area));
        if below.is_some_and(|(_, other)| (other - lightness).abs() < 0.005) {
            return false;
        }
        if self.0.len() == AREAS {
            self.0.pop_front();
        }
        self.0.push_back((area, lightness));
        true
    }
}
