//! A small report of an invented agency, as if read.

use gouji::document::Document;
use gouji::finding::{Applicability, Edit, Finding, Fix, Severity};
use gouji::form::{Era, Form};
use gouji::input::{Encoding, Kind, Note, Place, Places, Source, Span};
use gouji::report::table::Tables;
use gouji::report::*;
use gouji::rules::{Judgement, RelationCount, RuleCount};
use gouji::text::Folded;
use gouji::text::date::Date;
use gouji::{Options, Outcome};

const TEXT: &str = "望楚区水务局2023年政府信息公开工作年度报告\n一、总体情况\n𠮷水河专栏公开信息62条，\
其中通知40条、公告21条，占64.5%。\n三、收到和处理政府信息公开申请情况\n合计|16|28600.64|/|\n";

/// The report.
pub fn report() -> Report {
    report_after("")
}

/// What the rules say of it.
pub fn judgement() -> Judgement {
    judgement_after("")
}

/// The outcome.
pub fn sample() -> Outcome {
    sample_after("")
}

/// The same when more text stands before it.
pub fn sample_after(before: &str) -> Outcome {
    gouji::outcome::conclude(report_after(before), judgement_after(before), &Options::default())
}

/// A place in the first table.
pub fn place_of(row: u32) -> Place {
    Place::Table { table: 1, row, column: 2 }
}

struct Text(String);

impl Text {
    /// Where words stand; the nth occurrence is never needed.
    fn span(&self, words: &str) -> Span {
        let start = self.0.find(words).unwrap();
        Span::new(start, start + words.len())
    }

    fn amount(&self, words: &str, value: i64) -> Amount {
        Amount { value: value.into(), unit: "条".to_owned(), approximate: false, span: self.span(words) }
    }

    fn part(&self, label: &str, words: &str, value: i64) -> Part {
        Part { label: label.to_owned(), amount: self.amount(words, value), percent: None, span: self.span(words) }
    }

    fn cell(&self, id: &str, value: CellValue, raw: &str) -> Cell {
        let read = Cell { value, raw: raw.to_owned(), how: Some(How::Read), ..Cell::absent(id.to_owned()) };
        Cell { span: Some(self.span(raw)), place: Some(place_of(2)), ..read }
    }

    /// Folding that changes nothing.
    fn flow(&self) -> Folded {
        let mut flow = Folded::default();
        for (start, character) in self.0.char_indices() {
            flow.push(character, Span::new(start, start + character.len_utf8()));
        }
        flow
    }
}

fn report_after(before: &str) -> Report {
    let text = Text(format!("{before}{TEXT}"));
    Report {
        header: header(&text),
        era: Some(Era::E4),
        form: Some(Form::of(Era::E4)),
        sections: vec![section(&text)],
        outline: Vec::new(),
        declared: None,
        form_label: None,
        tables: Tables { cells: cells(&text), ..Tables::default() },
        claims: vec![claim(&text)],
        statements: Vec::new(),
        fees: Vec::new(),
        citations: gouji::report::Citations::default(),
        document: Document { flow: text.flow(), source: source(text), ..Document::default() },
    }
}

fn source(text: Text) -> Source {
    Source {
        name: Some("水务局.txt".to_owned()),
        kind: Some(Kind::Text),
        encoding: Some(Encoding::Gb18030),
        bytes: 300,
        text: text.0,
        blocks: Vec::new(),
        places: Places::default(),
        notes: vec![Note { id: "noise-ruby", message: "文中夹有拼音，已略去。".to_owned() }],
    }
}

fn header(text: &Text) -> Header {
    let title = text.span("望楚区水务局2023年政府信息公开工作年度报告");
    let day = |month, day| Date::new(2023, month, day).unwrap();
    Header {
        title: Some(Fact {
            value: "望楚区水务局2023年政府信息公开工作年度报告".to_owned(), span: title
        }),
        issuer: Some(Fact { value: "望楚区水务局".to_owned(), span: text.span("望楚区水务局") }),
        issuer_kind: Some(IssuerKind::Department),
        year: Some(Fact { value: 2023, span: text.span("2023年") }),
        period: Some(Fact { value: Period { start: day(1, 1), end: day(12, 31) }, span: title }),
        ..Header::default()
    }
}

fn section(text: &Text) -> Section {
    Section {
        id: Some("S1"),
        ordinal: Some("一".to_owned()),
        title: "总体情况".to_owned(),
        official: true,
        span: text.span("一、总体情况"),
        heading: Default::default(),
        body: Default::default(),
    }
}

fn cells(text: &Text) -> Vec<Cell> {
    let money = CellValue::Number("28600.64".parse().unwrap());
    vec![
        text.cell("T3.r1.total", CellValue::Number(16.into()), "16"),
        Cell { unit: "万元".to_owned(), ..text.cell("T2.8.fee.amount", money, "28600.64") },
        text.cell("T4.review.total", CellValue::Mark, "/"),
        Cell::absent("T4.review.other".to_owned()),
    ]
}

fn claim(text: &Text) -> Claim {
    let percent = Percent { value: "64.5".parse().unwrap(), span: text.span("64.5%") };
    Claim {
        kind: ClaimKind::Enumeration,
        total: Some(text.amount("62条", 62)),
        parts: vec![Part { percent: Some(percent), ..text.part("通知", "40条", 40) }, text.part("公告", "21条", 21)],
        holds: Some(false),
        exhaustive: true,
        reason: None,
        span: text.span("62条，其中通知40条、公告21条"),
    }
}

fn judgement_after(before: &str) -> Judgement {
    let text = Text(format!("{before}{TEXT}"));
    Judgement {
        findings: vec![row_sum(&text), parts(&text), missing()],
        unchecked: vec![("table-t4-missing", "表四是图片，未能读取。".to_owned())],
        relations: RelationCount { held: 37, used: 4, failed: 2, unchecked: 1 },
        rules: RuleCount { run: 4, not_applicable: 60, off: 9 },
        ran: vec!["section-missing", "section-order", "t3-row-sum", "cell-blank"],
        relations_of: vec![
            ("t3-row-sum", RelationCount { held: 23, used: 4, failed: 2, unchecked: 1 }),
            ("t3-identity", RelationCount { held: 14, ..RelationCount::default() }),
        ],
        supports: Vec::new(),
    }
}

fn row_sum(text: &Text) -> Finding {
    let message = "表三“一、本年新收政府信息公开申请数量”一行：12+3=15，总计为16。";
    let mut finding = Finding::at(text.span("16"), message, "请核对这一行。").values("15", "16");
    finding.rule = "t3-row-sum";
    finding.severity = Severity::Error;
    finding.place = Some(place_of(2));
    finding.cells = vec!["T3.r1.total".to_owned(), "T3.r1.natural".to_owned()];
    let edit = Edit { span: text.span("16"), text: "15".to_owned() };
    finding.fix(Fix {
        title: "把总计由16改为15".to_owned(),
        applicability: Applicability::Suggested,
        cells: vec![("T3.r1.total".to_owned(), 15.into())],
        edits: vec![edit],
    })
}

fn parts(text: &Text) -> Finding {
    let finding = Finding::at(text.span("62条"), "各项相加为61条，合计为62条。", "请核对合计和各项。");
    let finding = finding.values("61", "62").related("其中一项", Some(text.span("40条")), None);
    finding.with(|details| {
        details.rule = "sum-parts-ne-total";
        details.severity = Severity::Warning;
    })
}

fn missing() -> Finding {
    let finding = Finding::about("没有写统计期限。", "建议在开头写明统计期限。");
    finding.with(|details| {
        details.rule = "period-missing";
        details.severity = Severity::Info;
    })
}
