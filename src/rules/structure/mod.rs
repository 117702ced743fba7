//! The parts of a report (结构).

pub mod appendix_declared_missing;
pub mod declared_part_count_mismatch;
pub mod declared_part_extra;
pub mod declared_part_missing;
pub mod duplicate_block;
pub mod e1e2_part_missing;
pub mod five_aspect_missing;
pub mod gov_assessment_missing;
pub mod improvement_missing;
pub mod newer_template_used;
mod off_topic;
pub mod problem_measure_count;
mod problems;
pub mod problems_missing;
pub mod problems_not_specific;
pub mod report_too_short;
pub mod s1_off_topic;
pub mod s1_too_long;
pub mod s6_fee_statement_missing;
pub mod s6_off_topic;
pub mod section_empty;
pub mod section_missing;
pub mod section_number_duplicate;
pub mod section_number_skip;
pub mod section_order;
pub mod section_title_variant;
pub mod statistics_table_missing;
pub mod template_instruction_leak;

/// A number up to 99 as headings print it.
fn numeral(number: u32) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |value: u32| DIGITS.get(value as usize % 10).copied().unwrap_or_default();
    match number / 10 {
        0 => digit(number).to_owned(),
        1 => format!("十{}", digit(number)),
        tens => format!("{}十{}", digit(tens), digit(number)),
    }
}
