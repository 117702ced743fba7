//! What is unusual about a report: provincial columns and rows, missing cells, tables in another shape, lists of titles.

use super::Form;
use super::figures::{Figure, Figures, Relation, Value, number, request_rows};
use super::labels::COLUMNS;
use super::random::Random;

/// Something that not every report has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feature {
    /// Nothing.
    None,
    /// A column with the sum of the five kinds of organisations, before the total or before the first of them.
    Entities,
    /// The last cell of the requests table is empty.
    LastCellMissing,
    /// The disputes table in three parts, one below the other.
    DisputeBlocks,
    /// The disputes table with its blocks as rows.
    DisputeRows,
    /// The disputes table with its outcomes as rows.
    DisputesTurned,
    /// Rows that a province added.
    ExtraRows,
    /// Several columns of figures in the statistics table.
    ValueColumns,
    /// Everything is printed twice, as pages for two sizes of screens are.
    Twice,
    /// The preface lists the titles of the sections.
    TitlesInPreface,
    /// The overview has topics numbered as the sections are.
    NumberingRestarts,
    /// The requests table goes on after a page break, with its header again or with another one.
    Continued,
    /// The cells of headers are broken into single characters.
    BrokenHeader,
    /// The disputes table is a picture.
    Picture,
    /// The numbers of labels stand apart from their words, with or without a dot.
    OrdinalsApart,
    /// The note of the requests table stands in pieces between the cells of its header.
    NoteInHeader,
    /// The numbers of a chart stand in the overview.
    Chart,
    /// The words of a site stand around the report, and its title twice.
    SiteChrome,
}

/// Rows that provinces added to the statistics table: the row before, the id, the label and the unit.
pub const EXTRA_STATISTICS: &[(&str, &str, &str, &str)] = &[
    ("S.1.3.5", "S.1.x1", "6.政务服务大厅公开政府信息数", "条"),
    ("S.3.1.4", "S.3.x1", "5.其他形式申请数", "件"),
    ("S.8.4", "S.8.x1", "（五）开展政府信息公开督查考核次数", "次"),
    ("S.8.4", "S.8.x2", "（六）编印政府信息公开工作简报期数", "次"),
];

/// Headers of the columns of figures.
pub fn value_columns(seed: u64) -> &'static [&'static str] {
    if seed.is_multiple_of(2) {
        &["合计", "区直单位", "乡镇街道"]
    } else {
        &["区政府", "区直单位", "乡镇街道"]
    }
}

impl Feature {
    /// All but none.
    pub const ALL: [Feature; 17] = [
        Feature::Entities,
        Feature::LastCellMissing,
        Feature::DisputeBlocks,
        Feature::DisputeRows,
        Feature::DisputesTurned,
        Feature::ExtraRows,
        Feature::ValueColumns,
        Feature::Twice,
        Feature::TitlesInPreface,
        Feature::NumberingRestarts,
        Feature::Continued,
        Feature::BrokenHeader,
        Feature::Picture,
        Feature::OrdinalsApart,
        Feature::NoteInHeader,
        Feature::Chart,
        Feature::SiteChrome,
    ];

    /// Whether reports of a form can have it.
    pub fn is_of(self, form: Form) -> bool {
        match self {
            Feature::Entities | Feature::Picture | Feature::NoteInHeader | Feature::Chart => form != Form::Statistics,
            Feature::DisputeBlocks | Feature::DisputeRows | Feature::DisputesTurned => form != Form::Statistics,
            Feature::ValueColumns => form == Form::Statistics,
            _ => true,
        }
    }

    /// Changes the figures of a consistent report to those of another consistent report.
    pub fn change(self, form: Form, seed: u64, figures: &mut Figures, random: &mut Random) {
        match self {
            Feature::Entities => entities(form, figures),
            Feature::LastCellMissing => {
                let last = if form == Form::Statistics { "S.9.3" } else { "T3.r4.total" };
                let last = figures.get_mut(last).expect("a cell of these forms");
                (last.value, last.printed) = (Value::Blank, String::new());
            }
            Feature::ExtraRows => extra_rows(form, figures, random),
            Feature::ValueColumns => more_columns(seed, figures, random),
            Feature::Picture => figures.retain(|id, _| !id.starts_with("T4.")),
            _ => {}
        }
    }

    /// Changes the relations between the figures accordingly.
    pub fn relate(self, form: Form, relations: &mut Vec<Relation>) {
        let all = |relation: &Relation| relation.left.iter().chain(&relation.right).cloned().collect::<Vec<String>>();
        match self {
            Feature::ExtraRows if form == Form::Statistics => {
                let received = relations.iter_mut().filter(|relation| relation.left == ["S.3.1"]);
                received.for_each(|relation| relation.right.push("S.3.x1".to_owned()));
            }
            Feature::LastCellMissing => relations.retain(|relation| !all(relation).contains(&"T3.r4.total".to_owned())),
            Feature::Picture => relations.retain(|relation| !all(relation).iter().any(|id| id.starts_with("T4."))),
            _ => {}
        }
    }
}

fn set(figures: &mut Figures, id: String, value: i64) {
    let figure = Figure { id: id.clone(), value: Value::Number(value.to_string()), printed: value.to_string() };
    figures.insert(id, figure);
}

fn entities(form: Form, figures: &mut Figures) {
    for row in request_rows(form) {
        let sum = COLUMNS[1..6].iter().map(|column| number(figures, &format!("T3.{row}.{column}"))).sum();
        set(figures, format!("T3.{row}.entities"), sum);
    }
}

fn extra_rows(form: Form, figures: &mut Figures, random: &mut Random) {
    let columns = match form {
        Form::Statistics => {
            for (_, id, ..) in EXTRA_STATISTICS {
                set(figures, (*id).to_owned(), random.between(0, 30));
            }
            let all = number(figures, "S.3.1") + number(figures, "S.3.x1");
            return set(figures, "S.3.1".to_owned(), all);
        }
        Form::Trial => ["made", "published", "total"],
        Form::Current | Form::Local => ["issued", "repealed", "valid"],
    };
    let values = [random.between(0, 9), random.between(0, 9), random.between(20, 60)];
    columns.iter().zip(values).for_each(|(column, value)| set(figures, format!("T2.1.x1.{column}"), value));
}

fn more_columns(seed: u64, figures: &mut Figures, random: &mut Random) {
    let names = value_columns(seed);
    let own: Vec<Figure> = figures.values().cloned().collect();
    for figure in own {
        let Value::Number(text) = &figure.value else { continue };
        let whole = text.parse::<i64>().unwrap_or(0);
        let first = random.between(0, whole);
        let second = if seed.is_multiple_of(2) { whole - first } else { random.between(0, 20) };
        set(figures, format!("{}@{}", figure.id, names[1]), first);
        set(figures, format!("{}@{}", figure.id, names[2]), second);
    }
}
