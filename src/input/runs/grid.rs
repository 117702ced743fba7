//! Drawn lines joined into grids of cells.

use super::Rule;
use crate::input::limits::MAX_COLUMNS;

/// Lines closer than this are one, in points: double lines, and the borders of neighbouring cells.
pub const SNAP: f32 = 3.0;

/// More lines on a page are a drawing, not a table.
const MAX_BARS: usize = 600;

/// The boxes between the lines of a grid at most.
const MAX_BOXES: usize = 50_000;

/// A grid: where its columns and rows begin and end, and the cells between them.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// The edges of its columns, from the left.
    pub xs: Vec<f32>,
    /// The edges of its rows, from the top.
    pub ys: Vec<f32>,
    /// Its cells, by row and column.
    pub cells: Vec<Area>,
}

/// The rows and columns of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// Row, from 0.
    pub row: usize,
    /// Column, from 0.
    pub column: usize,
    /// How many rows it covers.
    pub rows: usize,
    /// How many columns it covers.
    pub columns: usize,
}

/// A line made of all pieces that lie on it: where it lies, and from where to where it goes.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Bar {
    at: f32,
    from: f32,
    to: f32,
}

/// The grids of a page.
pub fn grids(rules: &[Rule]) -> Vec<Grid> {
    let (level, upright): (Vec<Rule>, Vec<Rule>) = rules.iter().partition(|rule| rule.is_level());
    let middle = f32::midpoint;
    let level: Vec<Bar> =
        level.iter().map(|rule| Bar { at: middle(rule.top, rule.bottom), from: rule.left, to: rule.right }).collect();
    let upright: Vec<Bar> =
        upright.iter().map(|rule| Bar { at: middle(rule.left, rule.right), from: rule.top, to: rule.bottom }).collect();
    let (level, upright) = (merged(level), merged(upright));
    if level.len() > MAX_BARS || upright.len() > MAX_BARS {
        return Vec::new();
    }
    groups(&level, &upright).iter().filter_map(|(level, upright)| grid(level, upright)).collect()
}

/// Pieces on one line, joined where they touch.
fn merged(mut bars: Vec<Bar>) -> Vec<Bar> {
    bars.sort_by(|one, other| one.at.total_cmp(&other.at));
    let mut lines: Vec<Vec<Bar>> = Vec::new();
    for bar in bars {
        match lines.last_mut() {
            Some(line) if line.first().is_some_and(|first| bar.at - first.at < SNAP) => line.push(bar),
            _ => lines.push(vec![bar]),
        }
    }
    lines.into_iter().flat_map(joined).collect()
}

fn joined(mut line: Vec<Bar>) -> Vec<Bar> {
    line.sort_by(|one, other| one.from.total_cmp(&other.from));
    let mut bars: Vec<Bar> = Vec::new();
    for bar in line {
        match bars.last_mut() {
            Some(last) if bar.from - last.to < SNAP => last.to = last.to.max(bar.to),
            _ => bars.push(bar),
        }
    }
    bars
}

/// The lines that hang together.
fn groups(level: &[Bar], upright: &[Bar]) -> Vec<(Vec<Bar>, Vec<Bar>)> {
    let mut groups: Vec<(Vec<Bar>, Vec<Bar>)> = Vec::new();
    let (mut level, mut upright) = (level.to_vec(), upright.to_vec());
    while let Some(first) = level.pop() {
        let mut group = (vec![first], Vec::new());
        let mut fresh = vec![first];
        while !fresh.is_empty() {
            let met = take(&mut upright, |bar| fresh.iter().any(|level| meet(level, bar)));
            fresh = take(&mut level, |bar| met.iter().any(|upright| meet(bar, upright)));
            group.0.extend(&fresh);
            group.1.extend(met);
        }
        groups.push(group);
    }
    groups
}

/// Takes the lines of which something is true.
fn take(bars: &mut Vec<Bar>, is_wanted: impl Fn(&Bar) -> bool) -> Vec<Bar> {
    let (wanted, rest): (Vec<Bar>, Vec<Bar>) = bars.iter().partition(|bar| is_wanted(bar));
    *bars = rest;
    wanted
}

fn meet(level: &Bar, upright: &Bar) -> bool {
    let within = |bar: &Bar, at: f32| (bar.from - SNAP..=bar.to + SNAP).contains(&at);
    within(level, upright.at) && within(upright, level.at)
}

/// The grid of lines that hang together; where lines go on beyond the last one across, there is an open row or column.
fn grid(level: &[Bar], upright: &[Bar]) -> Option<Grid> {
    let xs = edges(upright, level);
    let ys = edges(level, upright);
    let (columns, rows) = (xs.len().checked_sub(1)?, ys.len().checked_sub(1)?);
    if columns == 0 || rows == 0 || columns > MAX_COLUMNS || columns * rows > MAX_BOXES {
        return None;
    }
    let cells = cells(columns, rows, &walls(&xs, &ys, upright), &walls(&ys, &xs, level));
    Some(Grid { cells, xs, ys })
}

/// Where lines lie, and where those across them end.
fn edges(lines: &[Bar], across: &[Bar]) -> Vec<f32> {
    let ends = [across.iter().map(|bar| bar.from).reduce(f32::min), across.iter().map(|bar| bar.to).reduce(f32::max)];
    let mut all: Vec<f32> = lines.iter().map(|bar| bar.at).collect();
    let near = |all: &[f32], end: f32| all.iter().any(|at| (at - end).abs() < SNAP);
    for end in ends.into_iter().flatten() {
        if !near(&all, end) {
            all.push(end);
        }
    }
    all.sort_by(f32::total_cmp);
    all.dedup_by(|later, earlier| *later - *earlier < SNAP);
    all
}

/// For each edge across, for each interval along, whether a line is drawn there.
fn walls(edges: &[f32], along: &[f32], bars: &[Bar]) -> Vec<Vec<bool>> {
    let wall = |at: &f32| {
        let own: Vec<&Bar> = bars.iter().filter(|bar| (bar.at - at).abs() < SNAP).collect();
        let is_drawn = |middle: f32| own.iter().any(|bar| (bar.from..=bar.to).contains(&middle));
        along.iter().zip(along.iter().skip(1)).map(|(from, to)| is_drawn(f32::midpoint(*from, *to))).collect()
    };
    edges.iter().map(wall).collect()
}

/// The cells: boxes with no line between them, as rectangles.
fn cells(columns: usize, rows: usize, walls: &[Vec<bool>], floors: &[Vec<bool>]) -> Vec<Area> {
    let is_wall =
        |column: usize, row: usize| walls.get(column).and_then(|wall| wall.get(row)).is_none_or(|drawn| *drawn);
    let is_floor =
        |row: usize, column: usize| floors.get(row).and_then(|floor| floor.get(column)).is_none_or(|drawn| *drawn);
    let mut taken = vec![false; columns * rows];
    let mut cells = Vec::new();
    for row in 0..rows {
        for column in 0..columns {
            let is_taken =
                |taken: &[bool], row: usize, column: usize| taken.get(row * columns + column) != Some(&false);
            if is_taken(&taken, row, column) {
                continue;
            }
            let mut right = column + 1;
            while right < columns && !is_wall(right, row) && !is_taken(&taken, row, right) {
                right += 1;
            }
            let mut below = row + 1;
            let is_open = |below: usize| {
                (column..right).all(|across| !is_floor(below, across) && !is_taken(&taken, below, across))
                    && (column + 1..right).all(|across| !is_wall(across, below))
            };
            while below < rows && is_open(below) {
                below += 1;
            }
            for row in row..below {
                taken.iter_mut().skip(row * columns + column).take(right - column).for_each(|slot| *slot = true);
            }
            cells.push(Area { row, column, rows: below - row, columns: right - column });
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(y: f32, from: f32, to: f32) -> Rule {
        Rule { left: from, top: y, right: to, bottom: y + 0.5 }
    }

    fn upright(x: f32, from: f32, to: f32) -> Rule {
        Rule { left: x, top: from, right: x + 0.5, bottom: to }
    }

    fn area(row: usize, column: usize, rows: usize, columns: usize) -> Area {
        Area { row, column, rows, columns }
    }

    #[test]
    fn merged_cells_are_found_by_the_lines_that_are_missing() {
        let rules = [
            level(0.0, 0.0, 100.0),
            level(20.0, 50.0, 100.0),
            level(40.0, 0.0, 100.0),
            level(60.0, 0.0, 100.0),
            upright(0.0, 0.0, 60.0),
            upright(50.0, 0.0, 40.0),
            upright(100.0, 0.0, 60.0),
        ];
        let grids = grids(&rules);
        assert_eq!(grids.len(), 1);
        let expected = [area(0, 0, 2, 1), area(0, 1, 1, 1), area(1, 1, 1, 1), area(2, 0, 1, 2)];
        assert_eq!(grids.first().map(|grid| grid.cells.clone()), Some(expected.to_vec()));
    }

    #[test]
    fn a_table_cut_by_the_end_of_the_page_has_an_open_row() {
        let rules =
            [level(0.0, 0.0, 100.0), upright(0.0, 0.0, 30.0), upright(50.0, 0.0, 30.0), upright(100.0, 0.0, 30.0)];
        let cells = grids(&rules).first().map(|grid| grid.cells.clone());
        assert_eq!(cells, Some(vec![area(0, 0, 1, 1), area(0, 1, 1, 1)]));
    }

    #[test]
    fn a_line_under_a_heading_is_no_table() {
        assert_eq!(grids(&[level(0.0, 0.0, 100.0)]), []);
    }
}
