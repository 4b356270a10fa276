//! Figures side by side, as text.

use super::statistics::Figure;
use std::fmt;

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
        write!(out, "  {:36}", "")?;
        for scorer in &self.scorers {
            write!(out, "{scorer:23}")?;
        }
        writeln!(
            out,
            "{}",
            if self.standing {
                "than the best other"
            } else {
                ""
            }
        )?;
        for (name, figures, good) in &self.rows {
            write!(out, "  {name:36}")?;
            for figure in figures {
                let text = figure.as_ref().map_or_else(
                    || "–".to_owned(),
                    |Figure { value, low, high }| format!("{value:.3} [{low:.3}, {high:.3}]"),
                );
                write!(out, "{text:23}")?;
            }
            let standing = if self.standing {
                standing(figures, *good)
            } else {
                ""
            };
            writeln!(out, "{standing}")?;
        }
        Ok(())
    }
}
