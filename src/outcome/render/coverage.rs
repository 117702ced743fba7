//! What was checked, in words: a report without findings deserves to hear of what it is free.

use crate::form::TableSpec;
use crate::outcome::{Cell, Claim, Outcome, Relations, ReportFacts};
use crate::rules::{families, family_of, family_title};

/// What holds when a rule's relations hold: its own name says what does not.
const RELATIONS: &[(&str, &str)] = &[
    ("valid-lt-net", "表二现行有效与制发、废止"),
    ("e3-total-lt-published", "表二对外公开总数与新公开数"),
    ("t3-identity", "表三新收+结转=办结+结转下年"),
    ("t3-result-sum", "表三办理结果总计=各项之和"),
    ("t3-row-sum", "表三各行总计=六类申请人之和"),
    ("t4-review-sum", "表四行政复议总计"),
    ("t4-direct-sum", "表四直接起诉总计"),
    ("t4-after-sum", "表四复议后起诉总计"),
    ("l-indicator-sum", "指标表合计=各分项之和"),
    ("s-channel-lower", "各渠道之和与主动公开总数"),
    ("s-channel-upper", "各渠道与主动公开总数"),
    ("s-focus-le-total", "重点领域数与主动公开总数"),
    ("s-received-sum", "收到申请数=各渠道之和"),
    ("s-finished-sum", "办结数=按时+延期"),
    ("s-replied-sum", "答复数=八类之和"),
    ("s-refused-sum", "不同意公开=六种理由之和"),
    ("s-review-sum", "行政复议数=三种结果之和"),
    ("s-litigation-sum", "行政诉讼数=三种结果之和"),
    ("s-staff-sum", "工作人员数=专职+兼职"),
    ("s-sub-le-parent", "“其中”项与上级项"),
];

/// One line of the account: what it is about, and what it says.
pub type Line = (&'static str, String);

/// The account of a report; what there is nothing to say about is left out.
pub fn lines(outcome: &Outcome) -> Vec<Line> {
    let Some(report) = &outcome.report else { return Vec::new() };
    let lines = [
        ("口径", outcome.checked.profile.clone().unwrap_or_default()),
        ("表格", tables(report)),
        ("勾稽关系", relations(outcome)),
        ("正文数据", claims(&report.claims)),
        ("规则", rules_run(outcome)),
    ];
    lines.into_iter().filter(|(_, sentence)| !sentence.is_empty()).collect()
}

/// The tables with their cells, and how many of these were read.
fn tables(report: &ReportFacts) -> String {
    if report.cells.is_empty() {
        return "没有读到统计表。".to_owned();
    }
    let tables = report.labels.map_or(&[][..], |form| form.tables);
    let sizes = tables.iter().map(|table| size(report, table)).filter(|size| !size.is_empty());
    let states = [("blank", "空白"), ("mark", "填符号"), ("absent", "没有印出"), ("unreadable", "未能读取")];
    let count = |state: &str| report.cells.iter().filter(|cell| cell.state == state).count();
    let others = states.iter().map(|(state, word)| counted(count(state), &format!("格{word}")));
    let recovered = report.cells.iter().filter(|cell| cell.how == Some("recovered")).count();
    let recovered = counted(recovered, "格由勾稽关系辨认");
    let read = format!("读出 {} 个数字", count("number"));
    let parts = [read].into_iter().chain(others).chain([recovered]).filter(|part| !part.is_empty());
    format!("{}；{}。", sizes.collect::<Vec<_>>().join("、"), parts.collect::<Vec<_>>().join("，"))
}

fn size(report: &ReportFacts, table: &TableSpec) -> String {
    let own = |cell: &&Cell| cell.id.split('.').next() == Some(table.id);
    match report.cells.iter().filter(own).count() {
        0 => String::new(),
        cells => format!("{} {cells} 格", table.name),
    }
}

/// How the relations fared, and which there were.
fn relations(outcome: &Outcome) -> String {
    let Relations { held, used, failed, unchecked } = outcome.coverage.relations;
    let checked = match (held + failed, failed) {
        (0, _) if used + unchecked == 0 => return "没有可核对的勾稽关系。".to_owned(),
        (0, _) => String::new(),
        (all, 0) => format!("核对 {all} 条，全部成立"),
        (all, _) => format!("核对 {all} 条，成立 {held} 条，不成立 {failed} 条"),
    };
    let kinds =
        outcome.checked.relations.iter().map(|(rule, count)| kind(rule, *count)).filter(|kind| !kind.is_empty());
    let kinds = kinds.collect::<Vec<_>>().join("；");
    let kinds = if kinds.is_empty() { kinds } else { format!("（{kinds}）") };
    let used = counted(used, "条用来辨认打乱的表格，不算核对");
    let unchecked = counted(unchecked, "条未能核对");
    let parts = [format!("{checked}{kinds}"), used, unchecked];
    format!("{}。", parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("；"))
}

/// A rule's relations that were checked.
fn kind(rule: &str, count: Relations) -> String {
    let what = relation(rule);
    match (count.held, count.failed) {
        (0, 0) => String::new(),
        (held, 0) => format!("{what} {held} 条"),
        (held, failed) => format!("{what} {} 条，其中 {failed} 条不成立", held + failed),
    }
}

fn relation(rule: &str) -> &str {
    RELATIONS.iter().find(|(id, _)| *id == rule).map_or(rule, |(_, words)| words)
}

fn claims(claims: &[Claim]) -> String {
    let count = |holds| claims.iter().filter(|claim| claim.holds == holds).count();
    let (held, failed, open) = (count(Some(true)), count(Some(false)), count(None));
    let checked = match (held + failed, failed) {
        (0, _) => String::new(),
        (all, 0) => format!("核对 {all} 处分项、占比等，全部成立"),
        (all, _) => format!("核对 {all} 处分项、占比等，成立 {held} 处，不成立 {failed} 处"),
    };
    let open = counted(open, "处没有写全或口径不明，不作判断");
    match [checked, open].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>() {
        none if none.is_empty() => "正文中没有可核算的分项或占比。".to_owned(),
        parts => format!("{}。", parts.join("；")),
    }
}

/// How many rules of each family ran.
fn rules_run(outcome: &Outcome) -> String {
    let coverage = outcome.coverage.rules;
    let of = |family: &str| outcome.checked.rules.iter().filter(|rule| family_of(rule) == family).count();
    let kinds = families().into_iter().map(|family| (family_title(family), of(family)));
    let kinds = kinds.filter(|(_, count)| *count > 0).map(|(title, count)| format!("{title} {count}"));
    let kinds = kinds.collect::<Vec<_>>().join("、");
    let kinds = if kinds.is_empty() { kinds } else { format!("（{kinds}）") };
    let idle = counted(coverage.not_applicable, "条不适用于这份报告");
    let off = counted(coverage.off, "条没有开启");
    let parts = [format!("运行 {} 条{kinds}", coverage.run), idle, off];
    format!("{}。", parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("；"))
}

fn counted(count: usize, what: &str) -> String {
    if count == 0 { String::new() } else { format!("{count} {what}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{Era, Form};

    #[test]
    fn every_relation_of_the_forms_has_words() {
        for form in Era::ALL.into_iter().map(Form::of) {
            for known in &form.layout().relations {
                assert_ne!(relation(known.rule), known.rule);
            }
        }
    }
}
