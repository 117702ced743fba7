//! The tree of a page: nodes in one list, linked by index, so that no depth of nesting can overflow a stack on drop.

use super::element::Element;
use html5ever::tendril::StrTendril;
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::{Attribute, ExpandedName, LocalName, QualName};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// A node's index in the list.
pub type Index = usize;

/// The index of the document itself.
pub const DOCUMENT: Index = 0;

/// What a node is.
#[derive(Debug)]
pub enum Content {
    /// The document, a comment, a doctype.
    Other,
    /// An element.
    Element(Element),
    /// Text.
    Text(StrTendril),
}

/// A node and its neighbours.
#[derive(Debug)]
struct Node {
    content: Content,
    depth: usize,
    parent: Option<Index>,
    first: Option<Index>,
    last: Option<Index>,
    previous: Option<Index>,
    next: Option<Index>,
}

/// A page.
#[derive(Debug, Default)]
pub struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// What a node is.
    pub fn content(&self, index: Index) -> &Content {
        self.nodes.get(index).map_or(&Content::Other, |node| &node.content)
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

    fn add(&mut self, content: Content) -> Index {
        let alone = Node { content, depth: 0, parent: None, first: None, last: None, previous: None, next: None };
        self.nodes.push(alone);
        self.nodes.len() - 1
    }

    fn change(&mut self, index: Option<Index>, change: impl FnOnce(&mut Node)) {
        if let Some(node) = index.and_then(|index| self.nodes.get_mut(index)) {
            change(node);
        }
    }

    fn neighbours(&self, index: Index) -> (Option<Index>, Option<Index>, Option<Index>) {
        self.nodes.get(index).map_or((None, None, None), |node| (node.parent, node.previous, node.next))
    }

    /// Takes a node out of its place.
    fn detach(&mut self, index: Index) {
        let (parent, previous, next) = self.neighbours(index);
        self.change(parent, |parent| {
            parent.first = if previous.is_none() { next } else { parent.first };
            parent.last = if next.is_none() { previous } else { parent.last };
        });
        self.change(previous, |previous| previous.next = next);
        self.change(next, |node| node.previous = previous);
        self.change(Some(index), |node| (node.parent, node.previous, node.next) = (None, None, None));
    }

    /// Puts a node that stands nowhere under `parent`, before `next` or last. Returns its depth.
    fn attach(&mut self, index: Index, parent: Index, next: Option<Index>) -> usize {
        let depth = self.nodes.get(parent).map_or(0, |parent| parent.depth) + 1;
        let previous = match next {
            Some(next) => self.neighbours(next).1,
            None => self.nodes.get(parent).and_then(|parent| parent.last),
        };
        self.change(Some(index), |node| {
            (node.depth, node.parent, node.previous, node.next) = (depth, Some(parent), previous, next);
        });
        self.change(previous, |previous| previous.next = Some(index));
        self.change(next, |node| node.previous = Some(index));
        self.change(Some(parent), |parent| {
            parent.first = if previous.is_none() { Some(index) } else { parent.first };
            parent.last = if next.is_none() { Some(index) } else { parent.last };
        });
        depth
    }

    /// Adds to the text node at `index`; false when there is none.
    fn extend_text(&mut self, index: Option<Index>, text: &StrTendril) -> bool {
        match index.and_then(|index| self.nodes.get_mut(index)).map(|node| &mut node.content) {
            Some(Content::Text(before)) => {
                before.push_tendril(text);
                true
            }
            _ => false,
        }
    }
}

/// A node as the parser knows it.
#[derive(Debug, Clone)]
pub struct Handle {
    index: Index,
    name: Rc<QualName>,
}

/// Receives the nodes from the parser.
#[derive(Debug)]
pub struct Sink {
    tree: RefCell<Tree>,
    nameless: Rc<QualName>,
    depth: Cell<usize>,
}

impl Sink {
    /// A sink with an empty document.
    pub fn new() -> Self {
        let mut tree = Tree::default();
        tree.add(Content::Other);
        let nameless = Rc::new(QualName::new(None, html5ever::ns!(), LocalName::from("")));
        Self { tree: RefCell::new(tree), nameless, depth: Cell::new(0) }
    }

    /// How many nodes there are so far.
    pub fn count(&self) -> usize {
        self.tree.borrow().len()
    }

    /// How deep a node was put so far.
    pub fn depth(&self) -> usize {
        self.depth.get()
    }

    fn other(&self) -> Handle {
        Handle { index: self.tree.borrow_mut().add(Content::Other), name: Rc::clone(&self.nameless) }
    }

    fn insert(&self, parent: Index, next: Option<Index>, child: NodeOrText<Handle>) {
        let mut tree = self.tree.borrow_mut();
        let index = match child {
            NodeOrText::AppendNode(handle) => handle.index,
            NodeOrText::AppendText(text) => {
                let before = match next {
                    Some(next) => tree.neighbours(next).1,
                    None => tree.nodes.get(parent).and_then(|parent| parent.last),
                };
                if tree.extend_text(before, &text) {
                    return;
                }
                tree.add(Content::Text(text))
            }
        };
        tree.detach(index);
        let depth = tree.attach(index, parent, next);
        self.depth.set(self.depth.get().max(depth));
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Tree;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle { index: DOCUMENT, name: Rc::clone(&self.nameless) }
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _flags: ElementFlags) -> Handle {
        let element = Element::new(&name.local, &attributes);
        Handle { index: self.tree.borrow_mut().add(Content::Element(element)), name: Rc::new(name) }
    }

    fn create_comment(&self, _text: StrTendril) -> Handle {
        self.other()
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Handle {
        self.other()
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.insert(parent.index, None, child);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        let parent = self.tree.borrow().neighbours(element.index).0;
        match parent {
            Some(parent) => self.insert(parent, Some(element.index), child),
            None => self.insert(previous.index, None, child),
        }
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public: StrTendril, _system: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, left: &Handle, right: &Handle) -> bool {
        left.index == right.index
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, node: NodeOrText<Handle>) {
        let parent = self.tree.borrow().neighbours(sibling.index).0;
        if let Some(parent) = parent {
            self.insert(parent, Some(sibling.index), node);
        }
    }

    fn add_attrs_if_missing(&self, _target: &Handle, _attributes: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &Handle) {
        self.tree.borrow_mut().detach(target.index);
    }

    fn reparent_children(&self, node: &Handle, parent: &Handle) {
        let mut tree = self.tree.borrow_mut();
        while let Some(child) = tree.nodes.get(node.index).and_then(|node| node.first) {
            tree.detach(child);
            tree.attach(child, parent.index, None);
        }
    }
}
