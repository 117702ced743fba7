//! Reports of the years before there was a form: free headings, figures in prose, and an indicator table of the place's own.

use super::figures::{Figure, Figures, Relation, Value};
use super::filler::paragraph;
use super::random::Random;
use super::table::{Printed, Table, figure, label, span};
use super::{Block, Report};

/// A row of the local table: its label, its unit and what it counts.
struct Row {
    label: &'static str,
    unit: &'static str,
    /// The id of what it counts among [`ROWS`]; empty for a heading.
    name: &'static str,
}

const fn row(name: &'static str, label: &'static str, unit: &'static str) -> Row {
    Row { label, unit, name }
}

const HEADING_ACTIVE: Row = row("", "一、主动公开情况", "");
const HEADING_REQUEST: Row = row("", "二、依申请公开情况", "");

const ACTIVE: &[Row] = &[
    row("published", "主动公开信息数", "条"),
    row("electronic", "其中：全文电子化的主动公开信息数", "条"),
    row("norms", "新增的行政规范性文件数", "条"),
    row("visits", "网站专栏页面访问量", "次"),
    row("reading", "公共查阅点接待人数", "人次"),
];

const RECEIVED: &[Row] = &[
    row("received", "申请总数", "件"),
    row("r1", "1.当面申请数", "件"),
    row("r2", "2.传真申请数", "件"),
    row("r3", "3.电子邮件申请数", "件"),
    row("r4", "4.网上申请数", "件"),
    row("r5", "5.信函申请数", "件"),
    row("r6", "6.其他形式申请数", "件"),
];

const REPLIED: &[Row] = &[
    row("replied", "对申请的答复总数", "件"),
    row("granted", "1.同意公开答复数", "件"),
    row("partial", "2.同意部分公开答复数", "件"),
    row("refused", "3.否决公开答复总数", "件"),
];

const REFUSED: &[Row] = &[
    row("n1", "（1）非《规定》所指政府信息", "件"),
    row("n2", "（2）信息不存在", "件"),
    row("n3", "（3）非本部门掌握", "件"),
    row("n4", "（4）申请内容不明确", "件"),
    row("n5", "（5）免予公开范围1", "件"),
    row("n6", "（6）免予公开范围2", "件"),
    row("n7", "（7）免予公开范围3", "件"),
    row("n8", "（8）免予公开范围4", "件"),
    row("n9", "（9）免予公开范围5", "件"),
    row("n10", "（10）免予公开范围6", "件"),
    row("n11", "（11）其他原因", "件"),
];

const REST: &[Row] = &[
    row("reviews", "行政复议数", "件"),
    row("suits", "行政诉讼数", "件"),
    row("appeals", "行政申诉数", "件"),
    row("fees", "收取费用总额", "元"),
    row("money", "政府信息公开专项经费", "万元"),
];

/// The table of one report.
pub struct Shape {
    rows: Vec<&'static Row>,
    /// The headings of the columns of figures.
    columns: Vec<String>,
    numbered: bool,
    units: bool,
    /// Whether the requests stand beside a label of their own over several rows.
    grouped: bool,
}

/// The table that a report has, by its seed.
pub fn shape(seed: u64, year: u16) -> Shape {
    let refused: &[Row] = if seed % 5 == 4 { &[] } else { REFUSED };
    let headings = seed.is_multiple_of(2);
    let heading = |row: &'static Row| headings.then_some(row);
    let mut rows: Vec<&'static Row> = heading(&HEADING_ACTIVE).into_iter().chain(ACTIVE).collect();
    rows.extend(heading(&HEADING_REQUEST));
    rows.extend(RECEIVED.iter().chain(REPLIED).chain(refused).chain(REST));
    let columns = match seed % 4 {
        0 => vec!["数量".to_owned()],
        1 => vec![format!("{year}年度"), "历年累计".to_owned()],
        2 => vec!["本年累计".to_owned()],
        _ => vec!["本期实际".to_owned(), "本年累计".to_owned()],
    };
    Shape { rows, columns, numbered: seed % 3 == 2, units: seed % 7 != 6, grouped: seed % 6 == 1 }
}

impl Shape {
    fn counted(&self) -> impl Iterator<Item = &'static Row> {
        self.rows.iter().copied().filter(|row| !row.name.is_empty())
    }

    /// The id of what a row counts in a column.
    fn id(&self, name: &str, column: usize) -> Option<String> {
        let number = 1 + self.counted().position(|row| row.name == name)?;
        let more = if column == 0 { String::new() } else { format!("@{}", self.columns[column]) };
        Some(format!("L.{number}{more}"))
    }

    fn sums(&self) -> Vec<(&'static str, Vec<&'static str>)> {
        let names = |rows: &'static [Row]| rows.iter().map(|row| row.name).collect::<Vec<_>>();
        let parts = |rows: &'static [Row]| names(rows).into_iter().skip(1).collect();
        let mut sums = vec![("received", parts(RECEIVED)), ("replied", parts(REPLIED))];
        if self.counted().any(|row| row.name == "n1") {
            sums.push(("refused", names(REFUSED)));
        }
        sums
    }
}

/// The sums of a report's table, in every column.
pub fn relations(seed: u64, year: u16) -> Vec<Relation> {
    let shape = shape(seed, year);
    let mut relations = Vec::new();
    for column in 0..shape.columns.len() {
        let ids = |names: &[&str]| names.iter().filter_map(|name| shape.id(name, column)).collect::<Vec<_>>();
        let sums = shape.sums().into_iter();
        relations.extend(sums.map(|(total, parts)| Relation { left: ids(&[total]), right: ids(&parts) }));
    }
    relations
}

/// Random figures for which the sums hold; those of a later column are no less.
pub fn draw(seed: u64, year: u16, random: &mut Random) -> Figures {
    let shape = shape(seed, year);
    let scale = *random.pick(&[3, 12, 60, 900]);
    let mut figures = Figures::new();
    let mut before: Vec<(&str, i64)> = Vec::new();
    for column in 0..shape.columns.len() {
        let mut values: Vec<(&str, i64)> = shape
            .counted()
            .map(|row| {
                let chance = if row.name.starts_with('n') { 4 } else { 2 };
                let more = if random.one_in(chance) { random.between(1, scale) } else { 0 };
                (row.name, more + value(&before, row.name))
            })
            .collect();
        for (total, parts) in shape.sums().into_iter().rev() {
            let sum = parts.iter().map(|part| value(&values, part)).sum();
            values.iter_mut().filter(|(name, _)| *name == total).for_each(|(_, value)| *value = sum);
        }
        for (name, value) in &values {
            let text = if *name == "money" { format!("{}.{}", value / 10, value % 10) } else { value.to_string() };
            let id = shape.id(name, column).expect("a row of this table");
            let read = text.strip_suffix(".0").unwrap_or(&text).to_owned();
            figures.insert(id.clone(), Figure { id, value: Value::Number(read), printed: text });
        }
        before = values;
    }
    figures
}

fn value(values: &[(&str, i64)], name: &str) -> i64 {
    values.iter().find(|(own, _)| *own == name).map_or(0, |(_, value)| *value)
}

/// The local table with its figures.
pub fn table(report: &Report) -> Table {
    let shape = shape(report.seed, report.year);
    let mut rows = vec![head(&shape)];
    let mut number = 0;
    for row in &shape.rows {
        let mut printed = Vec::new();
        if shape.numbered {
            number += 1;
            printed.push(label(&number.to_string()));
        }
        let begins = row.name == "received";
        let within = begins || RECEIVED.iter().any(|own| own.name == row.name && !row.name.is_empty());
        if shape.grouped && begins {
            printed.push(span("申请情况", RECEIVED.len(), 1));
        }
        let wide = if shape.grouped && !within { 2 } else { 1 };
        printed.push(span(row.label, 1, wide));
        if shape.units {
            printed.push(label(row.unit));
        }
        printed.extend((0..shape.columns.len()).map(|column| match shape.id(row.name, column) {
            Some(id) if !row.name.is_empty() => figure(&report.figures[&id].printed),
            _ => label(""),
        }));
        rows.push(printed);
    }
    Table { rows, ..Table::default() }
}

fn head(shape: &Shape) -> Vec<Printed> {
    let mut head = Vec::new();
    if shape.numbered {
        head.push(label("序号"));
    }
    head.push(span("指标名称", 1, if shape.grouped { 2 } else { 1 }));
    if shape.units {
        head.push(label("单位"));
    }
    head.extend(shape.columns.iter().map(|column| label(column)));
    head
}

/// The whole report.
pub fn blocks(report: &Report) -> Vec<Block> {
    let Report { issuer, year, seed, .. } = *report;
    let shape = shape(seed, year);
    let stated = |name: &str| shape.id(name, 0).map_or(0, |id| super::figures::number(&report.original, &id));
    let random = &mut Random::new(seed.wrapping_mul(37) + 5);
    let mut blocks = vec![Block::Title(format!("{issuer}{year}年政府信息公开工作年度报告"))];
    let say = |text: String| Block::Paragraph(text);
    let heading = |text: &str| Block::Heading(text.to_owned());
    blocks.push(say(format!(
        "{issuer}依照《中华人民共和国政府信息公开条例》（国务院令第492号）编写了这份报告。\
         所列数据的统计期限为{year}年1月1日至{year}年12月31日。"
    )));
    blocks.push(heading("一、概述"));
    blocks.push(say(paragraph(2 + random.below(3) as usize, random)));
    blocks.extend((0..report.filler).map(|_| say(paragraph(3, random))));
    blocks.push(heading("二、主动公开政府信息的情况"));
    blocks.push(say(format!("全年主动公开政府信息{}条。", stated("published"))));
    blocks.push(say(paragraph(2, random)));
    blocks.push(heading("三、依申请公开政府信息和不予公开政府信息的情况"));
    blocks.push(say(requests(&stated)));
    blocks.push(heading("四、政府信息公开的收费及减免情况"));
    blocks.push(say(match stated("fees") {
        0 => "本年度没有收取费用，也没有减免费用。".to_owned(),
        fees => format!("本年度共收取检索、复制、邮寄费用{fees}元。"),
    }));
    blocks.push(heading("五、因政府信息公开申请行政复议、提起行政诉讼的情况"));
    let [reviews, suits] = ["reviews", "suits"].map(stated);
    blocks.push(say(format!("因政府信息公开申请行政复议{reviews}件，提起行政诉讼{suits}件。")));
    blocks.push(heading("六、存在的主要问题及改进情况"));
    blocks.push(say("个别栏目更新不够及时，公开的形式不够丰富。下一步，将按月抽查栏目，并增设公开栏。".to_owned()));
    blocks.push(heading("七、其他需要报告的事项"));
    blocks.push(say("没有其他需要报告的事项。".to_owned()));
    blocks.push(say(format!("{issuer}\u{3000}{}年3月20日", year + 1)));
    blocks.push(say("附表：政府信息公开情况统计表".to_owned()));
    blocks.push(Block::Table(table(report)));
    blocks
}

fn requests(stated: &dyn Fn(&str) -> i64) -> String {
    if stated("received") == 0 {
        return "本年度没有收到政府信息公开申请。".to_owned();
    }
    let ways = ["当面申请", "传真申请", "电子邮件申请", "网上申请", "信函申请", "其他形式申请"];
    let counts = (1..).zip(ways).map(|(n, way)| format!("{way}{}件", stated(&format!("r{n}"))));
    let counts: Vec<String> = counts.collect();
    format!("全年共收到政府信息公开申请{}件，其中{}。", stated("received"), counts.join("，"))
}
