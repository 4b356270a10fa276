//! Numbers of list items, spelled as the list wants them.

/// How a list counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::read) enum Way {
    #[default]
    Digits,
    TwoDigits,
    Letters,
    Capitals,
    Roman,
    RomanCapitals,
}

/// A number in the list's own way.
pub(in crate::read) fn spell(number: u32, way: Way) -> String {
    match way {
        Way::Digits => number.to_string(),
        Way::TwoDigits => format!("{number:02}"),
        Way::Letters => letters(number),
        Way::Capitals => letters(number).to_uppercase(),
        Way::Roman => roman(number),
        Way::RomanCapitals => roman(number).to_uppercase(),
    }
}

/// a … z, aa, bb …
fn letters(number: u32) -> String {
    let Some(number) = number.checked_sub(1) else {
        return "0".into();
    };
    let letter = char::from(b'a' + u8::try_from(number % 26).unwrap_or(0));
    // no list is so long; a number made up would be a gigabyte of letters
    let times = usize::try_from(number / 26).unwrap_or(0).min(8) + 1;
    letter.to_string().repeat(times)
}

fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if number > 4000 {
        return number.to_string();
    }
    let mut left = number;
    let mut roman = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            roman.push_str(sign);
            left -= value;
        }
    }
    roman
}
