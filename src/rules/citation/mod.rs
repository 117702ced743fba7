//! Laws and documents as a report cites them (法规与文号引用).

pub mod agency_name_wrong;
pub mod article_out_of_range;
pub mod article_outdated;
pub mod article_topic_mismatch;
pub mod citation_title_truncated;
pub mod doc30_anachronism;
pub mod doc30_number_wrong;
pub mod doc60_outdated;
pub mod doc_bracket;
pub mod doc_issuer_code_typo;
pub mod doc_year_vs_context;
pub mod extension_limit_wrong;
pub mod fee_basis_outdated;
pub mod fee_doc_wrong;
pub mod judicial_joint_defendant;
pub mod law_name_wrong;
pub mod law_order_anachronism;
pub mod law_order_date_wrong;
pub mod law_order_number_wrong;
pub mod law_order_outdated;
pub mod term_outdated_reply;
pub mod term_review_litigation_mix;
pub mod time_limit_anachronism;
pub mod time_limit_outdated;
pub mod time_limit_wrong;

use crate::report::Report;
use crate::report::citation::{Article, Law};

/// Words of a sentence that tells how things were before, or that they changed.
const HISTORY: &[&str] = &[
    "废止",
    "替代",
    "取代",
    "代替",
    "停止执行",
    "原条例",
    "旧条例",
    "原《条例》",
    "不再",
    "此前",
    "修订",
    "修改",
    "曾",
    "以前",
    "以往",
];

/// Whether a sentence tells how things were before; what it cites is no basis of the report.
fn tells_history(sentence: &str) -> bool {
    HISTORY.iter().any(|word| sentence.contains(word))
}

/// Whether no other article of the regulation is cited in the sentence.
fn only_article_of_its_sentence(report: &Report, article: &Article) -> bool {
    let articles = &report.citations.articles;
    let first = articles.partition_point(|other| other.span.start < article.sentence.start);
    let same = articles.iter().skip(first).take_while(|other| other.span.start < article.sentence.end);
    same.filter(|other| other.law != Law::Other).take(2).count() == 1
}
