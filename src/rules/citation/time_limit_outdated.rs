//! # 答复期限仍写15个工作日
//!
//! ## 检查什么
//! 2020年度及以后的报告不应再把法定答复期限写成15个工作日。
//!
//! ## 为什么
//! 2019年5月15日起施行的条例把答复期限由15个工作日改为20个工作日，仍写15个工作日多是沿用了往年文字。
//!
//! ## 依据
//! 《中华人民共和国政府信息公开条例》（国务院令第711号）第三十三条。
//!
//! ## 错误示例
//! ```text wrong
//! 望楚区水务局2022年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到的政府信息公开申请均在法定15个工作日内答复。
//! ```
//!
//! ## 正确示例
//! ```text right
//! 望楚区水务局2022年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到的政府信息公开申请均在法定20个工作日内答复。按规定征求第三方意见的，第三方均在15个工作日内答复。
//! ```
//!
//! ## 例外
//! 第三方、其他机关的答复期限本来就是15个工作日。
//! ```text right exception
//! 望楚区水务局2022年政府信息公开工作年度报告
//! 一、总体情况
//! 征求第三方意见的政府信息公开申请，第三方均在法定15个工作日内答复。
//! ```
//!
//! 2019年度新旧条例并用。
//! ```text right exception
//! 望楚区水务局2019年政府信息公开工作年度报告
//! 一、总体情况
//! 全年收到的政府信息公开申请均在法定15个工作日内答复。
//! ```
//!
//! ## 局限
//! 征求第三方意见的期限（15个工作日）、内部承诺或压缩后的时限、平均办理时间不核对；2019年度新旧条例并用，不核对。

use crate::finding::{Finding, Severity};
use crate::form::Era;
use crate::input::Span;
use crate::report::citation::{Subject, TimeLimit};
use crate::rules::{Context, Rule, Sink};

/// The rule.
pub const RULE: Rule = Rule {
    id: "time-limit-outdated",
    name: crate::rules::documented("答复期限仍写15个工作日"),
    severity: Severity::Warning,
    eras: &[Era::E3, Era::E4],
    default: true,
    summary: crate::rules::documented("2020年度及以后的报告不应再把法定答复期限写成15个工作日。"),
    check,
};

const FIRST_YEAR: u16 = 2020;
/// Sentences that know the limit of today.
const CURRENT: &[&str] = &["20个工作日", "二十个工作日"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let report = context.report;
    if report.year().is_none_or(|year| year < FIRST_YEAR) {
        return sink.not_applicable();
    }
    let flow = &report.document.flow;
    for limit in report.citations.limits.iter().filter(|limit| is_outdated(limit, flow.slice(limit.sentence))) {
        sink.report(RULE.severity, finding(flow.slice(limit.span), flow.origin(limit.span)));
    }
}

/// Whether the sentence gives this as the statutory limit for answers.
fn is_outdated(limit: &TimeLimit, sentence: &str) -> bool {
    let statutory = limit.statutory && limit.subject == Subject::Reply;
    statutory && limit.days == 15 && limit.working && !CURRENT.iter().any(|word| sentence.contains(word))
}

fn finding(printed: &str, span: Span) -> Finding {
    let message = format!("文中写“{printed}”，现行条例规定的答复期限是20个工作日。");
    let help = "写法定期限的，改为20个工作日；写本单位承诺时限的，注明“承诺”。";
    Finding::at(span, message, help).values("20个工作日", printed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::citation;
    use crate::report::sample::document;

    fn outdated(sentence: &str) -> bool {
        citation::read(&document(&[sentence])).limits.iter().any(|limit| is_outdated(limit, sentence))
    }

    #[test]
    fn only_the_statutory_limit_for_answers_is_meant() {
        assert!(outdated("所有申请均在法定15个工作日内办结。"));
        assert!(outdated("严格按照《条例》规定,自收到申请之日起十五个工作日内予以答复。"));
        assert!(!outdated("自收到申请之日起15个工作日内答复。"));
        assert!(!outdated("按规定征求第三方意见,第三方在15个工作日内答复。"));
        assert!(!outdated("将法定时限压缩至15个工作日内答复。"));
        assert!(!outdated("按照规定,信息形成或者变更之日起15个工作日内主动公开。"));
        assert!(!outdated("新条例规定答复期限由15个工作日延长至20个工作日。"));
        assert!(!outdated("在规定的115个工作日内办理。"));
        assert!(!outdated("依法依规办理。申请人应在15个工作日内缴费。"));
    }
}
