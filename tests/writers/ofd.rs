//! A page file of GB/T 33190 as office programs print it: words in pieces with their positions, labels wrapped in narrow cells,
//! figures centred in their columns, digits a little lower than characters, drawn lines, several pages.

use super::pages::{self, Look, SIZE, width};
use super::{escape, packed};
use crate::generator::Block;

/// The file.
pub fn write(blocks: &[Block]) -> Vec<u8> {
    written(blocks, |sheet| objects(sheet) + &sheet.lines.iter().map(path).collect::<String>())
}

/// A file whose tables have no lines.
pub fn write_without_lines(blocks: &[Block]) -> Vec<u8> {
    written(blocks, objects)
}

fn written(blocks: &[Block], content: impl Fn(&pages::Sheet) -> String) -> Vec<u8> {
    file(&pages::lay_out(blocks, Look::default()).iter().map(content).collect::<Vec<String>>())
}

fn objects(sheet: &pages::Sheet) -> String {
    sheet.words.iter().map(|(text, x, y)| object(text, *x, *y)).collect()
}

/// A drawn line.
fn path([left, top, right, bottom]: &[f32; 4]) -> String {
    let (across, down) = (right - left, bottom - top);
    format!(
        "<ofd:PathObject Boundary=\"{left} {top} {across} {down}\" LineWidth=\"0.25\"><ofd:AbbreviatedData>M 0 0 L {across} {down}</ofd:AbbreviatedData></ofd:PathObject>"
    )
}

/// A file of pages, each given as its objects.
pub fn file(pages: &[String]) -> Vec<u8> {
    let listed: String = (0..pages.len())
        .map(|page| format!("<ofd:Page ID=\"{page}\" BaseLoc=\"Pages/Page_{page}/Content.xml\"/>"))
        .collect();
    let mut parts = vec![
        (
            "OFD.xml".to_owned(),
            "<ofd:OFD DocType=\"OFD\"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>".to_owned(),
        ),
        ("Doc_0/Document.xml".to_owned(), format!("<ofd:Document><ofd:Pages>{listed}</ofd:Pages></ofd:Document>")),
    ];
    for (page, objects) in pages.iter().enumerate() {
        let content = format!("<ofd:Page><ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content></ofd:Page>");
        parts.push((format!("Doc_0/Pages/Page_{page}/Content.xml"), content));
    }
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, content)| (name.as_str(), content.as_bytes())).collect();
    packed(&parts)
}

/// Words whose upper left corner stands here; digits lie lower by a little.
fn object(text: &str, x: f32, y: f32) -> String {
    let base = SIZE * 0.86 + if text.is_ascii() { 0.25 } else { 0.0 };
    let steps: Vec<String> = text.chars().map(|character| width(&character.to_string()).to_string()).collect();
    let equal = text.chars().all(|character| !character.is_ascii());
    let steps = if equal { format!("g {} {SIZE}", steps.len()) } else { steps.join(" ") };
    format!(
        "<ofd:TextObject Boundary=\"{x} {y} {} {SIZE}\" CTM=\"1 0 0 1 0 0\" Size=\"{SIZE}\"><ofd:TextCode X=\"0\" Y=\"{base}\" DeltaX=\"{steps}\">{}</ofd:TextCode></ofd:TextObject>",
        width(text),
        escape(text)
    )
}
