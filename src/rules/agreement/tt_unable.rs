//! # 无法提供数不一致
//!
//! ## 检查什么
//! 正文写的无法提供件数，应等于表三“无法提供”各行总计之和。
//!
//! ## 为什么
//! 同一份报告里文字和表格对不上，读者无法判断哪个数字是真的；常见于表格改过而文字没有跟着改，或者文字沿用了上一年。
//!
//! ## 依据
//! 条例第五十条第一款第二项；2021版格式（国办公开办函〔2021〕30号）、2019版格式（国办公开办函〔2019〕60号）表三。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年办结政府信息公开申请9件，其中无法提供4件。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计
//! 1.本机关不掌握相关政府信息 | 3 | 0 | 0 | 0 | 0 | 0 | 3
//! 2.没有现成信息需要另行制作 | 1 | 0 | 0 | 0 | 0 | 0 | 1
//! 3.补正后申请内容仍不明确 | 1 | 0 | 0 | 0 | 0 | 0 | 1
//! （七）总计 | 9 | 0 | 0 | 0 | 0 | 0 | 9
//! 四、政府信息公开行政复议、行政诉讼情况
//! ```
//! ```text wrong
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年办结政府信息公开申请9件，其中因本机关不掌握等原因无法提供3件。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计
//! 1.本机关不掌握相关政府信息 | 3 | 0 | 0 | 0 | 0 | 0 | 3
//! 2.没有现成信息需要另行制作 | 1 | 0 | 0 | 0 | 0 | 0 | 1
//! 3.补正后申请内容仍不明确 | 1 | 0 | 0 | 0 | 0 | 0 | 1
//! （七）总计 | 9 | 0 | 0 | 0 | 0 | 0 | 9
//! 四、政府信息公开行政复议、行政诉讼情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年办结政府信息公开申请9件，其中无法提供5件。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计
//! 1.本机关不掌握相关政府信息 | 3 | 0 | 0 | 0 | 0 | 0 | 3
//! 2.没有现成信息需要另行制作 | 1 | 0 | 0 | 0 | 0 | 0 | 1
//! 3.补正后申请内容仍不明确 | 1 | 0 | 0 | 0 | 0 | 0 | 1
//! （七）总计 | 9 | 0 | 0 | 0 | 0 | 0 | 9
//! 四、政府信息公开行政复议、行政诉讼情况
//! ```
//!
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年办结政府信息公开申请9件，其中信息不存在3件。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计
//! 1.本机关不掌握相关政府信息 | 3 | 0 | 0 | 0 | 0 | 0 | 3
//! 2.没有现成信息需要另行制作 | 1 | 0 | 0 | 0 | 0 | 0 | 1
//! 3.补正后申请内容仍不明确 | 1 | 0 | 0 | 0 | 0 | 0 | 1
//! （七）总计 | 9 | 0 | 0 | 0 | 0 | 0 | 9
//! 四、政府信息公开行政复议、行政诉讼情况
//! ```
//!
//! ## 例外
//! 写明“不掌握”“不存在”等原因、又等于“不掌握”一行的，只作提示。
//! ```text right exception info
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年办结政府信息公开申请9件，其中因本机关不掌握等原因无法提供3件。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计
//! 1.本机关不掌握相关政府信息 | 3 | 0 | 0 | 0 | 0 | 0 | 3
//! 2.没有现成信息需要另行制作 | 1 | 0 | 0 | 0 | 0 | 0 | 1
//! 3.补正后申请内容仍不明确 | 1 | 0 | 0 | 0 | 0 | 0 | 1
//! （七）总计 | 9 | 0 | 0 | 0 | 0 | 0 | 9
//! 四、政府信息公开行政复议、行政诉讼情况
//! ```
//!
//! ## 局限
//! 只核对说全年、全机关情况的句子；本级、办公室、部门、镇街等部分数，往年数、时段数和约数不核对。
//! 有一处文字与表格一致时，其他文字视为口径不同，不提出。
//! 写明原因的（如“因本机关不掌握等原因无法提供”）只在等于“不掌握”一行而不等于合计时提示。

use super::comparison::{Comparison, Reading, Skip, agree, equal, sum, sum_of};
use super::{Figure, exact, figure, finding, quoted, whole};
use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::report::{Metric, Report, Statement};
use crate::rules::arithmetic::wording::plain;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "tt-unable",
    name: crate::rules::documented("无法提供数不一致"),
    severity: Severity::Error,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("正文写的无法提供件数，应等于表三“无法提供”各行总计之和。"),
    check,
};

const ALL: &[Reading] = &[sum("表三无法提供各行合计", &["T3.r3.4.*.total"])];
const COMPARISONS: &[Comparison] = &[equal(Metric::Unable, ALL)];
/// A figure with a reason may be that of the row of this reason; only then something is said, and not as an error.
const NOT_HELD: &str = "T3.r3.4.1.total";

fn check(context: &Context<'_>, sink: &mut Sink) {
    agree(context, sink, &RULE, COMPARISONS, Skip::Nothing);
    let reasoned = whole(context.report, Metric::UnableForReason).collect::<Vec<_>>();
    for statement in &reasoned {
        if let Some(finding) = one_row_for_all(context.report, statement) {
            sink.report(Severity::Info, finding);
        }
    }
    if !reasoned.is_empty() {
        sink.not_applicable = false;
    }
}

/// `因本机关不掌握等原因无法提供265件`, where 265 is the row of this reason and the group has more.
fn one_row_for_all(report: &Report, statement: &Statement) -> Option<Finding> {
    let stated = exact(statement)?;
    let Figure::Known(row) = figure(report, &[NOT_HELD]) else { return None };
    let all = sum_of(report, "T3.r3.4.*.total")?;
    if stated != row || stated == all {
        return None;
    }
    let message = format!(
        "文中{}，等于表三“本机关不掌握相关政府信息”一行，无法提供各行合计为{}。",
        quoted(report, statement),
        plain(all)
    );
    let help = "如指全部无法提供的申请，改为合计数；如只指不掌握这一种，去掉“等”字。";
    Some(finding(report, statement, &[NOT_HELD], message, help).values(plain(all), plain(stated)))
}
