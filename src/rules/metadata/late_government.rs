//! # 政府年报逾期（3月31日）
//!
//! ## 检查什么
//! 人民政府的年度报告应在次年3月31日前公布。2018年度以前，各机关都应在次年3月31日前公布。
//!
//! ## 为什么
//! 条例规定了公布年度报告的期限，逾期会被通报。
//!
//! ## 依据
//! 条例第四十九条第二款；2008年条例第三十一条。
//!
//! ## 错误示例
//! ```text wrong
//! 发布日期：2024-05-25
//! 澜阳县人民政府2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text wrong
//! 望楚区水务局2017年政府信息公开年度报告
//! 一、概述
//! 主动公开政府信息12条，收到申请公开3件。
//! 望楚区水务局
//! 2018年4月20日
//! ```
//!
//! ## 正确示例
//! ```text right
//! 发布日期：2024-03-31
//! 澜阳县人民政府2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局2017年政府信息公开年度报告
//! 一、概述
//! 主动公开政府信息12条，收到申请公开3件。
//! 望楚区水务局
//! 2018年3月20日
//! ```
//!
//! ```text right
//! 发布日期：2024-05-25
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 日期太晚的，可能是网站迁移后重新发布。
//! ```text right exception
//! 发布日期：2026-05-25
//! 澜阳县人民政府2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 以页面标明的发布日期为准，没有时看落款。日期在次年之后的，可能是网站迁移后重新发布，不作判断。

use super::deadline::{self, Who};
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "late-government",
    name: crate::rules::documented("政府年报逾期（3月31日）"),
    severity: Severity::Warning,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("人民政府的年度报告应在次年3月31日前公布。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    match deadline::who(context) {
        Some(Who::Government | Who::BeforeReform) => deadline::check(context, sink, RULE.severity, true),
        Some(Who::Department | Who::Local) | None => sink.not_applicable(),
    }
}
