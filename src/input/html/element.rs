//! What reading needs to know of an element.

/// How an element takes part in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Its words belong to the line around it.
    Inline,
    /// It begins and ends a paragraph.
    Block,
    /// A heading of this level.
    Heading(u8),
    /// A line break.
    Break,
    /// Lines as written.
    Preformatted,
    /// A table.
    Table,
    /// A row.
    Row,
    /// A cell.
    Cell,
    /// Not for readers: its text is dropped.
    Dropped,
}

/// An element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Element {
    /// How it takes part in the text.
    pub role: Role,
    /// Whether it is not shown.
    pub hidden: bool,
    /// Whether it is a part that sites put around their articles.
    pub chrome: Chrome,
    /// How many rows a cell covers; 0: all that follow.
    pub row_span: u32,
    /// How many columns a cell covers.
    pub column_span: u32,
}

/// How surely an element is not part of the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chrome {
    /// It may be.
    No,
    /// Its name says so, unless it is large.
    Likely,
    /// Its element says so.
    Yes,
}

/// Words in classes and ids that name such parts.
const CHROME_WORDS: [&str; 36] = [
    "nav",
    "navbar",
    "navigation",
    "menu",
    "submenu",
    "breadcrumb",
    "breadcrumbs",
    "crumb",
    "crumbs",
    "footer",
    "foot",
    "sidebar",
    "share",
    "sharing",
    "bdsharebuttonbox",
    "copyright",
    "toolbar",
    "tools",
    "related",
    "prevnext",
    "pagination",
    "pager",
    "qrcode",
    "ewm",
    "search",
    "login",
    "banner",
    "friendlink",
    "links",
    "topbar",
    "dqwz",
    "weizhi",
    "xgxx",
    "xglj",
    "skip",
    "print",
];

impl Element {
    /// An element from its name and its attributes.
    pub fn new<'a>(name: &str, value: impl Fn(&str) -> Option<&'a str>) -> Self {
        let style = value("style").unwrap_or_default().to_ascii_lowercase().replace(' ', "");
        let hidden = style.contains("display:none") || style.contains("visibility:hidden") || value("hidden").is_some();
        let span = |wanted: &str| value(wanted).and_then(|span| span.trim().parse().ok()).unwrap_or(1);
        Self {
            role: role(name),
            hidden,
            chrome: chrome(name, value("role"), &[value("class"), value("id")]),
            row_span: span("rowspan"),
            column_span: span("colspan").max(1),
        }
    }
}

impl Role {
    /// Whether an element of this role begins behind the end of a paragraph.
    pub fn ends_paragraph(self) -> bool {
        matches!(self, Self::Block | Self::Heading(_) | Self::Preformatted | Self::Table)
    }
}

fn role(name: &str) -> Role {
    match name {
        "h1" => Role::Heading(1),
        "h2" => Role::Heading(2),
        "h3" => Role::Heading(3),
        "h4" => Role::Heading(4),
        "h5" => Role::Heading(5),
        "h6" => Role::Heading(6),
        "br" => Role::Break,
        "pre" | "listing" | "xmp" | "plaintext" => Role::Preformatted,
        "table" => Role::Table,
        "tr" => Role::Row,
        "td" | "th" => Role::Cell,
        "script" | "style" | "template" | "noscript" | "iframe" | "object" | "svg" | "math" | "textarea" | "select"
        | "datalist" | "noframes" | "audio" | "video" | "canvas" | "map" => Role::Dropped,
        "p" | "div" | "section" | "article" | "main" | "header" | "footer" | "nav" | "aside" | "ul" | "ol" | "li"
        | "dl" | "dt" | "dd" | "blockquote" | "hr" | "form" | "fieldset" | "legend" | "figure" | "figcaption"
        | "address" | "center" | "caption" | "title" | "body" | "head" | "html" | "details" | "summary" | "button"
        | "thead" | "tbody" | "tfoot" | "dir" | "hgroup" | "search" | "dialog" => Role::Block,
        _ => Role::Inline,
    }
}

fn chrome(name: &str, role: Option<&str>, names: &[Option<&str>]) -> Chrome {
    const ROLES: [&str; 6] = ["navigation", "contentinfo", "complementary", "search", "banner", "menu"];
    if matches!(name, "nav" | "footer" | "aside" | "title" | "button") || role.is_some_and(|role| ROLES.contains(&role))
    {
        return Chrome::Yes;
    }
    let is_word = |word: &str| CHROME_WORDS.contains(&word.to_ascii_lowercase().as_str());
    let mut words = names.iter().flatten().flat_map(|names| names.split([' ', '-', '_']));
    if name == "header" || words.any(is_word) { Chrome::Likely } else { Chrome::No }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_chrome() {
        assert_eq!(chrome("nav", None, &[]), Chrome::Yes);
        assert_eq!(chrome("div", Some("contentinfo"), &[]), Chrome::Yes);
        assert_eq!(chrome("div", None, &[Some("page-nav"), None]), Chrome::Likely);
        assert_eq!(chrome("div", None, &[Some("article content"), Some("UCAP-CONTENT")]), Chrome::No);
    }
}
