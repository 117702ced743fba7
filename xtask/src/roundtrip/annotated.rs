//! The annotated copy as LibreOffice opens it: a comment at each finding, around its words.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::programs::{Conversion, convert};
use super::{PAGE, cells, read, within};
use crate::process::{command, root, run};

/// A comment as LibreOffice writes it into a flat file.
struct Comment {
    /// All that it says.
    text: String,
    /// The words that it is about; empty when it is a point.
    words: String,
}

/// Plants faults in a page, has LibreOffice make a Word document of it, annotates that, and looks at it with LibreOffice.
pub fn check(folder: &Path, failed: &mut Vec<String>) -> Result<()> {
    let page = fs::read_to_string(root().join(PAGE))?;
    fs::write(within(folder, "faulty.html"), planted(&page).context("样例中没有可以改错的数字")?)?;
    convert(&Conversion { from: "target/roundtrip/faulty.html", to: "docx" }, folder)?;
    let (original, copy) = (within(folder, "faulty.docx"), within(folder, "annotated.docx"));
    run(command("target/debug/gouji check --fail-on never --format json --annotate").arg(&copy).arg(&original))?;
    convert(&Conversion { from: "target/roundtrip/annotated.docx", to: "fodt" }, folder)?;
    let (before, after) = (read("check", &original)?, read("check", &copy)?);
    let comments = comments(&fs::read_to_string(within(folder, "annotated.fodt"))?);
    if cells(&before) != cells(&after) || before.pointer("/source/text") != after.pointer("/source/text") {
        failed.push("加批注的副本与原文件的文字或表格不同".to_owned());
    }
    let findings = before.get("findings").and_then(Value::as_array).cloned().unwrap_or_default();
    let leading: Vec<&Value> =
        findings.iter().filter(|finding| finding.get("explained_by").is_none_or(Value::is_null)).collect();
    let lost: Vec<String> = leading.iter().filter_map(|finding| complaint(finding, &comments)).collect();
    println!("批注  annotated.docx：{} 处问题，{} 条批注，{} 条不在原处", leading.len(), comments.len(), lost.len());
    failed.extend(lost);
    Ok(())
}

/// The page with another last figure in the first long row of figures, and another last day of the period in its words.
fn planted(page: &str) -> Option<String> {
    let row = page.split("<tr").find(|row| row.matches("<td").count() >= 8)?;
    let last = row.rfind("</td>")?;
    let start = row.get(..last)?.rfind('>')? + 1;
    let wrong = format!("{}7{}", row.get(..start)?, row.get(start..)?);
    Some(page.replacen(row, &wrong, 1).replacen("12月31日", "12月30日", 1))
}

/// What is wrong with the comment of a finding.
fn complaint(finding: &Value, comments: &[Comment]) -> Option<String> {
    let message = plain(finding.get("message").and_then(Value::as_str).unwrap_or_default());
    let quote = plain(finding.get("quote").and_then(Value::as_str).unwrap_or_default());
    let own: Vec<&Comment> = comments.iter().filter(|comment| comment.text.contains(&message)).collect();
    if own.is_empty() {
        return Some(format!("没有批注：{message}"));
    }
    let in_place =
        |comment: &&Comment| quote.is_empty() || quote.ends_with(&comment.words) && !comment.words.is_empty();
    (!own.iter().any(in_place))
        .then(|| format!("批注不在“{quote}”而在“{}”：{message}", own.first().map_or("", |comment| &comment.words)))
}

/// The comments of a flat file, each with the words between its marks.
fn comments(flat: &str) -> Vec<Comment> {
    let begin = flat.split("<office:annotation ").skip(1);
    begin
        .filter_map(|rest| {
            let name = rest.split("office:name=\"").nth(1)?.split('"').next()?;
            let (content, _) = rest.split_once("</office:annotation>")?;
            let whole = flat.split_once(&format!("office:name=\"{name}\""))?.1.split_once("</office:annotation>")?.1;
            let end = format!("<office:annotation-end office:name=\"{name}\"");
            let words = whole.split_once(&end).map(|(words, _)| words_of(words)).unwrap_or_default();
            Some(Comment { text: words_of(content.split_once('>')?.1), words })
        })
        .collect()
}

/// The text of a piece of markup, without the comments in it and without white space.
fn words_of(markup: &str) -> String {
    let mut text = String::new();
    let mut rest = markup;
    while let Some((before, after)) = rest.split_once("<office:annotation ") {
        text.push_str(before);
        rest = after.split_once("</office:annotation>").map_or("", |(_, behind)| behind);
    }
    text.push_str(rest);
    let outside = text.split('<').enumerate().filter_map(|(index, piece)| match index {
        0 => Some(piece),
        _ => piece.split_once('>').map(|(_, words)| words),
    });
    plain(&outside.collect::<String>())
}

fn plain(text: &str) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    let text = entities.iter().fold(text.to_owned(), |text, (entity, character)| text.replace(entity, character));
    text.chars().filter(|character| !character.is_whitespace()).collect()
}
