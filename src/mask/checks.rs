//! Check digits, by the rules of those who give the numbers out.

use super::digits::{day_first, is_day, two, weighed, year_first};
use super::shape::digits;

/// Whether the last digit is that of Luhn's rule.
pub(super) fn luhn(letters: &[u8]) -> bool {
    luhn_of(&digits(letters))
}

fn luhn_of(digits: &[u32]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(nth, digit)| match nth % 2 {
            0 => *digit,
            _ => digit * 2 / 10 + digit * 2 % 10,
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Nothing but the shape can be asked.
pub(super) fn shape_only(_: &[u8]) -> bool {
    true
}

/// A day, its month and year.
pub(super) fn day(letters: &[u8]) -> bool {
    day_first(&digits(letters))
}

/// Denmark's CPR and Iceland's kennitala: a day; newer ones have no check digit. Notices of tenders look alike and end with a year.
pub(super) fn day_month_year(letters: &[u8]) -> bool {
    let digits = digits(letters);
    let year = two(&digits, 6) * 100 + two(&digits, 8);
    day_first(&digits) && !(2000..2040).contains(&year)
}

/// Estonia's isikukood and Lithuania's asmens kodas.
pub(super) fn baltic(letters: &[u8]) -> bool {
    let digits = digits(letters);
    let rest = |weights: &[u32]| weighed(&digits[..10], weights) % 11;
    let check = match rest(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) {
        10 => rest(&[3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 10,
        check => check,
    };
    (1..=8).contains(&digits[0]) && year_first(&digits, 1) && digits[10] == check
}

/// Sweden's personnummer: a day, one later by 60 for those without residence, and Luhn's digit over the last ten.
pub(super) fn swedish(letters: &[u8]) -> bool {
    let digits = digits(letters);
    let last = &digits[digits.len() - 10..];
    let day = two(last, 4);
    is_day(if day > 60 { day - 60 } else { day }, two(last, 2)) && luhn_of(last)
}

/// Norway's fødselsnummer.
pub(super) fn norwegian(letters: &[u8]) -> bool {
    let digits = digits(letters);
    let first = weighed(&digits, &[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]);
    let second = weighed(&digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]);
    day_first(&digits) && first.is_multiple_of(11) && second.is_multiple_of(11)
}

/// Finland's henkilötunnus.
pub(super) fn finnish(letters: &[u8]) -> bool {
    const CHECKS: &[u8] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
    let digits = digits(&letters[..letters.len() - 1]);
    let number = digits
        .iter()
        .take(9)
        .fold(0, |number, digit| number * 10 + digit);
    day_first(&digits) && letters.last() == Some(&CHECKS[number as usize % 31])
}

/// Spain's DNI and NIE.
pub(super) fn spanish(letters: &[u8]) -> bool {
    const CHECKS: &[u8] = b"TRWAGMYFPDXBNJZSQVHLCKE";
    let first = match letters[0] {
        b'X' => 0,
        b'Y' => 1,
        b'Z' => 2,
        digit if digit.is_ascii_digit() => u32::from(digit - b'0'),
        _ => return false,
    };
    let rest = digits(&letters[1..letters.len() - 1]);
    let number = rest.iter().fold(first, |number, digit| number * 10 + digit);
    letters.last() == Some(&CHECKS[number as usize % 23])
}

/// Portugal's NIF of persons: those of companies begin with other digits.
pub(super) fn portuguese(letters: &[u8]) -> bool {
    let digits = digits(letters);
    let rest = weighed(&digits, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    let check = if rest < 2 { 0 } else { 11 - rest };
    (1..=3).contains(&digits[0]) && digits[8] == check
}

/// Brazil's CPF.
pub(super) fn brazilian(letters: &[u8]) -> bool {
    let digits = digits(letters);
    let check = |count: usize| {
        let weights: Vec<u32> = (2..=11).rev().skip(10 - count).collect();
        weighed(&digits[..count], &weights) * 10 % 11 % 10
    };
    digits.iter().any(|digit| *digit != digits[0])
        && check(9) == digits[9]
        && check(10) == digits[10]
}

/// Mexico's CURP.
pub(super) fn mexican(letters: &[u8]) -> bool {
    let values = letters[..17].iter().map(|letter| match letter {
        b'0'..=b'9' => u32::from(letter - b'0'),
        b'A'..=b'N' => u32::from(letter - b'A') + 10,
        // Ñ stands between N and O
        _ => u32::from(letter - b'A') + 11,
    });
    let sum: u32 = values
        .zip((2..=18).rev())
        .map(|(value, weight)| value * weight)
        .sum();
    let check = (10 - sum % 10) % 10;
    year_first(&digits(&letters[4..10]), 0) && u32::from(letters[17].wrapping_sub(b'0')) == check
}

/// Britain's National Insurance number.
pub(super) fn british(letters: &[u8]) -> bool {
    let never = ["BG", "GB", "NK", "KN", "TN", "NT", "ZZ"];
    let start = &letters[..2];
    !b"DFIQUV".contains(&start[0])
        && !b"DFIQUVO".contains(&start[1])
        && !never.iter().any(|never| never.as_bytes() == start)
        && (b'A'..=b'D').contains(&letters[8])
}

/// The Social Security number of the United States.
pub(super) fn social_security(letters: &[u8]) -> bool {
    let digits = digits(letters);
    let area = digits[0] * 100 + two(&digits, 1);
    let given = area != 0 && area != 666 && area < 900;
    given && two(&digits, 3) != 0 && digits[5..].iter().any(|digit| *digit != 0)
}

/// The Netherlands' BSN.
pub(super) fn dutch(letters: &[u8]) -> bool {
    let digits = digits(letters);
    let sum = weighed(&digits[..8], &[9, 8, 7, 6, 5, 4, 3, 2]) + 10 * digits[8];
    sum.is_multiple_of(11)
}

/// Belgium's national number.
pub(super) fn belgian(letters: &[u8]) -> bool {
    let digits = digits(letters);
    let number = |digits: &[u32]| {
        digits
            .iter()
            .fold(0_u64, |number, digit| number * 10 + u64::from(*digit))
    };
    let (first, check) = (number(&digits[..9]), number(&digits[9..]));
    year_first(&digits, 0)
        && (97 - first % 97 == check || 97 - (first + 2_000_000_000) % 97 == check)
}

/// France's NIR.
pub(super) fn french(letters: &[u8]) -> bool {
    let digits = digits(letters);
    let number = digits[..13]
        .iter()
        .fold(0_u64, |number, digit| number * 10 + u64::from(*digit));
    (1..=2).contains(&digits[0]) && 97 - number % 97 == u64::from(two(&digits, 13))
}

/// Italy's codice fiscale.
pub(super) fn italian(letters: &[u8]) -> bool {
    const ODD: [u32; 26] = [
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24,
        23,
    ];
    let value = |letter: u8| {
        usize::from(if letter.is_ascii_digit() {
            letter - b'0'
        } else {
            letter - b'A'
        })
    };
    let sum: usize = letters[..15]
        .iter()
        .enumerate()
        .map(|(nth, letter)| {
            if nth % 2 == 0 {
                ODD[value(*letter)] as usize
            } else {
                value(*letter)
            }
        })
        .sum();
    usize::from(letters[15].wrapping_sub(b'A')) == sum % 26
}

/// Poland's PESEL: the month tells the century.
pub(super) fn polish(letters: &[u8]) -> bool {
    let digits = digits(letters);
    let check = (10 - weighed(&digits[..10], &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10) % 10;
    is_day(two(&digits, 4), two(&digits, 2) % 20) && digits[10] == check
}

/// Germany's tax number of persons.
pub(super) fn german(letters: &[u8]) -> bool {
    let digits = digits(letters);
    let product = digits[..10].iter().fold(10, |product, digit| {
        let sum = (digit + product) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    digits[0] != 0 && (11 - product) % 10 == digits[10]
}

/// Korea's number of residents; that of companies looks alike and has another check digit.
pub(super) fn korean(letters: &[u8]) -> bool {
    let digits = digits(letters);
    let check = (11 - weighed(&digits[..12], &[2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11) % 10;
    year_first(&digits, 0) && (1..=8).contains(&digits[6]) && digits[12] == check
}

/// South Africa's identity number.
pub(super) fn south_african(letters: &[u8]) -> bool {
    let digits = digits(letters);
    year_first(&digits, 0) && digits[10] < 2 && luhn_of(&digits)
}

/// China's number of residents.
pub(super) fn chinese(letters: &[u8]) -> bool {
    let digits = digits(&letters[..17]);
    let sum = weighed(
        &digits,
        &[7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2],
    );
    year_first(&digits, 8) && letters[17] == b"10X98765432"[sum as usize % 11]
}

/// India's PAN of a person.
pub(super) fn indian_tax(letters: &[u8]) -> bool {
    letters[3] == b'P'
}

/// India's Aadhaar: the rule of Verhoeff.
pub(super) fn verhoeff(letters: &[u8]) -> bool {
    const TURNED: [u32; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
    // the group of the symmetries of a pentagon: turns are below five, reflections from five on
    let joined = |one: u32, other: u32| match (one < 5, other < 5) {
        (true, true) => (one + other) % 5,
        (true, false) => (one + other) % 5 + 5,
        (false, true) => (one + 5 - other) % 5 + 5,
        (false, false) => (one + 5 - other) % 5,
    };
    let digits = digits(letters);
    let check = digits
        .iter()
        .rev()
        .enumerate()
        .fold(0, |check, (nth, digit)| {
            let turned = (0..nth % 8).fold(*digit, |digit, _| TURNED[digit as usize]);
            joined(check, turned)
        });
    digits[0] > 1 && check == 0
}

/// An account's IBAN.
pub(super) fn iban(letters: &[u8]) -> bool {
    let turned = letters[4..].iter().chain(&letters[..4]);
    let rest = turned.fold(0_u32, |rest, letter| match letter {
        b'0'..=b'9' => (rest * 10 + u32::from(letter - b'0')) % 97,
        _ => (rest * 100 + u32::from(letter - b'A') + 10) % 97,
    });
    rest == 1
}
