//! Dates in numbers of persons.

/// Days of the months, of a leap year.
const DAYS: [u32; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// Two digits as a number.
pub(super) fn two(digits: &[u32], at: usize) -> u32 {
    digits[at] * 10 + digits[at + 1]
}

/// Whether there is such a day.
pub(super) fn is_day(day: u32, month: u32) -> bool {
    let longest = month
        .checked_sub(1)
        .and_then(|month| DAYS.get(month as usize));
    longest.is_some_and(|&longest| (1..=longest).contains(&day))
}

/// Whether the first six digits are a day, its month and year.
pub(super) fn day_first(digits: &[u32]) -> bool {
    is_day(two(digits, 0), two(digits, 2))
}

/// Whether six digits from `at` on are a year, its month and day.
pub(super) fn year_first(digits: &[u32], at: usize) -> bool {
    is_day(two(digits, at + 4), two(digits, at + 2))
}

/// The sum of digits by their weights.
pub(super) fn weighed(digits: &[u32], weights: &[u32]) -> u32 {
    digits
        .iter()
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum()
}
