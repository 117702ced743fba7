//! Writes consistent reports of every official form, in every layout that users paste, together with the truth.
//!
//! It does not depend on the program that it tests: labels, relations and layouts are written down here a second time.
//! The same seed gives the same report everywhere.
//!
//! ```ignore
//! let mut report = Report::new(Form::Current, 7);
//! report.plant("T3.r1.total", 99);
//! let text = report.render(Layout::Flat, Style::default());
//! for cell in report.truth() { /* cell.id, cell.value */ }
//! ```

// Each program that includes this module uses another part of it. Mistakes in a generator of test data should stop it at once.
#![allow(dead_code, unused_imports, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

mod feature;
mod figures;
mod filler;
mod labels;
mod layout;
mod local;
mod prose;
mod random;
mod requests;
mod statements;
mod style;
mod table;
mod tables;

pub use feature::Feature;
pub use figures::{Figure, Figures, Relation, Value};
pub use layout::Layout;
pub use random::Random;
pub use style::Style;

pub use table::{Position, Printed, Table};

/// An official form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The statistics table of 2014 to 2018 (E2).
    Statistics,
    /// The six sections of 2019 and 2020 (E3).
    Trial,
    /// The six sections since 2021 (E4).
    Current,
    /// No form: free headings and a local indicator table, before 2014 (E1).
    Local,
}

impl Form {
    /// All official forms.
    pub const ALL: [Form; 3] = [Form::Statistics, Form::Trial, Form::Current];

    /// The era's name in the result.
    pub fn era(self) -> &'static str {
        match self {
            Form::Local => "E1",
            Form::Statistics => "E2",
            Form::Trial => "E3",
            Form::Current => "E4",
        }
    }

    fn years(self) -> (i64, i64) {
        match self {
            Form::Local => (2009, 2013),
            Form::Statistics => (2014, 2018),
            Form::Trial => (2019, 2020),
            Form::Current => (2021, 2025),
        }
    }
}

/// A piece of a report before it is written in any layout.
#[derive(Clone, Debug)]
pub enum Block {
    /// The title.
    Title(String),
    /// A heading of the first level, with its ordinal.
    Heading(String),
    /// Running text.
    Paragraph(String),
    /// A table.
    Table(Table),
}

const ISSUERS: &[&str] = &[
    "望楚区水务局",
    "临沅市云溪镇人民政府",
    "澜阳县教育体育局",
    "岚溪市人民政府",
    "沣河区民政局",
    "桐浦县自然资源局",
    "青岑市卫生健康委员会",
    "柏川区司法局",
    "霞屏县人民政府",
];

/// A report: its facts, its figures and its words.
#[derive(Clone, Debug)]
pub struct Report {
    /// Its form.
    pub form: Form,
    /// The year it reports on.
    pub year: u16,
    /// The agency, invented.
    pub issuer: &'static str,
    seed: u64,
    /// What is unusual about it.
    pub features: Vec<Feature>,
    filler: usize,
    /// The figures before anything was planted; the words are written from these.
    original: Figures,
    figures: Figures,
}

impl Report {
    /// A consistent report that follows wholly from form and seed.
    pub fn new(form: Form, seed: u64) -> Self {
        Self::with(form, seed, Feature::None)
    }

    /// The same with something unusual about it.
    pub fn with(form: Form, seed: u64, feature: Feature) -> Self {
        Self::with_all(form, seed, &[feature])
    }

    /// The same with several things unusual about it.
    pub fn with_all(form: Form, seed: u64, features: &[Feature]) -> Self {
        let mut random = Random::new(seed.wrapping_mul(1_000_003) ^ form as u64);
        let (first, last) = form.years();
        let year = random.between(first, last) as u16;
        let issuer = *random.pick(ISSUERS);
        let focus = form == Form::Statistics && seed.is_multiple_of(4);
        let mut original = match form {
            Form::Local => local::draw(seed, year, &mut random),
            _ => figures::draw(form, focus, &mut random),
        };
        let mut figures = original.clone();
        features.iter().for_each(|feature| feature.change(form, seed, &mut figures, &mut random));
        let numbers = figures.iter().filter(|(_, figure)| matches!(figure.value, Value::Number(_)));
        original.extend(numbers.map(|(id, figure)| (id.clone(), figure.clone())));
        Self { form, year, issuer, seed, features: features.to_vec(), filler: 0, original, figures }
    }

    /// Whether it has something unusual.
    pub fn has(&self, feature: Feature) -> bool {
        self.features.contains(&feature)
    }

    /// The same without regulations, where the agency may not make any.
    pub fn entitled(mut self) -> Self {
        if !self.issuer.ends_with("市人民政府") {
            figures::without_rules(&mut self.original);
            figures::without_rules(&mut self.figures);
        }
        self
    }

    /// The cells of all tables with what a reader must make of them, sorted by id.
    pub fn truth(&self) -> impl Iterator<Item = &Figure> {
        self.figures.values()
    }

    /// Prints a sign for “nothing”, or nothing, in the place of zeros: in one of `share` of them, and leaves totals alone.
    pub fn nothing(&mut self, sign: &str, share: u64, random: &mut Random) {
        let totals: Vec<String> = self.relations().into_iter().flat_map(|relation| relation.left).collect();
        let is_zero = |figure: &&Figure| figure.printed == "0" && !totals.contains(&figure.id);
        let zeros: Vec<String> = self.figures.values().filter(is_zero).map(|figure| figure.id.clone()).collect();
        for id in zeros {
            if random.one_in(share) {
                if sign.is_empty() { self.blank(&id) } else { self.mark(&id, sign) }
            }
        }
    }

    /// The integer that a cell holds; a blank or a mark counts as none.
    pub fn number(&self, id: &str) -> i64 {
        match self.figures[id].value {
            Value::Number(_) => figures::number(&self.figures, id),
            _ => 0,
        }
    }

    /// The sums that hold between the cells of a report of this form.
    pub fn relations(&self) -> Vec<Relation> {
        let mut relations = match self.form {
            Form::Local => local::relations(self.seed, self.year),
            form => figures::relations(form),
        };
        self.features.iter().for_each(|feature| feature.relate(self.form, &mut relations));
        relations
    }

    /// Prints another figure in a table; the words keep the old one.
    pub fn plant(&mut self, id: &str, value: i64) {
        self.replace(id, Value::Number(value.to_string()), value.to_string());
    }

    /// Leaves a cell empty.
    pub fn blank(&mut self, id: &str) {
        self.replace(id, Value::Blank, String::new());
    }

    /// Prints a sign for “nothing” in a cell.
    pub fn mark(&mut self, id: &str, printed: &str) {
        self.replace(id, Value::Mark, printed.to_owned());
    }

    fn replace(&mut self, id: &str, value: Value, printed: String) {
        let figure = self.figures.get_mut(id).expect("a cell of this form");
        figure.value = value;
        figure.printed = printed;
    }

    /// The report as printed, in no layout yet.
    pub fn blocks(&self, style: Style) -> Vec<Block> {
        let mut blocks = prose::blocks(self);
        style.apply(&mut blocks);
        blocks
    }

    /// The report in a layout and a style.
    pub fn render(&self, layout: Layout, style: Style) -> String {
        let blocks = self.blocks(style);
        if self.has(Feature::Twice) { layout.write_twice(&blocks, self.seed) } else { layout.write(&blocks, self.seed) }
    }
}

/// A report in the layout of a pasted web page whose narrative makes it about `bytes` long, never shorter.
pub fn text_of_size(form: Form, seed: u64, bytes: usize) -> String {
    let mut report = Report::new(form, seed);
    loop {
        let text = report.render(Layout::Tabs, Style::default());
        if text.len() >= bytes {
            return text;
        }
        let missing = bytes - text.len();
        report.filler += (missing / 1_500).max(1);
    }
}
