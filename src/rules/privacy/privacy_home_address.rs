//! # 家庭住址
//!
//! ## 检查什么
//! 报告中不应写出申请人的家庭住址。
//!
//! ## 为什么
//! 住址具体到门牌、楼号属于个人信息，公开时只保留到乡镇、街道。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》第十五条；政府信息公开前应当去标识化处理。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。申请人家住渡口街道春和小区3号楼2单元，要求上门查阅。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。申请人家住渡口街道，要求上门查阅。
//! ```
//!
//! ## 例外
//! 机关的地址不是住址。
//! ```text right exception
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 全年主动公开信息412条。住房保障信息中心地址为渡口街9号楼，申请人可到201室查阅。
//! ```
//!
//! ## 局限
//! 只认同一句话里有“申请人”“当事人”和“家住”“住址”等字样的门牌、楼号、房号。

use crate::document::part::Part;
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::rules::words::{is_damaged, sentences};
use crate::rules::{Context, Rule, Sink};
use crate::text::FoldedSpan;

/// The rule.
pub const RULE: Rule = Rule {
    id: "privacy-home-address",
    name: crate::rules::documented("家庭住址"),
    severity: Severity::Info,
    eras: &[Era::E1, Era::E2, Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("报告中不应写出申请人的家庭住址。"),
    check,
};

const PERSONS: &[&str] = &["申请人", "当事人", "原告", "信访人"];
const CUES: &[&str] = &["家庭住址", "住址", "家住", "现住", "住在", "居住在", "居住于"];
const DOORS: &[&str] = &["号楼", "单元", "室", "号院"];
/// The most characters between the cue and the door.
const MOST_BETWEEN: usize = 24;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let document = &context.report.document;
    for sentence in sentences(document).filter(|sentence| sentence.has(PERSONS)) {
        if let Some(place) = address(sentence).filter(|place| !is_damaged(document, *place)) {
            let message = "文中有个人住址，具体到了楼号或门牌。";
            let help = "请删除，或只保留到乡镇、街道。";
            sink.report(RULE.severity, Finding::at(document.flow.origin(place), message, help));
        }
    }
}

/// From the cue to the door.
fn address(sentence: Part<'_>) -> Option<FoldedSpan> {
    CUES.iter().find_map(|cue| {
        let start = sentence.text.find(cue)?;
        let rest = sentence.after(start + cue.len());
        let window: usize = rest.chars().take(MOST_BETWEEN).map(char::len_utf8).sum();
        let near = rest.get(..window)?.split([',', '。']).next()?;
        let end = DOORS.iter().filter_map(|door| Some(near.find(door)? + door.len())).min()?;
        let numbered = near.get(..end)?.contains(|c: char| c.is_ascii_digit());
        numbered.then(|| sentence.span(start, start + cue.len() + end))
    })
}
