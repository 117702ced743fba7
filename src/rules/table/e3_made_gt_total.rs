//! # 新制作数明显大于公开总数
//!
//! ## 检查什么
//! 表二本年新制作数量大于对外公开总数量时，提示核对是否有应公开而未公开的文件。
//!
//! ## 为什么
//! 制作的文件不一定都公开，但规章、规范性文件原则上应当公开，差额较大时应说明原因。
//!
//! ## 依据
//! 2019版格式（试行）表二各栏的含义；《中华人民共和国政府信息公开条例》第二十条第一项。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量
//! 规章 | 0 | 0 | 0
//! 规范性文件 | 33 | 8 | 8
//! 行政许可 | 12 | 0 | 30
//! 其他对外管理服务事项 | 5 | 0 | 8
//! 政府集中采购 | 12 | 251000元
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量
//! 规章 | 0 | 0 | 0
//! 规范性文件 | 1 | 1 | 5
//! 行政许可 | 12 | 0 | 30
//! 其他对外管理服务事项 | 5 | 0 | 8
//! 政府集中采购 | 12 | 251000元
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量
//! 规章 | 0 | 0 | 0
//! 规范性文件 | 8 | 8 | 33
//! 行政许可 | 12 | 0 | 30
//! 其他对外管理服务事项 | 5 | 0 | 8
//! 政府集中采购 | 12 | 251000元
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 有的文件依法不公开，所以只作提示。
//! ```text right exception info
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量
//! 规章 | 0 | 0 | 0
//! 规范性文件 | 33 | 8 | 8
//! 行政许可 | 12 | 0 | 30
//! 其他对外管理服务事项 | 5 | 0 | 8
//! 政府集中采购 | 12 | 251000元
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 涉密等依法不公开的文件不计入公开数量，属于正常情况。任何一格空白时不核对。

use super::cells::{self, Named};
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "e3-made-gt-total",
    name: crate::rules::documented("新制作数明显大于公开总数"),
    severity: Severity::Info,
    eras: &[Era::E3],
    default: true,
    summary: crate::rules::documented("表二本年新制作数量大于对外公开总数量时，提示核对是否有应公开而未公开的文件。"),
    check,
};

const ROWS: [&str; 2] = ["T2.1.reg", "T2.1.norm"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (table, cells) in cells::tables(context).filter(|(table, _)| table.id == "T2") {
        for row in ROWS {
            let of_row: Vec<Named<'_>> = cells.iter().filter(|(_, spec)| spec.row.id == row).copied().collect();
            let [made, published, total] = of_row.as_slice() else { continue };
            let (Some(made_count), Some(published), Some(count)) =
                (made.0.number(), published.0.number(), total.0.number())
            else {
                continue;
            };
            if made_count > count && made_count > published {
                let said = |(cell, spec): &Named<'_>| format!("{}{}", spec.name_in_table(), cell.raw);
                let help = "请核对三个数；有依法不公开的文件时，可在文字部分说明。";
                let verb = "，制作数大于公开总数";
                sink.report(RULE.severity, cells::finding(context, table, &[*made, *total], said, verb, help));
            }
        }
    }
}
