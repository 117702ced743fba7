//! # 申请/答复数与统计表不一致
//!
//! ## 检查什么
//! 正文写的收到申请数、各渠道申请数、办结数和各类答复数，应与《政府信息公开情况统计表》一致。
//!
//! ## 为什么
//! 统计表逐级汇总上报，文字与统计表不一致，说明至少有一处没有核对。
//!
//! ## 依据
//! 国办发〔2014〕32号。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2016年政府信息公开年度报告
//! 三、依申请公开情况
//! 2016年共收到政府信息公开申请14件，其中当面申请10件，信函申请4件。
//! 附表：政府信息公开情况统计表
//! 三、依申请公开情况 | |
//! （一）收到申请数 | 件 | 14
//! 1.当面申请数 | 件 | 11
//! 2.传真申请数 | 件 | 0
//! 3.网络申请数 | 件 | 0
//! 4.信函申请数 | 件 | 3
//! （二）申请办结数 | 件 | 14
//! 1.按时办结数 | 件 | 14
//! 2.延期办结数 | 件 | 0
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2016年政府信息公开年度报告
//! 三、依申请公开情况
//! 2016年共收到政府信息公开申请14件，其中当面申请11件，信函申请3件。
//! 附表：政府信息公开情况统计表
//! 三、依申请公开情况 | |
//! （一）收到申请数 | 件 | 14
//! 1.当面申请数 | 件 | 11
//! 2.传真申请数 | 件 | 0
//! 3.网络申请数 | 件 | 0
//! 4.信函申请数 | 件 | 3
//! （二）申请办结数 | 件 | 14
//! 1.按时办结数 | 件 | 14
//! 2.延期办结数 | 件 | 0
//! ```
//!
//! ## 例外
//! “公开答复”可以是已主动公开与同意公开之和，“答复”可以不含告知补正。
//! ```text right exception
//! 望楚区水务局2016年政府信息公开年度报告
//! 三、依申请公开情况
//! 2016年共收到政府信息公开申请14件，答复申请13件，其中公开答复6件。
//! 附表：政府信息公开情况统计表
//! 三、依申请公开情况 | |
//! （一）收到申请数 | 件 | 14
//! （二）申请办结数 | 件 | 14
//! 1.按时办结数 | 件 | 14
//! 2.延期办结数 | 件 | 0
//! （三）申请答复数 | 件 | 14
//! 1.属于已主动公开范围数 | 件 | 4
//! 2.同意公开答复数 | 件 | 2
//! 3.同意部分公开答复数 | 件 | 3
//! 4.不同意公开答复数 | 件 | 4
//! 5.不属于本行政机关公开数 | 件 | 0
//! 6.申请信息不存在数 | 件 | 0
//! 7.告知作出更改补充数 | 件 | 1
//! 8.告知通过其他途径办理数 | 件 | 0
//! ```
//!
//! ## 局限
//! “公开答复”可以指已主动公开、同意公开或两者之和；“答复”可以不含告知补正。部分单位、往年数和约数不核对。

use super::comparison::{Comparison, Reading, Skip, agree, equal, sum};
use crate::finding::Severity;
use crate::form::Era;
use crate::report::Metric;
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "tt-e2-requests",
    name: crate::rules::documented("申请/答复数与统计表不一致"),
    severity: Severity::Error,
    eras: &[Era::E2],
    default: true,
    summary: crate::rules::documented(
        "正文写的收到申请数、各渠道申请数、办结数和各类答复数，应与《政府信息公开情况统计表》一致。",
    ),
    check,
};

const FINISHED: Reading = sum("统计表申请办结数", &["S.3.2"]);
const REPLIED: Reading = sum("统计表申请答复数", &["S.3.3"]);
/// Replies without those that only asked to complete the request.
const WITHOUT_COMPLETIONS: Reading =
    Reading { minus: &["S.3.3.7"], ..sum("不含告知作出更改补充", &["S.3.3"]) };
const COMPARISONS: &[Comparison] = &[
    equal(Metric::RequestsReceived, &[sum("统计表收到申请数", &["S.3.1"])]),
    equal(Metric::ReceivedInPerson, &[sum("统计表当面申请数", &["S.3.1.1"])]),
    equal(Metric::ReceivedByFax, &[sum("统计表传真申请数", &["S.3.1.2"])]),
    equal(Metric::ReceivedOnline, &[sum("统计表网络申请数", &["S.3.1.3"])]),
    equal(Metric::ReceivedByLetter, &[sum("统计表信函申请数", &["S.3.1.4"])]),
    equal(Metric::RequestsFinished, &[FINISHED, REPLIED]),
    equal(Metric::RequestsReplied, &[REPLIED, FINISHED, WITHOUT_COMPLETIONS]),
    equal(Metric::RequestsHandled, &[FINISHED, REPLIED, sum("统计表收到申请数", &["S.3.1"])]),
    equal(Metric::FinishedOnTime, &[sum("统计表按时办结数", &["S.3.2.1"])]),
    equal(Metric::FinishedExtended, &[sum("统计表延期办结数", &["S.3.2.2"])]),
    equal(Metric::AlreadyPublic, &[sum("统计表属于已主动公开范围数", &["S.3.3.1"])]),
    equal(
        Metric::Disclosed,
        &[
            sum("统计表属于已主动公开范围数与同意公开答复数合计", &["S.3.3.1", "S.3.3.2"]),
            sum("同意公开答复数", &["S.3.3.2"]),
            sum("属于已主动公开范围数", &["S.3.3.1"]),
        ],
    ),
    equal(Metric::PartlyDisclosed, &[sum("统计表同意部分公开答复数", &["S.3.3.3"])]),
    equal(Metric::Refused, &[sum("统计表不同意公开答复数", &["S.3.3.4"])]),
    equal(Metric::NotOurs, &[sum("统计表不属于本行政机关公开数", &["S.3.3.5"])]),
    equal(Metric::NonExistent, &[sum("统计表申请信息不存在数", &["S.3.3.6"])]),
    equal(Metric::AskedToComplete, &[sum("统计表告知作出更改补充数", &["S.3.3.7"])]),
    equal(Metric::OtherWay, &[sum("统计表告知通过其他途径办理数", &["S.3.3.8"])]),
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    agree(context, sink, &RULE, COMPARISONS, Skip::NothingInTable);
}
