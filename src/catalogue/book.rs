//! The sentences of one language, and how one of them is written.

use super::argument::Argument;
use super::part::{Choice, Part};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use std::fmt::{self, Formatter};
use std::sync::LazyLock;
use unic_langid::langid;

/// The sentences in English, decoded when the first of them is written.
static ENGLISH: LazyLock<Book> = LazyLock::new(|| Book {
    sentences: postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/sentences.bin")))
        .expect("it was prepared by this very version"),
    plurals: PluralRules::create(langid!("en"), PluralRuleType::CARDINAL)
        .expect("English has plural rules"),
});

/// Sentences by their numbers.
struct Book {
    sentences: Vec<Vec<Part<'static>>>,
    plurals: PluralRules,
}

/// Writes a sentence. `values` stand in the order of the variables' names.
pub(super) fn write(
    formatter: &mut Formatter<'_>,
    sentence: usize,
    values: &[&dyn Argument],
) -> fmt::Result {
    ENGLISH.write(formatter, &ENGLISH.sentences[sentence], values)
}

impl Book {
    fn write(
        &self,
        formatter: &mut Formatter<'_>,
        parts: &[Part],
        values: &[&dyn Argument],
    ) -> fmt::Result {
        for part in parts {
            match part {
                Part::Words(words) => formatter.write_str(words)?,
                Part::Variable(at) => write!(formatter, "{}", values[usize::from(*at)])?,
                Part::Choice(choice) => {
                    let chosen = self.chosen(choice, values[usize::from(choice.by)]);
                    self.write(formatter, chosen, values)?;
                }
            }
        }
        Ok(())
    }

    /// The case that holds: the number or word itself before the plural category that it falls into.
    fn chosen<'a>(&self, choice: &'a Choice, value: &dyn Argument) -> &'a [Part<'a>] {
        let case = |key: &str| choice.cases.iter().find(|(known, _)| *known == key);
        let category = || {
            let number = value.number()?;
            case(category_name(&self.plurals.select(number).ok()?))
        };
        case(&value.to_string())
            .or_else(category)
            .map_or(&choice.otherwise, |(_, parts)| parts)
    }
}

fn category_name(category: &PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}
