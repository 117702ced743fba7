//! Folding: the one pass that makes matching possible and keeps every place.

use super::characters::{fold as fold_character, is_han, is_space, is_zero_width, needs_space};
use super::{Folded, Survey, ruby};
use crate::input::Span;

/// A part of the original that does not appear in the folded text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Skip {
    /// Where it stands.
    pub span: Span,
    /// Whether it separates what stands before and after, as a space does.
    pub separates: bool,
}

/// Words that a converter to Taiwan usage put in the place of others of the same length.
const TAIWAN_WORDS: [(&str, &str); 5] =
    [("规范性档案", "规范性文件"), ("资讯", "信息"), ("网路", "网络"), ("入口网站", "门户网站"), ("巨观", "宏观")];

/// Words that only such a converter writes in an official text, those of another length included.
const TAIWAN_SIGNS: [&str; 5] = ["附属档案", "巨观", "入口网站", "网路", "最佳化"];

/// Folds a whole text.
pub fn fold(text: &str) -> Folded {
    fold_part(text, Span::new(0, text.len()), &[], &Survey::of(text))
}

/// Folds a part of a text. `skips` are in order and do not overlap.
pub fn fold_part(text: &str, part: Span, skips: &[Skip], survey: &Survey) -> Folded {
    let mut writer = Writer { survey, folded: Folded::default(), last: None, gap: None };
    let mut skips = skips.iter().peekable();
    let mut offset = part.range().start;
    while let Some(character) = text.get(offset..part.range().end).and_then(|rest| rest.chars().next()) {
        let next = offset + character.len_utf8();
        while skips.next_if(|skip| skip.span.range().end <= offset).is_some() {}
        if let Some(skip) = skips.peek().filter(|skip| skip.span.range().start <= offset) {
            if skip.separates {
                writer.space(skip.span);
            }
            offset = skip.span.range().end.max(next);
        } else {
            let rest = text.get(offset..part.range().end).unwrap_or_default();
            offset += writer.write(rest, character, Span::new(offset, next));
        }
    }
    writer.folded
}

/// Joins two folded parts of one original; `gap` is what stands between them there.
pub fn join(folded: &mut Folded, next: &Folded, gap: Span) {
    let before = folded.text().chars().next_back();
    let after = next.text().chars().next();
    if let (Some(before), Some(after)) = (before, after)
        && needs_space(before, after)
    {
        folded.push(' ', gap);
    }
    folded.append(next);
}

/// Undoes what a converter to Taiwan usage did; returns whether it did anything. Such a text is known by `規範性檔案`, which
/// means nothing else, or by two others; alone, each of them is used on the mainland too.
pub fn undo_taiwan_words(folded: &mut Folded) -> bool {
    let has = |word: &str| folded.text().contains(word);
    let signs = TAIWAN_SIGNS.iter().filter(|word| has(word)).take(2).count();
    let found = signs == 2 || TAIWAN_WORDS.first().is_some_and(|(word, _)| has(word));
    if found {
        TAIWAN_WORDS.iter().for_each(|(word, replacement)| folded.replace(word, replacement));
    }
    found
}

struct Writer<'a> {
    survey: &'a Survey,
    folded: Folded,
    /// The last character written, when nothing but its reading stood since.
    last: Option<char>,
    /// White space since the last character.
    gap: Option<Span>,
}

impl Writer<'_> {
    /// Takes the character that `rest` starts with; returns how many bytes it used.
    fn write(&mut self, rest: &str, character: char, origin: Span) -> usize {
        let length = character.len_utf8();
        if is_zero_width(character) {
            return length;
        }
        if is_space(character) {
            self.space(origin);
            return length;
        }
        if let Some(ruby) = self.ruby(rest, character, origin) {
            return ruby;
        }
        self.push(fold_character(character), origin);
        length
    }

    fn space(&mut self, origin: Span) {
        self.gap = Some(self.gap.map_or(origin, |gap| gap.cover(origin)));
    }

    /// The length of the reading that starts here.
    fn ruby(&self, rest: &str, character: char, origin: Span) -> Option<usize> {
        let behind_han = self.gap.is_none() && self.last.is_some_and(is_han);
        if !behind_han || !matches!(character, '(' | '（') || self.is_damaged(origin) {
            return None;
        }
        let ruby = ruby::at(rest)?;
        (ruby.toned || self.survey.drops_plain_rubies()).then_some(ruby.length)
    }

    fn push(&mut self, character: char, origin: Span) {
        if let (Some(gap), Some(last)) = (self.gap.take(), self.last)
            && needs_space(last, character)
        {
            self.folded.push(' ', gap);
        }
        self.folded.push(character, origin);
        self.last = Some(character);
    }

    fn is_damaged(&self, origin: Span) -> bool {
        let index = self.survey.damaged.partition_point(|span| span.end <= origin.start);
        self.survey.damaged.get(index).is_some_and(|span| span.touches(origin))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        fold(text).text().to_owned()
    }

    #[test]
    fn takes_out_spaces_that_break_words() {
        assert_eq!(folded("中华人民共 和国　2021 年 ， 共 19 个"), "中华人民共和国2021年,共19个");
        assert_eq!(folded("总计 77 16  0 0"), "总计77 16 0 0");
        assert_eq!(folded("1. 2021 LED 大屏 1.5"), "1. 2021 LED 大屏1.5");
        assert_eq!(folded("\u{FEFF} a\u{200B}b \0 c "), "ab c");
    }

    #[test]
    fn takes_out_readings() {
        assert_eq!(folded("索引號(hào):函(hán)(han)"), "索引号:函(han)");
        let many = "號(hào)號(hào)號(hào)號(hào)號(hào)函(hán)(han)的(de)(一)(1)(件)";
        assert_eq!(folded(many), "号号号号号函的(一)(1)(件)");
    }

    #[test]
    fn leaves_damage_as_it_is() {
        assert_eq!(folded("座談?dòng)懻檎h(huán)節(jié)"), "座谈?dòng)懻檎h(huán)节");
    }

    #[test]
    fn maps_back() {
        let text = "公開(kāi) 政府 １２ 件";
        let folded = fold(text);
        assert_eq!(folded.text(), "公开政府12件");
        let at = |word: &str| {
            let start = folded.text().find(word).unwrap_or_default();
            text.get(folded.origin(super::super::FoldedSpan::new(start, start + word.len())).range())
                .unwrap_or_default()
        };
        assert_eq!([at("公开"), at("开政"), at("12"), at("12件")], ["公開", "開(kāi) 政", "１２", "１２ 件"]);
    }

    #[test]
    fn undoes_taiwan_words_only_in_such_texts() {
        let mut converted = fold("行政規範性檔案43件，政府資訊");
        assert!(undo_taiwan_words(&mut converted));
        assert_eq!(converted.text(), "行政规范性文件43件,政府信息");
        let mut signs = fold("附屬檔案在入口網站，政府資訊，巨觀");
        assert!(undo_taiwan_words(&mut signs));
        assert_eq!(signs.text(), "附属档案在门户网站,政府信息,宏观");
        let mut plain = fold("新闻资讯，档案局");
        assert!(!undo_taiwan_words(&mut plain));
        assert_eq!(plain.text(), "新闻资讯,档案局");
    }

    #[test]
    fn skips_leave_a_space_or_nothing() {
        let text = "力度,—1—提高**0**—2—0";
        let skips = [(7, 14, true), (20, 22, false), (23, 25, false), (25, 32, true)]
            .map(|(start, end, separates)| Skip { span: Span::new(start, end), separates });
        let folded = fold_part(text, Span::new(0, text.len()), &skips, &Survey::default());
        assert_eq!(folded.text(), "力度,提高0 0");
    }
}
