//! # 标题不规范
//!
//! ## 检查什么
//! 标题一般应为“〈机关全称〉〈年度〉年政府信息公开工作年度报告”。年份写在最前面也可以。
//!
//! ## 为什么
//! 标题统一便于检索和汇总。
//!
//! ## 依据
//! 国办公开办函〔2021〕30号、〔2019〕60号格式的命名做法。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text wrong
//! 2023年度望楚区水务局政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text wrong
//! 望楚区水务局2023年政务信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 现将望楚区水务局2023年度政府信息公开工作情况报告如下。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 望楚区水务局政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 年度写在最前面的也通行。
//! ```text right exception
//! 2023年望楚区人民政府信息公开工作年度报告
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! 2018年度以前没有统一的名称。
//! ```text right exception
//! 望楚区水务局2017年政府信息公开工作报告
//! 一、概述
//! 二、主动公开政府信息情况
//! 主动公开政府信息12条。
//! 三、依申请公开政府信息情况
//! 收到申请3件。
//! ```
//!
//! ## 局限
//! 2018年度以前没有统一命名，不核对。缺年度由其他规则提示。

use super::agency;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::input::Span;
use crate::report::Report;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "title-nonstandard",
    name: crate::rules::documented("标题不规范"),
    severity: Severity::Info,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("标题一般应为“〈机关全称〉〈年度〉年政府信息公开工作年度报告”。"),
    check,
};

/// How a title ends.
const ENDING: &str = "政府信息公开工作年度报告";

fn check(context: &Context<'_>, sink: &mut Sink) {
    let header = &context.report.header;
    let Some(title) = &header.title else { return sink.not_applicable() };
    let Some(fault) = fault(&title.value).filter(|_| stands_alone(context.report, title.span)) else { return };
    let message = format!("标题“{}”{fault}。", title.value);
    let finding = Finding::at(title.span, message, "宜写作“〈机关全称〉〈年度〉年政府信息公开工作年度报告”。");
    let named = agency::of_title(header).zip(header.title_year.as_ref());
    let expected = named.map(|(issuer, year)| format!("{issuer}{}年{ENDING}", year.value));
    let finding = finding.with(|details| {
        details.expected = expected;
        details.actual = Some(title.value.clone());
    });
    sink.report(RULE.severity, finding);
}

/// Whether a title begins its line and no sentence goes on behind it.
fn stands_alone(report: &Report, span: Span) -> bool {
    let flow = &report.document.flow;
    let (start, end) = (flow.locate(span.start) as usize, flow.locate(span.end) as usize);
    let before = flow.text().get(..start).unwrap_or_default();
    let after = flow.text().get(end..).unwrap_or_default();
    (before.is_empty() || before.ends_with('\n')) && !after.starts_with(['如', '的', ',', '》'])
}

/// In what a title differs from the usual one.
fn fault(title: &str) -> Option<&'static str> {
    let body = title.split('(').next().unwrap_or(title).trim_end();
    let year_twice = body
        .match_indices("年度")
        .any(|(at, _)| body.get(..at).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit())));
    if body.contains("政务信息公开") {
        Some("中的“政务信息公开”应为“政府信息公开”")
    } else if !body.contains("年度报告") {
        Some("缺“年度”二字")
    } else if !body.contains("工作年度报告") {
        Some("缺“工作”二字")
    } else if year_twice {
        Some("中的年份后多了“度”字")
    } else if !body.ends_with(ENDING) {
        Some("的写法与通行标题不同")
    } else {
        None
    }
}
