//! Links to files that lie beside a document.

/// Where a link of a document leads that stands at a path below some root, as a path below the same root; `None` if it leads elsewhere,
/// or that can't be told.
#[must_use]
pub fn beside(document: &str, target: &str) -> Option<String> {
    let target = target.split(['#', '?']).next().unwrap_or_default();
    let elsewhere = target.is_empty()
        || target.starts_with('/')
        || target.contains(['\\', '{', '<', '\0'])
        || target
            .split('/')
            .next()
            .is_some_and(|first| first.contains(':'));
    if elsewhere {
        return None;
    }
    let target = percent_encoding::percent_decode_str(target)
        .decode_utf8()
        .ok()?;
    let mut parts: Vec<&str> = document.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/")).filter(|path| !path.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_below_the_root_or_nowhere() {
        let to = |target: &str| beside("docs/a/bid.md", target);
        assert_eq!(to("x.pdf#page=2").as_deref(), Some("docs/a/x.pdf"));
        assert_eq!(to("../../LICENSE").as_deref(), Some("LICENSE"));
        assert_eq!(to("my%20file.md").as_deref(), Some("docs/a/my file.md"));
        for elsewhere in [
            "../../../issues",
            "https://x.org/a",
            "mailto:a@b.c",
            "#top",
            "/a",
            "%2e%2e/%2e%2e/%2e%2e/x",
            "C:\\x",
        ] {
            assert_eq!(to(elsewhere), None, "{elsewhere}");
        }
    }
}
