//! # 问题与措施条数不对应
//!
//! ## 检查什么
//! 问题和改进措施都分条写时，条数应相互对应。
//!
//! ## 为什么
//! 逐条对应便于读者看出每个问题如何改进。
//!
//! ## 依据
//! 部分地方的年度报告通知要求“逐条提出改进措施”。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 一是解读形式不够多样；二是栏目更新不够及时；三是目录不够完整。下一步将采取以下措施：一是增加图解；二是按月检查。
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 一是解读形式不够多样；二是栏目更新不够及时。下一步将采取以下措施：一是增加图解；二是按月检查。
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 解读形式不够多样。下一步将采取以下措施：一是增加图解；二是按月检查。
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! ## 例外
//! 默认不检查。
//! ```text right exception default
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 一是解读形式不够多样；二是栏目更新不够及时；三是目录不够完整。下一步将采取以下措施：一是增加图解；二是按月检查。
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! ## 局限
//! 默认关闭。一条措施可以对应几个问题，条数不同不一定有误。

use super::problems;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::passage::text_of;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "problem-measure-count",
    name: crate::rules::documented("问题与措施条数不对应"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: false,
    summary: crate::rules::documented("问题和改进措施都分条写时，条数应相互对应。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(section) = problems::section(report) else { return sink.not_applicable() };
    let text = text_of(report, section);
    let (before, after) = problems::split(&text);
    let (named, measures) = (problems::enumerated(before), problems::enumerated(after));
    if named >= 2 && measures >= 2 && named != measures {
        let message = format!("列了{named}个问题、{measures}条措施，条数不对应。");
        let finding = Finding::at(section.span, message, "请核对每个问题是否都有改进措施。");
        sink.report(RULE.severity, finding.values(named.to_string(), measures.to_string()));
    }
}
