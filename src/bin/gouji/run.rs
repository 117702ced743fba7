//! Commands carried out, and how the program ends.

use crate::arguments::{self, Command, FailOn, Format, Task};
use crate::files::{self, Opened};
use gouji::Outcome;
use gouji::outcome::render::{self, Csv, CsvOfCells, Html, Json, JsonLines, Renderer, Sarif, Text, TextOfCells};
use lexopt::Parser;
use std::ffi::OsStr;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::process::ExitCode;

const USAGE: &str = "\
勾稽：核对政府信息公开工作年度报告

用法：
  gouji check [选项] 文件…      核对报告；“-”表示从标准输入读取
  gouji extract [选项] 文件…    只读出数据，不核对
  gouji rules                   列出全部规则（JSON）

选项：
  --format 格式                 text（默认）、json、jsonl、csv、sarif 或 html
  --era auto|E1|E2|E3|E4        按哪个时期的格式核对，默认 auto
  --year 年份                   报告年度，文中没有写明时使用
  --today 日期                  今天的日期，如 2024-01-31；核对公布时限时需要
  --profile 文件                按口径文件（TOML）核对：规则、级别、期限、篇幅
  --only 规则,…                 只运行这些规则
  --skip 规则,…                 不运行这些规则
  --annotate 副本.docx          把问题作为批注写进一份副本（只用于一个 .docx 文件）
  --with-text                   在结果中包含读出的全文
  --fail-on error|warning|never 发现何种问题时退出码为 1，默认 error
  -h, --help                    显示这段说明
  -V, --version                 显示版本

可以读 Word、WPS、Excel、PDF、OFD、网页、文本和压缩文件。PDF 由自带的程序读取，少见的字体编码和损坏的文件不如
网页版（pdf.js）；读不准时请用网页版再读一次。扫描的 PDF 没有文字，不能读取。

退出码：0 没有达到 --fail-on 的问题；1 有；2 用法错误；3 有文件未能读取
";

/// Ways to end, as scripts see them.
mod exit {
    pub const CLEAN: u8 = 0;
    pub const FINDINGS: u8 = 1;
    pub const WRONG_USAGE: u8 = 2;
    pub const UNREADABLE: u8 = 3;
}

/// Runs the program.
pub fn main() -> ExitCode {
    let mut out = BufWriter::new(io::stdout().lock());
    let result = match arguments::parse(Parser::from_env()) {
        Ok(command) => carry_out(command, &mut out).and_then(|code| out.flush().map(|()| code)),
        Err(refusal) => Ok(refuse(&refusal)),
    };
    ExitCode::from(result.unwrap_or_else(|error| interrupted(&error)))
}

fn carry_out(command: Command, out: &mut dyn Write) -> io::Result<u8> {
    match command {
        Command::Read(task) => read(&task, out),
        Command::Rules => render::rules(out).map(|()| exit::CLEAN),
        Command::Help => out.write_all(USAGE.as_bytes()).map(|()| exit::CLEAN),
        Command::Version => writeln!(out, "gouji {}", gouji::outcome::VERSION).map(|()| exit::CLEAN),
    }
}

fn refuse(refusal: &str) -> u8 {
    eprintln!("{refusal}\n用 gouji --help 查看用法。");
    exit::WRONG_USAGE
}

/// A reader that closes early, such as `head`, has what it wants; any other failure to write is reported.
fn interrupted(error: &io::Error) -> u8 {
    if error.kind() == ErrorKind::BrokenPipe {
        return exit::CLEAN;
    }
    eprintln!("没能写出结果：{error}");
    exit::UNREADABLE
}

fn read(task: &Task, out: &mut dyn Write) -> io::Result<u8> {
    let mut renderer = renderer(task);
    let pipeline: gouji::Pipeline = if task.judge { gouji::check } else { gouji::extract };
    let mut code = exit::CLEAN;
    renderer.start(out)?;
    for file in &task.files {
        let opened = files::open(file);
        let outcomes = match &opened {
            Ok(opened) => opened.outcomes(pipeline, &task.options),
            Err(unopened) => vec![Outcome::clone(unopened)],
        };
        for outcome in &outcomes {
            complain(outcome);
            code = code.max(verdict(outcome, task.fail_on));
            renderer.outcome(outcome, out)?;
        }
        if let (Ok(opened), Some(copy)) = (&opened, &task.annotate) {
            code = code.max(annotate(opened, &outcomes, task, copy));
        }
    }
    renderer.finish(out)?;
    Ok(code)
}

/// Writes the annotated copy; a file that cannot be annotated is told like one that cannot be read.
fn annotate(opened: &Opened, outcomes: &[Outcome], task: &Task, copy: &OsStr) -> u8 {
    let [outcome] = outcomes else {
        eprintln!("压缩文件不能加批注。请先解压。");
        return exit::UNREADABLE;
    };
    match opened.annotate(outcome, task.options.today, copy) {
        _ if outcome.error.is_some() => exit::UNREADABLE,
        Ok(()) => exit::CLEAN,
        Err(refusal) => {
            eprintln!("{}：{refusal}", outcome.source.name);
            exit::UNREADABLE
        }
    }
}

fn renderer(task: &Task) -> Box<dyn Renderer> {
    match task.format {
        Format::Json => Box::new(Json::default()),
        Format::Jsonl => Box::new(JsonLines),
        Format::Csv if task.judge => Box::new(Csv),
        Format::Csv => Box::new(CsvOfCells),
        Format::Sarif => Box::new(Sarif::default()),
        Format::Html => Box::new(Html::default()),
        Format::Text if task.judge => Box::new(Text::default()),
        Format::Text => Box::new(TextOfCells::default()),
    }
}

fn complain(outcome: &Outcome) {
    if let Some(failure) = &outcome.error {
        eprintln!("{}：{}", outcome.source.name, failure.message);
    }
}

fn verdict(outcome: &Outcome, fail_on: FailOn) -> u8 {
    let summary = &outcome.summary;
    let fails = match fail_on {
        FailOn::Error => summary.errors > 0,
        FailOn::Warning => summary.errors + summary.warnings > 0,
        FailOn::Never => false,
    };
    match outcome.error {
        Some(_) => exit::UNREADABLE,
        None if fails => exit::FINDINGS,
        None => exit::CLEAN,
    }
}
