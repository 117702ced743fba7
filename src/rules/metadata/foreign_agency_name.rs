//! # 出现其他地区或机关名称
//!
//! ## 检查什么
//! 联系单位和网站应是本地区的。
//!
//! ## 为什么
//! 借用其他地区的稿件时，联系单位和网站常常忘记改。
//!
//! ## 依据
//! 各地考评中“与其他单位雷同”是扣分项。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 如对本报告有疑问，请与云溪区水务局办公室联系。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 本报告可在云溪区人民政府门户网站下载。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 如对本报告有疑问，请与望楚区水务局办公室联系，或登录临沅市人民政府门户网站。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 学习、交流的对象是别的机关。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 赴云溪区水务局学习，并与云溪区水务局联系交流。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 只比较同级的区县或乡镇名称；学习交流、合作的句子不提示。开发区、新区等不比较。

use super::agency;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::input::Span;
use crate::report::Report;
use crate::report::header::named::Role;
use crate::rules::passage::has;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "foreign-agency-name",
    name: crate::rules::documented("出现其他地区或机关名称"),
    severity: Severity::Warning,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("联系单位和网站应是本地区的。"),
    check,
};

/// Sentences that tell of others with reason.
const WITH_REASON: &[&str] =
    &["学习", "交流", "考察", "合作", "协作", "联动", "借鉴", "对口", "帮扶", "共建", "转送", "移送", "沟通"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(issuer) = &report.header.issuer else { return sink.not_applicable() };
    let asked = |role: Role| matches!(role, Role::Contact | Role::Site);
    for mention in report.header.mentions.iter().filter(|mention| asked(mention.role)) {
        let Some(area) = agency::foreign_area(&issuer.value, &mention.name.value) else { continue };
        if has(&sentence_at(report, mention.name.span), WITH_REASON) {
            continue;
        }
        let message = format!("文中出现“{area}”，报告机关是{}。", issuer.value);
        let finding = Finding::at(mention.name.span, message, "请核对联系单位或网站名称是否从其他报告复制而来。");
        sink.report(RULE.severity, finding.values(issuer.value.clone(), mention.name.value.clone()));
    }
}

/// The sentence in which a place of the original stands.
fn sentence_at(report: &Report, span: Span) -> String {
    let at = report.document.flow.locate(span.start) as usize;
    let text = report.document.flow.text();
    let before = text.get(..at).unwrap_or_default().rsplit(['。', '\n']).next().unwrap_or_default();
    let after = text.get(at..).unwrap_or_default().split(['。', '\n']).next().unwrap_or_default();
    [before, after].concat()
}
