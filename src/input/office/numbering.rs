//! Automatic numbering: the ordinal that is printed before a paragraph but stands nowhere in its text.

use super::ordinal::ordinal;
use super::xml::{Element, Tree};
use crate::input::Error;
use std::collections::{BTreeMap, BTreeSet};

/// The levels of a list.
const LEVELS: usize = 9;

/// The last number of each level.
type Counted = [Option<u32>; LEVELS];

/// The list and level that number a paragraph.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Numbered {
    /// The list; 0 for none.
    pub list: Option<u32>,
    /// The level, from 0.
    pub level: Option<usize>,
}

/// How one level of a list is printed.
#[derive(Debug, Clone, Default)]
pub struct Level {
    /// The name that OOXML gives the format of its numbers.
    pub format: String,
    /// With `%1` for the number of the first level.
    pub text: String,
    /// The first number.
    pub start: u32,
    /// The last level that restarts this one, from 1; 0 for none. `None` for every level above.
    pub restart: Option<usize>,
    /// Whether all numbers are Arabic.
    pub legal: bool,
    /// Whether nothing stands between the number and the words.
    pub tight: bool,
}

/// A list in use: the definition that it shares with others, and where it differs.
#[derive(Debug, Default)]
pub struct List {
    /// The id of the definition.
    pub definition: String,
    /// First numbers of its own, by level.
    pub starts: BTreeMap<usize, u32>,
    /// Levels of its own.
    pub levels: BTreeMap<usize, Level>,
}

/// The lists of a document and how far they have counted.
#[derive(Debug, Default)]
pub struct Numbering {
    definitions: BTreeMap<String, BTreeMap<usize, Level>>,
    lists: BTreeMap<u32, List>,
    counted: BTreeMap<String, Counted>,
    started: BTreeSet<u32>,
}

impl Numbering {
    /// Lists in use by their ids, with their definitions.
    pub fn of(definitions: BTreeMap<String, BTreeMap<usize, Level>>, lists: BTreeMap<u32, List>) -> Self {
        Self { definitions, lists, ..Self::default() }
    }

    /// Whether a list is known.
    pub fn knows(&self, list: u32) -> bool {
        self.lists.get(&list).is_some_and(|list| self.definitions.contains_key(&list.definition))
    }

    /// Reads `numbering.xml`; an empty text has no lists.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let mut found = Self::default();
        if text.is_empty() {
            return Ok(found);
        }
        let tree = Tree::parse(text)?;
        for element in tree.root()?.children() {
            match element.name() {
                "abstractNum" => {
                    let id = element.attribute("abstractNumId").unwrap_or_default();
                    found.definitions.insert(id, levels(element));
                }
                "num" => {
                    let id = element.number("numId").and_then(|id| u32::try_from(id).ok()).unwrap_or(0);
                    found.lists.insert(id, List::of(element));
                }
                _ => {}
            }
        }
        Ok(found)
    }

    /// Counts one paragraph and gives what is printed before it; `None` for a bullet or no list.
    pub fn next(&mut self, numbered: Numbered) -> Option<String> {
        let id = numbered.list.filter(|id| *id != 0)?;
        let at = numbered.level.unwrap_or(0).min(LEVELS - 1);
        let list = self.lists.get(&id)?;
        let definition = self.definitions.get(&list.definition)?;
        let counted = self.counted.entry(list.definition.clone()).or_default();
        if self.started.insert(id) {
            restart(list, counted);
        }
        let shape = Shape { list, definition };
        shape.count(counted, at);
        shape.print(counted, at)
    }
}

/// A list that sets its own first numbers forgets what was counted there.
fn restart(list: &List, counted: &mut Counted) {
    for level in list.starts.keys() {
        if let Some(count) = counted.get_mut(*level) {
            *count = None;
        }
    }
}

/// A list with its definition.
struct Shape<'a> {
    list: &'a List,
    definition: &'a BTreeMap<usize, Level>,
}

impl Shape<'_> {
    fn level(&self, index: usize) -> Option<&Level> {
        self.list.levels.get(&index).or_else(|| self.definition.get(&index))
    }

    fn start(&self, index: usize) -> u32 {
        let own = self.list.starts.get(&index).copied();
        own.unwrap_or_else(|| self.level(index).map_or(1, |level| level.start))
    }

    /// Counts one paragraph of a level: those above have begun, those below begin again.
    fn count(&self, counted: &mut Counted, at: usize) {
        for (index, count) in counted.iter_mut().enumerate() {
            let restart = self.level(index).and_then(|level| level.restart).unwrap_or(index);
            match index {
                _ if index < at => *count = Some(count.unwrap_or_else(|| self.start(index))),
                _ if index == at => *count = Some(count.map_or_else(|| self.start(index), |count| count + 1)),
                _ if at < restart => *count = None,
                _ => {}
            }
        }
    }

    /// What is printed before a paragraph of a level.
    fn print(&self, counted: &Counted, at: usize) -> Option<String> {
        let own = self.level(at).filter(|level| level.format != "bullet")?;
        let number = |index: usize| {
            let format = self.level(index).map_or("decimal", |level| level.format.as_str());
            let count = counted.get(index).copied().flatten().unwrap_or(1);
            ordinal(count, if own.legal { "decimal" } else { format })
        };
        let printed = (0..LEVELS).fold(own.text.clone(), |text, index| {
            let name = format!("%{}", index + 1);
            if text.contains(&name) { text.replace(&name, &number(index)) } else { text }
        });
        Some(spaced(printed, own.tight)).filter(|printed| !printed.is_empty())
    }
}

/// A space behind a bare number; behind a mark none, as the same heading typed by hand has none.
fn spaced(printed: String, tight: bool) -> String {
    if !tight && printed.ends_with(char::is_alphanumeric) { printed + " " } else { printed }
}

fn levels(element: Element<'_>) -> BTreeMap<usize, Level> {
    let levels = element.children().filter(|level| level.name() == "lvl");
    levels.map(|level| (level.number("ilvl").unwrap_or(0), Level::of(level))).collect()
}

impl Level {
    fn of(level: Element<'_>) -> Self {
        // A format of Word's own, such as `chineseCountingThousand`, may stand in an element for newer versions.
        let newer = level.find(&["AlternateContent", "Choice", "numFmt"]);
        let value = |name| level.child(name).and_then(Element::value);
        let number = |name| level.child(name).and_then(|found| found.number("val"));
        let format = value("numFmt").or_else(|| newer.and_then(Element::value));
        Self {
            format: format.unwrap_or_else(|| "decimal".to_owned()),
            text: value("lvlText").unwrap_or_default(),
            start: number("start").and_then(|start| u32::try_from(start).ok()).unwrap_or(0),
            restart: number("lvlRestart"),
            legal: level.child("isLgl").is_some(),
            tight: value("suff").as_deref() == Some("nothing"),
        }
    }
}

impl List {
    fn of(element: Element<'_>) -> Self {
        let mut list = Self {
            definition: element.child("abstractNumId").and_then(Element::value).unwrap_or_default(),
            ..Self::default()
        };
        for change in element.children().filter(|change| change.name() == "lvlOverride") {
            let at = change.number("ilvl").unwrap_or(0);
            let start = change.child("startOverride").and_then(|start| start.number("val"));
            list.starts.extend(start.and_then(|start| u32::try_from(start).ok()).map(|start| (at, start)));
            list.levels.extend(change.child("lvl").map(|level| (at, Level::of(level))));
        }
        list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTS: &str = r#"<numbering><abstractNum abstractNumId="4">
        <lvl ilvl="0"><start val="1"/><numFmt val="chineseCountingThousand"/><suff val="nothing"/><lvlText val="%1、"/></lvl>
        <lvl ilvl="1"><start val="1"/><numFmt val="chineseCounting"/><lvlText val="（%2）"/></lvl>
        <lvl ilvl="2"><start val="1"/><numFmt val="decimal"/><isLgl/><lvlText val="%1.%3"/></lvl>
        <lvl ilvl="3"><numFmt val="bullet"/><lvlText val="●"/></lvl></abstractNum>
        <num numId="1"><abstractNumId val="4"/></num>
        <num numId="2"><abstractNumId val="4"/><lvlOverride ilvl="0"><startOverride val="5"/></lvlOverride></num></numbering>"#;

    fn printed(numbering: &mut Numbering, list: u32, level: usize) -> String {
        numbering.next(Numbered { list: Some(list), level: Some(level) }).unwrap_or_default()
    }

    #[test]
    fn levels_count_and_restart() {
        let mut lists = Numbering::parse(LISTS).unwrap();
        let shown = [0, 1, 1, 2, 3, 0, 1, 2].map(|level| printed(&mut lists, 1, level));
        assert_eq!(shown, ["一、", "（一）", "（二）", "1.1 ", "", "二、", "（一）", "2.1 "]);
        assert_eq!([printed(&mut lists, 2, 0), printed(&mut lists, 1, 0)], ["五、", "六、"]);
        assert_eq!(lists.next(Numbered { list: Some(0), level: None }), None);
    }
}
