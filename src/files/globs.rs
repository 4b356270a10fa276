//! Path patterns that tell where files stand, all of them in one pass over the paths.

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

/// Groups of path patterns. Letters match in any case; `*` stays within a name, `**` goes over folders.
#[derive(Clone, Debug)]
pub struct Globs {
    set: GlobSet,
    /// The group of each pattern.
    groups: Vec<usize>,
    count: usize,
}

impl Globs {
    /// Patterns, group by group.
    ///
    /// # Errors
    /// The first pattern that can't be understood, with the reason.
    pub fn new<'a, G>(groups: impl IntoIterator<Item = G>) -> Result<Self, (String, String)>
    where
        G: IntoIterator<Item = &'a str>,
    {
        let mut builder = GlobSetBuilder::new();
        let mut owners = Vec::new();
        let mut count = 0;
        for (group, patterns) in groups.into_iter().enumerate() {
            count = group + 1;
            for pattern in patterns {
                let wrong = |error: &globset::Error| (pattern.to_owned(), error.kind().to_string());
                // paths have no such beginning
                let pattern = pattern.trim_start_matches("./").to_lowercase();
                let glob = GlobBuilder::new(&pattern)
                    .literal_separator(true)
                    .empty_alternates(true)
                    .build()
                    .map_err(|error| wrong(&error))?;
                builder.add(glob);
                owners.push(group);
            }
        }
        let set = builder
            .build()
            .map_err(|error| (String::new(), error.kind().to_string()))?;
        Ok(Self {
            set,
            groups: owners,
            count,
        })
    }

    /// For each group the positions of the paths that it matches, those nearest to the root first.
    #[must_use]
    pub fn sort(&self, paths: &[String]) -> Vec<Vec<usize>> {
        let mut sorted = vec![Vec::new(); self.count];
        let mut hits = Vec::new();
        for (at, path) in paths.iter().enumerate() {
            self.set.matches_into(path.to_lowercase(), &mut hits);
            for hit in &mut hits {
                *hit = self.groups[*hit];
            }
            // several patterns of a group may match one path
            hits.dedup();
            for &group in &hits {
                if sorted[group].last() != Some(&at) {
                    sorted[group].push(at);
                }
            }
        }
        for group in &mut sorted {
            // what stands at the root is the project's own; deep down may be anything
            group.sort_by_key(|&at| (paths[at].matches('/').count(), at));
        }
        sorted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_in_any_case_and_near_ones_come_first() {
        let paths = [
            "Docs/API/openapi.yaml",
            "LICENSE",
            "openapi.json",
            "src/a.rs",
        ];
        let paths: Vec<String> = paths.iter().map(|path| (*path).to_owned()).collect();
        let globs = Globs::new([
            vec!["**/*openapi*.{yaml,json}"],
            vec!["licen[cs]e{,.*}"],
            vec![],
        ]);
        let sorted = globs.expect("well formed").sort(&paths);
        assert_eq!(sorted, [vec![2, 0], vec![1], vec![]]);
        assert!(Globs::new([["a{b"]]).is_err());
    }
}
