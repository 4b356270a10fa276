//! Numbers of persons and of accounts: a row a kind.

use super::checks;
use super::labels::{before, is_proof, names};
use super::places::{Found, goes_on, word_starts};
use super::shape::match_shape;

/// Digits that the shortest number has among its first letters.
const DIGITS: usize = 4;
/// Letters within which they stand.
const WITHIN: usize = 14;

/// A kind of number.
struct Kind {
    /// What its holders call it, and its country; for whoever reads this table.
    _name: &'static str,
    /// How it is written.
    shapes: &'static [&'static str],
    /// Whether its check digits are right, or it is a day.
    check: fn(&[u8]) -> bool,
    /// Words, in small letters, one of which has to stand before it, where the shape and the check digits are those of other numbers too.
    labels: &'static [&'static str],
}

const fn kind(
    name: &'static str,
    shapes: &'static [&'static str],
    check: fn(&[u8]) -> bool,
    labels: &'static [&'static str],
) -> Kind {
    Kind {
        _name: name,
        shapes,
        check,
        labels,
    }
}

const KINDS: [Kind; 38] = [
    kind(
        "CPR, Denmark; kennitala, Iceland",
        &["999999-9999"],
        checks::day_month_year,
        &[],
    ),
    kind(
        "the same, by its name",
        &["999999~9999"],
        checks::day,
        &["cpr", "personnummer", "kennitala"],
    ),
    kind(
        "isikukood, Estonia; asmens kodas, Lithuania",
        &["99999999999"],
        checks::baltic,
        &[],
    ),
    kind(
        "personnummer, Sweden",
        &["999999-9999", "99999999-9999", "999999999999"],
        checks::swedish,
        &[],
    ),
    kind(
        "fødselsnummer, Norway",
        &["99999999999", "999999 99999"],
        checks::norwegian,
        &[],
    ),
    kind(
        "henkilötunnus, Finland",
        &["999999-999X", "999999+999X", "999999A999X"],
        checks::finnish,
        &[],
    ),
    kind("DNI, Spain", &["99999999~A"], checks::spanish, &[]),
    kind("NIE, Spain", &["X~9999999~A"], checks::spanish, &[]),
    kind(
        "NIF of a person, Portugal",
        &["999999999", "999 999 999"],
        checks::portuguese,
        &["nif", "contribuinte"],
    ),
    kind("CPF, Brazil", &["999.999.999-99"], checks::brazilian, &[]),
    kind(
        "CPF without its marks, Brazil",
        &["99999999999"],
        checks::brazilian,
        &["cpf"],
    ),
    kind(
        "CURP, Mexico",
        &["AAAA999999AAAAAAX9"],
        checks::mexican,
        &[],
    ),
    kind(
        "SIN, Canada",
        &["999~999~999"],
        checks::luhn,
        &["sin", "social insurance", "nas", "assurance sociale"],
    ),
    kind(
        "National Insurance number, United Kingdom",
        &["AA 99 99 99 A", "AA999999A"],
        checks::british,
        &[],
    ),
    kind(
        "Social Security number, United States",
        &["999-99-9999"],
        checks::social_security,
        &[],
    ),
    kind(
        "the same without its marks",
        &["999999999", "999 99 9999"],
        checks::social_security,
        &["ssn", "social security"],
    ),
    kind(
        "BSN, Netherlands",
        &["999999999", "9999.99.999"],
        checks::dutch,
        &["bsn", "sofinummer", "burgerservicenummer"],
    ),
    kind(
        "national number, Belgium",
        &["99.99.99-999.99", "99999999999"],
        checks::belgian,
        &[],
    ),
    kind(
        "NIR, France",
        &["9~99~99~99~999~999~99"],
        checks::french,
        &[],
    ),
    kind(
        "codice fiscale, Italy",
        &["AAAAAA99A99A999A"],
        checks::italian,
        &[],
    ),
    kind("PESEL, Poland", &["99999999999"], checks::polish, &[]),
    kind(
        "Steuer-ID, Germany",
        &["99999999999", "99 999 999 999"],
        checks::german,
        &["steuer-id", "idnr", "steueridentifikationsnummer"],
    ),
    kind(
        "number of residents, Korea",
        &["999999-9999999"],
        checks::korean,
        &[],
    ),
    kind(
        "the same, by its name",
        &["999999~9999999"],
        checks::shape_only,
        &["주민등록번호", "resident registration"],
    ),
    kind(
        "identity number, Israel",
        &["999999999"],
        checks::luhn,
        &["ת.ז", "ת״ז", "תעודת זהות", "teudat zehut", "israeli id"],
    ),
    kind(
        "identity number, South Africa",
        &["9999999999999", "999999 9999 999"],
        checks::south_african,
        &[],
    ),
    kind(
        "number of residents, China",
        &["99999999999999999X"],
        checks::chinese,
        &[],
    ),
    kind(
        "PAN of a person, India",
        &["AAAAA9999A"],
        checks::indian_tax,
        &[],
    ),
    kind("Aadhaar, India", &["9999-9999-9999"], checks::verhoeff, &[]),
    kind(
        "Aadhaar without its marks, India",
        &["999999999999"],
        checks::verhoeff,
        &["aadhaar", "uidai"],
    ),
    kind(
        "passport",
        &[
            "A99999999",
            "999999999",
            "A9999999",
            "AA999999",
            "AA9999999",
        ],
        checks::shape_only,
        &[
            "passport",
            "passeport",
            "pasaporte",
            "passaporte",
            "pass-nr",
            "pasnummer",
            "passnummer",
        ],
    ),
    kind(
        "card",
        &["9999-9999-9999-9999", "9999-999999-99999"],
        checks::luhn,
        &[],
    ),
    kind(
        "card without its marks",
        &["9999999999999999", "999999999999999"],
        checks::luhn,
        &[
            "card",
            "visa",
            "mastercard",
            "amex",
            "carte",
            "tarjeta",
            "cartão",
            "kort",
        ],
    ),
    kind(
        "IBAN",
        &[
            "AA99~XXXX~XXXX~XXXX~XXXX~XXXX~XXXX~XXXX~XX",
            "AA99~XXXX~XXXX~XXXX~XXXX~XXXX~XXXX~XXXX",
            "AA99~XXXX~XXXX~XXXX~XXXX~XXXX~XXXX~XXX",
            "AA99~XXXX~XXXX~XXXX~XXXX~XXXX~XXXX~XX",
            "AA99~XXXX~XXXX~XXXX~XXXX~XXXX~XXXX~X",
        ],
        checks::iban,
        &[],
    ),
    kind(
        "IBAN of fewer letters",
        &[
            "AA99~XXXX~XXXX~XXXX~XXXX~XXXX~XXXX",
            "AA99~XXXX~XXXX~XXXX~XXXX~XXXX~XXX",
            "AA99~XXXX~XXXX~XXXX~XXXX~XXXX~XX",
            "AA99~XXXX~XXXX~XXXX~XXXX~XXXX~X",
            "AA99~XXXX~XXXX~XXXX~XXXX~XXXX",
        ],
        checks::iban,
        &[],
    ),
    kind(
        "IBAN of the fewest",
        &[
            "AA99~XXXX~XXXX~XXXX~XXXX~XXX",
            "AA99~XXXX~XXXX~XXXX~XXXX~XX",
            "AA99~XXXX~XXXX~XXXX~XXXX~X",
            "AA99~XXXX~XXXX~XXXX~XXXX",
            "AA99~XXXX~XXXX~XXXX~XXX",
        ],
        checks::iban,
        &[],
    ),
    kind(
        "IBAN of Denmark, Finland, the Netherlands, Belgium, Norway",
        &[
            "AA99~XXXX~XXXX~XXXX~XX",
            "AA99~XXXX~XXXX~XXXX~X",
            "AA99~XXXX~XXXX~XXXX",
            "AA99~XXXX~XXXX~XXX",
        ],
        checks::iban,
        &[],
    ),
    kind(
        "sort code",
        &["99-99-99"],
        checks::shape_only,
        &["sort code"],
    ),
];

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
    for at in word_starts(text) {
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
