//! Parses sheets into rules.

use super::book::{Book, Declaration, Holds};
use super::media::{Screen, both};
use super::relevant::relevant;
use super::selectors::{SelectorParser, Selectors};
use cssparser::{
    AtRuleParser, CowRcStr, DeclarationParser, ParseError, Parser, ParserState,
    QualifiedRuleParser, RuleBodyItemParser, RuleBodyParser, StyleSheetParser, parse_important,
};
use selectors::parser::{ParseRelative, SelectorList, SelectorParseErrorKind};
use std::borrow::Cow;

type Fault = ParseError<SelectorParseErrorKind>;

/// Most layers of a page; what stands in further ones counts as in the last.
const MOST_LAYERS: usize = 1_000;

impl Book {
    /// Takes in a sheet that holds under a condition on media.
    pub(in crate::read::style) fn read(&mut self, sheet: &str, media: &str) {
        let mut input = Parser::new(sheet);
        let mut parser = Rules {
            book: self,
            holds: on_screens(media),
            layer: None,
            parent: None,
            body: Vec::new(),
        };
        for _ in StyleSheetParser::new(&mut input, &mut parser) {}
    }
}

/// The declarations of an element's own `style`.
pub(in crate::read::style) fn declarations(style: &str) -> Vec<Declaration> {
    let mut input = Parser::new(style);
    let mut parser = Body::default();
    for _ in RuleBodyParser::new(&mut input, &mut parser) {}
    parser.0
}

fn on_screens(media: &str) -> Holds {
    let [small, paper] = Screen::OTHERS;
    [Screen::DESK, small, paper].map(|screen| screen.meets(media))
}

/// One declaration; `None` if it can't hide anything.
fn declaration(name: &str, input: &mut Parser) -> Option<Declaration> {
    let name = relevant(name);
    let start = input.position();
    let mut end = start;
    let mut important = false;
    while !important {
        end = input.position();
        important = input
            .try_parse(|input| parse_important(input).and_then(|()| input.expect_exhausted()))
            .is_ok();
        if !important && input.next_including_whitespace_and_comments().is_err() {
            end = input.position();
            break;
        }
    }
    Some(Declaration {
        name: name?,
        value: without_comments(input.slice(start..end).trim()).into(),
        important,
    })
}

/// A value without comments, which may stand between any two words.
fn without_comments(value: &str) -> Cow<'_, str> {
    if !value.contains("/*") {
        return Cow::Borrowed(value);
    }
    let mut rest = value;
    let mut bare = String::new();
    while let Some((before, comment)) = rest.split_once("/*") {
        bare.push_str(before);
        bare.push(' ');
        rest = comment.split_once("*/").map_or("", |(_, behind)| behind);
    }
    bare.push_str(rest);
    Cow::Owned(bare.trim().to_owned())
}

/// Parses rules, at the top of a sheet or within another rule.
struct Rules<'b> {
    book: &'b mut Book,
    holds: Holds,
    layer: Option<usize>,
    /// The selectors of the rule around, for those that nest.
    parent: Option<SelectorList<Selectors>>,
    body: Vec<Declaration>,
}

impl Rules<'_> {
    /// Parses what stands in braces, as one with other conditions.
    fn within(
        &mut self,
        input: &mut Parser,
        holds: Holds,
        layer: Option<usize>,
        parent: Option<SelectorList<Selectors>>,
    ) {
        let mut inner = Rules {
            book: self.book,
            holds,
            layer,
            parent,
            body: Vec::new(),
        };
        for _ in RuleBodyParser::new(input, &mut inner) {}
        let Rules { parent, body, .. } = inner;
        if let Some(parent) = parent {
            self.book.add(&parent, body, holds, layer);
        }
    }

    fn layer_of(&mut self, name: &str) -> usize {
        let layers = &mut self.book.layers;
        if let Some(at) = layers
            .iter()
            .position(|known| known == name && !name.is_empty())
        {
            return at;
        }
        if layers.len() < MOST_LAYERS {
            layers.push(name.to_owned());
        }
        layers.len() - 1
    }

    fn narrowed(&self, holds: Holds) -> Holds {
        let [desk, small, paper] = self.holds;
        [
            both(desk, holds[0]),
            both(small, holds[1]),
            both(paper, holds[2]),
        ]
    }
}

/// An at-rule's name in small letters, and what stands between it and its braces.
struct Head {
    name: String,
    words: String,
}

impl<'i> AtRuleParser<'i> for Rules<'_> {
    type Prelude = Head;
    type AtRule = ();
    type Error = SelectorParseErrorKind;

    fn parse_prelude(&mut self, name: CowRcStr<'i>, input: &mut Parser<'i>) -> Result<Head, Fault> {
        let start = input.position();
        while input.next_including_whitespace_and_comments().is_ok() {}
        Ok(Head {
            name: name.to_ascii_lowercase(),
            words: input.slice_from(start).trim().to_owned(),
        })
    }

    fn rule_without_block(&mut self, head: Head, _: &ParserState) -> Result<(), ()> {
        match head.name.as_str() {
            "import" => self.book.imported += 1,
            "layer" => {
                for name in head.words.split(',') {
                    self.layer_of(name.trim());
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn parse_block(
        &mut self,
        head: Head,
        _: &ParserState,
        input: &mut Parser<'i>,
    ) -> Result<(), Fault> {
        let (mut holds, mut layer) = (self.holds, self.layer);
        match head.name.as_str() {
            "media" => holds = self.narrowed(on_screens(&head.words)),
            "layer" => layer = Some(self.layer_of(&head.words)),
            // browsers can do what sheets ask for, as a rule
            "supports" => {
                let without = head.words.to_ascii_lowercase().starts_with("not");
                holds = self.narrowed([Some(!without); 3]);
            }
            "container" | "scope" | "when" | "else" => holds = self.narrowed([None; 3]),
            "document" | "-moz-document" => holds = self.narrowed([Some(false); 3]),
            name if name.ends_with("keyframes") => {
                let mut frames = Frames::default();
                for _ in RuleBodyParser::new(input, &mut frames) {}
                let name = head.words.trim_matches(['"', '\'']).to_ascii_lowercase();
                self.book.frames.insert(name, frames.late);
                return Ok(());
            }
            // fonts, pages, properties, the look before the first one
            _ => return Ok(()),
        }
        let parent = self.parent.clone();
        self.within(input, holds, layer, parent);
        Ok(())
    }
}

impl<'i> QualifiedRuleParser<'i> for Rules<'_> {
    type Prelude = SelectorList<Selectors>;
    type QualifiedRule = ();
    type Error = SelectorParseErrorKind;

    fn parse_prelude(&mut self, input: &mut Parser<'i>) -> Result<Self::Prelude, Fault> {
        let relative = if self.parent.is_some() {
            ParseRelative::ForNesting
        } else {
            ParseRelative::No
        };
        let selectors = SelectorList::parse(&SelectorParser, input, relative)?;
        Ok(match &self.parent {
            Some(parent) => nested(&selectors, parent),
            None => selectors,
        })
    }

    fn parse_block(
        &mut self,
        selectors: Self::Prelude,
        _: &ParserState,
        input: &mut Parser<'i>,
    ) -> Result<(), Fault> {
        if !self.book.is_full {
            self.within(input, self.holds, self.layer, Some(selectors));
        }
        Ok(())
    }
}

/// Selectors within a rule; those that don't name its elements are for what stands in them.
fn nested(
    selectors: &SelectorList<Selectors>,
    parent: &SelectorList<Selectors>,
) -> SelectorList<Selectors> {
    selectors.replace_parent_selector(parent)
}

impl<'i> DeclarationParser<'i> for Rules<'_> {
    type Declaration = ();
    type Error = SelectorParseErrorKind;

    fn parse_value(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i>,
        _: &ParserState,
    ) -> Result<(), Fault> {
        self.body.extend(declaration(&name, input));
        Ok(())
    }
}

impl RuleBodyItemParser<'_, (), SelectorParseErrorKind> for Rules<'_> {
    fn parse_declarations(&self) -> bool {
        self.parent.is_some()
    }

    fn parse_qualified(&self) -> bool {
        true
    }
}

/// Parses declarations alone.
#[derive(Default)]
struct Body(Vec<Declaration>);

impl<'i> DeclarationParser<'i> for Body {
    type Declaration = ();
    type Error = SelectorParseErrorKind;

    fn parse_value(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i>,
        _: &ParserState,
    ) -> Result<(), Fault> {
        self.0.extend(declaration(&name, input));
        Ok(())
    }
}

impl AtRuleParser<'_> for Body {
    type Prelude = ();
    type AtRule = ();
    type Error = SelectorParseErrorKind;
}

impl QualifiedRuleParser<'_> for Body {
    type Prelude = ();
    type QualifiedRule = ();
    type Error = SelectorParseErrorKind;
}

impl RuleBodyItemParser<'_, (), SelectorParseErrorKind> for Body {
    fn parse_declarations(&self) -> bool {
        true
    }

    fn parse_qualified(&self) -> bool {
        false
    }
}

/// Parses the steps of an animation; those of its second half are how it ends.
#[derive(Default)]
struct Frames {
    late: Vec<Vec<Declaration>>,
}

impl AtRuleParser<'_> for Frames {
    type Prelude = ();
    type AtRule = ();
    type Error = SelectorParseErrorKind;
}

impl DeclarationParser<'_> for Frames {
    type Declaration = ();
    type Error = SelectorParseErrorKind;
}

impl<'i> QualifiedRuleParser<'i> for Frames {
    type Prelude = bool;
    type QualifiedRule = ();
    type Error = SelectorParseErrorKind;

    fn parse_prelude(&mut self, input: &mut Parser<'i>) -> Result<bool, Fault> {
        let start = input.position();
        while input.next().is_ok() {}
        let steps = input.slice_from(start).split(',');
        let mut is_late = steps.map(|step| match step.trim() {
            "to" => true,
            share => share
                .strip_suffix('%')
                .and_then(|number| number.parse().ok())
                .is_some_and(|number: f32| number >= 50.0),
        });
        Ok(is_late.any(|is_late| is_late))
    }

    fn parse_block(
        &mut self,
        is_late: bool,
        _: &ParserState,
        input: &mut Parser<'i>,
    ) -> Result<(), Fault> {
        let mut body = Body::default();
        for _ in RuleBodyParser::new(input, &mut body) {}
        if is_late && self.late.len() < 16 {
            self.late.push(body.0);
        }
        Ok(())
    }
}

impl RuleBodyItemParser<'_, (), SelectorParseErrorKind> for Frames {
    fn parse_declarations(&self) -> bool {
        false
    }

    fn parse_qualified(&self) -> bool {
        true
    }
}
