//! # 答复数≠八类之和
//!
//! ## 检查什么
//! 统计表“申请答复数”应等于八类答复数之和。
//!
//! ## 为什么
//! 八类答复合起来就是全部答复。
//!
//! ## 依据
//! 《政府信息公开情况统计表》（国办发〔2014〕32号）的行列结构。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2017年政府信息公开年度报告
//! 附表：政府信息公开情况统计表
//! 统计指标 | 单位 | 统计数
//! （一）收到申请数 | 件 | 14
//! 1.当面申请数 | 件 | 11
//! 2.传真申请数 | 件 | 0
//! 3.网络申请数 | 件 | 0
//! 4.信函申请数 | 件 | 3
//! （三）申请答复数 | 件 | 14
//! 1.属于已主动公开范围数 | 件 | 4
//! 2.同意公开答复数 | 件 | 2
//! 3.同意部分公开答复数 | 件 | 3
//! 4.不同意公开答复数 | 件 | 1
//! 5.不属于本行政机关公开数 | 件 | 0
//! 6.申请信息不存在数 | 件 | 2
//! 7.告知作出更改补充数 | 件 | 1
//! 8.告知通过其他途径办理数 | 件 | 0
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2017年政府信息公开年度报告
//! 附表：政府信息公开情况统计表
//! 统计指标 | 单位 | 统计数
//! （一）收到申请数 | 件 | 14
//! 1.当面申请数 | 件 | 11
//! 2.传真申请数 | 件 | 0
//! 3.网络申请数 | 件 | 0
//! 4.信函申请数 | 件 | 3
//! （三）申请答复数 | 件 | 14
//! 1.属于已主动公开范围数 | 件 | 4
//! 2.同意公开答复数 | 件 | 2
//! 3.同意部分公开答复数 | 件 | 3
//! 4.不同意公开答复数 | 件 | 1
//! 5.不属于本行政机关公开数 | 件 | 0
//! 6.申请信息不存在数 | 件 | 3
//! 7.告知作出更改补充数 | 件 | 1
//! 8.告知通过其他途径办理数 | 件 | 0
//! ```
//!
//! ## 局限
//! 差额正好等于“告知作出更改补充数”时，可能是当地不把补正计入答复，只作提示。空白格或“/”“—”在各分项中按0计，并在提示中说明；合计格空白时不核对。表格是图片或未能读取时不核对。

use super::{number, report_failures_by};
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "s-replied-sum",
    name: crate::rules::documented("答复数≠八类之和"),
    severity: Severity::Error,
    eras: &[Era::E2],
    default: true,
    summary: crate::rules::documented("统计表“申请答复数”应等于八类答复数之和。"),
    check,
};

const HELP: &str = "请核对八类答复数与申请答复数。";

fn check(context: &Context<'_>, sink: &mut Sink) {
    let completed = number(context, "S.3.3.7");
    report_failures_by(context, sink, RULE.id, HELP, |_, sums| {
        let not_counted = completed.is_some_and(|completed| sums.right - completed == sums.left);
        if not_counted { Severity::Info } else { RULE.severity }
    });
}
