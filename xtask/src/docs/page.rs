//! A rule's page: the doc comment that stands above its id.

/// The headings of a page under its name, in order.
pub const HEADINGS: [&str; 7] = ["检查什么", "为什么", "依据", "错误示例", "正确示例", "例外", "局限"];

/// The documentation of one rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The rule's name, from the first heading.
    pub name: String,
    /// The Markdown under the name.
    pub body: String,
}

impl Page {
    /// The page of a rule in a source file: the nearest doc comment with a first heading above the line that names the rule.
    pub fn find(source: &str, id: &str) -> Option<Self> {
        let lines: Vec<&str> = source.lines().map(str::trim_start).collect();
        let quoted = format!("\"{id}\"");
        let named = lines.iter().position(|line| !is_comment(line) && line.contains(&quoted))?;
        let above = lines.get(..named)?;
        let start = above.iter().rposition(|line| comment(line).is_some_and(|text| text.starts_with("# ")))?;
        let comments = above.get(start..)?.iter().map_while(|line| comment(line));
        Self::parse(&comments.collect::<Vec<_>>().join("\n"))
    }

    /// A page from its Markdown.
    pub fn parse(markdown: &str) -> Option<Self> {
        let (heading, body) = markdown.split_once('\n')?;
        let name = heading.strip_prefix("# ")?.trim().to_owned();
        Some(Self { name, body: body.trim().to_owned() })
    }

    /// The headings in order.
    pub fn headings(&self) -> Vec<&str> {
        let mut fences = Fences::default();
        self.body.lines().filter(|line| !fences.covers(line)).filter_map(|line| line.strip_prefix("## ")).collect()
    }

    /// The Markdown under a heading.
    pub fn section(&self, heading: &str) -> String {
        let mut fences = Fences::default();
        let mut inside = false;
        let mut lines = Vec::new();
        for line in self.body.lines() {
            match (fences.covers(line), line.strip_prefix("## ")) {
                (false, Some(found)) => inside = found == heading,
                _ if inside => lines.push(line),
                _ => {}
            }
        }
        lines.join("\n").trim().to_owned()
    }

    /// The first sentence of what it checks.
    pub fn summary(&self) -> String {
        let text: String = self.section("检查什么").lines().take_while(|line| !line.trim().is_empty()).collect();
        match text.split_once('。') {
            Some((sentence, _)) => format!("{sentence}。"),
            None => text,
        }
    }
}

/// Tells the lines of fenced blocks, in which `#` is no heading.
#[derive(Default)]
struct Fences {
    open: bool,
}

impl Fences {
    fn covers(&mut self, line: &str) -> bool {
        let fence = line.starts_with("```");
        self.open ^= fence;
        self.open || fence
    }
}

fn is_comment(line: &str) -> bool {
    line.starts_with("//")
}

/// The text of a doc comment line.
fn comment(line: &str) -> Option<&str> {
    let text = line.strip_prefix("//!").or_else(|| line.strip_prefix("///"))?;
    Some(text.strip_prefix(' ').unwrap_or(text))
}
