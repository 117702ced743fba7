//! The tree of a page: nodes in one list, linked by index, so that no depth of nesting can overflow a stack on drop.

use super::element::Element;

/// A node's index in the list.
pub type Index = usize;

/// The index of the document itself.
pub const DOCUMENT: Index = 0;

/// What a node is.
#[derive(Debug)]
pub enum Content {
    /// The document itself.
    Document,
    /// An element.
    Element(Element),
    /// Text.
    Text(String),
}

/// A node and its neighbours.
#[derive(Debug)]
struct Node {
    content: Content,
    parent: Option<Index>,
    first: Option<Index>,
    last: Option<Index>,
    previous: Option<Index>,
    next: Option<Index>,
}

/// Where a new node goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Behind the last child.
    Under(Index),
    /// In front of a node, on its level.
    Before(Index),
}

/// A page.
#[derive(Debug)]
pub struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    /// A tree with nothing but its document.
    pub fn new() -> Self {
        let mut tree = Self { nodes: Vec::new() };
        tree.nodes.push(Node::alone(Content::Document));
        tree
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// What a node is.
    pub fn content(&self, index: Index) -> &Content {
        self.nodes.get(index).map_or(&Content::Document, |node| &node.content)
    }

    /// The element at an index.
    pub fn element(&self, index: Index) -> Option<&Element> {
        match self.content(index) {
            Content::Element(element) => Some(element),
            _ => None,
        }
    }

    /// The children of a node, in order.
    pub fn children(&self, index: Index) -> impl Iterator<Item = Index> {
        let node = |index: Index| self.nodes.get(index);
        std::iter::successors(node(index).and_then(|node| node.first), move |child| node(*child)?.next)
    }

    /// Adds an element.
    pub fn add_element(&mut self, element: Element, place: Place) -> Index {
        self.add(Content::Element(element), place)
    }

    /// Adds text, to the text that stands there already if there is some.
    pub fn add_text(&mut self, text: &str, place: Place) {
        let before = self.neighbours(place).1;
        match before.and_then(|index| self.nodes.get_mut(index)).map(|node| &mut node.content) {
            Some(Content::Text(before)) => before.push_str(text),
            _ => {
                self.add(Content::Text(text.to_owned()), place);
            }
        }
    }

    fn add(&mut self, content: Content, place: Place) -> Index {
        let index = self.nodes.len();
        let (parent, previous, next) = self.neighbours(place);
        self.nodes.push(Node { parent, previous, next, ..Node::alone(content) });
        self.change(previous, |previous| previous.next = Some(index));
        self.change(next, |next| next.previous = Some(index));
        self.change(parent, |parent| {
            parent.first = if previous.is_none() { Some(index) } else { parent.first };
            parent.last = if next.is_none() { Some(index) } else { parent.last };
        });
        index
    }

    /// Parent, previous and next node of a place.
    fn neighbours(&self, place: Place) -> (Option<Index>, Option<Index>, Option<Index>) {
        let node = |index: Index| self.nodes.get(index);
        match place {
            Place::Under(parent) => (Some(parent), node(parent).and_then(|parent| parent.last), None),
            Place::Before(next) => {
                let (parent, previous) = node(next).map_or((None, None), |next| (next.parent, next.previous));
                (parent.or(Some(DOCUMENT)), previous, Some(next))
            }
        }
    }

    fn change(&mut self, index: Option<Index>, change: impl FnOnce(&mut Node)) {
        if let Some(node) = index.and_then(|index| self.nodes.get_mut(index)) {
            change(node);
        }
    }
}

impl Node {
    fn alone(content: Content) -> Self {
        Self { content, parent: None, first: None, last: None, previous: None, next: None }
    }
}
