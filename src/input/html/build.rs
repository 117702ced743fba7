//! From the tokens of a page to its tree, as browsers build it in all that matters for reading: ends that are left out, cells
//! without rows, words between cells. Emphasis across paragraphs is not repeated, since nothing here depends on it.

use super::element::{Element, Role};
use super::measure::MAX_DEPTH;
use super::tokens::{self, Receiver, Tag};
use super::tree::{DOCUMENT, Index, Place, Tree};

/// Pages with more nodes are not read.
const MAX_NODES: usize = 2_000_000;

/// Emphasis that nobody closed nests no deeper; blocks may go on to [`MAX_DEPTH`].
const MAX_INLINE_DEPTH: usize = MAX_DEPTH / 2;

const CELLS: [&str; 3] = ["td", "th", "caption"];
const SECTIONS: [&str; 4] = ["tbody", "thead", "tfoot", "colgroup"];
/// No end tag inside these closes anything outside.
const BORDERS: [&str; 4] = ["table", "td", "th", "caption"];

/// The tree of a page; `None` when it is over a limit.
pub fn build(html: &str) -> Option<Tree> {
    let mut builder = Builder { tree: Tree::new(), open: Vec::new(), dropped: None };
    tokens::read(html, &mut builder);
    (!builder.is_full()).then_some(builder.tree)
}

/// An element whose end has not come.
#[derive(Debug)]
struct Open {
    name: String,
    role: Role,
    index: Index,
}

struct Builder {
    tree: Tree,
    open: Vec<Open>,
    /// An element whose text is dropped, and how many of its name are open.
    dropped: Option<(String, usize)>,
}

impl Receiver for Builder {
    fn start(&mut self, tag: &Tag) {
        let name = tag.name.clone();
        let element = Element::new(&name, |wanted| tag.attribute(wanted));
        if self.is_dropped(&name, element.role) || is_ignored(&name) {
            return;
        }
        if element.role == Role::Dropped {
            self.dropped = (!tag.self_closing).then_some((name, 1));
            return;
        }
        if is_table_part(&name) && self.last(|open| open.role == Role::Table, &[]).is_none() {
            return;
        }
        self.close_for(&name, element.role);
        let too_deep = element.role == Role::Inline && self.open.len() >= MAX_INLINE_DEPTH;
        if !too_deep {
            self.push(name, element);
        }
    }

    fn text(&mut self, text: &str) {
        let place = self.place("");
        let between_cells = matches!(place, Place::Before(_)) && text.trim().is_empty();
        if self.dropped.is_none() && !between_cells {
            self.tree.add_text(text, place);
        }
    }

    fn end(&mut self, name: &str) {
        if let Some((outer, count)) = &mut self.dropped {
            *count -= usize::from(outer == name);
            if *count == 0 {
                self.dropped = None;
            }
            return;
        }
        let is_heading = |open: &Open| matches!(open.role, Role::Heading(_));
        let found = match name {
            "table" => self.last(|open| open.name == name, &[]),
            _ if is_table_part(name) => self.last(|open| open.name == name, &["table"]),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.last(is_heading, &BORDERS),
            _ if is_inline(name) => self.last_inline(name),
            _ => self.last(|open| open.name == name, &BORDERS),
        };
        if let Some(position) = found {
            self.open.truncate(position);
        }
    }

    fn is_full(&self) -> bool {
        self.open.len() > MAX_DEPTH || self.tree.len() > MAX_NODES
    }
}

impl Builder {
    /// Whether a tag stands in an element whose text is dropped. A block shows that the end of a drawing or list was left out.
    fn is_dropped(&mut self, name: &str, role: Role) -> bool {
        let Some((outer, count)) = &mut self.dropped else { return false };
        *count += usize::from(outer == name);
        let ends = matches!(outer.as_str(), "svg" | "math" | "select") && role.ends_paragraph();
        if ends {
            self.dropped = None;
        }
        !ends
    }

    fn push(&mut self, name: String, element: Element) {
        let place = self.place(&name);
        let index = self.tree.add_element(element, place);
        if !is_empty(&name) {
            self.open.push(Open { name, role: element.role, index });
        }
    }

    /// Where a node of this name goes: what is no part of a table but stands between its cells goes in front of it.
    fn place(&self, name: &str) -> Place {
        let Some(last) = self.open.last() else { return Place::Under(DOCUMENT) };
        let between_cells =
            last.role == Role::Table || last.role == Role::Row || SECTIONS.contains(&last.name.as_str());
        let table = self.open.iter().rev().find(|open| open.role == Role::Table);
        match table {
            Some(table) if between_cells && !is_table_part(name) => Place::Before(table.index),
            _ => Place::Under(last.index),
        }
    }

    /// Closes what the start of an element ends.
    fn close_for(&mut self, name: &str, role: Role) {
        match name {
            _ if is_table_part(name) => self.prepare_table(name),
            "li" => self.close(&["li"], &["ul", "ol", "dir", "menu"]),
            "dd" | "dt" => self.close(&["dd", "dt"], &["dl"]),
            "button" => self.close(&["button"], &[]),
            "table" if self.is_between_cells() => self.close(&["table"], &[]),
            _ => {}
        }
        if role.ends_paragraph() && !is_table_part(name) && name != "button" {
            self.close(&["p"], &["button"]);
        }
        let in_heading = self.open.last().is_some_and(|open| matches!(open.role, Role::Heading(_)));
        if in_heading && matches!(role, Role::Heading(_)) {
            self.open.pop();
        }
    }

    /// Closes the last open element of these names and all in it, unless one of `borders` or a cell's border comes first.
    fn close(&mut self, names: &[&str], borders: &[&str]) {
        let borders: Vec<&str> =
            borders.iter().chain(BORDERS.iter().filter(|border| !names.contains(border))).copied().collect();
        if let Some(position) = self.last(|open| names.contains(&open.name.as_str()), &borders) {
            self.open.truncate(position);
        }
    }

    /// Makes room for a row, a cell or another part: closes its like, and opens what the page left out.
    fn prepare_table(&mut self, name: &str) {
        match name {
            "td" | "th" => {
                if !self.back_to(&["tr"]) {
                    self.prepare_table("tr");
                    self.open_implied("tr");
                }
            }
            "tr" => {
                if !self.back_to(&["tbody", "thead", "tfoot"]) {
                    self.back_to(&["table"]);
                    self.open_implied("tbody");
                }
            }
            _ => {
                self.back_to(&["table"]);
            }
        }
    }

    fn open_implied(&mut self, name: &str) {
        self.push(name.to_owned(), Element::new(name, |_| None));
    }

    /// Closes everything in the last open element of these names within the current table.
    fn back_to(&mut self, names: &[&str]) -> bool {
        let borders: &[&str] = if names.contains(&"table") { &[] } else { &["table"] };
        let found = self.last(|open| names.contains(&open.name.as_str()), borders);
        if let Some(position) = found {
            self.open.truncate(position + 1);
        }
        found.is_some()
    }

    fn is_between_cells(&self) -> bool {
        let nearest = self.open.iter().rev().find(|open| BORDERS.contains(&open.name.as_str()));
        nearest.is_some_and(|open| !CELLS.contains(&open.name.as_str()))
    }

    /// The last open element of a kind; none when one of `borders` comes first.
    fn last(&self, is_wanted: impl Fn(&Open) -> bool, borders: &[&str]) -> Option<usize> {
        let position = self.open.iter().rposition(|open| is_wanted(open) || borders.contains(&open.name.as_str()))?;
        self.open.get(position).filter(|open| is_wanted(open)).map(|_| position)
    }

    /// The last open inline element of a name within its block.
    fn last_inline(&self, name: &str) -> Option<usize> {
        let position = self.open.iter().rposition(|open| open.name == name || open.role != Role::Inline)?;
        self.open.get(position).filter(|open| open.name == name).map(|_| position)
    }
}

fn is_table_part(name: &str) -> bool {
    name == "tr" || CELLS.contains(&name) || SECTIONS.contains(&name)
}

fn is_inline(name: &str) -> bool {
    Element::new(name, |_| None).role == Role::Inline
}

/// Elements that hold nothing.
fn is_empty(name: &str) -> bool {
    matches!(name, "br" | "hr")
}

/// Elements without text, and those of which a page has one anyway.
fn is_ignored(name: &str) -> bool {
    const NAMES: [&str; 18] = [
        "html", "head", "body", "area", "base", "basefont", "bgsound", "col", "embed", "frame", "img", "input", "link",
        "meta", "param", "source", "track", "wbr",
    ];
    NAMES.contains(&name)
}
