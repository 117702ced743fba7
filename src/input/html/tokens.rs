//! The tokens of a page: what the tokenizer reads, handed on tag by tag.
//!
//! The tokenizer's own reader and emitter put their code, and that of all its error messages, into each of its eighty states;
//! these here are called instead, which takes 30 KB less of the module.

use html5gum::{Emitter, Error, Reader, State, Tokenizer, naive_next_state};
use std::convert::Infallible;

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
    attributes: Vec<(Vec<u8>, Vec<u8>)>,
}

impl Tag {
    /// The value of an attribute; of several with this name, the first.
    pub fn attribute(&self, name: &str) -> Option<&[u8]> {
        self.attributes.iter().find(|(own, _)| own == name.as_bytes()).map(|(_, value)| value.as_slice())
    }
}

/// Reads a page to its end, or until no more is wanted.
pub fn read(html: &str, receiver: &mut impl Receiver) {
    let tags =
        Tags { receiver, text: Vec::new(), name: Vec::new(), is_end: false, tag: Tag::default(), last: Vec::new() };
    let mut tokenizer = Tokenizer::new_with_emitter(Bytes(html.as_bytes()), tags);
    let _full = tokenizer.next();
}

/// The bytes that are left.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn take(&mut self, length: usize) -> &[u8] {
        let (taken, rest) = self.0.split_at_checked(length).unwrap_or((self.0, &[]));
        self.0 = rest;
        taken
    }
}

impl Reader for Bytes<'_> {
    type Error = Infallible;

    #[inline(never)]
    fn read_byte(&mut self) -> Result<Option<u8>, Infallible> {
        Ok(self.take(1).first().copied())
    }

    #[inline(never)]
    fn try_read_string(&mut self, wanted: &[u8], case_sensitive: bool) -> Result<bool, Infallible> {
        let next = self.0.get(..wanted.len());
        let same = |next: &[u8]| next == wanted || (!case_sensitive && next.eq_ignore_ascii_case(wanted));
        let found = next.is_some_and(same);
        self.take(if found { wanted.len() } else { 0 });
        Ok(found)
    }

    #[inline(never)]
    fn read_until<'b>(&'b mut self, needle: &[u8], _: &'b mut [u8; 4]) -> Result<Option<&'b [u8]>, Infallible> {
        let length = self.0.iter().position(|byte| needle.contains(byte)).unwrap_or(self.0.len());
        Ok(Some(self.take(length.max(1))).filter(|taken| !taken.is_empty()))
    }
}

/// The tag and the text that are being read.
struct Tags<'a, R> {
    receiver: &'a mut R,
    text: Vec<u8>,
    name: Vec<u8>,
    is_end: bool,
    tag: Tag,
    /// The last start tag: only its end ends a script or a text area.
    last: Vec<u8>,
}

impl<R: Receiver> Tags<'_, R> {
    fn flush_text(&mut self) {
        if !self.text.is_empty() {
            self.receiver.text(&String::from_utf8_lossy(&self.text));
            self.text.clear();
        }
    }

    fn init_tag(&mut self, is_end: bool) {
        self.name.clear();
        self.tag = Tag::default();
        self.is_end = is_end;
    }
}

impl<R: Receiver> Emitter for Tags<'_, R> {
    /// Given once, when no more is wanted.
    type Token = ();

    #[inline]
    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn emit_error(&mut self, _: Error) {}

    fn pop_token(&mut self) -> Option<()> {
        self.receiver.is_full().then_some(())
    }

    fn set_last_start_tag(&mut self, name: Option<&[u8]>) {
        self.last = name.unwrap_or_default().to_vec();
    }

    fn emit_eof(&mut self) {
        self.flush_text();
    }

    #[inline(never)]
    fn emit_string(&mut self, text: &[u8]) {
        self.text.extend_from_slice(text);
    }

    #[inline(never)]
    fn init_start_tag(&mut self) {
        self.init_tag(false);
    }

    #[inline(never)]
    fn init_end_tag(&mut self) {
        self.init_tag(true);
    }

    #[inline(never)]
    fn emit_current_tag(&mut self) -> Option<State> {
        self.flush_text();
        self.tag.name = String::from_utf8_lossy(&self.name).into_owned();
        if self.is_end {
            self.last.clear();
            self.receiver.end(&self.tag.name);
        } else {
            self.last.clone_from(&self.name);
            self.receiver.start(&self.tag);
        }
        naive_next_state(&self.last)
    }

    fn set_self_closing(&mut self) {
        self.tag.self_closing = true;
    }

    #[inline(never)]
    fn push_tag_name(&mut self, name: &[u8]) {
        self.name.extend_from_slice(name);
    }

    #[inline(never)]
    fn init_attribute(&mut self) {
        self.tag.attributes.push((Vec::new(), Vec::new()));
    }

    #[inline(never)]
    fn push_attribute_name(&mut self, name: &[u8]) {
        self.tag.attributes.last_mut().into_iter().for_each(|(own, _)| own.extend_from_slice(name));
    }

    #[inline(never)]
    fn push_attribute_value(&mut self, value: &[u8]) {
        self.tag.attributes.last_mut().into_iter().for_each(|(_, own)| own.extend_from_slice(value));
    }

    #[inline(never)]
    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.is_end && !self.last.is_empty() && self.last == self.name
    }

    fn init_comment(&mut self) {
        self.flush_text();
    }

    fn emit_current_comment(&mut self) {}

    fn push_comment(&mut self, _: &[u8]) {}

    fn init_doctype(&mut self) {
        self.flush_text();
    }

    fn emit_current_doctype(&mut self) {}

    fn set_force_quirks(&mut self) {}

    fn push_doctype_name(&mut self, _: &[u8]) {}

    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}
}
