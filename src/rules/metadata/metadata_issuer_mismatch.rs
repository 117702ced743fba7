//! # 页面发布机构与报告机关不一致
//!
//! ## 检查什么
//! 页面标明的发布机构应与报告机关一致。
//!
//! ## 为什么
//! 发布时选错了栏目或单位，读者按机构检索不到这份报告。
//!
//! ## 依据
//! 政府信息公开平台的一般要求（国办公开办函〔2019〕61号）。
//!
//! ## 错误示例
//! ```text wrong
//! 发布机构：望楚区人社局
//! 望楚区人民政府2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 发布机构：望楚区水务局
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 发布机构：望楚区人民政府办公室
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 发布机构：望楚区水务局
//! 望楚区水务和河湖管理局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! “区府办”等简称、政府办公室代为发布的不提示。
//! ```text right exception
//! 发布机构：望楚区府办
//! 望楚区人民政府2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 简称、政府及其办公室代为发布的不提示。

use super::agency;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "metadata-issuer-mismatch",
    name: crate::rules::documented("页面发布机构与报告机关不一致"),
    severity: Severity::Warning,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("页面标明的发布机构应与报告机关一致。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let header = &context.report.header;
    let (Some(publisher), Some(issuer)) = (&header.page.publisher, &header.issuer) else {
        return sink.not_applicable();
    };
    let (name, own) = (publisher.value.as_str(), issuer.value.as_str());
    let inner = agency::is_inner(name) && agency::bare(name) == name;
    let same = agency::may_be_same(name, own) || agency::may_be_same(agency::bare(name), agency::bare(own));
    if !same && !inner && !agency::is_of_government(name) {
        let message = format!("页面的发布机构是{name}，报告机关是{own}。");
        let finding =
            Finding::at(publisher.span, message, "请核对发布时所选的机构，或报告的机关名称。").values(own, name);
        sink.report(RULE.severity, finding.related("报告机关", Some(issuer.span), None));
    }
}
