//! Elements that hold text instead of tags, and where they end.

use super::tokens::ends_name;

/// What an element's content is made of, other than tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Raw {
    /// Text with character references.
    Escapable,
    /// Text as it stands.
    Text,
    /// A script, in which comments may hold further scripts.
    Script,
    /// Everything that follows.
    Rest,
}

/// What the content of an element of this name is made of, when not of tags.
pub fn of(name: &str) -> Option<Raw> {
    match name {
        "textarea" | "title" => Some(Raw::Escapable),
        "style" | "iframe" | "xmp" | "noembed" | "noframes" | "noscript" => Some(Raw::Text),
        "script" => Some(Raw::Script),
        "plaintext" => Some(Raw::Rest),
        _ => None,
    }
}

/// Whether an end tag of this name stands here.
fn is_end(text: &str, name: &str) -> bool {
    let behind = text.strip_prefix("</").and_then(|text| text.split_at_checked(name.len()));
    behind.is_some_and(|(own, behind)| own.eq_ignore_ascii_case(name) && behind.starts_with(ends_name))
}

/// Where an element that has no tags in it ends.
pub fn end_of(content: &str, name: &str) -> usize {
    let mut ends = content.match_indices("</").map(|(at, _)| at);
    ends.find(|at| content.get(*at..).is_some_and(|rest| is_end(rest, name))).unwrap_or(content.len())
}

/// Where a script ends: not within a script that a comment in it holds.
pub fn script_length(content: &str) -> usize {
    const NAME: &str = "script";
    let (mut comment, mut inner) = (false, false);
    for (at, _) in content.match_indices(['<', '-']) {
        let rest = content.get(at..).unwrap_or_default();
        if rest.starts_with("-->") {
            (comment, inner) = (false, false);
        } else if rest.starts_with("<!--") {
            comment = true;
        } else if is_end(rest, NAME) {
            if !inner {
                return at;
            }
            inner = false;
        } else if comment && begins(rest, NAME) {
            inner = true;
        }
    }
    content.len()
}

fn begins(text: &str, name: &str) -> bool {
    let behind = text.strip_prefix('<').and_then(|text| text.split_at_checked(name.len()));
    behind.is_some_and(|(own, behind)| own.eq_ignore_ascii_case(name) && behind.starts_with(ends_name))
}
