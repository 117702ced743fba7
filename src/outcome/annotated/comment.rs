//! What a comment says.

use super::anchor::Anchor;
use super::markup::{Names, escaped};
use crate::outcome::render::words;
use crate::outcome::{Finding, Outcome, rules};
use crate::text::date::Date;

/// Who comments.
const AUTHOR: &str = "勾稽";

/// A comment on a part of the text.
#[derive(Debug)]
pub struct Comment {
    /// What it is about.
    pub anchor: Anchor,
    /// What it says, paragraph by paragraph.
    paragraphs: Vec<String>,
}

impl Comment {
    /// The comment of a leading finding: what does not hold, what to do, how it could be settled, and what follows from it.
    pub fn new(outcome: &Outcome, finding: &Finding, anchor: Anchor) -> Self {
        let severity = words::severity(finding.severity);
        let mut paragraphs = vec![format!("{severity}：{}", finding.message), finding.help.clone()];
        paragraphs.extend(fixes(finding));
        paragraphs.extend(explained(outcome, finding));
        paragraphs.push(format!("规则：{}（{}）", rules::name(finding.rule).unwrap_or_default(), finding.rule));
        paragraphs.retain(|paragraph| !paragraph.is_empty());
        Self { anchor, paragraphs }
    }
}

fn fixes(finding: &Finding) -> Vec<String> {
    let titles = finding.fixes.iter().map(|fix| fix.title.as_str());
    match finding.fixes.len() {
        0 => Vec::new(),
        1 => titles.map(|title| format!("改法：{title}")).collect(),
        _ => {
            let lead = "下面任何一种改法都能使它成立，请对照台账确认：".to_owned();
            std::iter::once(lead).chain(titles.map(|title| format!("· {title}"))).collect()
        }
    }
}

fn explained(outcome: &Outcome, finding: &Finding) -> Vec<String> {
    let consequences = words::Consequences::of(outcome);
    let explained = consequences.explained_by(finding);
    if explained.is_empty() {
        return Vec::new();
    }
    let lead = format!("另有 {} 处由此引起：", explained.len());
    std::iter::once(lead).chain(explained.iter().map(|finding| format!("· {}", finding.message))).collect()
}

/// The comments as elements, numbered from `first`.
pub fn elements(comments: &[Comment], first: u32, names: &Names, today: Option<Date>) -> String {
    let numbered = (first..).zip(comments);
    numbered.map(|(id, comment)| element(comment, id, names, today)).collect()
}

fn element(comment: &Comment, id: u32, names: &Names, today: Option<Date>) -> String {
    let w = &names.prefix;
    let paragraph = |words: &String| {
        let words = escaped(words);
        format!("<{w}:p><{w}:r><{w}:t xml:space=\"preserve\">{words}</{w}:t></{w}:r></{w}:p>")
    };
    let date = today.map(|today| format!(" {w}:date=\"{today}T00:00:00Z\"")).unwrap_or_default();
    let content: String = comment.paragraphs.iter().map(paragraph).collect();
    let declared = &names.declaration;
    format!(
        "<{w}:comment{declared} {w}:id=\"{id}\" {w}:author=\"{AUTHOR}\"{date} {w}:initials=\"{AUTHOR}\">{content}</{w}:comment>"
    )
}
