//! Whether the tables are complete (表格完整性).

pub mod cell_blank;
pub mod old_template_used;
