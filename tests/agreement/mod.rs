//! Reports put together from words and a few figures: every other figure of the tables is zero.

// Each test program uses another part of this module, and a mistake in a test should stop it at once.
#![allow(dead_code, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use gouji::{Input, Options, Outcome};
use std::collections::BTreeMap;

const ROWS: &[(&str, &str)] = &[
    ("r1", "一、本年新收政府信息公开申请数量"),
    ("r2", "二、上年结转政府信息公开申请数量"),
    ("r3.1", "（一）予以公开"),
    ("r3.2", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    ("r3.3.1", "1.属于国家秘密"),
    ("r3.3.2", "2.其他法律行政法规禁止公开"),
    ("r3.3.3", "3.危及“三安全一稳定”"),
    ("r3.3.4", "4.保护第三方合法权益"),
    ("r3.3.5", "5.属于三类内部事务信息"),
    ("r3.3.6", "6.属于四类过程性信息"),
    ("r3.3.7", "7.属于行政执法案卷"),
    ("r3.3.8", "8.属于行政查询事项"),
    ("r3.4.1", "1.本机关不掌握相关政府信息"),
    ("r3.4.2", "2.没有现成信息需要另行制作"),
    ("r3.4.3", "3.补正后申请内容仍不明确"),
    ("r3.5.1", "1.信访举报投诉类申请"),
    ("r3.5.2", "2.重复申请"),
    ("r3.5.3", "3.要求提供公开出版物"),
    ("r3.5.4", "4.无正当理由大量反复申请"),
    ("r3.5.5", "5.要求行政机关确认或重新出具已获取信息"),
    ("r3.6", "（六）其他处理"),
    ("r3.6.1", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    ("r3.6.2", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    ("r3.6.3", "3.其他"),
    ("r3.7", "（七）总计"),
    ("r4", "四、结转下年度继续办理"),
];
const COLUMNS: usize = 6;

/// A report from 2019 on. Figures are `r1=20+8` (natural persons, businesses, …), `review=1+0+0+1`, `direct`, `after` (upheld,
/// corrected, other, pending), `norm=6/1/17`, `permit`, `penalty`, `fee`.
pub struct Made<'a> {
    /// The agency.
    pub issuer: &'a str,
    /// The year.
    pub year: u16,
    /// The first section, then what stands in the sixth.
    pub words: (&'a str, &'a str),
    /// The figures.
    pub figures: &'a str,
}

impl Made<'_> {
    /// The report as pasted text.
    pub fn text(&self) -> String {
        self.with(&|number| number.to_owned())
    }

    /// The same with every figure of the tables changed.
    pub fn with(&self, change: &dyn Fn(&str) -> String) -> String {
        let figures: BTreeMap<&str, &str> =
            self.figures.split_whitespace().filter_map(|pair| pair.split_once('=')).collect();
        let Self { issuer, year, words: (overview, others), .. } = self;
        let mut lines = vec![format!("{issuer}{year}年政府信息公开工作年度报告"), "一、总体情况".to_owned()];
        lines.push((*overview).to_owned());
        lines.extend(active(*year, &figures, change));
        lines.extend(requests(*year, &figures, change));
        lines.extend(disputes(&figures, change));
        lines.push("五、存在的主要问题及改进情况\n个别栏目更新不够及时，下一步将细化责任，定期抽查。".to_owned());
        lines.push(format!("六、其他需要报告的事项\n{others}"));
        lines.join("\n")
    }

    /// What the rules on words and tables say of it: `severity rule: message`.
    pub fn findings(&self) -> Vec<String> {
        findings(&self.text())
    }
}

const STATISTICS: &[(&str, &str)] = &[
    ("", "一、主动公开情况 | |"),
    ("1.1", "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条） | 条"),
    ("1.1.a", "其中：主动公开规范性文件数 | 条"),
    ("1.1.b", "制发规范性文件总数 | 件"),
    ("", "（二）通过不同渠道和方式公开政府信息的情况 | |"),
    ("1.3.1", "1.政府公报公开政府信息数 | 条"),
    ("1.3.2", "2.政府网站公开政府信息数 | 条"),
    ("1.3.3", "3.政务微博公开政府信息数 | 条"),
    ("1.3.4", "4.政务微信公开政府信息数 | 条"),
    ("1.3.5", "5.其他方式公开政府信息数 | 条"),
    ("", "三、依申请公开情况 | |"),
    ("3.1", "（一）收到申请数 | 件"),
    ("3.1.1", "1.当面申请数 | 件"),
    ("3.1.2", "2.传真申请数 | 件"),
    ("3.1.3", "3.网络申请数 | 件"),
    ("3.1.4", "4.信函申请数 | 件"),
    ("3.2", "（二）申请办结数 | 件"),
    ("3.2.1", "1.按时办结数 | 件"),
    ("3.2.2", "2.延期办结数 | 件"),
    ("3.3", "（三）申请答复数 | 件"),
    ("3.3.1", "1.属于已主动公开范围数 | 件"),
    ("3.3.2", "2.同意公开答复数 | 件"),
    ("3.3.3", "3.同意部分公开答复数 | 件"),
    ("3.3.4", "4.不同意公开答复数 | 件"),
    ("3.3.5", "5.不属于本行政机关公开数 | 件"),
    ("3.3.6", "6.申请信息不存在数 | 件"),
    ("3.3.7", "7.告知作出更改补充数 | 件"),
    ("3.3.8", "8.告知通过其他途径办理数 | 件"),
    ("4", "四、行政复议数量 | 件"),
    ("4.1", "（一）维持具体行政行为数 | 件"),
    ("4.2", "（二）被依法纠错数 | 件"),
    ("4.3", "（三）其他情形数 | 件"),
    ("5", "五、行政诉讼数量 | 件"),
    ("5.1", "（一）维持具体行政行为或者驳回原告诉讼请求数 | 件"),
    ("5.2", "（二）被依法纠错数 | 件"),
    ("5.3", "（三）其他情形数 | 件"),
];

/// A report of the time of the statistics table: figures are `3.1=14`.
pub fn statistics(made: &Made<'_>, change: &dyn Fn(&str) -> String) -> String {
    let figures: BTreeMap<&str, &str> =
        made.figures.split_whitespace().filter_map(|pair| pair.split_once('=')).collect();
    let mut lines = vec![format!("{}{}年政府信息公开年度报告", made.issuer, made.year)];
    lines.push(format!("一、概述\n{}\n二、其他情况\n{}", made.words.0, made.words.1));
    lines.push("附表：政府信息公开情况统计表".to_owned());
    for (id, label) in STATISTICS {
        let figure = if id.is_empty() { String::new() } else { change(figures.get(id).copied().unwrap_or("0")) };
        lines.push(if id.is_empty() { (*label).to_owned() } else { format!("{label} | {figure}") });
    }
    lines.join("\n")
}

/// What the rules on words and tables say of a report.
pub fn findings(text: &str) -> Vec<String> {
    let outcome = check(text);
    let own = outcome.findings.iter().filter(|finding| finding.rule.starts_with("tt-"));
    own.map(|finding| format!("{} {}: {}", finding.severity, finding.rule, finding.message)).collect()
}

/// The result of a check of pasted text.
pub fn check(text: &str) -> Outcome {
    gouji::check(Input::Text(text), &Options::default())
}

fn parts(figures: &BTreeMap<&str, &str>, name: &str, count: usize) -> Vec<i64> {
    let printed = figures.get(name).copied().unwrap_or_default();
    let mut parts: Vec<i64> =
        printed.split(['+', '/']).filter(|part| !part.is_empty()).map(|part| part.parse().expect("a figure")).collect();
    parts.resize(count, 0);
    parts
}

fn row(label: &str, figures: &[String]) -> String {
    format!("{label} | {}", figures.join(" | "))
}

fn changed(numbers: &[i64], change: &dyn Fn(&str) -> String) -> Vec<String> {
    numbers.iter().map(|number| change(&number.to_string())).collect()
}

fn active(year: u16, figures: &BTreeMap<&str, &str>, change: &dyn Fn(&str) -> String) -> Vec<String> {
    let mut lines = vec!["二、主动公开政府信息情况".to_owned()];
    let norm = changed(&parts(figures, "norm", 3), change);
    let one = |name: &str| change(figures.get(name).copied().unwrap_or("0"));
    if year < 2021 {
        lines.push("信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量".to_owned());
        lines.push(row("规章", &changed(&[0, 0, 0], change)));
        lines.push(row("规范性文件", &norm));
        return lines;
    }
    lines.push("信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数".to_owned());
    lines.push(row("规章", &changed(&[0, 0, 0], change)));
    lines.push(row("行政规范性文件", &norm));
    lines.push(format!("信息内容 | 本年处理决定数量\n行政许可 | {}", one("permit")));
    lines.push(format!("信息内容 | 本年处理决定数量\n行政处罚 | {}\n行政强制 | {}", one("penalty"), one("coercion")));
    lines.push(format!("信息内容 | 本年收费金额（单位：万元）\n行政事业性收费 | {}", one("fee")));
    lines
}

fn requests(year: u16, figures: &BTreeMap<&str, &str>, change: &dyn Fn(&str) -> String) -> Vec<String> {
    let mut lines = vec![
        "三、收到和处理政府信息公开申请情况".to_owned(),
        "申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计".to_owned(),
    ];
    let printed = |id: &&(&str, &str)| match year {
        ..=2020 => !id.0.starts_with("r3.6."),
        _ => id.0 != "r3.6",
    };
    for (id, label) in ROWS.iter().filter(printed) {
        let mut numbers = parts(figures, id, COLUMNS);
        numbers.push(numbers.iter().sum());
        lines.push(row(label, &changed(&numbers, change)));
    }
    lines
}

fn disputes(figures: &BTreeMap<&str, &str>, change: &dyn Fn(&str) -> String) -> Vec<String> {
    let numbers = ["review", "direct", "after"].into_iter().flat_map(|block| {
        let mut numbers = parts(figures, block, 4);
        numbers.push(numbers.iter().sum());
        numbers
    });
    let numbers: Vec<i64> = numbers.collect();
    let leaves = ["结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计"; 3].join(" | ");
    vec![
        "四、政府信息公开行政复议、行政诉讼情况".to_owned(),
        "| 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |".to_owned(),
        "|  |  |  |  |  | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |".to_owned(),
        format!("| {leaves} |"),
        format!("| {} |", changed(&numbers, change).join(" | ")),
    ]
}
