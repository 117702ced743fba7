//! A page to read, print and pass on: complete in itself, without script, in the reader's light or dark.

mod escape;
mod report;
mod tables;

use super::{Renderer, identity, words};
use crate::outcome::{Outcome, VERSION};
use escape::escaped;
use std::io::{Result, Write};

const STYLE: &str = include_str!("style.css");

/// A section for each outcome, and an overview at the end when there are several.
#[derive(Debug, Default)]
pub struct Html {
    /// A row of the overview for each outcome so far.
    rows: Vec<String>,
}

impl Renderer for Html {
    fn start(&mut self, out: &mut dyn Write) -> Result<()> {
        write!(
            out,
            "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"generator\" content=\"gouji {VERSION}\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>政府信息公开工作年度报告核对结果</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
             <header><h1>政府信息公开工作年度报告核对结果</h1></header>\n<main>\n"
        )
    }

    fn outcome(&mut self, outcome: &Outcome, out: &mut dyn Write) -> Result<()> {
        let number = self.rows.len() + 1;
        self.rows.push(row(outcome, number));
        report::write(outcome, number, out)
    }

    fn finish(&mut self, out: &mut dyn Write) -> Result<()> {
        if self.rows.len() > 1 {
            overview(&self.rows, out)?;
        }
        write!(
            out,
            "</main>\n<footer><p>由勾稽 {VERSION} 在本机生成，没有上传任何内容。数字都加得起来，不等于数字是对的；\
             请对照台账确认后再改。</p></footer>\n</body>\n</html>\n"
        )
    }
}

fn overview(rows: &[String], out: &mut dyn Write) -> Result<()> {
    write!(
        out,
        "<section class=\"overview\" id=\"overview\">\n<h2>汇总</h2>\n<p>共 {} 份。</p>\n<table>\n<thead><tr>\
         <th scope=\"col\">文件</th><th scope=\"col\">报告</th><th scope=\"col\">错误</th><th scope=\"col\">警告</th>\
         <th scope=\"col\">提示</th><th scope=\"col\">结论</th></tr></thead>\n<tbody>\n{}</tbody>\n</table>\n</section>\n",
        rows.len(),
        rows.concat()
    )
}

fn row(outcome: &Outcome, number: usize) -> String {
    let report = outcome.report.as_ref().map(identity::line).unwrap_or_default();
    let summary = outcome.summary;
    let counts = match outcome.error {
        Some(_) => "<td>—</td><td>—</td><td>—</td>".to_owned(),
        None => format!("<td>{}</td><td>{}</td><td>{}</td>", summary.errors, summary.warnings, summary.infos),
    };
    format!(
        "<tr><th scope=\"row\"><a href=\"#report-{number}\">{}</a></th><td>{}</td>{counts}<td>{}</td></tr>\n",
        escaped(&outcome.source.name),
        escaped(&report),
        verdict(outcome)
    )
}

/// The conclusion in one sentence.
fn verdict(outcome: &Outcome) -> String {
    match outcome.error {
        Some(_) => "未能读取".to_owned(),
        None => words::verdict(outcome.summary),
    }
}
