//! Markdown's marks, which are not part of the words.

use crate::input::Span;
use crate::text::Skip;

/// The marks in one paragraph or cell, in order.
pub fn marks(text: &str, span: Span) -> Vec<Skip> {
    let mut scanner = Scanner { text, end: span.range().end, skips: Vec::new() };
    let start = scanner.line_start(span.range().start);
    scanner.inline(start);
    scanner.skips
}

struct Scanner<'a> {
    text: &'a str,
    end: usize,
    skips: Vec<Skip>,
}

impl Scanner<'_> {
    fn rest(&self, offset: usize) -> &str {
        self.text.get(offset..self.end).unwrap_or_default()
    }

    fn skip(&mut self, start: usize, length: usize) -> usize {
        self.skips.push(Skip { span: Span::new(start, start + length), separates: false });
        start + length
    }

    /// Leaves out what marks the line: `#`, `>`, a bullet, a rule. Returns where the words start.
    fn line_start(&mut self, start: usize) -> usize {
        let line = self.rest(start);
        let rule = ['-', '*', '_'].into_iter().any(|mark| {
            line.matches(mark).count() >= 3 && line.chars().all(|character| character == mark || character == ' ')
        });
        let marks = line.trim_start_matches(['#', '>', ' ', '\u{3000}']);
        let bullet = ["- ", "* ", "+ "].into_iter().find(|bullet| marks.starts_with(bullet)).map_or(0, str::len);
        let length = line.len() - marks.len() + if is_page_number(marks) { 0 } else { bullet };
        match length {
            _ if rule => self.skip(start, line.len()),
            0 => start,
            _ => self.skip(start, length),
        }
    }

    fn inline(&mut self, start: usize) {
        let stars_pair = star_runs(self.rest(start)).is_multiple_of(2);
        let mut offset = start;
        while let Some(character) = self.rest(offset).chars().next() {
            offset = match character {
                '*' if stars_pair => self.skip(offset, run(self.rest(offset), '*')),
                '\\' if self.rest(offset + 1).starts_with(|next: char| next.is_ascii_punctuation()) => {
                    let next = self.skip(offset, 1);
                    next + 1
                }
                '<' => self.angle(offset),
                '!' if self.rest(offset + 1).starts_with('[') => self.link(offset, offset + 1),
                '[' => self.link(offset, offset),
                _ => offset + character.len_utf8(),
            };
        }
    }

    /// `<https://…>` without its brackets; `<br>` as a space.
    fn angle(&mut self, start: usize) -> usize {
        let Some(length) = find_near(self.rest(start), b'>') else {
            return start + 1;
        };
        let inside = self.rest(start + 1).get(..length - 1).unwrap_or_default().to_ascii_lowercase();
        if ["br", "br/", "br /"].contains(&inside.as_str()) {
            self.skips.push(Skip { span: Span::new(start, start + length + 1), separates: true });
            start + length + 1
        } else if inside.starts_with("http") || inside.starts_with("mailto:") {
            self.skip(start, 1);
            self.skip(start + length, 1)
        } else {
            start + 1
        }
    }

    /// `[words](address)` with the words alone; an image (`mark` before `open`) disappears.
    fn link(&mut self, mark: usize, open: usize) -> usize {
        let Some((words, address)) = link_parts(self.rest(open)) else {
            return open + 1;
        };
        if mark < open {
            return self.skip(mark, 1 + words + address);
        }
        self.skip(open, 1);
        self.skip(open + words, address)
    }
}

/// The bytes of `[words` and of `](address)`.
fn link_parts(text: &str) -> Option<(usize, usize)> {
    let words = find_near(text, b']')?;
    let address = text.get(words..)?.strip_prefix("](")?;
    let length = find_near(address, b')')?;
    let plain = address.get(..length)?.chars().all(|character| character.is_ascii() || character == ' ');
    plain.then_some((words, "](".len() + length + 1))
}

/// Where an ASCII mark stands, if not far away: looking further at every opening mark would take forever.
fn find_near(text: &str, mark: u8) -> Option<usize> {
    const FARTHEST: usize = 400;
    text.bytes().take(FARTHEST).position(|byte| byte == mark)
}

/// How many runs of stars there are that stand next to words.
fn star_runs(text: &str) -> usize {
    let mut runs = 0;
    let mut last = ' ';
    for character in text.chars() {
        runs += usize::from(character == '*' && last != '*' && last != '\\');
        last = character;
    }
    runs
}

fn run(text: &str, mark: char) -> usize {
    text.len() - text.trim_start_matches(mark).len()
}

/// `- 4 -` is no list item.
fn is_page_number(line: &str) -> bool {
    let inside = line.trim().strip_prefix('-').and_then(|line| line.strip_suffix('-')).unwrap_or_default().trim();
    !inside.is_empty() && inside.chars().all(|character| character.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Survey, fold_part};

    fn words(text: &str) -> String {
        let span = Span::new(0, text.len());
        fold_part(text, span, &marks(text, span), &Survey::default()).text().to_owned()
    }

    #[test]
    fn leaves_out_marks() {
        assert_eq!(words("### **(一) 加强宣传。**"), "(一)加强宣传。");
        assert_eq!(words("**100%**，见 <http://a.cn/b> 和[公报](http://a.cn/c)"), "100%,见 http://a.cn/b 和公报");
        assert_eq!(words("> - 公开 ![图](a.png) 1\\. 条<br>件"), "公开1.条件");
        assert_eq!(words("---"), "");
    }

    #[test]
    fn leaves_what_only_looks_like_one() {
        for text in ["- 4 -", "3*5", "国办函[2021]30号", "1<2", "注*", "[甲](乙)"] {
            assert_eq!(words(text), text);
        }
    }
}
