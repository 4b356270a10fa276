//! The order of a diagram's points: a file lists them as they were made, a reader sees them as they hang together.

use super::xml::{Tag, Token, Xml};
use std::collections::HashMap;

/// The points of a diagram, the parts of each behind it; the rest in the file's order.
pub(super) fn in_order(part: &str, deepest: usize) -> Result<String, String> {
    let diagram = Diagram::read(part, deepest)?;
    let mut text = String::with_capacity(part.len());
    for at in diagram.order() {
        text.push_str(diagram.points[at]);
    }
    Ok(text)
}

/// A diagram as the file has it.
#[derive(Default)]
struct Diagram<'a> {
    points: Vec<&'a str>,
    /// Where each point stands, by its id.
    named: HashMap<String, usize>,
    links: Vec<Link>,
}

impl<'a> Diagram<'a> {
    fn read(part: &'a str, deepest: usize) -> Result<Self, String> {
        let mut diagram = Self::default();
        let mut xml = Xml::within(part, deepest);
        while let Some(token) = xml.next()? {
            let Token::Start(tag) = token else { continue };
            match tag.name() {
                "pt" => {
                    let id = tag.attribute("modelId").unwrap_or_default();
                    diagram.named.entry(id).or_insert(diagram.points.len());
                    diagram.points.push(xml.inner()?);
                }
                "cxn" => diagram.links.extend(link(&tag)),
                _ => {}
            }
        }
        // what is put down last is taken up first
        diagram.links.reverse();
        diagram
            .links
            .sort_by_key(|link| std::cmp::Reverse(link.order));
        Ok(diagram)
    }

    /// The points as a reader sees them, each once.
    fn order(&self) -> Vec<usize> {
        let count = self.points.len();
        let mut parts = vec![Vec::new(); count];
        let mut is_part = vec![false; count];
        for link in &self.links {
            let whole = self.named.get(&link.whole);
            if let (Some(&whole), Some(&part)) = (whole, self.named.get(&link.part)) {
                parts[whole].push(part);
                is_part[part] = true;
            }
        }
        // points that only hang on each other in a ring stand last
        let (inner, outer): (Vec<usize>, Vec<usize>) = (0..count).partition(|&at| is_part[at]);
        let mut next: Vec<usize> = inner
            .into_iter()
            .rev()
            .chain(outer.into_iter().rev())
            .collect();
        let mut told = vec![false; count];
        let mut order = Vec::with_capacity(count);
        while let Some(at) = next.pop() {
            if !std::mem::replace(&mut told[at], true) {
                order.push(at);
                next.append(&mut parts[at]);
            }
        }
        order
    }
}

/// That a point is a part of another one.
struct Link {
    whole: String,
    part: String,
    order: u32,
}

fn link(tag: &Tag) -> Option<Link> {
    let kind = tag.attribute("type");
    let order = tag.attribute("srcOrd").and_then(|order| order.parse().ok());
    kind.is_none_or(|kind| kind == "parOf").then_some(Link {
        whole: tag.attribute("srcId")?,
        part: tag.attribute("destId")?,
        order: order.unwrap_or(0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(links: &[(&str, &str, u32)]) -> String {
        let points = ["doc", "a", "b", "c", "d"].map(|id| format!("<pt modelId='{id}'>{id} </pt>"));
        let link = |&(whole, part, order): &(&str, &str, u32)| {
            format!("<cxn srcId='{whole}' destId='{part}' srcOrd='{order}'/>")
        };
        let links: Vec<String> = links.iter().map(link).collect();
        let part = format!("<m>{}{}</m>", points.concat(), links.concat());
        in_order(&part, 9).expect("points")
    }

    #[test]
    fn parts_stand_behind_what_they_are_parts_of() {
        let tree = [
            ("doc", "a", 1),
            ("doc", "c", 0),
            ("c", "b", 0),
            ("a", "d", 0),
        ];
        assert_eq!(order(&tree), "doc c b a d ");
        assert_eq!(order(&[]), "doc a b c d ");
    }

    #[test]
    fn a_ring_of_points_is_read_once() {
        assert_eq!(order(&[("a", "b", 0), ("b", "a", 0)]), "doc c d a b ");
        assert_eq!(
            order(&[("doc", "doc", 0), ("a", "nobody", 0)]),
            "a b c d doc "
        );
    }
}
