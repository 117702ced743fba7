//! A page made upright, its words put into the cells of drawn tables and into lines.

use super::line::{self, Line};
use super::ruled::Ruled;
use super::{Page, Rule, Run, Turn, grid, word};

/// A page as found.
#[derive(Debug)]
pub struct Sheet {
    /// Its number, from 1.
    pub number: u32,
    /// Its height in points, as it is read.
    pub height: f32,
    /// The lines outside of drawn tables, from the top.
    pub lines: Vec<Line>,
    /// The drawn tables, from the top.
    pub tables: Vec<Ruled>,
}

impl Sheet {
    /// Reads a page.
    pub fn of(number: u32, page: &Page) -> Self {
        let turn = main_turn(&page.runs);
        let sound = page.runs.iter().filter(|run| is_sound(run)).map(|run| upright(run, turn, page));
        let mut words: Vec<Run> =
            sound.flat_map(|run| word::words(&run)).filter(|word| !word.text.is_empty()).collect();
        let rules: Vec<Rule> = page.rules.iter().map(|rule| upright_rule(&shown(rule, page), turn, page)).collect();
        let mut tables: Vec<Ruled> =
            grid::grids(&rules).iter().filter_map(|grid| Ruled::of(number, grid, &mut words)).collect();
        tables.sort_by(|one, other| one.top().total_cmp(&other.top()));
        words.retain(|word| word.turn == Turn::None);
        let height = if matches!(turn, Turn::None | Turn::Over) { page.height } else { page.width };
        Self { number, height, lines: line::lines(words), tables }
    }

    /// Whether it has no words.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.tables.is_empty()
    }
}

fn is_sound(run: &Run) -> bool {
    let numbers = [run.x, run.y, run.width, run.height];
    numbers.iter().all(|value| value.is_finite()) && run.height > 0.0 && !run.text.trim().is_empty()
}

/// The way most characters of a page are turned.
fn main_turn(runs: &[Run]) -> Turn {
    let weight =
        |turn: Turn| -> usize { runs.iter().filter(|run| run.turn == turn).map(|run| run.text.chars().count()).sum() };
    [Turn::Right, Turn::Over, Turn::Left, Turn::None].into_iter().max_by_key(|turn| weight(*turn)).unwrap_or_default()
}

/// A run as it stands when the page is turned so that its main writing runs to the right.
fn upright(run: &Run, turn: Turn, page: &Page) -> Run {
    let (x, y, width, height) = turned((run.x, run.y, run.width, run.height), turn, page);
    Run { text: run.text.clone(), x, y, width, height, turn: against(run.turn, turn) }
}

/// The part of a line that lies on the page: programs draw beyond it what the next page goes on with.
fn shown(rule: &Rule, page: &Page) -> Rule {
    let within = |value: f32, end: f32| if end > 0.0 { value.clamp(0.0, end) } else { value };
    Rule {
        left: within(rule.left, page.width),
        top: within(rule.top, page.height),
        right: within(rule.right, page.width),
        bottom: within(rule.bottom, page.height),
    }
}

fn upright_rule(rule: &Rule, turn: Turn, page: &Page) -> Rule {
    let area = (rule.left, rule.top, rule.right - rule.left, rule.bottom - rule.top);
    let (left, top, width, height) = turned(area, turn, page);
    Rule { left, top, right: left + width, bottom: top + height }
}

/// A box on the page once it is turned back.
fn turned((x, y, width, height): (f32, f32, f32, f32), turn: Turn, page: &Page) -> (f32, f32, f32, f32) {
    match turn {
        Turn::None => (x, y, width, height),
        Turn::Right => (y, page.width - x - width, height, width),
        Turn::Over => (page.width - x - width, page.height - y - height, width, height),
        Turn::Left => (page.height - y - height, x, height, width),
    }
}

/// How words are turned on a page that is turned itself.
fn against(own: Turn, page: Turn) -> Turn {
    const ALL: [Turn; 4] = [Turn::None, Turn::Right, Turn::Over, Turn::Left];
    let index = |turn: Turn| ALL.iter().position(|known| *known == turn).unwrap_or(0);
    ALL.into_iter().cycle().nth(4 + index(own) - index(page)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_on_its_side_is_turned() {
        let page = Page { width: 600.0, height: 800.0, ..Page::default() };
        let run = Run { text: "总计".to_owned(), x: 500.0, y: 100.0, width: 10.0, height: 20.0, turn: Turn::Right };
        let expected = Run { x: 100.0, y: 90.0, width: 20.0, height: 10.0, turn: Turn::None, ..run.clone() };
        assert_eq!(upright(&run, Turn::Right, &page), expected);
        let left = Run { turn: Turn::Left, ..run.clone() };
        let expected = Run { x: 680.0, y: 500.0, width: 20.0, height: 10.0, turn: Turn::None, ..run };
        assert_eq!(upright(&left, Turn::Left, &page), expected);
        assert_eq!(against(Turn::None, Turn::Right), Turn::Left);
    }
}
