//! Laws and documents as a report cites them (法规与文号引用).

pub mod doc_issuer_code_typo;
pub mod law_name_wrong;
pub mod term_outdated_reply;
pub mod term_review_litigation_mix;
