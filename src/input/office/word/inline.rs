//! The words of a paragraph: runs, fields, hyphens, changes, and the text boxes that hang on them.

use crate::input::office::xml::{Child, Element};

/// What a paragraph prints, collected run by run.
#[derive(Debug, Default)]
pub struct Inline<'t> {
    /// The words; a line break is `\n`.
    pub words: String,
    /// The contents of the text boxes.
    pub boxes: Vec<Element<'t>>,
    /// References to notes: `footnote` or `endnote`, and the id.
    pub references: Vec<(&'static str, String)>,
}

/// What goes on from one paragraph to the next.
#[derive(Debug, Default)]
pub struct Story {
    /// The fields that are open; `true` while their instruction goes on, which is not printed.
    pub fields: Vec<bool>,
    /// Insertions that nobody has accepted yet.
    pub inserted: usize,
    /// Deletions.
    pub deleted: usize,
}

impl<'t> Inline<'t> {
    /// The words of a paragraph.
    pub fn read(paragraph: Element<'t>, story: &mut Story) -> Self {
        let mut inline = Self::default();
        inline.children(paragraph, story);
        story.fields.retain(|instruction| !instruction);
        inline
    }

    fn children(&mut self, element: Element<'t>, story: &mut Story) {
        element.children().for_each(|child| self.element(child, story));
    }

    fn element(&mut self, element: Element<'t>, story: &mut Story) {
        match element.name() {
            "ins" | "moveTo" => {
                story.inserted += 1;
                self.children(element, story);
            }
            "del" | "moveFrom" => story.deleted += 1,
            "r" => self.run(element, story),
            "sdt" => self.within(element.child("sdtContent"), story),
            "ruby" => self.within(element.child("rubyBase"), story),
            "AlternateContent" => self.within(alternative(element), story),
            "hyperlink" | "smartTag" | "fldSimple" | "customXml" | "dir" | "bdo" | "oMath" | "oMathPara"
            | "rubyBase" => {
                self.children(element, story);
            }
            _ => {}
        }
    }

    fn within(&mut self, element: Option<Element<'t>>, story: &mut Story) {
        element.into_iter().for_each(|element| self.children(element, story));
    }

    fn run(&mut self, run: Element<'t>, story: &mut Story) {
        if run.find(&["rPr", "vanish"]).is_some_and(is_on) {
            return;
        }
        for part in run.children() {
            if story.fields.contains(&true) && !matches!(part.name(), "fldChar") {
                continue;
            }
            self.part(part, story);
        }
    }

    fn part(&mut self, part: Element<'t>, story: &mut Story) {
        match part.name() {
            "t" => self.words.push_str(&part.text()),
            "tab" | "ptab" => self.words.push('\t'),
            "br" | "cr" => self.words.push('\n'),
            "noBreakHyphen" => self.words.push('-'),
            "fldChar" => field(part, &mut story.fields),
            "footnoteReference" => self.reference("footnote", part),
            "endnoteReference" => self.reference("endnote", part),
            "ruby" => self.within(part.child("rubyBase"), story),
            "AlternateContent" => {
                let fallback = part.child("Fallback");
                let before = self.boxes.len();
                self.find_boxes(part.child("Choice"));
                if self.boxes.len() == before {
                    self.find_boxes(fallback);
                }
            }
            "drawing" | "pict" | "object" => self.find_boxes(Some(part)),
            _ => {}
        }
    }

    fn reference(&mut self, kind: &'static str, reference: Element<'_>) {
        self.references.extend(reference.attribute("id").map(|id| (kind, id)));
    }

    fn find_boxes(&mut self, element: Option<Element<'t>>) {
        for child in element.into_iter().flat_map(Element::children) {
            if child.name() == "txbxContent" { self.boxes.push(child) } else { self.find_boxes(Some(child)) }
        }
    }
}

/// The part of alternatives that newer programs show, or the other when it has nothing.
pub fn alternative(element: Element<'_>) -> Option<Element<'_>> {
    let has_content = |choice: &Element<'_>| choice.content().any(|child| matches!(child, Child::Element(_)));
    element.child("Choice").filter(has_content).or_else(|| element.child("Fallback"))
}

fn field(mark: Element<'_>, fields: &mut Vec<bool>) {
    match mark.attribute("fldCharType").as_deref() {
        Some("begin") => fields.push(true),
        Some("separate") => {
            if let Some(last) = fields.last_mut() {
                *last = false;
            }
        }
        _ => {
            fields.pop();
        }
    }
}

/// Whether a property that is there is not switched off.
pub fn is_on(property: Element<'_>) -> bool {
    !matches!(property.value().as_deref(), Some("0" | "false" | "off"))
}
