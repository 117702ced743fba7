//! The tokens of a page, as the standard has them (HTML, 13.2.5), in all that the tree of its text depends on.
//!
//! Written here because a tokenizer with all its eighty states and two thousand names of characters takes 34 KB of the
//! module's 400; such a one (`html5gum`) is the oracle in tests.

use super::raw::{self, Raw};
use super::references;

/// Whoever takes the tokens.
pub trait Receiver {
    /// A start tag.
    fn start(&mut self, tag: &Tag);
    /// An end tag's name.
    fn end(&mut self, name: &str);
    /// Text between tags.
    fn text(&mut self, text: &str);
    /// Whether no more tokens are wanted.
    fn is_full(&self) -> bool;
}

/// A start tag.
#[derive(Debug, Default)]
pub struct Tag {
    /// Its name in lower case.
    pub name: String,
    /// Whether it ends with `/`.
    pub self_closing: bool,
    attributes: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute; of several with this name, the first.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// Reads a page to its end, or until no more is wanted.
pub fn read(html: &str, receiver: &mut impl Receiver) {
    let mut page = Page { rest: html, text: String::new(), receiver };
    while !page.rest.is_empty() && !page.receiver.is_full() {
        page.go_on();
    }
    page.flush();
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// Whether the name of a tag ends before a character.
pub fn ends_name(character: char) -> bool {
    is_space(character) || matches!(character, '/' | '>')
}

struct Page<'a, R> {
    rest: &'a str,
    /// Text that has not been handed on.
    text: String,
    receiver: &'a mut R,
}

impl<'a, R: Receiver> Page<'a, R> {
    fn go_on(&mut self) {
        let text = self.take_until(|character| character == '<');
        references::decode(text, references::Within::Text, &mut self.text);
        let Some(behind) = self.rest.strip_prefix('<') else { return };
        match behind.as_bytes() {
            [b'a'..=b'z' | b'A'..=b'Z', ..] => self.start(behind),
            [b'/', b'a'..=b'z' | b'A'..=b'Z', ..] => self.end(behind),
            [b'/', b'>', ..] => self.skip(3),
            [b'!', b'-', b'-', ..] => self.comment(),
            [b'!' | b'?', ..] | [b'/', _, ..] => self.markup(),
            _ => {
                self.text.push('<');
                self.skip(1);
            }
        }
    }

    fn flush(&mut self) {
        if !self.text.is_empty() {
            self.receiver.text(&self.text);
            self.text.clear();
        }
    }

    /// Goes on by so many bytes, or to the end.
    fn skip(&mut self, length: usize) {
        self.rest = self.rest.get(length..).unwrap_or_default();
    }

    fn take_until(&mut self, ends: impl Fn(char) -> bool) -> &'a str {
        let (taken, rest) = self.rest.split_at(self.rest.find(ends).unwrap_or(self.rest.len()));
        self.rest = rest;
        taken
    }

    /// A declaration or what looks like one, to its `>`.
    fn markup(&mut self) {
        self.flush();
        self.take_until(|character| character == '>');
        self.skip(1);
    }

    fn comment(&mut self) {
        self.flush();
        self.skip("<!--".len());
        let empty = ["->", ">"].into_iter().find(|end| self.rest.starts_with(end)).map(str::len);
        let end = |(at, _)| {
            let behind = self.rest.get(at..)?;
            ["-->", "--!>"].into_iter().find(|end| behind.starts_with(end)).map(|end| at + end.len())
        };
        let first = self.rest.match_indices('-').find_map(end);
        self.skip(empty.or(first).unwrap_or(self.rest.len()));
    }

    fn start(&mut self, behind: &'a str) {
        self.rest = behind;
        let Some(tag) = self.tag() else { return };
        self.flush();
        self.receiver.start(&tag);
        match raw::of(&tag.name) {
            Some(Raw::Escapable) => {
                let text = self.content(&tag.name);
                references::decode(text, references::Within::Text, &mut self.text);
            }
            Some(Raw::Rest) => self.verbatim(self.rest.len()),
            Some(Raw::Script) => self.verbatim(raw::script_length(self.rest)),
            Some(Raw::Text) => self.verbatim(raw::end_of(self.rest, &tag.name)),
            None => {}
        }
    }

    fn end(&mut self, behind: &'a str) {
        self.rest = behind.strip_prefix('/').unwrap_or(behind);
        if let Some(tag) = self.tag() {
            self.flush();
            self.receiver.end(&tag.name);
        }
    }

    fn content(&mut self, name: &str) -> &'a str {
        let (content, rest) = self.rest.split_at_checked(raw::end_of(self.rest, name)).unwrap_or((self.rest, ""));
        self.rest = rest;
        content
    }

    fn verbatim(&mut self, length: usize) {
        self.text.push_str(self.rest.get(..length).unwrap_or(self.rest));
        self.skip(length);
    }

    /// A tag from its name to its `>`; `None` where the page ends within.
    fn tag(&mut self) -> Option<Tag> {
        let name = lower(self.take_until(ends_name));
        let mut tag = Tag { name, ..Tag::default() };
        loop {
            self.take_until(|character| !is_space(character));
            match self.rest.chars().next()? {
                '>' => break,
                '/' => {
                    self.skip(1);
                    tag.self_closing = self.rest.starts_with('>');
                }
                _ => tag.attributes.push(self.attribute()?),
            }
        }
        self.skip(1);
        Some(tag)
    }

    fn attribute(&mut self) -> Option<(String, String)> {
        let named = self.rest;
        let first = if self.rest.starts_with('=') { "=".len() } else { 0 };
        self.skip(first);
        let length = first + self.take_until(|character| ends_name(character) || character == '=').len();
        let name = lower(named.get(..length).unwrap_or_default());
        self.take_until(|character| !is_space(character));
        let mut value = String::new();
        if self.rest.starts_with('=') {
            self.skip(1);
            references::decode(self.value()?, references::Within::Attribute, &mut value);
        }
        Some((name, value))
    }

    fn value(&mut self) -> Option<&'a str> {
        self.take_until(|character| !is_space(character));
        let quote = self.rest.chars().next().filter(|quote| matches!(quote, '"' | '\''));
        let Some(quote) = quote else {
            return Some(self.take_until(|character| is_space(character) || character == '>'));
        };
        self.skip(1);
        let value = self.take_until(|character| character == quote);
        self.rest = self.rest.strip_prefix(quote)?;
        Some(value)
    }
}

fn lower(name: &str) -> String {
    name.to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use html5gum::{DefaultEmitter, Token, Tokenizer};
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    #[derive(Debug, PartialEq)]
    enum Event {
        Start(String, bool, BTreeMap<String, String>),
        End(String),
        Text(String),
    }

    #[derive(Default)]
    struct Events(Vec<Event>);

    impl Receiver for Events {
        fn start(&mut self, tag: &Tag) {
            let attributes = tag.attributes.iter().rev().cloned().collect();
            self.0.push(Event::Start(tag.name.clone(), tag.self_closing, attributes));
        }

        fn end(&mut self, name: &str) {
            self.0.push(Event::End(name.to_owned()));
        }

        fn text(&mut self, text: &str) {
            match self.0.last_mut() {
                Some(Event::Text(last)) => last.push_str(text),
                _ => self.0.push(Event::Text(text.to_owned())),
            }
        }

        fn is_full(&self) -> bool {
            false
        }
    }

    fn own(html: &str) -> Vec<Event> {
        let mut events = Events::default();
        read(html, &mut events);
        events.0
    }

    fn of_oracle(html: &str) -> Vec<Event> {
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let mut events = Events::default();
        let words = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        for token in Tokenizer::new_with_emitter(html, emitter) {
            match token.expect("a string can be read") {
                Token::StartTag(tag) => {
                    let attributes = tag.attributes.iter().map(|(name, value)| (words(name), words(value))).collect();
                    events.0.push(Event::Start(words(&tag.name), tag.self_closing, attributes));
                }
                Token::EndTag(tag) => events.end(&words(&tag.name)),
                Token::String(text) => events.text(&words(&text)),
                Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
            }
        }
        events.0
    }

    /// What pages are made of, whole and torn.
    const PIECES: [&str; 64] = [
        "<",
        ">",
        "/",
        "=",
        "\"",
        "'",
        " ",
        "\n",
        "\t",
        "-",
        "--",
        "!",
        "?",
        "&",
        ";",
        "#",
        "a",
        "件",
        "12",
        "<p>",
        "</p>",
        "<td rowspan=2 colspan='3'>",
        "<b id=a ID=b>",
        "<br/>",
        "<A HREF=\"?a=1&copy=2&amp;b\">",
        "<img src=a / alt>",
        "</div",
        "<p =a=b>",
        "<!--",
        "-->",
        "--!>",
        "<!-->",
        "<!--->",
        "<!DOCTYPE html>",
        "<![CDATA[",
        "]]>",
        "<?xml?>",
        "</>",
        "</ p>",
        "<script>",
        "</script>",
        "</SCRIPT >",
        "<script",
        "</scripts>",
        "<style>",
        "</style>",
        "<title>",
        "</title>",
        "<textarea>",
        "</textarea\n>",
        "<xmp>",
        "</xmp>",
        "<plaintext>",
        "&nbsp;",
        "&nbsp",
        "&lt",
        "&#20214;",
        "&#x4ef6",
        "&notit;",
        "&hellip;",
        "&foo;",
        "<table",
        "</title",
        "<noscript>",
    ];

    proptest! {
        #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn tokens_are_those_of_the_standard(pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..14)) {
            let html = pieces.concat();
            prop_assert_eq!(own(&html), of_oracle(&html), "{:?}", html);
        }
    }
}
