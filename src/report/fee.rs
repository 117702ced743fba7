//! What prose says of the fee for processing requests (信息处理费): notices, amounts notified and received.

use super::Amount;
use super::prose::Prose;
use super::prose::passage::Sentence;
use super::statement::words::{at_end, eat};
use crate::document::{Document, part};
use crate::text::quantity::{Measure, Quantity};

/// A figure that speaks of the fee.
#[derive(Debug, Clone, PartialEq)]
pub struct Fee {
    /// What it is a figure of.
    pub role: FeeRole,
    /// The figure; money in yuan.
    pub amount: Amount,
    /// Whether its sentence speaks of earlier years as well.
    pub with_earlier: bool,
}

/// What a figure on the fee is a figure of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeeRole {
    /// Notices to pay that were sent.
    Notices,
    /// Money that was notified to applicants.
    Notified,
    /// Money that was received.
    Received,
    /// Money of which the text does not say which of both it is.
    Unsaid,
}

const NAMES: &[&str] = &["信息处理费", "信息公开处理费"];
const NOTICES: &[&str] = &["收费通知", "缴费通知"];
const RECEIVED: &[&str] = &["实际", "实收", "收到", "已收", "收缴", "入库", "到账", "收取"];
const NOTIFIED: &[&str] = &["通知", "应收", "应缴", "总金额"];
const EARLIER: &[&str] = &["上年", "去年", "上一年", "往年", "历年", "以前年度", "此前", "跨年", "结转"];
/// Words of a clause whose figure is a tariff, a part, another year's or not charged at all.
const OTHERWISE: &[&str] = &[
    "每",
    "标准",
    "其中",
    "退",
    "免",
    "减",
    "未",
    "不",
    "没有",
    "无",
    "累计",
    "以来",
    "超",
    "低于",
    "至少",
    "例如",
    "如",
    "上年",
    "去年",
    "上一年",
    "往年",
    "历年",
    "以前",
];
/// All that a clause may say beside the fee's name.
const WORDS: &[&str] = &[
    "本年度",
    "本年",
    "全年",
    "年度",
    "我局",
    "我市",
    "我县",
    "我区",
    "我镇",
    "本机关",
    "全市",
    "全县",
    "全区",
    "政府信息公开",
    "政府",
    "依申请公开",
    "信息处理费",
    "信息公开处理费",
    "申请人",
    "实际",
    "收费",
    "缴费",
    "收取",
    "收缴",
    "收到",
    "缴纳",
    "征收",
    "费用",
    "总金额",
    "总额",
    "总数",
    "金额",
    "款项",
    "共计",
    "合计",
    "总计",
    "人民币",
    "全部",
    "涉及",
    "发出",
    "送达",
    "出具",
    "下达",
    "制发",
    "要求",
    "到账",
    "入库",
    "上缴",
    "国库",
    "财政",
    "件数",
    "数量",
    "情况",
    "通知书",
    "通知",
    "告知书",
    "为",
    "是",
    "的",
    "达",
    "约",
    "已",
    "实",
    "应",
    "拟",
    "总",
    "款",
    "共",
    "计",
    "了",
    "均",
    "并",
    "且",
    "收",
    "缴",
    "数",
    "向",
    "按规定",
    "依法",
];

/// Reads the figures on the fee, in the order of the text. `year` is the report year.
pub fn read(document: &Document, prose: &[Prose<'_>], year: Option<u16>) -> Vec<Fee> {
    let last_year = year.map(|year| format!("{}年", year.saturating_sub(1)));
    let mut fees = Vec::new();
    for prose in prose {
        let mut about = false;
        for sentence in prose.passage.sentences() {
            let goes_on = prose.passage.text(sentence.start.saturating_sub(1), sentence.start) == ";";
            about = (about && goes_on) || has(sentence.text, NAMES) || has(sentence.text, NOTICES);
            if about {
                fees.extend(of_sentence(document, &sentence, last_year.as_deref()));
            }
        }
    }
    fees
}

fn of_sentence(document: &Document, sentence: &Sentence<'_>, last_year: Option<&str>) -> Vec<Fee> {
    let with_earlier =
        has(sentence.text, EARLIER) || last_year.is_some_and(|last_year| sentence.text.contains(last_year));
    let fee = |(index, quantity): (usize, &Quantity)| {
        let role = role(sentence, index, quantity)?;
        (!part::is_damaged(document, quantity.span)).then(|| Fee {
            role,
            amount: amount(document, quantity),
            with_earlier,
        })
    };
    sentence.quantities.iter().enumerate().filter_map(fee).collect()
}

fn role(sentence: &Sentence<'_>, index: usize, quantity: &Quantity) -> Option<FeeRole> {
    let clause = clause(sentence, index);
    let ends = {
        let rest = after(sentence, quantity);
        at_end(rest) || rest.starts_with(['整', '('])
    };
    let plain = !has(clause, OTHERWISE) && is_of_fee(clause);
    match quantity.measure {
        Measure::Money if plain && ends => Some(role_of_money(clause)),
        Measure::Count if plain && has(clause, NOTICES) && ends => Some(FeeRole::Notices),
        Measure::Count if plain && is_before_notices(sentence, quantity) => Some(FeeRole::Notices),
        _ => None,
    }
}

fn role_of_money(clause: &str) -> FeeRole {
    if has(clause, NOTIFIED) && !clause.contains("实际") {
        FeeRole::Notified
    } else if has(clause, RECEIVED) {
        FeeRole::Received
    } else {
        FeeRole::Unsaid
    }
}

/// Whether all that a clause says, from the fee's name or its beginning on, is words that speak of the fee.
fn is_of_fee(clause: &str) -> bool {
    let named = NAMES.iter().chain(NOTICES).find_map(|name| clause.find(name));
    let rest = clause.get(named.unwrap_or_default()..).unwrap_or_default();
    let figures = |text: &str| text.trim_start_matches(|c: char| c.is_ascii_digit()).is_empty();
    !clause.is_empty() && figures(eat(rest, WORDS))
}

/// What stands before a figure in its clause, or before the figure that it directly follows: `1件380元`.
fn clause<'a>(sentence: &Sentence<'a>, index: usize) -> &'a str {
    match index.checked_sub(1) {
        Some(earlier) if sentence.before(index).is_empty() => sentence.clause_before(earlier),
        _ => sentence.clause_before(index),
    }
}

/// `发出3件收费通知`.
fn is_before_notices(sentence: &Sentence<'_>, quantity: &Quantity) -> bool {
    let rest = eat(after(sentence, quantity), &["政府", "信息公开", "信息", "处理费"]);
    NOTICES.iter().any(|notices| rest.starts_with(notices))
}

fn after<'a>(sentence: &Sentence<'a>, quantity: &Quantity) -> &'a str {
    sentence.between(quantity.span.end as usize, sentence.start + sentence.text.len())
}

fn amount(document: &Document, quantity: &Quantity) -> Amount {
    let span = document.flow.origin(quantity.span);
    Amount { value: quantity.value, unit: quantity.unit.to_owned(), approximate: quantity.approximate, span }
}

fn has(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// The exact figure of a role where the text has one only, however often: `None` when there is none, or several that differ.
pub fn single(fees: &[Fee], role: FeeRole) -> Option<&Fee> {
    let mut of_role = fees.iter().filter(|fee| fee.role == role);
    let first = of_role.next().filter(|fee| !fee.amount.approximate)?;
    of_role.all(|fee| fee.amount.value == first.amount.value).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{prose, sample::document};

    #[track_caller]
    fn reads(text: &str, wanted: &[&str]) {
        let document = document(&[text]);
        let fees = read(&document, &prose::read(&document), Some(2023));
        let found: Vec<String> = fees.iter().map(|fee| format!("{:?} {}", fee.role, fee.amount.value)).collect();
        assert_eq!(found, wanted, "{text}");
    }

    #[test]
    fn the_three_figures() {
        reads(
            "本年度发出收费通知3件,通知收取总金额380元,实际收取信息处理费380元。",
            &["Notices 3", "Notified 380", "Received 380"],
        );
        reads(
            "发出信息处理费收费通知书的件数为0件;总金额0元;实际收取的总金额0元。",
            &["Notices 0", "Notified 0", "Received 0"],
        );
        reads("2023年,向申请人发出2件信息处理费收费通知,涉及金额共计400元。", &["Notices 2", "Unsaid 400"]);
        reads("2023年度共计收取政府信息公开信息处理费385元。", &["Received 385"]);
        reads("依申请公开收取信息处理费1件380元。", &["Received 380"]);
    }

    #[test]
    fn figures_of_something_else() {
        reads("本年度未收取信息处理费。", &[]);
        reads("行政事业性收费项目5项,未收取信息处理费,收取土地出让金500元。", &[]);
        reads("信息处理费按件计收的,每件100元,超过30件的部分按档提高。", &[]);
        reads("收取信息处理费、邮寄费等费用共计385元。", &[]);
        reads("免收信息处理费35元。全年收到捐款35元。", &[]);
        reads("收取信息处理费的申请3件,其中自然人2件。", &[]);
    }
}
