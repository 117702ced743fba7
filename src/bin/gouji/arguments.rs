//! What was asked for.

use crate::profile;
use gouji::Options;
use gouji::form::Era;
use gouji::options::REPORT_YEARS;
use gouji::rules;
use gouji::text::date::Date;
use lexopt::{Arg, Parser, ValueExt};
use std::ffi::{OsStr, OsString};

/// A command with all that it needs.
pub enum Command {
    /// Judge or only read files.
    Read(Box<Task>),
    /// List the rules.
    Rules,
    /// Say how to use the program.
    Help,
    /// Say which version this is.
    Version,
}

/// Files to read and what to do with them.
pub struct Task {
    /// False when the figures alone are wanted.
    pub judge: bool,
    /// The files in order; `-` is standard input.
    pub files: Vec<OsString>,
    /// How to print.
    pub format: Format,
    /// Where the only file is to be written with comments.
    pub annotate: Option<OsString>,
    /// The least severity that fails.
    pub fail_on: FailOn,
    /// What the library is to do.
    pub options: Options,
}

/// How results are printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people.
    Text,
    /// One object.
    Json,
    /// One object a line.
    Jsonl,
    /// A table.
    Csv,
    /// For editors and review systems.
    Sarif,
    /// A page to print or pass on.
    Html,
}

/// The least severity that makes the program exit with 1.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum FailOn {
    /// Errors.
    Error,
    /// Errors and warnings.
    Warning,
    /// Nothing.
    Never,
}

/// A sentence for the user about wrong usage.
pub type Refusal = String;

/// Understands the command line.
pub fn parse(mut parser: Parser) -> Result<Command, Refusal> {
    match parser.next().map_err(unexpected)? {
        Some(Arg::Value(name)) => command(&name.to_string_lossy(), &mut parser),
        Some(Arg::Long("help") | Arg::Short('h')) => Ok(Command::Help),
        Some(Arg::Long("version") | Arg::Short('V')) => Ok(Command::Version),
        Some(other) => Err(format!("命令之前不能有选项：{}。", shown(&other))),
        None => Err("没有给出命令。".to_owned()),
    }
}

fn command(name: &str, parser: &mut Parser) -> Result<Command, Refusal> {
    match name {
        "check" => read(true, parser),
        "extract" => read(false, parser),
        "rules" => nothing_more(parser),
        "help" => Ok(Command::Help),
        "compare" => Err("这一版还没有 compare：跨年度核对将在以后的版本提供。".to_owned()),
        "rollup" => Err("这一版还没有 rollup：汇总核对将在以后的版本提供。".to_owned()),
        _ => Err(format!("没有“{name}”这个命令。")),
    }
}

fn nothing_more(parser: &mut Parser) -> Result<Command, Refusal> {
    match parser.next().map_err(unexpected)? {
        None => Ok(Command::Rules),
        Some(Arg::Long("help") | Arg::Short('h')) => Ok(Command::Help),
        Some(other) => Err(format!("rules 不接受参数：{}。", shown(&other))),
    }
}

fn read(judge: bool, parser: &mut Parser) -> Result<Command, Refusal> {
    let mut task = Task {
        judge,
        files: Vec::new(),
        format: Format::Text,
        annotate: None,
        fail_on: FailOn::Error,
        options: Options::default(),
    };
    while let Some(argument) = parser.next().map_err(unexpected)? {
        match argument {
            Arg::Value(file) => task.files.push(file),
            Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
            Arg::Long(name) => {
                let name = name.to_owned();
                task.set(&name, parser)?;
            }
            Arg::Short(letter) => return Err(format!("没有 -{letter} 这个选项。")),
        }
    }
    task.complete().map(|task| Command::Read(Box::new(task)))
}

impl Task {
    fn set(&mut self, option: &str, parser: &mut Parser) -> Result<(), Refusal> {
        match option {
            "with-text" => self.options.text = true,
            "format" => self.format = format(&value(parser)?)?,
            "annotate" => self.annotate = Some(parser.value().map_err(unexpected)?),
            "fail-on" => self.fail_on = fail_on(&value(parser)?)?,
            "era" => self.options.era = era(&value(parser)?)?,
            "year" => self.options.year = Some(year(&value(parser)?)?),
            "today" => self.options.today = Some(today(&value(parser)?)?),
            "only" => self.options.only.extend(ids(&value(parser)?)),
            "skip" => self.options.skip.extend(ids(&value(parser)?)),
            "profile" => self.options.profile = profile::load(value(parser)?.as_ref())?,
            _ => return Err(format!("没有 --{option} 这个选项。")),
        }
        Ok(())
    }

    fn complete(mut self) -> Result<Self, Refusal> {
        if self.files.is_empty() {
            return Err("没有给出文件；“-”表示从标准输入读取。".to_owned());
        }
        if !self.judge && matches!(self.format, Format::Sarif | Format::Html) {
            return Err("extract 只能输出 text、json、jsonl 或 csv。".to_owned());
        }
        if let Some(copy) = &self.annotate {
            annotatable(self.judge, copy, &self.files)?;
        }
        self.options.text |= self.format == Format::Sarif;
        match rules::unknown_ids(&self.options).as_slice() {
            [] => Ok(self),
            unknown => Err(format!("没有这些规则：{}。用 gouji rules 查看全部规则。", unknown.join("、"))),
        }
    }
}

/// Comments are written into a copy of a single file that was checked.
fn annotatable(judge: bool, copy: &OsStr, files: &[OsString]) -> Result<(), Refusal> {
    match files {
        _ if !judge => Err("--annotate 只用于 check。".to_owned()),
        [file] if file == copy => Err("--annotate 的文件不能是报告本身，请另取一个名字。".to_owned()),
        [_] => Ok(()),
        _ => Err("--annotate 一次只能给一个文件加批注。".to_owned()),
    }
}

fn value(parser: &mut Parser) -> Result<String, Refusal> {
    parser.value().and_then(ValueExt::string).map_err(unexpected)
}

fn format(name: &str) -> Result<Format, Refusal> {
    match name {
        "text" => Ok(Format::Text),
        "json" => Ok(Format::Json),
        "jsonl" => Ok(Format::Jsonl),
        "csv" => Ok(Format::Csv),
        "sarif" => Ok(Format::Sarif),
        "html" => Ok(Format::Html),
        _ => Err(format!("--format 只能是 text、json、jsonl、csv、sarif 或 html，不能是“{name}”。")),
    }
}

fn fail_on(name: &str) -> Result<FailOn, Refusal> {
    match name {
        "error" => Ok(FailOn::Error),
        "warning" => Ok(FailOn::Warning),
        "never" => Ok(FailOn::Never),
        _ => Err(format!("--fail-on 只能是 error、warning 或 never，不能是“{name}”。")),
    }
}

fn era(name: &str) -> Result<Option<Era>, Refusal> {
    if name == "auto" {
        return Ok(None);
    }
    let wrong = || format!("--era 只能是 auto、E1、E2、E3 或 E4，不能是“{name}”。");
    Era::from_id(name).map(Some).ok_or_else(wrong)
}

fn year(text: &str) -> Result<u16, Refusal> {
    let year = text.parse().ok().filter(|year| REPORT_YEARS.contains(year));
    year.ok_or_else(|| {
        format!("--year 应为{}到{}之间的年份，不能是“{text}”。", REPORT_YEARS.start(), REPORT_YEARS.end())
    })
}

fn today(text: &str) -> Result<Date, Refusal> {
    Date::from_iso(text).ok_or_else(|| format!("--today 应为存在的日期，如 2024-01-31，不能是“{text}”。"))
}

fn ids(list: &str) -> impl Iterator<Item = String> {
    list.split(',').map(str::trim).filter(|id| !id.is_empty()).map(str::to_owned)
}

fn shown(argument: &Arg<'_>) -> String {
    match argument {
        Arg::Short(letter) => format!("-{letter}"),
        Arg::Long(name) => format!("--{name}"),
        Arg::Value(value) => value.to_string_lossy().into_owned(),
    }
}

fn unexpected(error: lexopt::Error) -> Refusal {
    match error {
        lexopt::Error::MissingValue { option: Some(option) } => format!("{option} 后面缺少值。"),
        lexopt::Error::UnexpectedValue { option, .. } => format!("{option} 不带值。"),
        lexopt::Error::NonUnicodeValue(_) => "选项的值不是有效的文字。".to_owned(),
        other => format!("看不懂命令行：{other}。"),
    }
}
