//! Whether the form's tables are complete and filled in (表格完整性).

mod cells;
mod missing;
mod rows;

pub mod cell_blank;
pub mod cell_decimal;
pub mod cell_negative;
pub mod cell_nonnumeric;
pub mod cell_unit_inside;
pub mod decision_zero_suspect;
pub mod e3_made_gt_total;
pub mod fee_unit_suspect;
pub mod old_template_used;
pub mod procurement_unit_missing;
pub mod row_duplicate;
pub mod row_extra;
pub mod row_label_altered;
pub mod row_missing;
pub mod row_order;
pub mod rule_blank_for_city;
pub mod rule_power;
pub mod table_all_blank;
pub mod table_caption_incomplete;
pub mod table_t2_missing;
pub mod table_t3_missing;
pub mod table_t4_missing;
pub mod valid_zero_issued;
