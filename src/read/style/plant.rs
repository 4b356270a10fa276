//! Plants the tree of a page, tag by tag, and gathers its style sheets.

use super::sheet::{Book, Screen};
use super::sight::sights;
use super::tree::{MOST_NODES, NodeId, Tree};
use crate::document::Sight;
use crate::read::unseen::Unseen;
use std::collections::HashSet;

/// Elements that stand in a page's head as long as nothing else has begun.
const HEAD: [&str; 9] = [
    "base", "head", "link", "meta", "noscript", "script", "style", "template", "title",
];
/// The page.
const PAGE: NodeId = 0;

/// An attribute with its value.
type Attribute<'a> = (&'a str, &'a str);

/// A tree that is planted.
pub(in crate::read) struct Planter {
    tree: Tree,
    book: Book,
    /// The element of each tag that begins one.
    of_tag: Vec<NodeId>,
    /// The sheet in the making, and the media that it is for.
    sheet: Option<(String, String)>,
    has_scripts: bool,
    /// Its body, once that has begun.
    body: Option<NodeId>,
    /// Style sheets that lie elsewhere.
    elsewhere: usize,
    programs: HashSet<NodeId>,
}

impl Default for Planter {
    fn default() -> Self {
        Self::new()
    }
}

impl Planter {
    fn new() -> Self {
        let mut tree = Tree::default();
        tree.add("html", Vec::new(), None);
        Self {
            tree,
            book: Book::default(),
            of_tag: Vec::new(),
            sheet: None,
            has_scripts: false,
            body: None,
            elsewhere: 0,
            programs: HashSet::new(),
        }
    }

    /// An element begins in the one of another tag, or in the page itself; returns the number of its tag.
    pub(in crate::read) fn start<'a>(
        &mut self,
        name: &str,
        attributes: impl Iterator<Item = Attribute<'a>>,
        around: Option<usize>,
    ) -> usize {
        let attributes: Vec<(Box<str>, Box<str>)> = attributes
            .map(|(name, value)| (name.into(), value.into()))
            .collect();
        let id = match name {
            "html" => self.merge(PAGE, attributes),
            "body" => {
                let body = self.body();
                self.merge(body, attributes)
            }
            _ if self.tree.nodes.len() >= MOST_NODES => PAGE,
            _ => {
                let parent = self.parent(name, around);
                self.tree.add(name, attributes, Some(parent))
            }
        };
        self.note(name, id);
        self.of_tag.push(id);
        self.of_tag.len() - 1
    }

    fn merge(&mut self, id: NodeId, attributes: Vec<(Box<str>, Box<str>)>) -> NodeId {
        self.tree.nodes[id as usize].attributes.extend(attributes);
        id
    }

    /// The page's body, which may begin without a tag.
    fn body(&mut self) -> NodeId {
        let tree = &mut self.tree;
        *self
            .body
            .get_or_insert_with(|| tree.add("body", Vec::new(), Some(PAGE)))
    }

    fn parent(&mut self, name: &str, around: Option<usize>) -> NodeId {
        let around = around.map_or(PAGE, |tag| self.of_tag[tag]);
        if around == PAGE {
            let is_head = self.body.is_none() && HEAD.contains(&name);
            return if is_head { PAGE } else { self.body() };
        }
        if name != "tr" || &*self.tree.node(around).name != "table" {
            return around;
        }
        // rows stand in a body of their own, whether it is written or not
        let last = self.tree.node(around).last;
        match last.filter(|last| &*self.tree.node(*last).name == "tbody") {
            Some(body) => body,
            None => self.tree.add("tbody", Vec::new(), Some(around)),
        }
    }

    fn note(&mut self, name: &str, id: NodeId) {
        if matches!(name, "script" | "style") {
            self.programs.insert(id);
        }
        let node = self.tree.node(id);
        let of = |name| node.attribute(name).unwrap_or_default();
        match name {
            "style" => self.sheet = Some((String::new(), of("media").to_owned())),
            "link" => {
                let mut rel = of("rel").split_ascii_whitespace();
                let is_sheet = rel.any(|word| word.eq_ignore_ascii_case("stylesheet"));
                let is_on = Screen::DESK.meets(of("media")) != Some(false);
                self.elsewhere += usize::from(is_sheet && is_on);
            }
            "script" => {
                let kind = of("type").to_ascii_lowercase();
                let runs = kind.is_empty() || kind.contains("javascript") || kind == "module";
                self.has_scripts |= runs;
            }
            _ => {}
        }
    }

    /// Words that stand in the element of a tag.
    pub(in crate::read) fn text(&mut self, words: &str, around: Option<usize>) {
        let is_blank = words.trim().is_empty();
        let id = match around.map_or(PAGE, |tag| self.of_tag[tag]) {
            PAGE if is_blank => return,
            PAGE => self.body(),
            id => id,
        };
        if let Some((sheet, _)) = self
            .sheet
            .as_mut()
            .filter(|_| &*self.tree.node(id).name == "style")
        {
            sheet.push_str(words);
            return;
        }
        let letters = words
            .chars()
            .filter(|letter| !letter.is_whitespace())
            .count();
        let own = &mut self.tree.nodes[id as usize].own;
        *own = own.saturating_add(u32::try_from(letters).unwrap_or(u32::MAX));
    }

    /// An element has ended.
    pub(in crate::read) fn end(&mut self, name: &str) {
        if name == "style"
            && let Some((sheet, media)) = self.sheet.take()
        {
            self.book.read(&sheet, &media);
        }
    }

    /// What is known once the page is whole.
    pub(in crate::read) fn finish(mut self) -> Sights {
        self.end("style");
        self.tree.count_letters();
        let is_full = self.tree.nodes.len() >= MOST_NODES;
        Sights {
            of_node: sights(&self.tree, &self.book, self.has_scripts),
            elsewhere: self.elsewhere + self.book.imported,
            of_tag: self.of_tag,
            body: self.body.unwrap_or(PAGE),
            programs: self.programs,
            is_full,
        }
    }
}

/// Of each tag that begins an element, whether the words that stand in it are seen.
pub(in crate::read) struct Sights {
    of_node: Vec<Sight<Unseen>>,
    of_tag: Vec<NodeId>,
    body: NodeId,
    programs: HashSet<NodeId>,
    /// Style sheets that lie elsewhere and weren't read.
    pub(in crate::read) elsewhere: usize,
    is_full: bool,
}

impl Sights {
    /// Whether what stands in the element of a tag is a program or a style sheet.
    pub(in crate::read) fn is_program(&self, tag: Option<usize>) -> bool {
        let id = tag.and_then(|tag| self.of_tag.get(tag));
        id.is_some_and(|id| self.programs.contains(id))
    }

    /// Whether words are seen that stand in the element of a tag; those of none stand in the body.
    pub(in crate::read) fn of(&self, tag: Option<usize>) -> Sight<Unseen> {
        let id = tag.and_then(|tag| self.of_tag.get(tag).copied());
        let id = id.filter(|id| *id != PAGE).unwrap_or(self.body);
        let sight = self.of_node.get(id as usize).copied();
        let sight = sight.unwrap_or(Sight::Seen);
        if self.is_full {
            sight.and(Sight::Unsure(Unseen::TooMuchStyle))
        } else {
            sight
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether the second paragraph of a page is seen, with a sheet and a style of its own.
    fn sight(sheet: &str, style: &str) -> Sight<Unseen> {
        let mut planter = Planter::default();
        let head = planter.start("style", std::iter::empty(), None);
        planter.text(sheet, Some(head));
        planter.end("style");
        let first = planter.start("p", std::iter::empty(), None);
        planter.text("Plain words of a page.", Some(first));
        let attributes = [("class", "h"), ("id", "x"), ("style", style)];
        let second = planter.start("p", attributes.into_iter(), None);
        planter.text(&"Words that somebody styles. ".repeat(4), Some(second));
        let sights = planter.finish();
        assert_eq!(sights.of(Some(first)), Sight::Seen, "{sheet}");
        sights.of(Some(second))
    }

    #[test]
    fn what_styles_hide_is_not_seen() {
        for style in [
            "display: /**/none",
            "color:#fff",
            "opacity:.1",
            "clip-path:circle(0)",
            "left:-1000em;position:absolute",
            "margin-left:-200vw",
            "font-size:clamp(0px,0px,0px)",
            "max-height:0;overflow:hidden",
            "scale:0",
            "transform:scale(.01)",
            "background:#000 none;color:#000",
            "position:absolute;inset:-9999px auto auto -9999px",
            "position:fixed;top:-5000px",
            "--a:white;color:var(--a)",
            "font:0/0 a",
            "text-indent:-9999px",
            "letter-spacing:-1em",
            "-webkit-text-fill-color:transparent",
            "text-decoration:underline line-through",
            "-webkit-text-security:disc",
            "all:unset;display:none",
        ] {
            assert!(sight("", style).hidden().is_some(), "{style}");
        }
    }

    #[test]
    fn what_rules_hide_is_not_seen() {
        for sheet in [
            "body{.h{display:none}}",
            "@media all{.h{display:none}}",
            "p:not(:first-of-type){display:none}",
            "p+p{display:none}",
            "#x{color:white}",
            "p:last-child{visibility:hidden}",
            ":is(p.h,x){display:none}",
            "p.h{display:block} .h{display:none!important}",
            "@layer a{.h{display:none}}",
            ":root{--t:0px} .h{font-size:var(--t)}",
            "body p:nth-child(2){width:0;overflow:hidden}",
        ] {
            assert!(sight(sheet, "").hidden().is_some(), "{sheet}");
        }
    }

    #[test]
    fn what_may_hide_leaves_it_open() {
        for sheet in [
            ".h{mask:linear-gradient(transparent,transparent)}",
            "@keyframes a{to{opacity:0}} .h{animation:a 1s forwards}",
            ".h::first-line{color:white}",
            ".h::before{content:\"not \"}",
            "@container (width>1px){.h{display:none}}",
            ".h:foo{display:none}",
            ".h{filter:blur(9px)}",
            ".h{display:none} .h:target{display:block}",
            ".h{display:none} @media (max-width:600px){.h{display:block}}",
            ".h{color:#fff;background:url(a.png)}",
            ".h{color:rgb(from white r g b)}",
            ".h{height:1em;width:100px;overflow:hidden}",
        ] {
            let sight = sight(sheet, "");
            assert!(matches!(sight, Sight::Unsure(_)), "{sheet}: {sight:?}");
        }
    }

    #[test]
    fn what_people_see_is_seen() {
        for sheet in [
            "@media print{.h{display:none}}",
            ".h:hover{display:none}",
            "@media (max-width:600px){.h{display:none}}",
            ".h{font-size:8pt;color:#767676}",
            ".h{display:none} p.h{display:block}",
            ".h{background:#003;color:#fff}",
            "body{background:#111;color:#eee}",
            ".h{position:sticky;top:0}",
            ".h{margin:-10px 0 0 -15px}",
            ".h{opacity:0;opacity:.8}",
            ".h{width:300px;overflow:auto}",
            ".h{transform:translate(-50%,-50%)}",
            "@keyframes a{from{opacity:0}} .h{animation:a 1s}",
            "@supports not (display:grid){.h{display:none}}",
            ".h{background:linear-gradient(90deg,#036,#069);color:#fff}",
            ".h{background:linear-gradient(#036,#069);color:transparent;-webkit-background-clip:text}",
            ".h{height:0}",
            ".h{color:not-a-colour}",
            ".h{display:none",
        ] {
            let seen = sight(sheet, "");
            let is_cut_off = sheet.ends_with("none");
            assert_eq!(seen == Sight::Seen, !is_cut_off, "{sheet}: {seen:?}");
        }
    }
}
