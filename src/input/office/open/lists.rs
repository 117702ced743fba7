//! Automatic numbering: the ordinal that is printed before a paragraph of a list but stands nowhere in its text.

use crate::input::office::ordinal::ordinal;
use crate::input::office::xml::Element;
use std::collections::BTreeMap;

/// The levels of a list.
const LEVELS: usize = 10;

/// The name under which the outline of headings counts; no style has it.
const OUTLINE: &str = "";

/// The last number of each level.
type Counted = [Option<u32>; LEVELS];

/// How one level of a list is printed.
#[derive(Debug, Clone, Default)]
struct Level {
    /// Such as `一, 二, 三, ...`; empty for no number.
    format: String,
    prefix: String,
    suffix: String,
    start: Option<u32>,
    /// How many levels are printed, this one last.
    shown: usize,
    /// Whether something stands between the number and the words.
    spaced: bool,
}

/// A list that is open.
#[derive(Debug)]
struct Open {
    style: String,
    depth: usize,
    counted: Counted,
}

/// The lists of a document and how far they have counted.
#[derive(Debug, Default)]
pub struct Lists {
    styles: BTreeMap<String, BTreeMap<usize, Level>>,
    by_style: BTreeMap<String, Counted>,
    by_id: BTreeMap<String, Counted>,
    open: Option<Open>,
    /// Set at the start of an item until its first paragraph: the number that it sets itself.
    item: Option<Option<u32>>,
}

impl Lists {
    /// Learns the styles of lists, and the numbering of headings, in a part.
    pub fn learn(&mut self, root: Element<'_>) {
        let groups = ["styles", "automatic-styles"].into_iter().filter_map(|name| root.child(name));
        for style in groups.flat_map(Element::children) {
            match style.name() {
                "list-style" => {
                    self.styles.extend(style.attribute("name").map(|name| (name, levels(style))));
                }
                "outline-style" => {
                    self.styles.insert(OUTLINE.to_owned(), levels(style));
                }
                _ => {}
            }
        }
    }

    /// Enters a list: one in another is a level of it; any other counts anew, unless it goes on from an earlier one.
    pub fn enter(&mut self, list: Element<'_>) {
        if let Some(open) = &mut self.open {
            open.depth += 1;
            return;
        }
        let style = list.attribute("style-name").unwrap_or_default();
        let goes_on = list.attribute("continue-numbering").as_deref() == Some("true");
        let earlier = list.attribute("continue-list").and_then(|id| self.by_id.get(&id));
        let earlier = earlier.or_else(|| self.by_style.get(&style).filter(|_| goes_on));
        self.open = Some(Open { counted: earlier.copied().unwrap_or_default(), style, depth: 1 });
    }

    /// Leaves the list that was entered last.
    pub fn leave(&mut self, list: Element<'_>) {
        self.item = None;
        let Some(mut open) = self.open.take() else { return };
        open.depth -= 1;
        if open.depth > 0 {
            self.open = Some(open);
            return;
        }
        self.by_id.extend(list.attribute("id").map(|id| (id, open.counted)));
        self.by_style.insert(open.style, open.counted);
    }

    /// Begins an item of the list, which is numbered unless it is a header.
    pub fn item(&mut self, item: Element<'_>) {
        let start = item.number("start-value").and_then(|start| u32::try_from(start).ok());
        self.item = (item.name() == "list-item").then_some(start);
    }

    /// What is printed before a paragraph, which counts as the first one of its item, or as a heading.
    pub fn ordinal(&mut self, paragraph: Element<'_>) -> String {
        let Some(open) = &mut self.open else { return self.heading(paragraph) };
        let Some(start) = self.item.take() else { return String::new() };
        let at = open.depth.saturating_sub(1).min(LEVELS - 1);
        let Some(levels) = self.styles.get(&open.style) else { return String::new() };
        count(levels, &mut open.counted, at, start);
        print(levels, &open.counted, at)
    }

    fn heading(&mut self, paragraph: Element<'_>) -> String {
        let is_header = paragraph.attribute("is-list-header").as_deref() == Some("true");
        let level = paragraph.number("outline-level").filter(|_| paragraph.name() == "h" && !is_header);
        let (Some(level), Some(levels)) = (level, self.styles.get(OUTLINE)) else { return String::new() };
        let at = level.saturating_sub(1).min(LEVELS - 1);
        let counted = self.by_style.entry(OUTLINE.to_owned()).or_default();
        count(levels, counted, at, None);
        print(levels, counted, at)
    }
}

/// Counts one paragraph of a level: those above have begun, those below begin again.
fn count(levels: &BTreeMap<usize, Level>, counted: &mut Counted, at: usize, own: Option<u32>) {
    let first = |index: usize| levels.get(&index).and_then(|level| level.start).unwrap_or(1);
    for (index, count) in counted.iter_mut().enumerate() {
        *count = match (*count, own) {
            _ if index > at => None,
            (count, _) if index < at => Some(count.unwrap_or_else(|| first(index))),
            (_, Some(own)) => Some(own),
            (count, None) => Some(count.map_or_else(|| first(index), |count| count.saturating_add(1))),
        };
    }
}

/// What is printed before a paragraph of a level; nothing for a bullet.
fn print(levels: &BTreeMap<usize, Level>, counted: &Counted, at: usize) -> String {
    let Some(level) = levels.get(&at).filter(|level| !level.format.is_empty()) else { return String::new() };
    let number = |index: usize| {
        let format = levels.get(&index).filter(|level| !level.format.is_empty())?;
        Some(ordinal(counted.get(index).copied().flatten()?, name_of(&format.format)))
    };
    let first = (at + 1).saturating_sub(level.shown.max(1));
    let numbers: Vec<String> = (first..=at).filter_map(number).collect();
    let space = if level.spaced { " " } else { "" };
    format!("{}{}{}{space}", level.prefix, numbers.join("."), level.suffix)
}

/// The name that OOXML gives a format, which OpenDocument shows by its first numbers.
fn name_of(format: &str) -> &'static str {
    match format.chars().next() {
        Some('一') => "chineseCounting",
        Some('壹') => "chineseLegalSimplified",
        Some('甲') => "ideographTraditional",
        Some('子') => "ideographZodiac",
        Some('①') => "decimalEnclosedCircle",
        Some('１') => "decimalFullWidth",
        Some('a') => "lowerLetter",
        Some('A') => "upperLetter",
        Some('i') => "lowerRoman",
        Some('I') => "upperRoman",
        _ => "decimal",
    }
}

fn levels(style: Element<'_>) -> BTreeMap<usize, Level> {
    let numbered =
        style.children().filter(|level| matches!(level.name(), "list-level-style-number" | "outline-level-style"));
    numbered.filter_map(|level| Some((level.number("level")?.checked_sub(1)?, Level::of(level)))).collect()
}

impl Level {
    fn of(level: Element<'_>) -> Self {
        let value = |name| level.attribute(name).unwrap_or_default();
        let follows = level.find(&["list-level-properties", "list-level-label-alignment"]);
        let follows = follows.and_then(|label| label.attribute("label-followed-by"));
        Self {
            format: value("num-format"),
            prefix: value("num-prefix"),
            suffix: value("num-suffix"),
            start: level.number("start-value").and_then(|start| u32::try_from(start).ok()),
            shown: level.number("display-levels").unwrap_or(1),
            spaced: follows.is_some_and(|what| what != "nothing"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::office::xml::Tree;

    const STYLES: &str = "<d><styles><outline-style><outline-level-style level='1' num-format='1' num-suffix='.'/></outline-style></styles>\
        <automatic-styles><list-style name='L'><list-level-style-number level='1' num-format='一, 二, 三, ...' num-suffix='、'/>\
        <list-level-style-number level='2' num-prefix='（' num-suffix='）' num-format='一, 二, 三, ...'/>\
        <list-level-style-number level='3' num-format='1' display-levels='2'/></list-style></automatic-styles></d>";

    /// The ordinals of the paragraphs in a piece of markup.
    fn printed(markup: &str) -> Vec<String> {
        let (styles, text) = (Tree::parse(STYLES).unwrap(), Tree::parse(markup).unwrap());
        let mut lists = Lists::default();
        lists.learn(styles.root().unwrap());
        let mut found = Vec::new();
        walk(text.root().unwrap(), &mut lists, &mut found);
        found
    }

    fn walk(element: Element<'_>, lists: &mut Lists, found: &mut Vec<String>) {
        for child in element.children() {
            match child.name() {
                "p" | "h" => found.push(lists.ordinal(child)),
                "list" => {
                    lists.enter(child);
                    walk(child, lists, found);
                    lists.leave(child);
                }
                _ => {
                    lists.item(child);
                    walk(child, lists, found);
                }
            }
        }
    }

    #[test]
    fn lists_count_by_level_and_go_on_where_they_say_so() {
        let item = |inside: &str| format!("<list-item>{inside}</list-item>");
        let inner = item(&format!("<list>{}{}</list>", item("<p/>"), item(&format!("<list>{}</list>", item("<p/>")))));
        let markup = format!(
            "<d><list id='a' style-name='L'>{}{inner}</list><p/><list style-name='L' continue-numbering='true'>{}</list>\
             <list style-name='L'>{}</list><list continue-list='a' style-name='L'>{}</list></d>",
            item("<p/><p/>"),
            item("<p/>"),
            item("<p/>"),
            item("<p/>")
        );
        assert_eq!(printed(&markup), ["一、", "", "（一）", "一.1", "", "二、", "一、", "二、"]);
    }

    #[test]
    fn headings_and_set_numbers_count_too() {
        let markup = "<d><h outline-level='1'/><list style-name='L'><list-header><p/></list-header><list-item start-value='5'><p/></list-item>\
            <list-item><p/></list-item></list><h outline-level='1'/><list style-name='none'><list-item><p/></list-item></list></d>";
        assert_eq!(printed(markup), ["1.", "", "五、", "六、", "2.", ""]);
    }
}
