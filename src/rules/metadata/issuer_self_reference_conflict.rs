//! # 自称与机关不符
//!
//! ## 检查什么
//! 正文的自称（我局、我镇等）应与报告机关相符。
//!
//! ## 为什么
//! 自称不符多半是借用了其他单位的文字。
//!
//! ## 依据
//! 各地考评中“内容雷同”是常见的扣分项。
//!
//! ## 错误示例
//! ```text wrong
//! 云溪镇人民政府2023年政府信息公开工作年度报告
//! 一、总体情况
//! 我局高度重视公开工作。全年我局公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 我局高度重视公开工作。全年我局公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ```text right
//! 云溪镇人民政府2023年政府信息公开工作年度报告
//! 一、总体情况
//! 我镇高度重视。我局是指税务分局，我局派驻一人。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 部门报告里的“我县”指的是地方。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 我县水利工程较多，我县实行公示。我局公开信息12条。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 只比较“局、委、厅、镇、乡、街道、办”；一个部分里出现两次以上不相符的、又没有相符的才提示。机关名称不是来自标题的不核对。

use super::agency;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::IssuerKind;
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;

/// The rule.
pub const RULE: Rule = Rule {
    id: "issuer-self-reference-conflict",
    name: crate::rules::documented("自称与机关不符"),
    severity: Severity::Warning,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("正文的自称（我局、我镇等）应与报告机关相符。"),
    check,
};

/// What an agency calls itself, with the endings of the names of which that is right.
const SELVES: [(&str, &[&str]); 7] = [
    ("我局", &["局"]),
    ("我委", &["委员会", "委", "管委会"]),
    ("我厅", &["厅", "办公厅"]),
    ("我镇", &["镇人民政府", "镇政府", "镇"]),
    ("我乡", &["乡人民政府", "乡政府", "乡"]),
    ("我街道", &["街道办事处", "街道", "街道办"]),
    ("我办", &["办公室", "办公厅", "办", "街道办事处"]),
];

/// Words that begin with a self by chance: `我办理`, `我委托`.
const OTHERWISE: [&str; 8] = ["我办理", "我办结", "我办事", "我委托", "我委派", "我局限", "我办好", "我办公"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(own) = agency::of_title(&report.header) else { return sink.not_applicable() };
    let fits = |endings: &[&str]| endings.iter().any(|ending| own.ends_with(ending));
    let kind = report.header.issuer_kind;
    let of_area = matches!(kind, Some(IssuerKind::Government | IssuerKind::Township));
    let known = SELVES.iter().any(|(_, endings)| fits(endings)) || kind == Some(IssuerKind::Government);
    if !known {
        return sink.not_applicable();
    }
    for section in &report.sections {
        let text = report.document.flow.slice(section.body);
        let places = |word: &str| places(text, word);
        if SELVES.iter().any(|(word, endings)| fits(endings) && !places(word).is_empty()) {
            continue;
        }
        for (word, _) in SELVES.iter().filter(|(word, endings)| !(fits(endings) || of_area && *word == "我办")) {
            let found = places(word);
            if let (Some(first), true) = (found.first(), found.len() >= 2) {
                let at = section.body.range().start + first;
                let span = report.document.flow.origin(FoldedSpan::new(at, at + word.len()));
                let message = format!("“{}”部分{}次自称“{word}”，报告机关是{own}。", section.title, found.len());
                sink.report(
                    RULE.severity,
                    Finding::at(span, message, "请核对这部分文字是否从其他单位的报告复制而来。"),
                );
            }
        }
    }
}

/// Where a text says a word and means it.
fn places(text: &str, word: &str) -> Vec<usize> {
    let meant = |at: &usize| text.get(*at..).is_some_and(|rest| !OTHERWISE.iter().any(|other| rest.starts_with(other)));
    text.match_indices(word).map(|(at, _)| at).filter(meant).collect()
}
