//! The source files below `src`, parsed: what each defines, which names it brings in, which paths it speaks of.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use syn::visit::{self, Visit};

/// A path as it is written: `super::view::short` is three names.
pub(crate) type Names = Vec<String>;

/// A module: a file, or a `mod x { … }` within one. Its path begins with `lib` or `bin`, since the program is a crate of its own.
pub(crate) struct Module {
    /// Index of the file in which it stands.
    pub(crate) file: usize,
    /// Types, functions, constants and macros that it defines.
    pub(crate) items: BTreeSet<String>,
    /// What `use` brings in: a name and the path that it stands for.
    pub(crate) uses: BTreeMap<String, Names>,
    /// Paths of `use …::*`.
    pub(crate) globs: Vec<Names>,
    /// Modules that it declares.
    pub(crate) children: BTreeSet<String>,
    /// Every path in signatures, bodies and macros.
    pub(crate) spoken: Vec<Names>,
}

/// A source file.
pub(crate) struct Source {
    /// Its path below `src`, with `/`.
    pub(crate) path: String,
    /// Its text.
    pub(crate) text: String,
    /// Its syntax tree, without what is compiled for tests only.
    pub(crate) tree: syn::File,
}

/// Reads all files below `src`, in the order of their paths.
pub(crate) fn read(src: &Path) -> Vec<Source> {
    let paths = paths(src, "rs");
    paths.iter().map(|path| source(src, path)).collect()
}

/// The files below a folder that have this ending, in order.
pub(crate) fn paths(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            paths.extend(self::paths(&path, ending));
        } else if path.extension().is_some_and(|known| known == ending) {
            paths.push(path);
        }
    }
    paths.sort();
    paths
}

fn source(src: &Path, path: &Path) -> Source {
    let below = path.strip_prefix(src).expect("below src");
    let text = fs::read_to_string(path).expect("a source file");
    let mut tree = syn::parse_file(&text).expect("it compiles, so it parses");
    tree.items.retain(|item| !is_for_tests(item));
    Source {
        path: below.to_string_lossy().replace('\\', "/"),
        text,
        tree,
    }
}

fn is_for_tests(item: &syn::Item) -> bool {
    let attributes = match item {
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Fn(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        _ => return false,
    };
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && matches!(&attribute.meta, syn::Meta::List(list) if list.tokens.to_string() == "test")
    })
}

/// The modules of all files by their paths.
pub(crate) fn modules(sources: &[Source]) -> BTreeMap<Names, Module> {
    let mut modules = BTreeMap::new();
    for (file, source) in sources.iter().enumerate() {
        enter(
            module_path(&source.path),
            file,
            &source.tree.items,
            &mut modules,
        );
    }
    modules
}

/// `render/html/mod.rs` is `lib::render::html`, `cli/check.rs` is `bin::cli::check`.
fn module_path(file: &str) -> Names {
    let bare = file.trim_end_matches(".rs");
    let root = if bare == "main" || bare == "cli" || bare.starts_with("cli/") {
        "bin"
    } else {
        "lib"
    };
    let below = bare
        .split('/')
        .filter(|part| !matches!(*part, "mod" | "lib" | "main"));
    [root].into_iter().chain(below).map(str::to_owned).collect()
}

fn enter(path: Names, file: usize, items: &[syn::Item], modules: &mut BTreeMap<Names, Module>) {
    let mut module = Module {
        file,
        items: BTreeSet::new(),
        uses: BTreeMap::new(),
        globs: Vec::new(),
        children: BTreeSet::new(),
        spoken: Vec::new(),
    };
    for item in items {
        match item {
            syn::Item::Mod(inner) => {
                let name = inner.ident.to_string();
                module.children.insert(name.clone());
                if let Some((_, items)) = &inner.content {
                    let inner = [path.as_slice(), &[name]].concat();
                    enter(inner, file, items, modules);
                }
            }
            syn::Item::Use(item) => bring_in(&item.tree, &mut Vec::new(), &mut module),
            item => {
                module.items.extend(defined(item));
                Speech(&mut module.spoken).visit_item(item);
            }
        }
    }
    modules.insert(path, module);
}

fn bring_in(tree: &syn::UseTree, before: &mut Names, module: &mut Module) {
    let mut enter = |name: String, last: &syn::Ident| {
        let last = (last != "self").then(|| last.to_string());
        let path: Names = before.iter().cloned().chain(last).collect();
        let name = if name == "self" {
            path.last().cloned().unwrap_or_default()
        } else {
            name
        };
        module.uses.insert(name, path);
    };
    match tree {
        syn::UseTree::Name(name) => enter(name.ident.to_string(), &name.ident),
        syn::UseTree::Rename(name) => enter(name.rename.to_string(), &name.ident),
        syn::UseTree::Glob(_) => module.globs.push(before.clone()),
        syn::UseTree::Path(path) => {
            before.push(path.ident.to_string());
            bring_in(&path.tree, before, module);
            before.pop();
        }
        syn::UseTree::Group(group) => {
            for tree in &group.items {
                bring_in(tree, before, module);
            }
        }
    }
}

/// The name that an item gives to something, if it does.
fn defined(item: &syn::Item) -> Option<String> {
    let name = match item {
        syn::Item::Const(item) => &item.ident,
        syn::Item::Enum(item) => &item.ident,
        syn::Item::Fn(item) => &item.sig.ident,
        syn::Item::Macro(item) => item.ident.as_ref()?,
        syn::Item::Static(item) => &item.ident,
        syn::Item::Struct(item) => &item.ident,
        syn::Item::Trait(item) => &item.ident,
        syn::Item::Type(item) => &item.ident,
        _ => return None,
    };
    Some(name.to_string())
}

/// Gathers the paths that an item speaks of, also within macros, which aren't parsed, and `use` within functions.
struct Speech<'a>(&'a mut Vec<Names>);

impl<'ast> Visit<'ast> for Speech<'_> {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names = path
            .segments
            .iter()
            .map(|segment| segment.ident.to_string());
        self.0.push(names.collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.visit_path(&call.path);
        tokens(call.tokens.clone(), self.0);
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        leaves(&item.tree, &mut Vec::new(), self.0);
    }
}

/// Names joined by `::` in tokens, at any depth.
fn tokens(stream: proc_macro2::TokenStream, into: &mut Vec<Names>) {
    use proc_macro2::TokenTree;
    let mut path: Names = Vec::new();
    let mut colons = 0;
    for token in stream {
        match token {
            TokenTree::Punct(mark) if mark.as_char() == ':' => colons += 1,
            TokenTree::Ident(name) => {
                if colons != 2 && !path.is_empty() {
                    into.push(std::mem::take(&mut path));
                }
                path.push(name.to_string());
                colons = 0;
            }
            other => {
                if !path.is_empty() {
                    into.push(std::mem::take(&mut path));
                }
                colons = 0;
                if let TokenTree::Group(group) = other {
                    tokens(group.stream(), into);
                }
            }
        }
    }
    if !path.is_empty() {
        into.push(path);
    }
}

fn leaves(tree: &syn::UseTree, before: &mut Names, into: &mut Vec<Names>) {
    match tree {
        syn::UseTree::Path(path) => {
            before.push(path.ident.to_string());
            leaves(&path.tree, before, into);
            before.pop();
        }
        syn::UseTree::Group(group) => {
            for tree in &group.items {
                leaves(tree, before, into);
            }
        }
        syn::UseTree::Name(name) => {
            into.push([before.as_slice(), &[name.ident.to_string()]].concat());
        }
        syn::UseTree::Rename(name) => {
            into.push([before.as_slice(), &[name.ident.to_string()]].concat());
        }
        syn::UseTree::Glob(_) => into.push(before.clone()),
    }
}
