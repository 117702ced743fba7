//! # 数字编号错乱
//!
//! ## 检查什么
//! 同一组列举里的“1. 2. 3.”应当连续，不跳号，不重号。
//!
//! ## 为什么
//! 跳号或重号说明增删内容后没有改编号，也可能漏掉了一项。
//!
//! ## 依据
//! 《党政机关公文格式》（GB/T 9704—2012）7.3.3：层次序数依次标注。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2017年政府信息公开年度报告
//! 一、主动公开情况
//! 全年主动公开政府信息12条，其中：1.组织机构类信息3条；2.部门文件类信息4条；4.其他信息5条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2017年政府信息公开年度报告
//! 一、主动公开情况
//! 全年主动公开政府信息12条，其中：1.组织机构类信息3条；2.部门文件类信息4条；3.其他信息5条。平均每月公开1.5条。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 五、存在的主要问题及改进情况
//! （一）存在的主要问题
//! 1.更新不够及时。
//! 2.解读形式单一。
//! （二）改进情况
//! 1.明确更新时限。
//! ```
//!
//! ## 例外
//! 表格里的编号不看。
//! ```text right exception
//! 望楚区水务局2017年政府信息公开年度报告
//! 附表：政府信息公开情况统计表
//! 1.政府公报公开政府信息数 | 条 | 0
//! 2.政府网站公开政府信息数 | 条 | 9
//! 4.政务微信公开政府信息数 | 条 | 3
//! ```
//!
//! ## 局限
//! 表格里的编号不看；两项之间如能找到所缺的编号，不提示。

use super::{outline, subheading_sequence};
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "ordinal-list-sequence",
    name: crate::rules::documented("数字编号错乱"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("同一组列举里的“1. 2. 3.”应当连续，不跳号，不重号。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let items = outline::items(context.report);
    for broken in outline::breaks(document, &items, 3) {
        sink.report(RULE.severity, subheading_sequence::finding(document, &broken));
    }
}
