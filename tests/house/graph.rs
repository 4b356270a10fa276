//! Which file takes what from which other: a path leads to the file that *defines* what it names, through any number of re-exports.

use super::sources::{Module, Names, Source};
use std::collections::{BTreeMap, BTreeSet};

/// For each file the files from which it takes something, with one of the names that it takes.
pub(crate) type Arrows = BTreeMap<usize, BTreeMap<usize, String>>;

/// Re-exports that are followed at most, so that a ring of them ends.
const HOPS: usize = 16;

/// All arrows between files. Declaring a module or re-exporting a name is none.
pub(crate) fn arrows(sources: &[Source], modules: &BTreeMap<Names, Module>) -> Arrows {
    let mut arrows: Arrows = (0..sources.len())
        .map(|file| (file, BTreeMap::new()))
        .collect();
    for (path, module) in modules {
        let mut take = |names: &Names| {
            if let Some(file) = definer(path, names, modules, HOPS)
                && file != module.file
            {
                let from = arrows.entry(module.file).or_default();
                from.entry(file).or_insert_with(|| names.join("::"));
            }
        };
        for names in module.spoken.iter().chain(&module.globs) {
            take(names);
        }
    }
    arrows
}

/// The file that defines what `names` mean in a module; `None` if that is none of ours.
fn definer(
    module: &Names,
    names: &[String],
    modules: &BTreeMap<Names, Module>,
    hops: usize,
) -> Option<usize> {
    let (first, rest) = names.split_first()?;
    match first.as_str() {
        "crate" => below(&module[..1].to_vec(), rest, modules, hops),
        "self" => below(module, rest, modules, hops),
        "super" => below(
            &module[..module.len().checked_sub(1)?].to_vec(),
            rest,
            modules,
            hops,
        ),
        "charterlint" => below(&vec!["lib".to_owned()], rest, modules, hops),
        _ => below(module, names, modules, hops),
    }
}

/// The same, looked up within a module.
fn below(
    module: &Names,
    names: &[String],
    modules: &BTreeMap<Names, Module>,
    hops: usize,
) -> Option<usize> {
    let here = modules.get(module)?;
    let (first, rest) = names.split_first()?;
    if first == "super" {
        return below(&module[..module.len() - 1].to_vec(), rest, modules, hops);
    }
    if here.items.contains(first) {
        return Some(here.file);
    }
    // a function may be re-exported under the name of its module: only what has something below it is the module
    if !rest.is_empty() && here.children.contains(first) {
        let child = [module.as_slice(), std::slice::from_ref(first)].concat();
        return below(&child, rest, modules, hops);
    }
    if let Some(path) = here.uses.get(first) {
        let whole = [path.as_slice(), rest].concat();
        return definer(module, &whole, modules, hops.checked_sub(1)?);
    }
    let glob = |path: &Names| {
        definer(
            module,
            &[path.as_slice(), names].concat(),
            modules,
            hops.checked_sub(1)?,
        )
    };
    here.globs.iter().find_map(glob)
}

/// The circles: sets of files each of which takes something from each other, perhaps by way of others.
pub(crate) fn circles(arrows: &Arrows) -> Vec<Vec<usize>> {
    let reached: BTreeMap<usize, BTreeSet<usize>> = arrows
        .keys()
        .map(|&file| (file, reachable(file, arrows)))
        .collect();
    let mut circles: BTreeSet<Vec<usize>> = BTreeSet::new();
    for (file, others) in &reached {
        let ring: Vec<usize> = others
            .iter()
            .copied()
            .filter(|other| reached[other].contains(file))
            .collect();
        if ring.len() > 1 {
            circles.insert(ring);
        }
    }
    circles.into_iter().collect()
}

fn reachable(from: usize, arrows: &Arrows) -> BTreeSet<usize> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(file) = open.pop() {
        for &next in arrows[&file].keys() {
            if reached.insert(next) {
                open.push(next);
            }
        }
    }
    reached
}
