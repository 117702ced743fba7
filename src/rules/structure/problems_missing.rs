//! # 未写存在问题
//!
//! ## 检查什么
//! 问题部分应写出存在的具体问题，不能写“无”。
//!
//! ## 为什么
//! 条例要求年度报告包括存在的主要问题和改进情况，只写成绩或“无”不符合要求。
//!
//! ## 依据
//! 条例第五十条；2008年条例第三十二条第五项。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 无。
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 一年来，我局各项公开工作扎实推进，取得明显成效。下一步将继续努力。
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
//! 政策解读形式不够多样。下一步将增加图解。
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
//! 执法公示更新偏晚，水质公告居民看着费劲。下一步将配上说明。
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! ## 例外
//! 只承认“还存在差距”、没有具体问题的，由“只有改进无具体问题”提示。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 五、存在的主要问题及改进情况
//! 工作还存在着差距。一是加强培训；二是完善制度。
//! 六、其他需要报告的事项
//! 无。
//! ```
//!
//! ## 局限
//! 按“问题、不足、有待、不够、偏少”等用语查找，宁可不提示。没有问题部分或该部分为空的，由其他规则核对。

use super::problems;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::passage::{han, text_of};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "problems-missing",
    name: crate::rules::documented("未写存在问题"),
    severity: Severity::Warning,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("问题部分应写出存在的具体问题，不能写“无”。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(section) = problems::section(report) else { return sink.not_applicable() };
    let text = text_of(report, section);
    if han(&text) == 0 {
        return sink.not_applicable();
    }
    let none = problems::says_none(&text);
    if none || !problems::may_name_one(&text) {
        let message =
            if none { "问题部分写的是没有问题。" } else { "问题部分没有写出存在的问题。" };
        sink.report(
            RULE.severity,
            Finding::at(section.span, message, "请结合实际写出一至三个具体问题，并写明改进情况。"),
        );
    }
}
