//! Faults in the text as a whole: titles, sections, years, what words say against tables.

use super::kind::{ALL, CURRENT, Fault, Kind, SIX_SECTIONS};
use crate::generator::Report;

/// The kinds.
pub const KINDS: &[Kind] = &[
    Kind {
        name: "缺少第六部分",
        rules: &["section-missing"],
        also: &[],
        forms: SIX_SECTIONS,
        fault: Fault::Words(|text, _| cut(text, "六、其他需要报告的事项\n", "\u{0}")),
    },
    Kind {
        name: "第五、第六部分顺序颠倒",
        rules: &["section-order"],
        also: &[],
        forms: SIX_SECTIONS,
        fault: Fault::Words(exchanged),
    },
    Kind {
        name: "第五部分只有标题",
        rules: &["section-empty", "problems-missing"],
        also: &[],
        forms: SIX_SECTIONS,
        fault: Fault::Words(emptied),
    },
    Kind {
        name: "第六部分没有说明信息处理费",
        rules: &["s6-fee-statement-missing"],
        also: &[],
        forms: CURRENT,
        fault: Fault::Words(|text, _| {
            replaced(
                text,
                "本年度未收取信息处理费。除此之外，无其他需要报告的事项。",
                "办理人大代表建议3件，已全部答复代表。",
            )
        }),
    },
    Kind {
        name: "统计期限沿用上年",
        rules: &["title-year-vs-period", "period-year-mismatch"],
        also: &[],
        forms: ALL,
        fault: Fault::Words(last_year),
    },
    Kind {
        name: "统计期限不满一年",
        rules: &["period-not-full-year"],
        also: &[],
        forms: ALL,
        fault: Fault::Words(short_year),
    },
    Kind {
        name: "表格沿用2019年试行格式",
        rules: &["old-template-used"],
        also: &["rule-power", "valid-zero-issued"],
        forms: CURRENT,
        fault: Fault::Words(|_, report| old_form(report)),
    },
    Kind {
        name: "表三缺少一行",
        rules: &["row-missing"],
        also: &[],
        forms: SIX_SECTIONS,
        fault: Fault::Words(|text, _| cut(text, "8.属于行政查询事项", "\n")),
    },
    Kind {
        name: "文字收到数与表三不一致",
        rules: &["tt-received", "restated-number-conflict"],
        also: &["sum-parts-ne-total"],
        forms: SIX_SECTIONS,
        fault: Fault::Words(received),
    },
    Kind {
        name: "文字称未收到申请而表三有",
        rules: &["tt-none-claim"],
        also: &[],
        forms: SIX_SECTIONS,
        fault: Fault::Words(none),
    },
    Kind {
        name: "同一段落重复出现",
        rules: &["duplicate-block"],
        also: &[],
        forms: SIX_SECTIONS,
        fault: Fault::Words(repeated),
    },
];

fn replaced(text: &str, from: &str, to: &str) -> Option<String> {
    text.contains(from).then(|| text.replacen(from, to, 1))
}

/// Removes what begins with these words and reaches to the end mark; the words alone when the mark is not there.
fn cut(text: &str, from: &str, end: &str) -> Option<String> {
    let start = text.find(from)?;
    let length = text[start..].find(end).map_or(from.len(), |at| at + end.len());
    Some([&text[..start], &text[start + length..]].concat())
}

fn exchanged(text: &str, _: &Report) -> Option<String> {
    let (fifth, sixth) = (text.find("五、存在")?, text.find("六、其他")?);
    Some([&text[..fifth], &text[sixth..], "\n", text[fifth..sixth].trim_end(), "\n"].concat())
}

fn emptied(text: &str, _: &Report) -> Option<String> {
    let start = text.find("五、存在")?;
    let end = start + text[start..].find('\n')?;
    let sixth = text.find("六、其他")?;
    Some([&text[..=end], &text[sixth..]].concat())
}

fn last_year(text: &str, report: &Report) -> Option<String> {
    let period = |year: u16| format!("{year}年1月1日至{year}年12月31日");
    replaced(text, &period(report.year), &period(report.year - 1))
}

fn short_year(text: &str, report: &Report) -> Option<String> {
    let year = report.year;
    replaced(text, &format!("{year}年1月1日至{year}年12月31日"), &format!("{year}年1月1日至{year}年11月30日"))
}

/// The tables of the trial form in a report of today.
fn old_form(report: &Report) -> Option<String> {
    use crate::generator::{Form, Layout, Style};
    let old = Report::new(Form::Trial, u64::from(report.year) + report.number("T3.r1.total").unsigned_abs()).entitled();
    let text = old.render(Layout::Tabs, Style::default());
    let year = format!("{}年", old.year);
    let text = text
        .replace(&year, &format!("{}年", report.year))
        .replace(&format!("{}年", old.year + 1), &format!("{}年", report.year + 1));
    Some(text.replace("〔2019〕60号", "〔2021〕30号"))
}

fn received(text: &str, report: &Report) -> Option<String> {
    let new = report.number("T3.r1.total");
    let sentence = format!("政府信息公开申请{new}件");
    let wrong = text.replace(&sentence, &format!("政府信息公开申请{}件", new + 1007));
    Some(wrong).filter(|wrong| new > 0 && wrong != text)
}

fn none(text: &str, report: &Report) -> Option<String> {
    let start = text.find("（二）依申请公开情况")?;
    let end = start + text[start..].find("（三）政府信息管理情况")?;
    let words = "（二）依申请公开情况\n全年未收到政府信息公开申请。\n";
    (report.number("T3.r1.total") > 0).then(|| [&text[..start], words, &text[end..]].concat())
}

fn repeated(text: &str, _: &Report) -> Option<String> {
    let start = text.find("（三）政府信息管理情况\n")? + "（三）政府信息管理情况\n".len();
    let end = start + text[start..].find("（五）监督保障情况")?;
    Some([&text[..end], &text[start..]].concat())
}
