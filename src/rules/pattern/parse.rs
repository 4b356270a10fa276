//! Reads patterns as their authors write them; `charterlint rules help` describes the form.

use super::lists::{Known, Lists, Ready};
use super::node::{Condition, Node, Parsed, Word, WordIds, either};
use super::tail::with_tail;
use crate::rules::file::ListFile;
use crate::words::words;

/// Words that a pattern comes to at most once its lists are put in: lists of lists grow fast, and rules may come from strangers.
const MOST_WORDS: usize = 5_000;

/// How deep groups may stand in groups: each is a step down for those who walk through the pattern.
const MOST_GROUPS_DEEP: usize = 32;

/// Reads a pattern.
///
/// # Errors
/// What is wrong with it and how to mend it, in one sentence.
pub(in crate::rules) fn parse(
    text: &str,
    lists: &mut Lists,
    ids: &mut WordIds,
) -> Result<Parsed, String> {
    let mut parser = Parser::new(text, lists, ids);
    let mut pattern = Parsed {
        needs: vec![parser.condition()?],
        never: Vec::new(),
        words: 0,
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
    pattern.words = bounded(parser.words).map_err(|why| format!("the pattern {why}"))?;
    Ok(pattern)
}

/// Reads the lists of the file at hand that no pattern has named yet.
pub(in crate::rules) fn read_lists(lists: &mut Lists, ids: &mut WordIds) {
    while let Some(name) = lists.next() {
        // what is wrong with a list is told by the list itself
        let _ = Parser::new("", lists, ids).named(&name);
    }
}

struct Parser<'a> {
    rest: &'a str,
    lists: &'a mut Lists,
    ids: &'a mut WordIds,
    /// Words so far, with those of lists, as many times as they are looked for.
    words: usize,
    /// How deep lists stand in lists so far.
    lists_deep: usize,
    /// Groups that are open.
    groups: usize,
}

impl<'a> Parser<'a> {
    fn new(text: &'a str, lists: &'a mut Lists, ids: &'a mut WordIds) -> Self {
        Self {
            rest: text,
            lists,
            ids,
            words: 0,
            lists_deep: 0,
            groups: 0,
        }
    }

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
        self.groups += 1;
        if self.groups > MOST_GROUPS_DEEP {
            return Err(format!(
                "groups stand more than {MOST_GROUPS_DEEP} deep in each other; write several patterns"
            ));
        }
        let node = self.items();
        self.groups -= 1;
        node
    }

    fn items(&mut self) -> Result<Node, String> {
        let before = self.words;
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
                    let right = self.sequence()?;
                    // both orders are looked for
                    self.words = self.words.saturating_add(self.words - before);
                    return Ok(Node::Near(Box::new(left), words, Box::new(right)));
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
                with_tail(group, self.ids)
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
        self.words += 1;
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
        self.rest = rest;
        let list = self.named(name)?;
        if self.take("*") {
            with_tail(list, self.ids)
        } else {
            Ok(list)
        }
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
        // one of them is counted already
        self.words += items.len().saturating_sub(1);
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
            items.push(with_tail(last, self.ids)?);
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
}

fn tidy(mut items: Vec<Node>) -> Result<Node, String> {
    match items.len() {
        0 => Err("words are missing: a pattern, a group or an alternative is empty".into()),
        1 => Ok(items.remove(0)),
        _ => Ok(Node::Sequence(items)),
    }
}

impl Parser<'_> {
    /// A named list, read first if it waits.
    fn named(&mut self, name: &str) -> Result<Node, String> {
        let waiting = match self.lists.look_up(name)? {
            Known::Ready(ready) => {
                self.words = self.words.saturating_add(ready.words);
                self.lists_deep = self.lists_deep.max(ready.depth);
                // what is too long already is counted to its end, but grows no more
                return Ok(if self.words > MOST_WORDS {
                    Node::Words(Vec::new())
                } else {
                    ready.node.clone()
                });
            }
            Known::Waiting(list) => list,
        };
        let ready = self.read(name, &waiting);
        self.lists.put(ready);
        self.named(name)
    }

    /// Reads a list. What is wrong with it goes to the faults, and it is short then, so that those who use it aren't blamed as well.
    fn read(&mut self, name: &str, list: &ListFile) -> Ready {
        let mut nodes = Vec::new();
        let (mut words, mut depth) = (0_usize, 0);
        for item in &list.items {
            let mut parser = Parser::new(&item.text, self.lists, self.ids);
            match parser.list_item() {
                Ok(node) => nodes.push(node),
                Err(message) => {
                    let message = format!("{message} (in `{}` of the list `{name}`)", item.text);
                    parser.lists.faults.push((item.at, message));
                }
            }
            depth = depth.max(parser.lists_deep);
            words = words.saturating_add(parser.words);
        }
        match bounded(words) {
            Ok(words) => Ready {
                node: either(nodes),
                words,
                depth: depth + 1,
            },
            Err(message) => {
                let message = format!("the list `{name}` {message}");
                self.lists.faults.push((list.at, message));
                // whoever uses it isn't to blame as well
                Ready {
                    node: Node::Words(Vec::new()),
                    words: 1,
                    depth: 1,
                }
            }
        }
    }

    /// An item of a list: one condition of words.
    fn list_item(&mut self) -> Result<Node, String> {
        match self.condition()? {
            Condition::Words(node) if self.rest.is_empty() => Ok(node),
            _ => Err(
                "an item of a list is words alone, without `&`, `!` and regular expressions".into(),
            ),
        }
    }
}

/// A number of words, if it isn't too high.
fn bounded(words: usize) -> Result<usize, String> {
    if words <= MOST_WORDS {
        return Ok(words);
    }
    Err(format!(
        "comes to {words} words once its lists are put in, and may come to {MOST_WORDS}; write several patterns, or shorter lists"
    ))
}
