//! The Rust that gives sentences their names; compiled into `build.rs`, not into the library.

use super::part::Part;
use super::prepare::Sentence;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// A module with a struct for each sentence of a room, one a line. `first`: the number of the first of them.
pub(super) fn room_of(room: &str, sentences: &[Sentence], first: usize) -> String {
    let structs = (first..).zip(sentences);
    let structs = structs.map(|(at, one)| struct_of(one, at).to_string());
    let structs: Vec<String> = structs.collect();
    format!(
        "/// Sentences of the room `{room}`.\npub mod {room} {{\n{}\n}}\n",
        structs.join("\n")
    )
}

/// The struct by which the program names a sentence; it writes itself.
fn struct_of(sentence: &Sentence, number: usize) -> TokenStream {
    let name = ident(&sentence.name.split('-').map(capital).collect::<String>());
    let said = shown(&sentence.parts, &sentence.variables);
    let variables = &sentence.variables;
    let fields: Vec<Ident> = variables
        .iter()
        .map(|one| ident(&one.replace('-', "_")))
        .collect();
    let types: Vec<Ident> = (0..fields.len())
        .map(|at| ident(&format!("T{at}")))
        .collect();
    // without variables it needs no braces where it is named
    let (generics, bounds, body) = if fields.is_empty() {
        (quote!(), quote!(), quote!(;))
    } else {
        (
            quote!(<#(#types),*>),
            quote!(<#(#types: super::super::Argument),*>),
            quote!({ #(#[allow(missing_docs)] pub #fields: #types),* }),
        )
    };
    quote! {
        #[doc = #said]
        #[derive(Clone, Copy, Debug)]
        pub struct #name #generics #body

        impl #bounds std::fmt::Display for #name #generics {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                super::super::book::write(formatter, #number, &[#(&self.#fields),*])
            }
        }
    }
}

fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(word.len().min(1));
    first.to_uppercase() + rest
}

/// The sentence as its documentation shows it: `the score is ‹percent› of 100`. What documentation would take for markup is left plain.
fn shown(parts: &[Part], variables: &[&str]) -> String {
    let show = |part: &Part| match part {
        Part::Words(words) => words.replace(['[', ']', '<', '>', '`'], "'"),
        Part::Variable(at) => format!("‹{}›", variables[usize::from(*at)]),
        Part::Choice(choice) => shown(&choice.otherwise, variables),
    };
    parts.iter().map(show).collect()
}
