//! Figures side by side, as text.

use super::statistics::Figure;
use std::fmt::{self, Write as _};

/// A column of figures for each of several scorers; the first is charterlint.
pub(crate) struct Table {
    scorers: Vec<&'static str>,
    rows: Vec<(String, Vec<Option<Figure>>, Good)>,
    /// Whether to say how the first scorer stands to the best of the others.
    standing: bool,
}

/// Which way a figure is better.
#[derive(Clone, Copy)]
pub(crate) enum Good {
    High,
    Low,
    /// Neither by itself: precision without recall.
    Neither,
}

impl Table {
    pub(crate) fn new(scorers: Vec<&'static str>) -> Self {
        Self {
            scorers,
            rows: Vec::new(),
            standing: true,
        }
    }

    /// For columns that are no rivals.
    pub(crate) fn without_standing(mut self) -> Self {
        self.standing = false;
        self
    }

    pub(crate) fn row(
        &mut self,
        name: impl Into<String>,
        good: Good,
        figures: Vec<Option<Figure>>,
    ) {
        self.rows.push((name.into(), figures, good));
    }
}

/// How the first figure stands to the best of the others.
fn standing(figures: &[Option<Figure>], good: Good) -> &'static str {
    let Some((Some(own), others)) = figures.split_first() else {
        return "";
    };
    let others = others.iter().flatten().map(|figure| figure.value);
    let (best, lead) = match good {
        Good::High => {
            let best = others.fold(f64::NEG_INFINITY, f64::max);
            (best, own.value - best)
        }
        Good::Low => {
            let best = others.fold(f64::INFINITY, f64::min);
            (best, best - own.value)
        }
        Good::Neither => return "",
    };
    match lead {
        _ if best.is_infinite() => "",
        lead if lead > 0.0 => "better",
        lead if lead < 0.0 => "worse",
        _ => "equal",
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let mut head = vec![String::new()];
        head.extend(self.scorers.iter().map(ToString::to_string));
        if self.standing {
            head.push("than the best other".into());
        }
        line(out, &head)?;
        for (name, figures, good) in &self.rows {
            let mut cells = vec![name.clone()];
            cells.extend(figures.iter().map(|figure| match figure {
                Some(Figure { value, low, high }) => format!("{value:.3} [{low:.3}, {high:.3}]"),
                None => "–".to_owned(),
            }));
            if self.standing {
                cells.push(standing(figures, *good).to_owned());
            }
            line(out, &cells)?;
        }
        Ok(())
    }
}

/// A line of cells under each other, without blanks at its end.
fn line(out: &mut fmt::Formatter, cells: &[String]) -> fmt::Result {
    let width = |at: usize| if at == 0 { 40 } else { 23 };
    let mut padded = String::new();
    for (at, cell) in cells.iter().enumerate() {
        write!(padded, "{cell:0$}", width(at))?;
    }
    writeln!(out, "  {}", padded.trim_end())
}
