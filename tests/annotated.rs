//! The annotated copy of a Word document: a comment at each finding, and nothing else changed.

#![cfg(feature = "office")]
#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod generator;
mod writers;

use generator::{Block, Form, Report, Style};
use gouji::input::{Decoder, Encoding};
use gouji::text::date::Date;
use gouji::{Input, Options, Outcome, annotate};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use writers::docx;
use zip::ZipArchive;

#[derive(Debug)]
struct NoDecoder;

impl Decoder for NoDecoder {
    fn decode(&self, _: Encoding, _: &[u8]) -> Option<String> {
        None
    }
}

fn check(bytes: &[u8]) -> Outcome {
    let options = Options { text: true, ..Options::default() };
    gouji::check(Input::Bytes { bytes, name: Some("年报.docx"), decoder: &NoDecoder }, &options)
}

fn annotated(bytes: &[u8]) -> (Outcome, Vec<u8>) {
    let outcome = check(bytes);
    let copy = annotate(bytes, &outcome, None).unwrap_or_else(|failure| panic!("{}", failure.message));
    (outcome, copy)
}

/// A part of a packed file; empty when there is none.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a packed file");
    let mut content = String::new();
    if let Ok(mut file) = archive.by_name(name) {
        file.read_to_string(&mut content).expect("a text");
    }
    content
}

/// Every part as it is packed, with its name.
fn packed_parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a packed file");
    let part = |index| {
        let mut file = archive.by_index_raw(index).expect("a part");
        let mut content = Vec::new();
        file.read_to_end(&mut content).expect("its bytes");
        (file.name().expect("a name").into_owned(), content)
    };
    (0..ZipArchive::new(Cursor::new(bytes)).expect("a packed file").len()).map(part).collect()
}

/// The words between the marks of each comment, and whether the comment is referred to.
fn commented(document: &str) -> BTreeMap<String, String> {
    let mut open: Vec<String> = Vec::new();
    let mut words: BTreeMap<String, String> = BTreeMap::new();
    let mut in_text = false;
    for piece in document.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').expect("a tag ends");
        let id = || tag.split("w:id=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned();
        match tag.split([' ', '/']).next().unwrap_or_default() {
            "w:commentRangeStart" => {
                words.entry(id()).or_default();
                open.push(id());
            }
            "w:commentRangeEnd" => open.retain(|other| *other != id()),
            "w:commentReference" => assert!(words.contains_key(&id()) && !open.contains(&id()), "{tag} comes early"),
            "w:t" => in_text = !tag.ends_with('/'),
            _ => in_text = false,
        }
        if in_text {
            open.iter().for_each(|id| words.entry(id.clone()).or_default().push_str(text));
        }
    }
    assert!(open.is_empty(), "{open:?} have no end");
    words
}

/// Whether one text has all characters of another in their order.
fn has_in_order(long: &str, short: &str) -> bool {
    let mut rest = long.bytes();
    short.bytes().all(|byte| rest.any(|other| other == byte))
}

fn plain(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&")
}

/// What must be true of every copy.
fn assert_faithful(original: &[u8], outcome: &Outcome, copy: &[u8], what: &str) {
    let read = check(copy);
    assert_eq!(read.source.text, outcome.source.text, "{what}: the text");
    let cells = |outcome: &Outcome| outcome.report.as_ref().map(|report| report.cells.clone());
    assert_eq!(cells(&read), cells(outcome), "{what}: the cells");
    let [before, after] = [original, copy].map(|file| part(file, "word/document.xml"));
    assert!(has_in_order(&after, &before), "{what}: the text was not only added to");
    let changed = ["word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"];
    let parts = packed_parts(copy);
    for own in packed_parts(original).iter().filter(|(name, _)| !changed.contains(&name.as_str())) {
        assert!(parts.contains(own), "{what}: {} changed", own.0);
    }
    let comments = part(copy, "word/comments.xml");
    let leading: Vec<_> = outcome.findings.iter().filter(|finding| finding.leads()).collect();
    let words = commented(&after);
    for finding in &leading {
        assert!(plain(&comments).contains(&finding.message), "{what}: no comment says {}", finding.message);
    }
    let ours: Vec<&str> =
        comments.split("<w:comment ").filter(|comment| comment.contains("w:author=\"勾稽\"")).collect();
    assert_eq!(ours.len(), leading.len(), "{what}");
    for (comment, finding) in ours.iter().zip(leading) {
        let id = comment.split("w:id=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("an id");
        let marked = plain(words.get(id).unwrap_or_else(|| panic!("{what}: comment {id} has no place")));
        assert!(plain(comment).contains(&finding.message), "{what}: comments are in the order of the findings");
        if finding.span.is_some() && !finding.quote.is_empty() {
            let quote = finding.quote.replace(['\n', '\t'], "");
            let covers = quote.ends_with(&marked) || marked.contains(&quote);
            assert!(!marked.is_empty() && covers, "{what}: {marked:?} is marked, not {quote:?}");
        }
    }
}

#[test]
fn every_finding_has_its_comment_and_nothing_else_changes() {
    let planted = [(Form::Statistics, "S.3.1"), (Form::Trial, "T3.r1.total"), (Form::Current, "T4.direct.total")];
    for ((form, cell), seed) in planted.into_iter().flat_map(|planted| (0..10).map(move |seed| (planted, seed))) {
        let mut report = Report::new(form, seed);
        report.plant(cell, 9_876);
        let file = docx::write(&report.blocks(Style::default()));
        let (outcome, copy) = annotated(&file);
        let about = |finding: &&gouji::outcome::Finding| finding.cells.iter().any(|id| id == cell);
        assert!(outcome.findings.iter().any(|finding| about(&finding)), "{form:?} seed {seed}: nothing found");
        assert_faithful(&file, &outcome, &copy, &format!("{form:?} seed {seed}"));
    }
}

const TITLE: &str = "<w:p><w:r><w:t>望楚区水务局2023年政府信息公开工作年度报告</w:t></w:r></w:p>\
    <w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p>";

/// A paragraph with a part that is larger than its total.
const FAULTY: &str = "<w:p><w:r><w:t>主动公开信息62条，其中通知70条。</w:t></w:r></w:p>";

/// The document of a file with this body after the two first paragraphs of a report, annotated.
fn document(body: &str) -> String {
    let file = docx::body(&format!("{TITLE}{body}"));
    let (outcome, copy) = annotated(&file);
    assert_faithful(&file, &outcome, &copy, body);
    part(&copy, "word/document.xml")
}

#[test]
fn a_run_is_divided_only_where_a_comment_begins_or_ends_in_it() {
    let bold = "<w:r w:rsidR=\"00A1\"><w:rPr><w:b/></w:rPr>";
    let written = document(&format!(
        "<w:p>{bold}<w:t>总体平稳。主动公开信息62条，其中通知70条，公告21条。后续继续。</w:t></w:r></w:p>"
    ));
    let divided = written.split("<w:t").filter(|text| text.contains("62条，其中通知70条，公告21条")).count();
    assert_eq!(divided, 1, "{written}");
    assert!(written.contains("</w:t></w:r><w:commentRangeStart"), "{written}");
    assert!(written.matches(bold).count() >= 2, "{written}");
    let whole = document(
        "<w:p><w:r><w:t>全年主动公开信息</w:t></w:r><w:r><w:t>62条，其中通知70条，公告21条</w:t></w:r><w:r><w:t>。</w:t></w:r></w:p>",
    );
    assert!(!whole.contains("</w:t></w:r><w:commentRangeStart w:id=\"1\"/><w:r><w:t>62"), "{whole}");
}

#[test]
fn words_in_several_runs_links_and_entities_are_marked_as_one() {
    document(
        "<w:p><w:r><w:t>主动公开</w:t></w:r><w:hyperlink><w:r><w:t>信息6</w:t></w:r></w:hyperlink><w:ins w:id=\"1\"><w:r><w:t>2条，其中“A&amp;B”通知</w:t>\
         <w:t>70条</w:t></w:r></w:ins><w:r><w:t>，公告21</w:t><w:noBreakHyphen/><w:t>条。</w:t></w:r></w:p>",
    );
}

#[test]
fn a_text_box_is_marked_at_the_run_that_it_hangs_on() {
    let written = document(
        "<w:p><w:r><w:t>正文</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>主动公开信息62条，其中通知70条，公告21条。</w:t></w:r></w:p>\
         </w:txbxContent></w:pict></w:r></w:p>",
    );
    let inside = written.split("<w:txbxContent>").nth(1).and_then(|rest| rest.split("</w:txbxContent>").next());
    assert!(!inside.expect("the box").contains("comment"), "{written}");
}

#[test]
fn comments_that_are_there_stay() {
    let text = format!(
        "{TITLE}<w:p><w:commentRangeStart w:id=\"4\"/><w:r><w:t>主动公开信息62条，其中通知70条，公告21条。</w:t></w:r><w:commentRangeEnd w:id=\"4\"/>\
         <w:r><w:commentReference w:id=\"4\"/></w:r></w:p>"
    );
    let theirs = "<x:comment x:id=\"4\" x:author=\"科长\"><x:p><x:r><x:t>请核实</x:t></x:r></x:p></x:comment>";
    let comments = format!(
        "<x:comments xmlns:x=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{theirs}</x:comments>"
    );
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId9\" \
        Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"notes/c.xml\"/></Relationships>";
    let body = format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{text}</w:body></w:document>"
    );
    let file = writers::packed(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", body.as_bytes()),
        ("word/_rels/document.xml.rels", relations.as_bytes()),
        ("word/notes/c.xml", comments.as_bytes()),
    ]);
    let (outcome, copy) = annotated(&file);
    let written = part(&copy, "word/notes/c.xml");
    assert!(written.contains(theirs) && written.contains("<x:comment x:id=\"5\" x:author=\"勾稽\""), "{written}");
    assert_eq!(part(&copy, "word/_rels/document.xml.rels"), relations);
    assert_eq!(part(&copy, "[Content_Types].xml"), "<Types/>");
    let words = commented(&part(&copy, "word/document.xml"));
    assert_eq!(words.len(), 1 + outcome.findings.iter().filter(|finding| finding.leads()).count());
    assert_eq!(words["4"], "主动公开信息62条，其中通知70条，公告21条。");
}

#[test]
fn a_blank_cell_and_what_is_missing_have_a_place() {
    let mut report = Report::new(Form::Current, 4);
    report.blank("T3.r1.natural");
    let file = docx::write(&report.blocks(Style::default()));
    let (outcome, copy) = annotated(&file);
    assert!(outcome.findings.iter().any(|finding| finding.rule == "cell-blank"), "no blank cell was found");
    assert_faithful(&file, &outcome, &copy, "a blank cell");
    let mut blocks = Report::new(Form::Current, 4).blocks(Style::default());
    blocks.retain(|block| !matches!(block, Block::Heading(title) if title.contains("存在的主要问题")));
    let short = docx::write(&blocks);
    let (outcome, copy) = annotated(&short);
    assert!(outcome.findings.iter().any(|finding| finding.rule == "section-missing"), "no missing section was found");
    assert_faithful(&short, &outcome, &copy, "a missing section");
}

#[test]
fn today_dates_the_comments_and_nothing_else_does() {
    let file = docx::body(&format!("{TITLE}{FAULTY}"));
    let outcome = check(&file);
    let today = Date::from_iso("2024-01-31");
    let dated = annotate(&file, &outcome, today).unwrap_or_else(|failure| panic!("{}", failure.message));
    assert!(part(&dated, "word/comments.xml").contains("w:date=\"2024-01-31T00:00:00Z\""));
    let (_, plain) = annotated(&file);
    assert!(!part(&plain, "word/comments.xml").contains("w:date"));
    assert_eq!(plain, annotated(&file).1, "two copies differ");
}

#[test]
fn other_files_are_refused() {
    let text = gouji::check(
        Input::Text("望楚区水务局2023年政府信息公开工作年度报告\n一、总体情况\n主动公开信息62条。"),
        &Options::default(),
    );
    let refused = annotate(b"text", &text, None).err().map(|failure| failure.message);
    assert_eq!(refused.as_deref(), Some("这不是 .docx 文件，不能加批注。请用 Word 或 WPS 另存为 .docx 后再试。"));
    let unread = check(b"PK\x03\x04");
    assert_eq!(annotate(b"PK\x03\x04", &unread, None).err().map(|failure| failure.code), Some("damaged"));
}
