//! Pages as HTML: small, without script or inline style, and with relative links only.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd, html};

use super::Rule;
use super::page::Page;

/// The page of one rule, with links to its neighbours in the list.
pub fn rule(rule: &Rule, page: &Page, before: Option<&Rule>, after: Option<&Rule>) -> String {
    let Rule { id, name, .. } = rule;
    let main = format!(
        "<h1>{}</h1>\n<p class=\"facts\">{} <code>{id}</code> <span>适用于{}</span> <span>{}</span></p>\n{}{}",
        escaped(name),
        severity(&rule.severity),
        eras(&rule.eras),
        if rule.default { "默认检查" } else { "默认不检查" },
        markdown(&page.body),
        neighbours(before, after),
    );
    document(&format!("{name} · 勾稽规则"), &main)
}

/// The list of all rules.
pub fn index(rules: &[Rule]) -> String {
    let count = rules.len();
    let rows: String = rules.iter().map(row).collect();
    let main = format!(
        "<h1>规则</h1>\n<p>勾稽用 {count} 条规则核对政府信息公开工作年度报告。<strong>错误</strong>是违反了规定的格式或法规，\
         <strong>警告</strong>是可疑之处，<strong>提示</strong>供参考。</p>\n<table>\n<thead><tr><th scope=\"col\">规则</th>\
         <th scope=\"col\">程度</th><th scope=\"col\">适用</th><th scope=\"col\">检查什么</th></tr></thead>\n<tbody>\n\
         {rows}</tbody>\n</table>\n"
    );
    document("规则 · 勾稽", &main)
}

fn row(rule: &Rule) -> String {
    format!(
        "<tr><th scope=\"row\"><a href=\"{}.html\">{}</a></th><td>{}</td><td class=\"years\">{}</td><td>{}</td></tr>\n",
        rule.id,
        escaped(&rule.name),
        severity(&rule.severity),
        eras(&rule.eras),
        escaped(&rule.summary),
    )
}

fn document(title: &str, main: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
         <link rel=\"icon\" href=\"../icon.svg\">\n<link rel=\"stylesheet\" href=\"rules.css\">\n</head>\n<body>\n\
         <header><a href=\"../index.html\">勾稽</a> <a href=\"index.html\">全部规则</a></header>\n\
         <main>\n{main}</main>\n</body>\n</html>\n",
        escaped(title)
    )
}

fn neighbours(before: Option<&Rule>, after: Option<&Rule>) -> String {
    let link = |rule: &Rule, relation, arrow| {
        format!("<a rel=\"{relation}\" href=\"{}.html\">{arrow}{}</a>", rule.id, escaped(&rule.name))
    };
    let before = before.map(|rule| link(rule, "prev", "上一条：")).unwrap_or_default();
    let after = after.map(|rule| link(rule, "next", "下一条：")).unwrap_or_default();
    format!("<nav aria-label=\"相邻的规则\">{before} {after}</nav>\n")
}

fn severity(id: &str) -> String {
    let word = match id {
        "error" => "错误",
        "warning" => "警告",
        _ => "提示",
    };
    format!("<span class=\"severity {id}\">{word}</span>")
}

/// The report years of the eras, neighbours joined.
fn eras(ids: &[String]) -> String {
    let years = |id: &str| match id {
        "E1" => (2008, Some(2013)),
        "E2" => (2014, Some(2018)),
        "E3" => (2019, Some(2020)),
        _ => (2021, None),
    };
    let mut joined: Vec<(u16, Option<u16>)> = Vec::new();
    for (first, last) in ids.iter().map(|id| years(id)) {
        match joined.last_mut() {
            Some((_, end)) if *end == Some(first - 1) => *end = last,
            _ => joined.push((first, last)),
        }
    }
    joined.into_iter().map(period).collect::<Vec<_>>().join("、")
}

fn period((first, last): (u16, Option<u16>)) -> String {
    match (first, last) {
        (2008, None) => "各年度".to_owned(),
        (first, None) => format!("{first}年度起"),
        (first, Some(last)) => format!("{first}–{last}年度"),
    }
}

/// Markdown as HTML; examples say by their class whether they are wrong or right.
fn markdown(body: &str) -> String {
    let events = Parser::new_ext(body, Options::ENABLE_TABLES).map(|event| match event {
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
            let class = info.split_whitespace().find(|word| ["wrong", "right"].contains(word)).unwrap_or("example");
            raw(format!("<pre class=\"{class}\" tabindex=\"0\">"))
        }
        Event::End(TagEnd::CodeBlock) => raw("</pre>\n".to_owned()),
        other => other,
    });
    let mut out = String::new();
    html::push_html(&mut out, events);
    out
}

fn raw(markup: String) -> Event<'static> {
    Event::Html(CowStr::from(markup))
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    html::push_html(&mut out, std::iter::once(Event::Text(CowStr::from(text))));
    out
}
