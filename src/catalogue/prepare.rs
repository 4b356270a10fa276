//! Makes prepared parts, and the structs that name them, of the files of sentences. Compiled into `build.rs`, not into the library.

use super::named::room_of;
use super::part::{Choice, Part};
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, Variant, VariantKey,
};
use std::collections::{BTreeMap, BTreeSet};

/// The prepared parts of all sentences, and the Rust that gives them their names.
pub(crate) struct Prepared {
    pub(crate) parts: Vec<u8>,
    pub(crate) code: String,
}

/// Prepares files of sentences: the name of each room and the text of its file.
///
/// # Errors
/// What isn't Project Fluent, or more of it than is used here, with the room and the sentence.
pub(crate) fn prepare(rooms: &[(String, String)]) -> Result<Prepared, String> {
    let mut resources = Vec::new();
    for (room, text) in rooms {
        let resource = fluent_syntax::parser::parse(text.as_str())
            .map_err(|(_, errors)| format!("{room}.ftl: {}", errors[0]))?;
        resources.push((room, resource));
    }
    let mut code = String::new();
    let mut sentences: Vec<Vec<Part>> = Vec::new();
    for (room, resource) in &resources {
        let named = sentences_of(resource).map_err(|error| format!("{room}.ftl: {error}"))?;
        code += &room_of(room, &named, sentences.len());
        sentences.extend(named.into_iter().map(|sentence| sentence.parts));
    }
    let parts = postcard::to_stdvec(&sentences).map_err(|error| error.to_string())?;
    Ok(Prepared { parts, code })
}

/// A sentence.
pub(super) struct Sentence<'a> {
    /// Its name in the file, such as `score-under`.
    pub(super) name: &'a str,
    /// Its variables, sorted by name.
    pub(super) variables: Vec<&'a str>,
    pub(super) parts: Vec<Part<'a>>,
}

fn sentences_of<'a>(resource: &'a Resource<&'a str>) -> Result<Vec<Sentence<'a>>, String> {
    let mut terms = BTreeMap::new();
    let mut messages = BTreeMap::new();
    for entry in &resource.body {
        let (known, name, pattern) = match entry {
            Entry::Message(message) => match &message.value {
                Some(pattern) => (&mut messages, message.id.name, pattern),
                None => return Err(format!("`{}` says nothing", message.id.name)),
            },
            Entry::Term(term) => (&mut terms, term.id.name, &term.value),
            Entry::Junk { content } => return Err(format!("not understood: {content}")),
            _ => continue,
        };
        if known.insert(name, pattern).is_some() {
            return Err(format!("`{name}` stands twice"));
        }
    }
    let read = |(name, pattern): (&'a str, &'a Pattern<&'a str>)| {
        let mut variables = BTreeSet::new();
        variables_of(pattern, &mut variables);
        let variables: Vec<&str> = variables.into_iter().collect();
        let parts = Reader {
            variables: &variables,
            terms: &terms,
        }
        .parts(pattern)
        .map_err(|error| format!("`{name}`: {error}"))?;
        Ok(Sentence {
            name,
            variables,
            parts,
        })
    };
    messages.into_iter().map(read).collect()
}

fn variables_of<'a>(pattern: &'a Pattern<&'a str>, into: &mut BTreeSet<&'a str>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        let (Expression::Inline(inline)
        | Expression::Select {
            selector: inline, ..
        }) = expression;
        if let InlineExpression::VariableReference { id } = inline {
            into.insert(id.name);
        }
        if let Expression::Select { variants, .. } = expression {
            for variant in variants {
                variables_of(&variant.value, into);
            }
        }
    }
}

/// Turns the syntax of one sentence into its parts.
struct Reader<'a, 'b> {
    variables: &'b [&'a str],
    terms: &'b BTreeMap<&'a str, &'a Pattern<&'a str>>,
}

impl<'a> Reader<'a, '_> {
    fn parts(&self, pattern: &'a Pattern<&'a str>) -> Result<Vec<Part<'a>>, String> {
        let mut parts = Vec::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => append(&mut parts, words(value)),
                PatternElement::Placeable { expression } => match expression {
                    Expression::Inline(inline) => {
                        for part in self.inline(inline)? {
                            append(&mut parts, part);
                        }
                    }
                    Expression::Select { selector, variants } => {
                        parts.push(self.choice(selector, variants)?);
                    }
                },
            }
        }
        Ok(parts)
    }

    fn inline(&self, inline: &'a InlineExpression<&'a str>) -> Result<Vec<Part<'a>>, String> {
        match inline {
            InlineExpression::StringLiteral { value } => Ok(vec![words(value)]),
            InlineExpression::VariableReference { id } => {
                Ok(vec![Part::Variable(self.number(id.name)?)])
            }
            InlineExpression::TermReference { id, .. } => match self.terms.get(id.name) {
                Some(pattern) => self.parts(pattern),
                None => Err(format!("there is no term `-{}`", id.name)),
            },
            _ => Err("only words, variables and terms stand in braces".into()),
        }
    }

    fn choice(
        &self,
        selector: &'a InlineExpression<&'a str>,
        variants: &'a [Variant<&'a str>],
    ) -> Result<Part<'a>, String> {
        let InlineExpression::VariableReference { id } = selector else {
            return Err("only a variable can decide between cases".into());
        };
        let mut choice = Choice {
            by: self.number(id.name)?,
            cases: Vec::new(),
            otherwise: Vec::new(),
        };
        for variant in variants {
            let parts = self.parts(&variant.value)?;
            let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) =
                variant.key;
            if variant.default {
                choice.otherwise = parts;
            } else {
                choice.cases.push((key, parts));
            }
        }
        Ok(Part::Choice(choice))
    }

    /// The number of a variable. A term has none: whoever uses it couldn't give it a value.
    fn number(&self, variable: &str) -> Result<u8, String> {
        let at = self.variables.iter().position(|known| *known == variable);
        at.and_then(|at| u8::try_from(at).ok())
            .ok_or_else(|| format!("a term can't have the variable `${variable}`"))
    }
}

fn words(words: &str) -> Part<'_> {
    Part::Words(words.into())
}

/// Puts a part after others; words go on where words end, so that a sentence without variables is written in one piece.
fn append<'a>(parts: &mut Vec<Part<'a>>, part: Part<'a>) {
    match (parts.last_mut(), part) {
        (Some(Part::Words(before)), Part::Words(words)) => before.to_mut().push_str(&words),
        (_, part) => parts.push(part),
    }
}
