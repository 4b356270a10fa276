//! The words before a number or a secret, by which it is told what it is.

/// Bytes in which they are looked for.
const NEAR: usize = 60;
/// Letters that may stand between a label and what it labels: a colon, the edge of a cell, quotation marks.
const BETWEEN: usize = 24;

/// Letters of an abbreviation at most.
const ABBREVIATION: usize = 4;

/// Words before a number by which a bidder or its proof is found: it is never masked. Abbreviations, and names of registers and taxes.
const PROOF: &str = " vat tva iva mva moms gst tva/vat cert certificate certificates certification certificat certificado zertifikat tender tenders rfp rfq rft rfi itt itb eoi notice \
    ref reference references registration registered register registry reg company companies enterprise business contract contracts agreement invoice order purchase po licence license \
    licensed iso iec cvr se-nr org orgnr organisation organization ein fein duns d-u-n-s uei cage naics abn acn nzbn siren siret rcs cnpj nipc cif rfc uen kvk btw hrb charity isbn issn doi \
    patent policy project case ticket docket lot sam ico crn vendor supplier bid solicitation file accreditation ukas utr 사업자등록번호 법인등록번호 등록번호 ח.פ ע.מ ";

/// Words that may stand between a label and its number.
const FILLERS: [&str; 16] = [
    "number", "numbers", "no", "no.", "nr", "nr.", "num", "n°", "nº", "№", "id", "is", "of",
    "code", "#", "num.",
];

/// What stands before a place, in small letters and in its line or cell, up to the mark or space that parts it.
pub(super) fn before(text: &str, at: usize) -> String {
    let from = text.floor_char_boundary(at.saturating_sub(NEAR));
    let lead = &text[from..at];
    // a label may stand in the cell before, but not in another sentence
    let lead = lead.rsplit(['!', '?', ';']).next().unwrap_or_default();
    // a full stop behind a few letters is that of an abbreviation
    let ends = lead.match_indices(". ").filter(|(end, _)| {
        let word = lead[..*end].rsplit([' ', '.']).next().unwrap_or_default();
        word.chars().count() > ABBREVIATION
    });
    let from = ends.last().map_or(0, |(end, stop)| end + stop.len());
    lead[from..].to_lowercase()
}

/// Whether one of the words stands right before, but for marks and fillers.
pub(super) fn names(lead: &str, labels: &[&str]) -> bool {
    let mut lead = without_marks(lead);
    loop {
        if labels.iter().any(|label| ends_with_word(lead, label)) {
            return true;
        }
        let Some(filler) = FILLERS.iter().find(|filler| ends_with_word(lead, filler)) else {
            return false;
        };
        lead = without_marks(&lead[..lead.len() - filler.len()]);
    }
}

/// A lead without the marks and space at its end, if these are few.
fn without_marks(lead: &str) -> &str {
    let is_mark =
        |letter: char| letter.is_whitespace() || ":=|│║\"'`“”‘’*_()[]<>-–—.,".contains(letter);
    let bare = lead.trim_end_matches(is_mark);
    if lead.len() - bare.len() <= BETWEEN {
        bare
    } else {
        lead
    }
}

fn ends_with_word(lead: &str, word: &str) -> bool {
    lead.strip_suffix(word)
        .is_some_and(|before| !before.ends_with(char::is_alphanumeric))
}

/// Whether what stands before a number says that it is one by which the bidder or its proof is found.
pub(super) fn is_proof(lead: &str) -> bool {
    let words = lead.split(|letter: char| letter.is_whitespace() || ":|│,()[]#\"".contains(letter));
    let mut last = words.filter(|word| !word.is_empty()).rev().take(4);
    last.any(|word| PROOF.contains(&format!(" {} ", word.trim_end_matches(['.', '-', '/']))))
}
