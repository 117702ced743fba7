//! # 表格重复行
//!
//! ## 检查什么
//! 同一张表中，同一行不应出现两次而数字不同。
//!
//! ## 为什么
//! 同一项目有两组数字，读者无法判断哪一组是真的。
//!
//! ## 依据
//! 国办公开办函〔2021〕30号、〔2019〕60号格式，2018年及以前为国办发〔2014〕32号统计表。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 5
//! 行政许可 | 12
//! 行政处罚 | 3
//! 行政处罚 | 8
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 5
//! 行政许可 | 12
//! 行政处罚 | 3
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
//! 规章 | 0 | 0 | 0
//! 行政规范性文件 | 1 | 0 | 5
//! 行政许可 | 12
//! 行政处罚 | 3
//! 行政处罚 | 3
//! 行政强制 | 0
//! 行政事业性收费 | 0
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 格式里本来就有同名的行。
//! ```text right exception
//! 望楚区水务局2017年政府信息公开年度报告
//! 附表：政府信息公开情况统计表
//! 统计指标 | 单位 | 统计数
//! 四、行政复议数量 | 件 | 3
//! （一）维持具体行政行为数 | 件 | 1
//! （二）被依法纠错数 | 件 | 0
//! （三）其他情形数 | 件 | 2
//! 五、行政诉讼数量 | 件 | 2
//! （一）维持具体行政行为或者驳回原告诉讼请求数 | 件 | 1
//! （二）被依法纠错数 | 件 | 1
//! （三）其他情形数 | 件 | 0
//! ```
//!
//! ## 局限
//! 两行数字相同的（如跨页重排）不提出。“被依法纠错数”“其他情形数”等在格式中本来就有多行的不核对。没有行列线的文本不核对。

use super::rows;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::table::PrintedRow;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "row-duplicate",
    name: crate::rules::documented("表格重复行"),
    severity: Severity::Warning,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("同一张表中，同一行不应出现两次而数字不同。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut looked = false;
    for (table, rows) in rows::printed(context) {
        looked = true;
        let known = |row: &&PrintedRow| {
            let official = row.official.filter(|official| !official.altered && rows::has_figures(row));
            official.is_some_and(|official| !rows::is_ambiguous(table, official.row))
        };
        let known: Vec<&PrintedRow> = rows.into_iter().filter(known).collect();
        for (index, row) in known.iter().enumerate() {
            let before = known.iter().take(index).find(|other| same(other, row) && other.values != row.values);
            if let Some(first) = before {
                let message = format!("{}{}行出现两次，数字不同。", table.name, name(row));
                let finding = Finding::at(row.span, message, "请核对后只保留一行。");
                let finding = finding.with(|details| details.place = Some(row.place.clone()));
                sink.report(RULE.severity, finding.related("前一处", Some(first.span), Some(first.place.clone())));
            }
        }
    }
    if !looked {
        sink.not_applicable();
    }
}

fn same(one: &PrintedRow, other: &PrintedRow) -> bool {
    let id = |row: &PrintedRow| row.official.map(|official| official.row.id);
    id(one) == id(other)
}

fn name(row: &PrintedRow) -> String {
    row.official.map(|official| official.row.quoted()).unwrap_or_default()
}
