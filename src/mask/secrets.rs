//! Secrets that are told by the words before them: `password: …`, `api_key=…`, and those in addresses.

use super::labels::names;
use super::places::Found;

/// Words before a password, in small letters.
const PASSWORDS: [&str; 23] = [
    "password",
    "passwd",
    "pwd",
    "passphrase",
    "passcode",
    "pin",
    "passwort",
    "kennwort",
    "mot de passe",
    "contraseña",
    "clave",
    "senha",
    "adgangskode",
    "kodeord",
    "passord",
    "lösenord",
    "salasana",
    "parool",
    "wachtwoord",
    "비밀번호",
    "סיסמה",
    "סיסמא",
    "hasło",
];
/// Words before a key or token.
const TOKENS: [&str; 20] = [
    "api key",
    "api_key",
    "apikey",
    "api-key",
    "api token",
    "access key",
    "access_key",
    "access token",
    "access_token",
    "auth token",
    "secret key",
    "secret_key",
    "secret access key",
    "client secret",
    "client_secret",
    "client-secret",
    "secret",
    "token",
    "accountkey",
    "bearer",
];
/// Words before the name of a user, beside which a plain word is a password as well.
const USERS: [&str; 12] = [
    "user",
    "username",
    "login",
    "name",
    "usuario",
    "usuário",
    "utilisateur",
    "benutzer",
    "bruger",
    "brukernavn",
    "kasutaja",
    "email",
];

/// Letters of a password at least; of a key or token.
const PASSWORD: usize = 4;
const TOKEN: usize = 12;
/// Letters of a word of capitals, small letters and digits from which on it is a password, whatever follows; names of methods are shorter.
const MADE_UP: usize = 10;
/// Bytes of a secret in which its end is looked for.
const LONGEST: usize = 1000;
/// Bytes before a password in which a user is looked for.
const NEAR: usize = 80;

/// The secrets in a text.
pub(super) fn find(text: &str) -> Found {
    let mut found = in_addresses(text);
    let marks = memchr::memchr2_iter(b':', b'=', text.as_bytes());
    found.extend(marks.filter_map(|at| labelled(text, at)));
    let bearers = text.match_indices("Bearer ");
    found.extend(bearers.filter_map(|(at, word)| {
        let from = at + word.len();
        let value = value(&text[from..]);
        is_token(value).then(|| from..from + value.len())
    }));
    found
}

/// The secret behind a mark that a label ends with.
fn labelled(text: &str, at: usize) -> Option<std::ops::Range<usize>> {
    let from = text.floor_char_boundary(at.saturating_sub(NEAR));
    let line = text[from..at].rsplit('\n').next().unwrap_or_default();
    let lead = line.to_lowercase();
    let is_password = names(&lead, &PASSWORDS);
    if !is_password && !names(&lead, &TOKENS) {
        return None;
    }
    let rest = &text[at + 1..];
    // on the same line, perhaps in quotation marks or bold
    let skipped = rest.len()
        - rest
            .trim_start_matches([' ', '\t', '*', '_', '"', '\'', '`', '“', '=', ':'])
            .len();
    let start = at + 1 + skipped;
    let value = value(&text[start..]);
    let is_alone = !text[start + value.len()..]
        .trim_start_matches([' ', '"', '\'', '`', '”', '*', ')'])
        .starts_with(char::is_alphabetic);
    let is_secret = if is_password {
        let beside_user = || users(&lead);
        is_password_like(value, is_alone) || is_alone && value.len() >= PASSWORD && beside_user()
    } else {
        is_token(value)
    };
    is_secret.then(|| start..start + value.len())
}

/// Whether a user is named in the same line.
fn users(lead: &str) -> bool {
    lead.match_indices([':', '='])
        .any(|(at, _)| names(&lead[..at], &USERS))
}

/// The word that a secret would be.
fn value(text: &str) -> &str {
    // near, so that a text without spaces isn't searched for each label in it
    let text = &text[..text.floor_char_boundary(LONGEST.min(text.len()))];
    let end = text.find(|letter: char| letter.is_whitespace() || "\"'`“”|│<>,;)(".contains(letter));
    text[..end.unwrap_or(text.len())].trim_end_matches(['.', '*', '_', ':'])
}

/// Letters with digits or marks among them, that are no name of a method (`SHA-256`) and not followed by more words.
fn is_password_like(value: &str, is_alone: bool) -> bool {
    let has = |is: fn(char) -> bool| value.contains(is);
    let mixed = has(char::is_alphabetic)
        && (has(|letter| letter.is_ascii_digit()) || has(|letter| "!@#$%^&*?~+".contains(letter)));
    let is_method = !value.contains(|letter: char| letter.is_lowercase()) && value.contains('-');
    let only_digits =
        value.len() >= PASSWORD && value.chars().all(|letter| letter.is_ascii_digit());
    let has_sign = has(|letter| "!@#$%^&*?~".contains(letter));
    let is_made_up = value.chars().count() >= MADE_UP
        && [char::is_uppercase, char::is_lowercase, char::is_numeric].map(has) == [true; 3];
    value.chars().count() >= PASSWORD
        && !is_method
        && (mixed && (is_alone || has_sign || is_made_up) || only_digits && is_alone)
}

/// A long word of letters and digits.
fn is_token(value: &str) -> bool {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || "_-./+=~".contains(letter);
    value.len() >= TOKEN
        && value.chars().all(is_part)
        && value.contains(|letter: char| letter.is_ascii_digit())
        && value.contains(|letter: char| letter.is_ascii_alphabetic())
        && !value.contains("//")
}

/// Passwords in addresses: `https://user:password@host`.
fn in_addresses(text: &str) -> Found {
    let schemes = text.match_indices("://");
    let found = schemes.filter_map(|(at, scheme)| {
        let from = at + scheme.len();
        let rest = &text[from..];
        let authority = &rest[..rest
            .find(|letter: char| letter.is_whitespace() || "/?#\"<>)".contains(letter))
            .unwrap_or(rest.len())];
        let user = &authority[..authority.rfind('@')?];
        let colon = user.find(':')?;
        (colon + 1 < user.len()).then(|| from + colon + 1..from + user.len())
    });
    found.collect()
}
