//! What a draft or a template left in the text (占位与残留).

pub mod comment_residue;
pub mod example_name_residue;
pub mod placeholder_blank_number;
pub mod placeholder_todo;
pub mod placeholder_x;
pub mod placeholder_year;
pub mod wrong_unit_name_mask;

use crate::document::Document;

/// Whether a text shows that it lost digits on its way: `〔202130号`, `自202511日`. Then a gap is no placeholder.
fn lost_digits(document: &Document) -> bool {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let text = document.flow.text();
    let number = text.split('〔').skip(1).any(|rest| digits(rest) > 4);
    let day = text
        .split('自')
        .skip(1)
        .any(|rest| digits(rest) > 4 && rest.get(digits(rest)..).is_some_and(|rest| rest.starts_with('日')));
    number || day || text.contains("自年月日")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::document;

    #[test]
    fn lost_digits_show() {
        assert!(lost_digits(&document(&["国办公开办函〔202130号"])));
        assert!(lost_digits(&document(&["统计期限自202511日起"])));
        assert!(!lost_digits(&document(&["国办公开办函〔2021〕30号,自2021年1月1日起"])));
    }
}
