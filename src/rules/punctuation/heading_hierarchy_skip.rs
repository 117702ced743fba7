//! # 层次跳级
//!
//! ## 检查什么
//! “一、”下面的标题应先用“（一）”，不直接用“1.”或“（1）”。
//!
//! ## 为什么
//! 公文的层次依次用“一、”“（一）”“1.”“（1）”标注，跳过一层，读者会以为漏了标题。
//!
//! ## 依据
//! 《党政机关公文格式》（GB/T 9704—2012）7.3.3。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 1.政策文件公开
//! 全年主动公开文件2件。
//! 2.预算决算公开
//! 全年公开4条。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! （一）主动公开情况
//! 1.政策文件
//! 全年主动公开文件2件。
//! 2.预算决算
//! 全年公开4条。
//! （二）依申请公开情况
//! 未收到申请。
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 五、存在的主要问题及改进情况
//! 1.解读形式单一，图解、短片较少，群众看不懂。
//! 2.栏目更新不够及时，个别信息超过二十个工作日才公开。
//! ```
//!
//! ## 例外
//! 没有例外。
//!
//! ## 局限
//! 只看单独成行的标题；一段话前的编号是列举，不按标题对待。全文只提示一次。

use super::outline::{self, Item};
use super::printed::{Places, times};
use crate::document::Document;
use crate::finding::Severity;
use crate::form::Era;
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;

/// The rule.
pub const RULE: Rule = Rule {
    id: "heading-hierarchy-skip",
    name: crate::rules::documented("层次跳级"),
    severity: Severity::Info,
    eras: &Era::ALL,
    default: true,
    summary: crate::rules::documented("“一、”下面的标题应先用“（一）”，不直接用“1.”或“（1）”。"),
    check,
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    let items = outline::items(context.report);
    let sections = items.chunk_by(|_, next| next.level > 1);
    let skipping: Vec<(&Item, &Item)> = sections.filter_map(skips).collect();
    let Some((section, first)) = skipping.first().copied() else { return };
    let mut places = Places::default();
    for (_, item) in &skipping {
        places.add(document, FoldedSpan { start: item.mark.start, end: item.words.end });
    }
    let (title, mark) = (line(document, section), document.flow.slice(first.mark));
    let message = |count| {
        format!("{}“{title}”下的标题直接用“{mark}”编号，跳过了“（一）”这一层。", times(count).replace("有", "共"))
    };
    let help = "把这些标题的编号改为“（一）”“（二）”，或确认只用两层编号。";
    places.finding(message, help, None).into_iter().for_each(|finding| sink.report(RULE.severity, finding));
}

/// The section and its first heading of a level too deep: at least two of them follow, and none of the level between.
fn skips(section: &[Item]) -> Option<(&Item, &Item)> {
    let (title, inside) = section.split_first().filter(|(title, _)| title.level == 1 && title.is_heading)?;
    let first = inside.first().filter(|item| item.is_heading && item.level > 2 && item.ordinal == 1)?;
    let same = |item: &&Item| item.is_heading && item.level == first.level;
    let second = inside.iter().filter(same).nth(1).filter(|item| item.ordinal == 2)?;
    let between = inside.iter().any(|item| item.level == 2);
    (!between && second.mark.start > first.mark.end).then_some((title, first))
}

fn line<'a>(document: &'a Document, item: &Item) -> &'a str {
    document.flow.slice(FoldedSpan { start: item.mark.start, end: item.words.end })
}
