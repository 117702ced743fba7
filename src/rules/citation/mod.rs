//! Laws and documents as a report cites them (法规与文号引用).

pub mod article_out_of_range;
pub mod doc30_number_wrong;
pub mod doc_issuer_code_typo;
pub mod fee_doc_wrong;
pub mod law_name_wrong;
pub mod law_order_date_wrong;
pub mod law_order_number_wrong;
pub mod term_outdated_reply;
pub mod term_review_litigation_mix;
