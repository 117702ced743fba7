//! What lies below each node: measured once, so that no part of a page is looked at again and again.

use super::element::{Chrome, Role};
use super::tree::{Content, DOCUMENT, Index, Tree};

/// Deeper pages are not read.
pub const MAX_DEPTH: usize = 512;

/// A part that only its name makes chrome is one when it has at most so many characters and no table.
const LARGEST_CHROME: usize = 400;

/// What lies below a node.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Measure {
    /// Characters that are not white space.
    pub characters: usize,
    /// Cells that belong to no table below.
    pub cells: usize,
    /// The characters of the largest of these cells.
    pub largest_cell: usize,
    /// Whether there is a table of at least two cells.
    pub has_table: bool,
    /// Whether there is a heading.
    pub has_heading: bool,
}

/// The measures of all nodes; `None` when the page is too deep.
pub fn measures(tree: &Tree) -> Option<Vec<Measure>> {
    let mut measures = vec![Measure::default(); tree.len()];
    measure(tree, DOCUMENT, 0, &mut measures)?;
    Some(measures)
}

fn measure(tree: &Tree, index: Index, depth: usize, measures: &mut [Measure]) -> Option<Measure> {
    if depth > MAX_DEPTH {
        return None;
    }
    let mut sum = Measure::default();
    for child in tree.children(index) {
        let below = measure(tree, child, depth + 1, measures)?;
        sum.characters += below.characters;
        sum.cells += below.cells;
        sum.largest_cell = sum.largest_cell.max(below.largest_cell);
        sum.has_table |= below.has_table;
        sum.has_heading |= below.has_heading;
    }
    match tree.content(index) {
        Content::Text(text) => sum.characters = text.chars().filter(|character| !character.is_whitespace()).count(),
        Content::Element(element) => sum = sum.with(element.role),
        Content::Document => {}
    }
    if let Some(slot) = measures.get_mut(index) {
        *slot = sum;
    }
    match tree.element(index).map(|element| element.role) {
        Some(Role::Table) => sum.has_table |= sum.cells > 1,
        _ => return Some(sum),
    }
    Some(Measure { cells: 0, largest_cell: 0, ..sum })
}

impl Measure {
    fn with(self, role: Role) -> Self {
        match role {
            Role::Dropped => Self::default(),
            Role::Heading(_) => Self { has_heading: true, ..self },
            Role::Cell => Self { cells: self.cells + 1, largest_cell: self.characters, ..self },
            _ => self,
        }
    }

    /// Whether an element of this measure is chrome.
    pub fn is_chrome(&self, chrome: Chrome) -> bool {
        match chrome {
            Chrome::No => false,
            Chrome::Likely => self.characters <= LARGEST_CHROME && !self.has_table && !self.has_heading,
            Chrome::Yes => true,
        }
    }
}
