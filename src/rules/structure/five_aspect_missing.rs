//! # 总体情况五方面不全
//!
//! ## 检查什么
//! 总体情况应写到主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。不要求分小标题，正文写到即可。
//!
//! ## 为什么
//! 格式要求内容不能遗漏，五个方面是考评时逐项核对的。
//!
//! ## 依据
//! 国办公开办函〔2021〕30号格式“一、总体情况”。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! （一）主动公开
//! 本年度通过门户网站公开信息12条。
//! （二）依申请公开
//! 收到申请3件。
//! （三）监督保障
//! 组织培训2次。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 本年度通过门户网站主动公开信息12条。
//! 收到依申请公开3件。
//! 加强政府信息管理，严格发布审核。
//! 推进公开平台建设，更新栏目4个。
//! 做好监督保障，组织培训2次。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 例外
//! 不分小标题、写到相近内容即可。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 本年度通过网站主动公开信息12条，收到公开申请3件。信息发布前逐级审核，专栏由专人维护，组织培训2次。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! 2019、2020年度只作提示。
//! ```text right exception info
//! 望楚区水务局2020年政府信息公开工作年度报告
//! 一、总体情况
//! （一）主动公开
//! 本年度通过门户网站公开信息12条。
//! （二）依申请公开
//! 收到申请3件。
//! （三）监督保障
//! 组织培训2次。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! ```
//!
//! ## 局限
//! 分小标题写的，按小标题和正文中的固定说法查找；没有分小标题的，写到相近内容即可。只有报告的一部分时不核对。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::passage::{han, has, is_extract, text_of};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "five-aspect-missing",
    name: crate::rules::documented("总体情况五方面不全"),
    severity: Severity::Warning,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("总体情况应写到主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。"),
    check,
};

/// An aspect, its usual names, and words by which running text may speak of it.
struct Aspect {
    name: &'static str,
    names: &'static [&'static str],
    words: &'static [&'static str],
}

const ASPECTS: [Aspect; 5] = [
    Aspect { name: "主动公开", names: &["主动公开"], words: &["公开", "发布", "公布"] },
    Aspect {
        name: "依申请公开", names: &["依申请", "依法申请", "申请公开"], words: &["公开申请", "收到申请", "申请"]
    },
    Aspect {
        name: "政府信息管理",
        names: &[
            "信息管理",
            "信息资源管理",
            "规范性文件管理",
            "信息规范管理",
            "信息公开管理",
            "信息的管理",
            "信息资源",
            "信息审核",
            "发布审核",
            "保密审查",
            "动态管理",
        ],
        words: &["审核", "审查", "规范性文件", "公开属性", "归档", "信息资源", "管理制度", "三审", "目录"],
    },
    Aspect {
        name: "平台建设",
        names: &[
            "平台建设",
            "公开平台",
            "网站建设",
            "平台管理",
            "载体建设",
            "渠道建设",
            "平台运维",
            "平台维护",
            "新媒体建设",
            "专栏建设",
            "网站管理",
            "网站维护",
        ],
        words: &["平台", "网站", "专栏", "栏目", "公众号", "新媒体"],
    },
    Aspect {
        name: "监督保障",
        names: &["监督保障", "监督", "保障", "考核", "培训"],
        words: &["评议", "检查", "督查", "督促"],
    },
];

/// From so many aspects with a heading of their own on, the others must be named too.
const HEADED: usize = 2;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    let Some(section) = report.section("S1") else { return sink.not_applicable() };
    if is_extract(report) {
        return sink.unchecked("只读到报告的一部分，未核对总体情况的五个方面。");
    }
    let text = text_of(report, section);
    if han(&text) == 0 {
        return sink.not_applicable();
    }
    let headed = ASPECTS.iter().filter(|aspect| has_heading(&text, aspect)).count() >= HEADED;
    let covered = |aspect: &Aspect| has(&text, aspect.names) || !headed && has(&text, aspect.words);
    let missing: Vec<&str> = ASPECTS.iter().filter(|aspect| !covered(aspect)).map(|aspect| aspect.name).collect();
    if !missing.is_empty() {
        let severity = if report.era == Some(Era::E3) { Severity::Info } else { RULE.severity };
        let message = format!("总体情况没有写到{}。", missing.join("、"));
        sink.report(
            severity,
            Finding::at(section.span, message, "请在第一部分补写这方面的工作情况；没有开展的也要说明。"),
        );
    }
}

/// Whether a numbered line of the section is about an aspect.
fn has_heading(text: &str, aspect: &Aspect) -> bool {
    text.split(['\n', '。']).any(|line| {
        let short = line.get(..line.char_indices().nth(SHORT_LINE).map_or(line.len(), |(end, _)| end)).unwrap_or(line);
        let numbered = line.trim_start().starts_with(['(', '1', '2', '3', '4', '5']);
        numbered && has(short, aspect.names)
    })
}

/// The beginning of a line that may be a heading, in characters.
const SHORT_LINE: usize = 16;
