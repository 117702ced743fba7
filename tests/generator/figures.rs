//! Random figures for which every relation of the forms holds.

use std::collections::BTreeMap;

use super::Form;
use super::labels::{COLUMNS, DISPUTE_BLOCKS, DISPUTE_LEAVES, OTHER_CURRENT, OTHER_TRIAL, RESULTS};
use super::random::Random;

/// What a reader must make of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A figure: sign, digits, decimal point; no separators, no unit.
    Number(String),
    /// Nothing is printed.
    Blank,
    /// A dash, a slash or a word that stands for “nothing”.
    Mark,
}

/// A cell: what is printed and what it means.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Canonical id.
    pub id: String,
    /// What a reader must make of it.
    pub value: Value,
    /// What stands in the table.
    pub printed: String,
}

/// The figures of one report by id.
pub type Figures = BTreeMap<String, Figure>;

/// A sum that must hold: the cells on the left add up to the cells on the right.
#[derive(Clone, Debug)]
pub struct Relation {
    /// Ids on the left.
    pub left: Vec<String>,
    /// Ids on the right.
    pub right: Vec<String>,
}

/// Draws all figures of a form; `focus` adds the local block of the statistics table.
pub fn draw(form: Form, focus: bool, random: &mut Random) -> Figures {
    let mut draw = Draw { figures: Figures::new(), scale: *random.pick(&[3, 12, 60, 900]), random };
    match form {
        Form::Local => panic!("local tables are drawn by their own rows"),
        Form::Statistics => draw.statistics(focus),
        Form::Trial => draw.six_sections(form),
        Form::Current => draw.six_sections(form),
    }
    draw.figures
}

/// Takes away the regulations of an agency that may not make any.
pub fn without_rules(figures: &mut Figures) {
    for figure in figures.values_mut().filter(|figure| figure.id.starts_with("T2.1.reg.")) {
        figure.value = Value::Number("0".to_owned());
        figure.printed = "0".to_owned();
    }
}

/// The relations of a form.
pub fn relations(form: Form) -> Vec<Relation> {
    match form {
        Form::Local => Vec::new(),
        Form::Statistics => statistics_relations(),
        Form::Trial | Form::Current => six_section_relations(form),
    }
}

/// Ids of the result rows of the requests table, without the sum.
pub fn result_rows(form: Form) -> Vec<&'static str> {
    let other = if form == Form::Trial { &OTHER_TRIAL } else { &OTHER_CURRENT };
    RESULTS.iter().chain([other]).flat_map(|group| group.rows.iter().map(|row| row.0)).collect()
}

struct Draw<'a> {
    figures: Figures,
    scale: i64,
    random: &'a mut Random,
}

impl Draw<'_> {
    fn set(&mut self, id: &str, value: i64) -> i64 {
        self.print(id, value.to_string(), value.to_string());
        value
    }

    fn print(&mut self, id: &str, value: String, printed: String) {
        let figure = Figure { id: id.to_owned(), value: Value::Number(value), printed };
        self.figures.insert(id.to_owned(), figure);
    }

    fn count(&mut self) -> i64 {
        self.random.between(0, self.scale)
    }

    /// Mostly zero, as in real tables.
    fn rare(&mut self, chance: u64) -> i64 {
        if self.random.one_in(chance) { self.random.between(1, self.scale) } else { 0 }
    }

    fn draw_rare(&mut self, id: &str, chance: u64) -> i64 {
        let value = self.rare(chance);
        self.set(id, value)
    }

    fn draw_count(&mut self, id: &str) -> i64 {
        let value = self.count();
        self.set(id, value)
    }

    /// Rare values for the parts, then their sum for the whole.
    fn sum(&mut self, total: &str, parts: &[&str], chance: u64) -> i64 {
        let sum = parts.iter().map(|part| self.draw_rare(part, chance)).sum();
        self.set(total, sum)
    }

    fn six_sections(&mut self, form: Form) {
        match form {
            Form::Trial => self.active_trial(),
            _ => self.active_current(),
        }
        if !self.random.one_in(8) {
            self.requests(form);
        } else {
            self.no_requests(form);
        }
        for block in DISPUTE_BLOCKS {
            let ids = DISPUTE_LEAVES.map(|leaf| format!("T4.{block}.{}", leaf.0));
            let parts: Vec<&str> = ids[..4].iter().map(String::as_str).collect();
            self.sum(&ids[4], &parts, 3);
        }
    }

    fn active_current(&mut self) {
        for row in ["reg", "norm"] {
            let issued = self.draw_rare(&format!("T2.1.{row}.issued"), 2);
            let repealed = self.draw_rare(&format!("T2.1.{row}.repealed"), 3);
            let older = self.count();
            self.set(&format!("T2.1.{row}.valid"), (issued - repealed).max(0) + older);
        }
        for id in ["T2.5.permit.decisions", "T2.6.penalty.decisions", "T2.6.coercion.decisions"] {
            let value = self.random.between(0, self.scale * 40);
            self.set(id, value);
        }
        self.money("T2.8.fee.amount", 100);
    }

    fn money(&mut self, id: &str, factor: i64) {
        let cents = self.rare(2) * factor + self.random.between(0, 99);
        let text = if self.random.one_in(3) { "0".to_owned() } else { format!("{}.{:02}", cents / 100, cents % 100) };
        self.print(id, text.clone(), text);
    }

    fn active_trial(&mut self) {
        for row in ["reg", "norm"] {
            self.draw_rare(&format!("T2.1.{row}.made"), 2);
            let published = self.draw_rare(&format!("T2.1.{row}.published"), 2);
            let older = self.count();
            self.set(&format!("T2.1.{row}.total"), published + older);
        }
        for row in ["5.permit", "5.service", "6.penalty", "6.coercion"] {
            self.change(row);
            self.draw_count(&format!("T2.{row}.decisions"));
        }
        self.change("8.fee");
        self.draw_count("T2.9.procure.projects");
        self.money("T2.9.procure.amount", 1_000);
    }

    /// Last year's number and a change that never takes it below zero.
    fn change(&mut self, row: &str) {
        let previous = self.draw_count(&format!("T2.{row}.prev"));
        let change = self.random.between(-previous.min(5), 5);
        let printed = match (change, self.random.below(4)) {
            (0, _) => "0".to_owned(),
            (_, 0) => format!("{change:+}"),
            (1.., 1) => format!("增{change}"),
            (..=-1, 1) => format!("减{}", -change),
            (1.., 2) => format!("增加{change}"),
            (..=-1, 2) => format!("减少{}", -change),
            _ => change.to_string(),
        };
        self.print(&format!("T2.{row}.delta"), change.to_string(), printed);
    }

    fn requests(&mut self, form: Form) {
        for column in &COLUMNS[..6] {
            let busy = if *column == "natural" { 3 } else { 9 };
            let mut finished = 0;
            for row in result_rows(form) {
                finished += self.draw_rare(&format!("T3.{row}.{column}"), busy);
            }
            self.set(&format!("T3.r3.7.{column}"), finished);
            let left = self.draw_rare(&format!("T3.r4.{column}"), busy);
            let carried = if self.random.one_in(busy) { self.random.between(0, finished + left) } else { 0 };
            self.set(&format!("T3.r2.{column}"), carried);
            self.set(&format!("T3.r1.{column}"), finished + left - carried);
        }
        self.row_totals(form);
    }

    fn no_requests(&mut self, form: Form) {
        for row in request_rows(form) {
            for column in COLUMNS {
                self.set(&format!("T3.{row}.{column}"), 0);
            }
        }
    }

    fn row_totals(&mut self, form: Form) {
        for row in request_rows(form) {
            let total = COLUMNS[..6].iter().map(|column| number(&self.figures, &format!("T3.{row}.{column}"))).sum();
            self.set(&format!("T3.{row}.total"), total);
        }
    }

    fn statistics(&mut self, focus: bool) {
        self.channels();
        if focus {
            self.focus();
        }
        for id in ["S.2.1", "S.2.2.3", "S.2.2.4", "S.2.2.5", "S.6", "S.8.1", "S.8.2", "S.9.1", "S.9.2", "S.9.3"] {
            self.draw_count(id);
        }
        if number(&self.figures, "S.9.2") == 0 {
            self.set("S.9.3", 0);
        }
        for id in ["S.2.2.1", "S.2.2.2"] {
            let all = self.draw_rare(id, 2);
            let leaders = self.random.between(0, all);
            self.set(&format!("{id}.a"), leaders);
        }
        for relation in statistics_relations().iter().rev() {
            let parts: Vec<&str> = relation.right.iter().map(String::as_str).collect();
            match relation.left[0].as_str() {
                "S.3.1" | "S.3.2" => self.split_replies(&relation.left[0], &parts),
                total => self.statistics_sum(total, &parts),
            }
        }
        self.print("S.7", "0".to_owned(), "0".to_owned());
        self.money("S.8.4", 100);
    }

    /// A part that is itself a sum has been drawn before and stays.
    fn statistics_sum(&mut self, total: &str, parts: &[&str]) {
        let mut sum = 0;
        for part in parts {
            sum += match self.figures.contains_key(*part) {
                true => number(&self.figures, part),
                false => self.draw_rare(part, 2),
            };
        }
        self.set(total, sum);
    }

    /// As many received and finished as replied to, split at random.
    fn split_replies(&mut self, total: &str, parts: &[&str]) {
        let mut left = self.set(total, number(&self.figures, "S.3.3"));
        for part in &parts[1..] {
            let value = if self.random.one_in(2) { self.random.between(0, left) } else { 0 };
            left -= self.set(part, value);
        }
        self.set(parts[0], left);
    }

    fn channels(&mut self) {
        let channels: Vec<i64> = (1..=5).map(|n| self.draw_rare(&format!("S.1.3.{n}"), 2) * 3).collect();
        for (n, value) in channels.iter().enumerate() {
            self.set(&format!("S.1.3.{}", n + 1), *value);
        }
        let largest = channels.iter().copied().max().unwrap_or(0);
        let all = self.random.between(largest, channels.iter().sum());
        self.set("S.1.1", all);
        let norms = self.random.between(0, all.min(20));
        self.set("S.1.1.a", norms);
        self.draw_count("S.1.1.b");
    }

    fn focus(&mut self) {
        let most = number(&self.figures, "S.1.1");
        let mut left = most;
        for n in 1..=12 {
            let value = if self.random.one_in(4) { self.random.between(0, left) } else { 0 };
            left -= self.set(&format!("S.1.2.{n}"), value);
        }
        self.set("S.1.2", most - left);
    }
}

/// The figure of a cell as an integer; panics when it is not one, since only the generator asks.
pub fn number(figures: &Figures, id: &str) -> i64 {
    match &figures[id].value {
        Value::Number(text) => text.parse().expect("an integer"),
        _ => panic!("{id} holds no figure"),
    }
}

/// Ids of all rows of the requests table.
pub fn request_rows(form: Form) -> Vec<&'static str> {
    let mut rows = vec!["r1", "r2"];
    rows.extend(result_rows(form));
    rows.extend(["r3.7", "r4"]);
    rows
}

fn relation(left: &[&str], right: &[&str]) -> Relation {
    let own = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
    Relation { left: own(left), right: own(right) }
}

fn statistics_relations() -> Vec<Relation> {
    vec![
        relation(&["S.3.1"], &["S.3.1.1", "S.3.1.2", "S.3.1.3", "S.3.1.4"]),
        relation(&["S.3.2"], &["S.3.2.1", "S.3.2.2"]),
        relation(&["S.3.3"], &["S.3.3.1", "S.3.3.2", "S.3.3.3", "S.3.3.4", "S.3.3.5", "S.3.3.6", "S.3.3.7", "S.3.3.8"]),
        relation(&["S.3.3.4"], &["S.3.3.4.a", "S.3.3.4.b", "S.3.3.4.c", "S.3.3.4.d", "S.3.3.4.e", "S.3.3.4.f"]),
        relation(&["S.4"], &["S.4.1", "S.4.2", "S.4.3"]),
        relation(&["S.5"], &["S.5.1", "S.5.2", "S.5.3"]),
        relation(&["S.8.3"], &["S.8.3.1", "S.8.3.2"]),
    ]
}

fn six_section_relations(form: Form) -> Vec<Relation> {
    let mut list = Vec::new();
    for column in COLUMNS {
        let cell = |row: &str| format!("T3.{row}.{column}");
        list.push(Relation { left: vec![cell("r1"), cell("r2")], right: vec![cell("r3.7"), cell("r4")] });
        list.push(Relation { left: vec![cell("r3.7")], right: result_rows(form).into_iter().map(cell).collect() });
    }
    list.extend(request_rows(form).into_iter().map(|row| Relation {
        left: vec![format!("T3.{row}.total")],
        right: COLUMNS[..6].iter().map(|column| format!("T3.{row}.{column}")).collect(),
    }));
    list.extend(DISPUTE_BLOCKS.map(|block| Relation {
        left: vec![format!("T4.{block}.total")],
        right: DISPUTE_LEAVES[..4].iter().map(|leaf| format!("T4.{block}.{}", leaf.0)).collect(),
    }));
    list
}
