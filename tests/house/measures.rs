//! Lengths of functions and files, and what is said in comments.

use super::sources::Source;
use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};

/// A function with the lines of its body.
pub(crate) struct Function {
    /// `file: name`.
    pub(crate) name: String,
    /// Lines that are neither blank nor comment.
    pub(crate) lines: usize,
    /// Lines that are comments.
    pub(crate) comments: usize,
}

/// All functions of a file, also those within other functions.
pub(crate) fn functions(source: &Source) -> Vec<Function> {
    let mut found = Found {
        lines: source.text.lines().collect(),
        file: &source.path,
        functions: Vec::new(),
    };
    found.visit_file(&source.tree);
    found.functions
}

struct Found<'a> {
    lines: Vec<&'a str>,
    file: &'a str,
    functions: Vec<Function>,
}

impl Found<'_> {
    fn note(&mut self, name: &syn::Ident, body: &syn::Block) {
        let span = body.span();
        let within = span.start().line..span.end().line.saturating_sub(1).max(span.start().line);
        let lines: Vec<&str> = self.lines[within].iter().map(|line| line.trim()).collect();
        let comments = lines.iter().filter(|line| line.starts_with("//")).count();
        let blank = lines.iter().filter(|line| line.is_empty()).count();
        self.functions.push(Function {
            name: format!("{}: {name}", self.file),
            lines: lines.len() - comments - blank,
            comments,
        });
    }
}

impl<'ast> Visit<'ast> for Found<'_> {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.note(&item.sig.ident, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.note(&item.sig.ident, &item.block);
        visit::visit_impl_item_fn(self, item);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        let for_tests = item.ident == "tests";
        if !for_tests {
            visit::visit_item_mod(self, item);
        }
    }
}

/// The number below or at which a share of all stand, in percent.
pub(crate) fn percentile(numbers: impl Iterator<Item = usize>, percent: usize) -> usize {
    let mut numbers: Vec<usize> = numbers.collect();
    numbers.sort_unstable();
    let last = numbers.len().saturating_sub(1);
    numbers.get(last * percent / 100).copied().unwrap_or(0)
}
