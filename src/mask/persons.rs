//! Finds the numbers of persons and of accounts in a text.

use super::kinds::KINDS;
use super::labels::{before, is_proof, names};
use super::places::{Found, goes_on, lines_with_digits, word_starts};
use super::shape::match_shape;

/// Digits that the shortest number has among its first letters.
const DIGITS: usize = 4;
/// Letters within which they stand.
const WITHIN: usize = 14;

/// Names of such numbers, in small letters: where one stands before it, a number is a person's whatever else is said there.
const PERSONAL: [&str; 22] = [
    "cpr",
    "isikukood",
    "asmens kodas",
    "personnummer",
    "fødselsnummer",
    "personal identity",
    "henkilötunnus",
    "dni",
    "nie",
    "curp",
    "ssn",
    "social security",
    "national insurance",
    "nino",
    "ni number",
    "rijksregisternummer",
    "national register",
    "numéro de sécurité sociale",
    "codice fiscale",
    "pesel",
    "aadhaar",
    "iban",
];

/// Words before the number of an account, in small letters.
const ACCOUNTS: [&str; 22] = [
    "account number",
    "account no",
    "acct no",
    "account #",
    "acct",
    "bank account",
    "routing number",
    "routing no",
    "bank details",
    "a/c no",
    "a/c",
    "kontonummer",
    "kontonr",
    "kontonr.",
    "numéro de compte",
    "compte bancaire",
    "número de cuenta",
    "cuenta bancaria",
    "conta bancária",
    "conta corrente",
    "tilinumero",
    "계좌번호",
];

/// Digits of an account's number, at least and at most.
const ACCOUNT: std::ops::RangeInclusive<usize> = 6..=20;

/// The numbers of persons and accounts in a text.
pub(super) fn find(text: &str) -> Found {
    let mut found = Found::new();
    let mut behind = 0;
    let lines = lines_with_digits(text, DIGITS);
    for at in lines.flat_map(|line| word_starts(text, line)) {
        if at < behind || !may_begin(&text[at..]) {
            continue;
        }
        if let Some(length) = person(text, at).or_else(|| account(text, at)) {
            behind = at + length;
            found.push(at..behind);
        }
    }
    found
}

/// Whether enough digits stand near, which most words haven't.
fn may_begin(text: &str) -> bool {
    let near = text.bytes().take(WITHIN);
    near.filter(u8::is_ascii_digit).count() >= DIGITS
}

/// Bytes of the number of a person that begins here.
fn person(text: &str, at: usize) -> Option<usize> {
    // part of a longer number, of an address or a decimal
    if text[..at].ends_with(['.', '/', '-', '@', '+']) {
        return None;
    }
    let lead = before(text, at);
    KINDS.iter().find_map(|kind| {
        let length = kind.shapes.iter().find_map(|shape| {
            let (letters, length) = match_shape(&text[at..], shape)?;
            (!runs_on(text, at + length) && (kind.check)(&letters)).then_some(length)
        })?;
        let is_meant = if kind.labels.is_empty() {
            !is_proof(&lead) || names(&lead, &PERSONAL)
        } else {
            names(&lead, kind.labels)
        };
        is_meant.then_some(length)
    })
}

/// Whether a number goes on behind a place, perhaps behind a mark.
fn runs_on(text: &str, end: usize) -> bool {
    let mut rest = text[end..].chars();
    let first = rest.next();
    goes_on(text, end)
        || first.is_some_and(|mark| matches!(mark, '-' | '.' | '/' | ','))
            && rest.next().is_some_and(|next| next.is_ascii_digit())
}

/// Bytes of the number of an account that begins here.
fn account(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    if !bytes[at].is_ascii_digit() {
        return None;
    }
    let mut end = at;
    let mut count = 0;
    for place in at..bytes.len() {
        let part = match bytes[place] {
            byte if byte.is_ascii_digit() => true,
            // a single mark or space parts groups
            b' ' | b'-' | b'.' => bytes.get(place + 1).is_some_and(u8::is_ascii_digit),
            _ => false,
        };
        // a row of numbers is no account, however long it goes on
        if !part || count > *ACCOUNT.end() {
            break;
        }
        count += usize::from(bytes[place].is_ascii_digit());
        end = place + 1;
    }
    let is_account =
        ACCOUNT.contains(&count) && !goes_on(text, end) && names(&before(text, at), &ACCOUNTS);
    is_account.then_some(end - at)
}
