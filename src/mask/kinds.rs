//! The kinds of numbers of persons and of accounts: a row a kind.

use super::checks;

/// A kind of number.
pub(super) struct Kind {
    /// What its holders call it, and its country; for whoever reads this table.
    _name: &'static str,
    /// How it is written.
    pub(super) shapes: &'static [&'static str],
    /// Whether its check digits are right, or it is a day.
    pub(super) check: fn(&[u8]) -> bool,
    /// Words, in small letters, one of which has to stand before it, where the shape and the check digits are those of other numbers too.
    pub(super) labels: &'static [&'static str],
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

/// The kinds, those that need no word before them among those that do; the first that fits counts.
pub(super) const KINDS: [Kind; 38] = [
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
