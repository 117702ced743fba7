//! Page files of GB/T 33190 (.ofd): words and drawn lines with their positions, in millimetres, turned into runs and rules.

mod frame;
mod paths;

use super::archive::Archive;
use super::xml::{self, Element, Tree};
use crate::input::limits;
use crate::input::runs::{self, ABOVE_BASELINE, Page, Run};
use crate::input::{Error, Kind, Source, refusal};
use frame::{Frame, POINTS, is_hidden, numbers};

/// The size of a page that does not tell it, in points.
const A4: (f32, f32) = (210.0 * POINTS, 297.0 * POINTS);

/// A step between characters that is wider than so many of their heights begins a new run.
const WIDE_STEP: f32 = 1.8;

/// A step that is said to repeat is repeated at most so often.
const MAX_STEPS: usize = 10_000;

/// Reads a file into its source.
pub fn read(archive: &mut Archive<'_>, source: &mut Source) -> Result<(), Error> {
    source.kind = Some(Kind::Ofd);
    let entry = part(archive, "OFD.xml")?;
    let tree = Tree::parse(&entry)?;
    let body = tree.root()?.child("DocBody").ok_or_else(refusal::damaged)?;
    let root = body.child("DocRoot").map(Element::text).ok_or_else(refusal::damaged)?;
    let text = part(archive, root.trim())?;
    let document = Tree::parse(&text)?;
    let folder = root.trim().rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let area = document.root()?.child("CommonData").and_then(|data| data.child("PageArea"));
    let usual = area.and_then(size).unwrap_or(A4);
    let listed = document.root()?.child("Pages").into_iter().flat_map(Element::children);
    let mut pages = Vec::new();
    for location in listed.filter_map(|page| page.attribute("BaseLoc")) {
        if pages.len() >= runs::MAX_PAGES {
            return Err(limits::too_large("文件的页数过多"));
        }
        pages.push(page(&part(archive, &within(&folder, &location))?, usual)?);
    }
    runs::read(&pages, "OFD 文件", source).map_or(Ok(()), Err)
}

fn part(archive: &mut Archive<'_>, name: &str) -> Result<String, Error> {
    let bytes = archive.part(name)?.ok_or_else(refusal::damaged)?;
    Ok(xml::text(&bytes).into_owned())
}

/// A path from a folder; one that begins with a slash is from the top.
fn within(folder: &str, path: &str) -> String {
    if path.starts_with('/') || folder.is_empty() { path.to_owned() } else { format!("{folder}/{path}") }
}

fn page(text: &str, usual: (f32, f32)) -> Result<Page, Error> {
    let tree = Tree::parse(text)?;
    let root = tree.root()?;
    let (width, height) = root.child("Area").and_then(size).unwrap_or(usual);
    let mut page = Page { width, height, ..Page::default() };
    collect(root, &mut page);
    Ok(page)
}

/// Width and height of an area, in points.
fn size(area: Element<'_>) -> Option<(f32, f32)> {
    let text = area.child("PhysicalBox")?.text();
    let numbers: Vec<f32> = text.split_whitespace().map(str::parse).collect::<Result<_, _>>().ok()?;
    let size = |index: usize| numbers.get(index).map(|size| size * POINTS).filter(|size| size.is_finite());
    Some((size(2)?, size(3)?))
}

fn collect(element: Element<'_>, page: &mut Page) {
    for child in element.children() {
        match child.name() {
            "TextObject" => object(child, &mut page.runs),
            "PathObject" => paths::collect(child, &mut page.rules),
            _ => collect(child, page),
        }
    }
}

/// The words of an object: each text has its own start, and steps between its characters.
fn object(object: Element<'_>, found: &mut Vec<Run>) {
    let Some(frame) = Frame::of(object).filter(|_| !is_hidden(object)) else { return };
    let size = numbers(object, "Size").first().copied().unwrap_or(3.5);
    let mut start = (0.0, 0.0);
    for code in object.children().filter(|child| child.name() == "TextCode") {
        let first = |name| numbers(code, name).first().copied();
        start = (first("X").unwrap_or(start.0), first("Y").unwrap_or(start.1));
        let writer = Writer { frame, size };
        writer.write(&code.text(), start, (&steps(code, "DeltaX"), &steps(code, "DeltaY")), found);
    }
}

/// The steps between characters; `g 3 4.2` stands for three of 4.2.
fn steps(code: Element<'_>, name: &str) -> Vec<f32> {
    let value = code.attribute(name).unwrap_or_default();
    let mut words = value.split_whitespace();
    let mut steps = Vec::new();
    while let Some(word) = words.next() {
        if word == "g" {
            let count = words.next().and_then(|count| count.parse().ok()).unwrap_or(0);
            let step = words.next().and_then(|step| step.parse().ok()).unwrap_or(0.0);
            steps.extend(std::iter::repeat_n(step, usize::min(count, MAX_STEPS)));
        } else {
            steps.push(word.parse().unwrap_or(0.0));
        }
    }
    steps
}

/// Where an object stands, and how large its characters are.
struct Writer {
    frame: Frame,
    size: f32,
}

impl Writer {
    fn write(&self, text: &str, start: (f32, f32), (across, down): (&[f32], &[f32]), found: &mut Vec<Run>) {
        let (mut x, mut y) = start;
        let mut open: Option<Run> = None;
        for (index, character) in text.trim().chars().enumerate() {
            let natural = if character.is_ascii() { self.size / 2.0 } else { self.size };
            let step = across.get(index).copied().unwrap_or(if across.is_empty() { natural } else { 0.0 });
            let drop = down.get(index).copied().unwrap_or(0.0);
            let placed = self.placed(character, natural, (x, y));
            match &mut open {
                Some(run) => {
                    run.text.push(character);
                    run.width = placed.x + placed.width - run.x;
                }
                None => open = Some(placed),
            }
            if drop != 0.0 || step > WIDE_STEP * self.size || step < 0.0 {
                found.extend(open.take());
            }
            (x, y) = (x + step, y + drop);
        }
        found.extend(open);
    }

    /// One character as a run, in points.
    fn placed(&self, character: char, natural: f32, at: (f32, f32)) -> Run {
        let [a, b, c, d, ..] = self.frame.matrix;
        let (across, down) = self.frame.on_page(at);
        let height = self.size * d.abs().max(b.abs());
        Run {
            text: character.to_string(),
            x: across * POINTS,
            y: (down - height * ABOVE_BASELINE) * POINTS,
            width: natural * a.abs().max(c.abs()) * POINTS,
            height: height * POINTS,
            ..Run::default()
        }
    }
}
