//! # 自然人/法人申请数不一致
//!
//! ## 检查什么
//! 正文写的自然人、法人或其他组织申请件数，应等于表三本年新收一行的相应各格，或者加上上年结转以后的数。
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
//! 2023年收到政府信息公开申请9件，其中自然人申请8件、法人或其他组织申请1件。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计
//! 一、本年新收政府信息公开申请数量 | 7 | 2 | 0 | 0 | 0 | 0 | 9
//! 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 四、政府信息公开行政复议、行政诉讼情况
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年收到政府信息公开申请9件，其中自然人申请7件、法人或其他组织申请2件。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计
//! 一、本年新收政府信息公开申请数量 | 7 | 2 | 0 | 0 | 0 | 0 | 9
//! 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 四、政府信息公开行政复议、行政诉讼情况
//! ```
//! ```text right
//! 望楚区水务局2023年政府信息公开工作年度报告
//! 一、总体情况
//! 2023年收到政府信息公开申请9件，答复自然人8件。
//! 二、主动公开政府信息情况
//! 三、收到和处理政府信息公开申请情况
//! 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计
//! 一、本年新收政府信息公开申请数量 | 7 | 2 | 0 | 0 | 0 | 0 | 9
//! 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0
//! 四、政府信息公开行政复议、行政诉讼情况
//! ```
//!
//! ## 局限
//! 只核对说全年、全机关情况的句子；本级、办公室、部门、镇街等部分数，往年数、时段数和约数不核对。
//! 有一处文字与表格一致时，其他文字视为口径不同，不提出。

use super::comparison::{Comparison, Skip, agree, equal, sum};
use crate::finding::Severity;
use crate::form::Era;
use crate::report::Metric;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "tt-applicant-type",
    name: crate::rules::documented("自然人/法人申请数不一致"),
    severity: Severity::Warning,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented(
        "正文写的自然人、法人或其他组织申请件数，应等于表三本年新收一行的相应各格，或者加上上年结转以后的数。",
    ),
    check,
};

const ORGANISATIONS: &[&str] = &["T3.r1.business", "T3.r1.research", "T3.r1.ngo", "T3.r1.legal", "T3.r1.other"];
const WITH_CARRIED: &[&str] = &[
    "T3.r1.business",
    "T3.r1.research",
    "T3.r1.ngo",
    "T3.r1.legal",
    "T3.r1.other",
    "T3.r2.business",
    "T3.r2.research",
    "T3.r2.ngo",
    "T3.r2.legal",
    "T3.r2.other",
];
const COMPARISONS: &[Comparison] = &[
    equal(
        Metric::FromNaturalPersons,
        &[sum("表三本年新收自然人", &["T3.r1.natural"]), sum("加上年结转", &["T3.r1.natural", "T3.r2.natural"])],
    ),
    equal(
        Metric::FromOrganisations,
        &[sum("表三本年新收法人或其他组织合计", ORGANISATIONS), sum("加上年结转", WITH_CARRIED)],
    ),
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    agree(context, sink, &RULE, COMPARISONS, Skip::Nothing);
}
