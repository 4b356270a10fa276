//! Numbers as they are shown.

use super::styles::Shown;

/// A number as it is shown: without the noise of binary fractions.
pub(super) fn as_shown(value: &str, shown: Shown, is_of_1904: bool) -> String {
    /// So many days lie between the two beginnings.
    const TO_1904: f64 = 1_462.0;
    let Ok(number) = value.trim().parse::<f64>() else {
        return value.to_owned();
    };
    match shown {
        Shown::Date => {
            let days = number + if is_of_1904 { TO_1904 } else { 0.0 };
            date(days).unwrap_or_else(|| value.to_owned())
        }
        Shown::Percent => format!("{}%", round(number * 100.0)),
        Shown::Plain => round(number),
    }
}

fn round(number: f64) -> String {
    let text = format!("{number:.6}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Days since the end of 1899, as year-month-day.
fn date(days: f64) -> Option<String> {
    // before March 1900, spreadsheets count a day that never was
    if !(61.0..2_958_466.0).contains(&days) {
        return None;
    }
    #[allow(clippy::cast_possible_truncation)] // below three million
    let days = days as i64 + 693_899;
    // the civil calendar, counted in eras of 400 years that begin in March
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let in_month = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    Some(format!("{year:04}-{month:02}-{in_month:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_count_from_1899() {
        for (days, expected) in [
            (61.0, "1900-03-01"),
            (25569.0, "1970-01-01"),
            (36585.0, "2000-02-29"),
            (46447.5, "2027-03-01"),
        ] {
            assert_eq!(date(days).as_deref(), Some(expected));
        }
        assert_eq!(date(-1.0), None);
    }
}
