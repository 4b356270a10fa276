//! Goes through a page's elements, and tells of each whether the words that stand in it are seen.

use super::letters;
use super::place::Place;
use super::usual::{is_hidden, start};
use crate::document::Sight;
use crate::read::style::look::{Look, Own, computed};
use crate::read::style::sheet::{Book, Declaration, Matched, Pseudo, Screen, declarations};
use crate::read::style::tree::{NodeId, Tree};
use crate::read::unseen::Unseen;
use selectors::context::SelectorCaches;

/// Steps that a declaration takes to be applied, and bytes of it that take one more.
const APPLIED: usize = 8;
const BYTES: usize = 16;
/// Words by which something that a sheet puts before others turns them round.
const TURNING: [&str; 12] = [
    "no", "not", "never", "none", "cannot", "isn't", "don't", "non", "nein", "nicht", "kein", "pas",
];

/// Of each element whether the words in it are seen. `has_scripts`: whether scripts may show what is hidden.
pub(in crate::read::style) fn sights(
    tree: &Tree,
    book: &Book,
    has_scripts: bool,
) -> Vec<Sight<Unseen>> {
    let mut walk = Walk {
        tree,
        book,
        has_scripts,
        caches: SelectorCaches::default(),
        open: Vec::new(),
        root: 16.0,
    };
    let ids = 0..u32::try_from(tree.nodes.len()).unwrap_or(u32::MAX);
    ids.map(|id| walk.element(id)).collect()
}

struct Walk<'a> {
    tree: &'a Tree,
    book: &'a Book,
    has_scripts: bool,
    caches: SelectorCaches,
    /// The elements around, each with its look and place.
    open: Vec<(NodeId, Look, Place)>,
    /// Size of the page's letters.
    root: f32,
}

/// An element with what is around it.
struct Around<'a> {
    id: NodeId,
    look: &'a Look,
    place: &'a Place,
    own: &'a [Declaration],
}

impl Walk<'_> {
    fn element(&mut self, id: NodeId) -> Sight<Unseen> {
        if self.is_beyond_bounds(id) {
            return Sight::Unsure(Unseen::TooMuchStyle);
        }
        let node = self.tree.node(id);
        while self
            .open
            .last()
            .is_some_and(|(open, ..)| Some(*open) != node.parent)
        {
            self.open.pop();
        }
        let (around, place) = self.open.pop().map_or_else(
            || (None, (Look::plain(), Place::page(Screen::DESK.size.0))),
            |(id, look, place)| (Some(id), (look, place)),
        );
        let own = node
            .attribute("style")
            .map(declarations)
            .unwrap_or_default();
        let (look, seen) = self.look_and_place(&Around {
            id,
            look: &place.0,
            place: &place.1,
            own: &own,
        });
        if let Some(around) = around {
            self.open.push((around, place.0, place.1));
        }
        let sight = seen.sight.and(letters::sight(node, &look, &seen));
        if &*node.name == "html" {
            self.root = look.size;
        }
        self.open.push((id, look, seen));
        sight
    }

    fn look_and_place(&mut self, here: &Around) -> (Look, Place) {
        let matched = self.matched(here.id, 0, false);
        let (mut look, mut place) = self.seen_by(here, &matched.sure);
        let was_hidden = self.is_hidden(here.id, here.look, here.place);
        let begins_hidden = self.is_hidden(here.id, &look, &place) && !was_hidden;
        if begins_hidden {
            (look, place) = self.shown_otherwise(here, look, place);
        } else if !was_hidden {
            self.may_hide(here, &matched, &mut look, &mut place);
        }
        self.by_itself(here.id, &mut place);
        if self.is_beyond_bounds(here.id) {
            place.doubt(Unseen::TooMuchStyle);
        }
        (look, place)
    }

    fn matched(&mut self, id: NodeId, screen: usize, touched: bool) -> Matched {
        self.book
            .matched(self.tree, id, screen, touched, &mut self.caches)
    }

    /// The look and place of an element by these rules.
    fn seen_by(&self, here: &Around, rules: &[usize]) -> (Look, Place) {
        let node = self.tree.node(here.id);
        let declared = self.book.cascade(rules, here.own);
        let work = declared.iter().map(|one| APPLIED + one.value.len() / BYTES);
        let has_variables = declared.iter().any(|one| one.name.starts_with("--"));
        let copied = if has_variables {
            here.look.variables.len()
        } else {
            0
        };
        self.tree.steps(work.sum::<usize>() + copied);
        let start = start(node, here.look);
        let look = computed(here.look, start, &declared, self.root, Screen::DESK.size);
        let place = here.place.of(node, &look);
        (look, place)
    }

    /// Whether the words of an element are hidden by what styles, scripts and readers show and hide.
    fn is_hidden(&self, id: NodeId, look: &Look, place: &Place) -> bool {
        let sight = place
            .sight
            .and(letters::sight(self.tree.node(id), look, place));
        matches!(
            sight.hidden(),
            Some(
                Unseen::NotDisplayed
                    | Unseen::NotVisible
                    | Unseen::Transparent
                    | Unseen::CutOff
                    | Unseen::OffPage
                    | Unseen::TinyLetters
            )
        )
    }

    /// What is hidden as the page comes may be shown on other screens, when somebody touches something, or by a script.
    fn shown_otherwise(&mut self, here: &Around, look: Look, place: Place) -> (Look, Place) {
        let others = [
            (0, true, Unseen::FoldedAway),
            (1, false, Unseen::OtherScreens),
            (2, false, Unseen::OtherScreens),
        ];
        for (screen, touched, why) in others {
            let matched = self.matched(here.id, screen, touched);
            let (look, mut place) = self.seen_by(here, &matched.sure);
            if !self.is_hidden(here.id, &look, &place) {
                place.doubt(why);
                return (look, place);
            }
        }
        let is_off = place.sight.hidden() == Some(Unseen::OffPage);
        if !look.own.animations.is_empty() || self.has_scripts && !is_off && scripts_show(&look) {
            let is_animated = look
                .own
                .animations
                .iter()
                .any(|name| self.book.frames.contains_key(name));
            if is_animated || self.has_scripts {
                let why = if is_animated {
                    Unseen::Animation
                } else {
                    Unseen::ByScript
                };
                return self.uncovered(here, look, why);
            }
        }
        let is_attribute = is_hidden(self.tree.node(here.id));
        let mut place = place;
        if is_attribute && place.sight == Sight::Hidden(Unseen::NotDisplayed) {
            place.sight = Sight::Hidden(Unseen::AttributeHidden);
        }
        (look, place)
    }

    /// The same as if it was shown, with the doubt whether it is.
    fn uncovered(&self, here: &Around, look: Look, why: Unseen) -> (Look, Place) {
        let look = Look {
            is_visible: true,
            own: Own {
                ground: look.own.ground,
                image: look.own.image.clone(),
                is_inline: look.own.is_inline,
                ..Own::default()
            },
            ..look
        };
        let mut place = here.place.of(self.tree.node(here.id), &look);
        place.doubt(why);
        (look, place)
    }

    /// What is seen as the page comes may be hidden by rules of which nobody can tell whether they hold, by rules for its parts, or in the end.
    fn may_hide(&self, here: &Around, matched: &Matched, look: &mut Look, place: &mut Place) {
        let node = self.tree.node(here.id);
        let sight = |look: &Look, place: &Place| place.sight.and(letters::sight(node, look, place));
        let before = sight(look, place);
        if before.hidden().is_some() {
            return;
        }
        let with = |rules: &[usize], extra: &[Declaration]| {
            let own: Vec<Declaration> = here.own.iter().chain(extra).cloned().collect();
            let here = Around { own: &own, ..*here };
            let (look, place) = self.seen_by(&here, rules);
            sight(&look, &place).hidden().is_some()
        };
        if !matched.maybe.is_empty() {
            let mut rules = [&matched.sure[..], &matched.maybe].concat();
            rules.sort_unstable();
            if with(&rules, &[]) {
                place.doubt(Unseen::OtherScreens);
            }
        }
        for name in &look.own.animations {
            let frames = self.book.frames.get(name).into_iter().flatten();
            if frames.into_iter().any(|frame| with(&matched.sure, frame)) {
                place.doubt(Unseen::Animation);
            }
        }
        for (pseudo, rule) in &matched.parts {
            let body = self.book.body(*rule);
            match pseudo {
                Pseudo::Letters if with(&matched.sure, body) => {
                    place.doubt(Unseen::Property("::first-line"));
                }
                Pseudo::Generated if turns_round(body) => {
                    place.doubt(Unseen::Property("content"));
                }
                _ => {}
            }
        }
    }

    /// What an element hides whatever its style.
    fn by_itself(&self, id: NodeId, place: &mut Place) {
        let node = self.tree.node(id);
        if node.attribute("aria-hidden") == Some("true") {
            let sight = Sight::Hidden(Unseen::AttributeAriaHidden);
            place.sight = place.sight.and(sight);
        }
        let Some(parent) = node.parent.map(|parent| self.tree.node(parent)) else {
            return;
        };
        let is_title = &*node.name == "summary";
        if &*parent.name == "details" && !is_title && parent.attribute("open").is_none() {
            place.doubt(Unseen::FoldedAway);
        }
        // what stands beside a shadow tree is shown only where that says so
        let mut first = parent.first;
        while let Some(child) = first.map(|first| self.tree.node(first)) {
            if &*child.name != "template" {
                break;
            }
            if child.attribute("shadowrootmode").is_some() {
                place.doubt(Unseen::ShadowTree);
            }
            first = child.next.filter(|_| self.tree.step());
        }
    }

    fn is_beyond_bounds(&self, id: NodeId) -> bool {
        self.tree.node(id).too_deep || self.tree.is_exhausted() || self.book.is_full
    }
}

/// Whether what hides an element is of the kinds that scripts put on and take off.
fn scripts_show(look: &Look) -> bool {
    !look.own.is_displayed
        || !look.is_visible
        || look.own.opacity < 1.0
        || look.own.heights.iter().any(Option::is_some)
}

/// Whether words that a sheet puts before an element's turn those round.
fn turns_round(body: &[Declaration]) -> bool {
    let contents = body.iter().filter(|one| &*one.name == "content");
    let mut words = contents.flat_map(|one| {
        one.value
            .split(|letter: char| !letter.is_alphabetic() && letter != '\'')
    });
    words.any(|word| TURNING.contains(&word.trim_matches('\'').to_lowercase().as_str()))
}
