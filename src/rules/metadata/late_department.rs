//! # 部门年报逾期（1月31日）
//!
//! ## 检查什么
//! 部门的年度报告应在次年1月31日前公布。
//!
//! ## 为什么
//! 条例规定了部门公布年度报告的期限，逾期会被通报。
//!
//! ## 依据
//! 条例第四十九条第一款。
//!
//! ## 错误示例
//! ```text wrong
//! 发布日期：2024-02-18
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 发布日期：2024-01-31
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 日期太晚的，可能是网站迁移后重新发布。
//! ```text right exception
//! 发布日期：2026-05-08
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! 乡镇、街道不是严格意义上的部门，只作提示。
//! ```text right exception info
//! 发布日期：2024-02-18
//! 云溪镇人民政府2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 以页面标明的发布日期为准，没有时看落款。日期在次年之后的，可能是网站迁移后重新发布，不作判断。乡镇、街道等按当地通知执行，只作提示。垂直管理的单位不核对。

use super::deadline::{self, Who};
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "late-department",
    name: crate::rules::documented("部门年报逾期（1月31日）"),
    severity: Severity::Warning,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("部门的年度报告应在次年1月31日前公布。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let severity = match deadline::who(context) {
        Some(Who::Department) => RULE.severity,
        Some(Who::Local) => Severity::Info,
        Some(Who::Government | Who::BeforeReform) | None => return sink.not_applicable(),
    };
    deadline::check(context, sink, severity, false);
}

#[cfg(test)]
mod tests {
    use crate::{Input, Options, check};

    fn severities(issuer: &str) -> Vec<&'static str> {
        let text = format!(
            "发布日期：2024-02-18\n{issuer}2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况"
        );
        let options = Options { only: vec!["late-department".to_owned()], ..Options::default() };
        check(Input::Text(&text), &options).findings.iter().map(|finding| finding.severity).collect()
    }

    #[test]
    fn other_agencies_follow_local_notices_or_their_own_system() {
        assert_eq!(severities("望楚区水务局"), ["warning"]);
        assert_eq!(severities("渡口街道办事处"), ["info"]);
        assert_eq!(severities("望楚区税务局"), Vec::<&str>::new());
        assert_eq!(severities("望楚区人民政府"), Vec::<&str>::new());
    }
}
