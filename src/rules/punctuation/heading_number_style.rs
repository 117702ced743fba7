//! # 层次序号写法不规范
//!
//! ## 检查什么
//! 层次序号应写作“一、”“（一）”“1.”“（1）”，不写“（一）、”“1、”“（1）、”“一.”“第一、”。
//!
//! ## 为什么
//! 公文的层次序号有统一写法；括号后再加顿号、阿拉伯数字后用顿号，是最常见的两种不规范写法。
//!
//! ## 依据
//! 《党政机关公文格式》（GB/T 9704—2012）7.3.3；《标点符号用法》（GB/T 15834—2011）关于顿号的规定。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! （一）、主动公开情况
//! 全年主动公开信息12条。
//! （二）、依申请公开情况
//! 未收到申请。
//! ```
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 五、存在的主要问题及改进情况
//! 1、解读形式单一。
//! 2、栏目更新不够及时。
//! ```
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 五、存在的主要问题及改进情况
//! 第一、解读形式单一。第二、栏目更新不够及时。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! （一）主动公开情况
//! 第一、二季度各公开信息3条，第三、四季度各公开信息5条。
//! 1.机构职能类2条。
//! 2．政策文件类10条。
//! ```
//!
//! ## 例外
//! 同一种写法只提示一次，注明次数，并且只作提示。
//! ```text right exception info
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! （一）、主动公开情况
//! 全年主动公开信息12条。
//! （二）、依申请公开情况
//! 未收到申请。
//! ```
//!
//! ## 局限
//! 只看行首和句首的序号，表格里的不看；同一种写法只提示一次，注明次数。

use super::outline::{self, Item};
use super::printed::{Places, times};
use crate::document::Document;
use crate::finding::{Applicability, Severity};
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;

/// The rule.
pub const RULE: Rule = Rule {
    id: "heading-number-style",
    name: crate::rules::documented("层次序号写法不规范"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented(
        "层次序号应写作“一、”“（一）”“1.”“（1）”，不写“（一）、”“1、”“（1）、”“一.”“第一、”。",
    ),
    check,
};

/// The ways to write a number that are not the usual one, and the usual one.
const STYLES: [(Style, &str, &str); 5] = [
    (Style::MarkBehindChineseBracket, "（一）、", "（一）"),
    (Style::CommaBehindDigit, "1、", "1."),
    (Style::MarkBehindDigitBracket, "（1）、", "（1）"),
    (Style::DotBehindChinese, "一.", "一、"),
    (Style::OrdinalWithComma, "第一、", "第一，"),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    MarkBehindChineseBracket,
    CommaBehindDigit,
    MarkBehindDigitBracket,
    DotBehindChinese,
    OrdinalWithComma,
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let items = outline::items(context.report);
    let ordinals = outline::ordinals(context.report);
    for (style, wrong, right) in STYLES {
        let mut places = Places::default();
        if style == Style::OrdinalWithComma {
            ordinals
                .iter()
                .for_each(|mark| places.replace_part(document, *mark, last_character(document, *mark), "，"));
        }
        for item in &items {
            if let Some((place, part, text)) = written(document, item).filter(|found| found.0 == style).map(|f| f.1) {
                places.replace_part(document, place, part, text);
            }
        }
        let message = |count| format!("{}序号写作“{wrong}”的形式，规范写法是“{right}”。", times(count));
        let help = "层次序号依次用“一、”“（一）”“1.”“（1）”，括号后面不再加标点。";
        let finding = places.finding(message, help, Some(("改为规范写法", Applicability::Suggested)));
        finding.into_iter().for_each(|finding| sink.report(RULE.severity, finding));
    }
}

type Change = (FoldedSpan, FoldedSpan, &'static str);

/// How the number of an item is written when not in the usual way: its place, what is replaced, and by what.
fn written(document: &Document, item: &Item) -> Option<(Style, Change)> {
    let mark = document.flow.slice(item.mark);
    let after = document.flow.slice(FoldedSpan { start: item.mark.end, end: item.words.end });
    let behind = after.chars().next().filter(|behind| "、.".contains(*behind));
    if let Some(behind) = behind.filter(|_| mark.ends_with(')') && mark.starts_with('(')) {
        let style = if item.level == 2 { Style::MarkBehindChineseBracket } else { Style::MarkBehindDigitBracket };
        let end = item.mark.end + u32::try_from(behind.len_utf8()).unwrap_or(1);
        let place = FoldedSpan { start: item.mark.start, end };
        return Some((style, (place, FoldedSpan { start: item.mark.end, end }, "")));
    }
    let (style, text) = match (item.level, mark.chars().next_back()?) {
        (3, '、') => (Style::CommaBehindDigit, "."),
        (1, '.') if item.opens_line => (Style::DotBehindChinese, "、"),
        _ => return None,
    };
    Some((style, (item.mark, last_character(document, item.mark), text)))
}

fn last_character(document: &Document, mark: FoldedSpan) -> FoldedSpan {
    let length = document.flow.slice(mark).chars().next_back().map_or(0, char::len_utf8);
    FoldedSpan { start: mark.end - u32::try_from(length).unwrap_or(0), end: mark.end }
}
