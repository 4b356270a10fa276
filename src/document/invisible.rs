//! Letters that nobody sees: words are read as if they weren't there, as people read them.

/// The pieces of a text between the letters that nobody sees, each with where it begins. `before`: the letter before the text.
pub(super) fn seen(text: &str, mut before: Option<char>) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        if rest == text.len() {
            return None;
        }
        let start = rest;
        // each letter is asked with the last one that is seen
        let unseen = text[start..].char_indices().find(|&(_, letter)| {
            let unseen = is_unseen(letter, before);
            if !unseen {
                before = Some(letter);
            }
            unseen
        });
        let end = unseen.map_or(text.len(), |(at, _)| start + at);
        rest = end + unseen.map_or(0, |(_, letter)| letter.len_utf8());
        Some((start, &text[start..end]))
    })
    .filter(|(_, piece)| !piece.is_empty())
}

/// Whether a letter has no shape, nor a meaning behind the letter before it.
fn is_unseen(letter: char, before: Option<char>) -> bool {
    let in_word = before.is_some_and(char::is_alphanumeric);
    match letter {
        // where a line may break: some scripts part words by nothing else
        '\u{200B}' => !before.is_some_and(parts_words_unseen),
        '\u{AD}' | '\u{2060}' | '\u{FEFF}' => true,
        // joiners choose the shape of letters and of emoji; Latin, Greek or Cyrillic letters have but one
        '\u{200C}' | '\u{200D}' => in_word && !before.is_some_and(is_joined),
        // those of direction and variation, and tags; the one that turns the order of letters round is seen by what it does
        '\u{34F}'
        | '\u{61C}'
        | '\u{180B}'..='\u{180F}'
        | '\u{200E}'..='\u{200F}'
        | '\u{202A}'..='\u{202D}'
        | '\u{2061}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{E0000}'..='\u{E0FFF}' => in_word,
        _ => false,
    }
}

/// Letters of Thai, Lao, Myanmar and Khmer, between whose words no space stands.
fn parts_words_unseen(letter: char) -> bool {
    matches!(letter, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}')
}

/// Letters of the scripts from Arabic to Khmer and Mongolian, whose shapes joiners choose.
fn is_joined(letter: char) -> bool {
    matches!(letter, '\u{600}'..='\u{109F}' | '\u{1780}'..='\u{18AF}' | '\u{1900}'..='\u{1CFF}' | '\u{A800}'..='\u{ABFF}' | '\u{FB50}'..='\u{FEFC}' | '\u{10A00}'..='\u{11FFF}')
}

#[cfg(test)]
mod tests {
    use super::seen;

    #[test]
    fn letters_that_nobody_sees_are_gone_and_those_that_shape_others_stay() {
        for (text, expected) in [
            ("n\u{AD}ot", "not"),
            ("\u{FEFF}n\u{200B}\u{200B}o\u{2060}t\u{AD}", "not"),
            ("n\u{200C}o\u{200D}t не\u{200D}т", "not нет"),
            ("n\u{202A}o\u{2066}t\u{202C} \u{202E}ton", "not \u{202E}ton"),
            ("n\u{FE0F}o\u{E0061}t ✔\u{FE0F}", "not ✔\u{FE0F}"),
            (
                "می\u{200C}خواهم 👩\u{200D}💻",
                "می\u{200C}خواهم 👩\u{200D}💻",
            ),
            ("ภาษา\u{200B}ไทย", "ภาษา\u{200B}ไทย"),
            ("שלום\u{200F} bid", "שלום bid"),
            ("", ""),
        ] {
            let pieces: Vec<(usize, &str)> = seen(text, None).collect();
            let joined: String = pieces.iter().map(|(_, piece)| *piece).collect();
            assert_eq!(joined, expected, "{text:?}");
            for (at, piece) in pieces {
                assert!(text[at..].starts_with(piece), "{text:?}");
            }
        }
    }
}
