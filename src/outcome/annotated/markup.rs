//! Small matters of markup: names, tags, and text that is safe in it.

use crate::input::{Error, ErrorCode};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The namespace of the elements of Word documents, and that of their strict variant.
const NAMESPACES: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];

/// How elements of Word documents are named in a part.
#[derive(Debug)]
pub struct Names {
    /// The prefix, such as `w`.
    pub prefix: String,
    /// The declaration that elements need that use it; empty where the root declares it.
    pub declaration: String,
    /// The namespace.
    pub namespace: &'static str,
}

impl Names {
    /// The names that a part uses.
    pub fn of(part: &str) -> Result<Self, Error> {
        let (root, _) = first_tag(part).ok_or_else(broken)?;
        let declared = root.attributes().with_checks(false).flatten().find_map(|found| {
            let prefix = found.key.into_inner().strip_prefix("xmlns:")?.to_owned();
            let namespace = NAMESPACES.into_iter().find(|namespace| *namespace == &*found.value)?;
            Some(Self { prefix, declaration: String::new(), namespace })
        });
        Ok(declared.unwrap_or_else(|| {
            let known = NAMESPACES.into_iter().find(|namespace| part.contains(namespace));
            let namespace = known.unwrap_or(NAMESPACES[0]);
            Self { prefix: "w".to_owned(), declaration: format!(" xmlns:w=\"{namespace}\""), namespace }
        }))
    }

    /// Whether it is the strict variant.
    pub fn is_strict(&self) -> bool {
        self.namespace == NAMESPACES[1]
    }
}

/// The first tag of a piece of markup, and where it ends.
pub fn first_tag(markup: &str) -> Option<(BytesStart<'_>, usize)> {
    let mut reader = Reader::from_str(markup);
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) | Event::Empty(start) => {
                return Some((start, usize::try_from(reader.buffer_position()).ok()?));
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// The value of an attribute by its name without prefix.
pub fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().with_checks(false).flatten().find(|found| {
        let key = found.key.into_inner();
        key.rsplit(':').next() == Some(name)
    })?;
    quick_xml::escape::unescape(&found.value).ok().map(std::borrow::Cow::into_owned)
}

/// The same element with more at its end; `make` gets the prefix of its names, with a colon.
pub fn with_more(part: &str, make: impl Fn(&str) -> String) -> Result<String, Error> {
    let (root, end) = first_tag(part).ok_or_else(broken)?;
    let name = root.name().into_inner();
    let prefix = name.rsplit_once(':').map(|(prefix, _)| format!("{prefix}:")).unwrap_or_default();
    let more = make(&prefix);
    let (before, behind) = match part.get(..end).and_then(|head| head.strip_suffix("/>")) {
        Some(head) => (format!("{head}>"), format!("</{name}>{}", part.get(end..).unwrap_or_default())),
        None => {
            let (before, close) = part.rfind("</").and_then(|at| part.split_at_checked(at)).ok_or_else(broken)?;
            (before.to_owned(), close.to_owned())
        }
    };
    Ok(format!("{before}{more}{behind}"))
}

/// Text as it stands in markup, without the characters that XML does not allow.
pub fn escaped(text: &str) -> String {
    let allowed = |character: &char| !matches!(character, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    let text: String = text.chars().filter(allowed).collect();
    quick_xml::escape::escape(text.as_str()).into_owned()
}

/// Markup that was read before cannot fail to be read again.
pub fn broken() -> Error {
    Error { code: ErrorCode::Damaged, message: "这个文件的结构不完整，不能加批注。".to_owned() }
}
