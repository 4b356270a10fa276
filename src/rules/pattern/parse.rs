//! Reads patterns as their authors write them; `charterlint rules help` describes the form.

use super::node::{Condition, Lists, Node, Parsed, Word, WordId, WordIds, either};
use crate::words::words;

/// Reads a pattern.
///
/// # Errors
/// What is wrong with it and how to mend it, in one sentence.
pub(in crate::rules) fn parse(
    text: &str,
    lists: &Lists,
    ids: &mut WordIds,
) -> Result<Parsed, String> {
    let mut parser = Parser {
        rest: text,
        lists,
        ids,
    };
    let mut pattern = Parsed {
        needs: vec![parser.condition()?],
        never: Vec::new(),
    };
    loop {
        parser.space();
        if parser.take("&") {
            pattern.needs.push(parser.condition()?);
        } else if parser.take("!") {
            pattern.never.push(parser.condition()?);
        } else if parser.rest.is_empty() {
            break;
        } else {
            return Err(format!(
                "`{}` can't stand here",
                parser.rest.chars().next().unwrap_or(' ')
            ));
        }
    }
    let is_words = |need: &Condition| matches!(need, Condition::Words(_));
    if !pattern.needs.iter().any(is_words) {
        return Err("a regular expression needs at least one word beside it to be found by: `certificate & /…/`".into());
    }
    Ok(pattern)
}

struct Parser<'a> {
    rest: &'a str,
    lists: &'a Lists,
    ids: &'a mut WordIds,
}

impl Parser<'_> {
    fn condition(&mut self) -> Result<Condition, String> {
        self.space();
        if let Some(rest) = self.rest.strip_prefix('/') {
            // the last one: a `/` may stand in the expression too
            let end = rest
                .rfind('/')
                .ok_or("a regular expression ends with `/`")?;
            let regex = &rest[..end];
            regex_syntax::parse(regex)
                .map_err(|error| format!("broken regular expression: {error}"))?;
            self.rest = &rest[end + 1..];
            return Ok(Condition::Regex(regex.to_owned()));
        }
        Ok(Condition::Words(self.sequence()?))
    }

    /// Items up to the end of the group or condition.
    fn sequence(&mut self) -> Result<Node, String> {
        let mut items: Vec<Node> = Vec::new();
        loop {
            self.space();
            match self.rest.chars().next() {
                None | Some('|' | ')' | ']' | '&' | '!') => break,
                Some('.') => items.push(Node::Gap(self.gap("..")?)),
                Some('~') => {
                    let words = self.gap("~")?;
                    let left = tidy(std::mem::take(&mut items))?;
                    // the right side goes on to the end of the group
                    return Ok(Node::Near(
                        Box::new(left),
                        words,
                        Box::new(self.sequence()?),
                    ));
                }
                Some(_) => items.push(self.item()?),
            }
        }
        if matches!(items.first(), Some(Node::Gap(_))) || matches!(items.last(), Some(Node::Gap(_)))
        {
            return Err("a gap stands between words: `publish* ..5.. code`".into());
        }
        tidy(items)
    }

    /// `..8..` or `~8~`.
    fn gap(&mut self, mark: &str) -> Result<u8, String> {
        let wrong =
            || format!("a gap is written `{mark}8{mark}`: at most so many words between, 1 to 30");
        let rest = self.rest.strip_prefix(mark).ok_or_else(wrong)?;
        let (number, rest) = rest.split_once(mark).ok_or_else(wrong)?;
        self.rest = rest;
        number
            .trim()
            .parse()
            .ok()
            // further off it is another thought; and a pattern reaches 64 words in all
            .filter(|words| (1..=30).contains(words))
            .ok_or_else(wrong)
    }

    /// A group, a list, a kind of word, or a word.
    fn item(&mut self) -> Result<Node, String> {
        if self.take("(") {
            let group = self.alternatives(')')?;
            return if self.take("*") {
                self.with_tail(group)
            } else {
                Ok(group)
            };
        }
        if self.take("[") {
            return Ok(Node::Maybe(Box::new(self.alternatives(']')?)));
        }
        if self.take("{") {
            return self.list();
        }
        // longer marks before those that they begin with
        for (mark, kind) in [
            ("$#", Word::Money),
            ("#%", Word::Percent),
            ("#/#", Word::Date),
            ("#", Word::Number),
            ("^", Word::Name),
        ] {
            if self.take(mark) {
                return Ok(Node::Words(vec![self.ids.id(kind)]));
            }
        }
        self.word()
    }

    /// The list whose name stands here, behind its `{`.
    fn list(&mut self) -> Result<Node, String> {
        let named = self.rest.split_once('}');
        let (name, rest) = named.ok_or("a list's name ends with `}`")?;
        let list = self.lists.get(name).ok_or_else(|| {
            format!("no list of words is called `{name}`; lists stand in words.toml")
        })?;
        self.rest = rest;
        Ok(list.clone())
    }

    /// A word as written, or several that a sign parts: `third-party`.
    fn word(&mut self) -> Result<Node, String> {
        let end = self
            .rest
            .find([' ', '|', ')', ']', '(', '[', '&', '!', '*', '{', '~', '\n'])
            .unwrap_or(self.rest.len());
        let (written, rest) = self.rest.split_at(end);
        self.rest = rest;
        // a text has no hyphens either, once it is cut into words
        let mut items: Vec<Node> = words(written)
            .map(|word| Node::Words(vec![self.ids.id(Word::Exact(word.to_owned()))]))
            .collect();
        if items.is_empty() {
            return Err(format!(
                "`{}` is no word",
                self.rest
                    .chars()
                    .next()
                    .map_or_else(|| written.to_owned(), String::from)
            ));
        }
        if self.take("*")
            && let Some(last) = items.pop()
        {
            items.push(self.with_tail(last)?);
        }
        tidy(items)
    }

    fn alternatives(&mut self, close: char) -> Result<Node, String> {
        let mut all = vec![self.sequence()?];
        loop {
            self.space();
            if self.take("|") {
                all.push(self.sequence()?);
            } else if self.rest.starts_with(close) {
                self.rest = &self.rest[close.len_utf8()..];
                return Ok(either(all));
            } else {
                return Err(format!("a group must end with `{close}`"));
            }
        }
    }

    fn space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn take(&mut self, mark: &str) -> bool {
        let found = self.rest.strip_prefix(mark);
        self.rest = found.unwrap_or(self.rest);
        found.is_some()
    }

    /// Gives the last word of every alternative a tail.
    fn with_tail(&mut self, node: Node) -> Result<Node, String> {
        Ok(match node {
            Node::Words(words) => Node::Words(
                words
                    .into_iter()
                    .map(|word| self.tail(word))
                    .collect::<Result<_, _>>()?,
            ),
            Node::Sequence(mut items) => {
                if let Some(last) = items.pop() {
                    items.push(self.with_tail(last)?);
                }
                Node::Sequence(items)
            }
            Node::Either(all) => Node::Either(
                all.into_iter()
                    .map(|node| self.with_tail(node))
                    .collect::<Result<_, _>>()?,
            ),
            Node::Maybe(_) | Node::Gap(_) | Node::Near(..) => {
                return Err("`*` stands after a word or a group of words".into());
            }
        })
    }

    fn tail(&mut self, word: WordId) -> Result<WordId, String> {
        match self.ids.get(word).clone() {
            Word::Exact(stem) if stem.chars().count() >= 2 => Ok(self.ids.id(Word::Tail(stem))),
            Word::Exact(stem) => Err(format!(
                "`{stem}*` matches too much: give at least two letters before `*`"
            )),
            Word::Tail(_)
            | Word::Number
            | Word::Money
            | Word::Percent
            | Word::Date
            | Word::Name => Ok(word),
        }
    }
}

fn tidy(mut items: Vec<Node>) -> Result<Node, String> {
    match items.len() {
        0 => Err("words are missing: a pattern, a group or an alternative is empty".into()),
        1 => Ok(items.remove(0)),
        _ => Ok(Node::Sequence(items)),
    }
}
