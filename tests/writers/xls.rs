//! A workbook 97 to 2003 (BIFF8) as Excel writes it: strings shared and cut into records, whole numbers in four bytes, several of
//! them in one record, merged cells.

use super::book::{self, Cell, Sheet};
use super::doc::compound;
use crate::generator::Block;

/// A record holds at most so many bytes.
const RECORD: usize = 8_224;

/// The style of all cells: the first one after the fifteen that every workbook begins with.
const STYLE: u16 = 15;

/// The file.
pub fn write(blocks: &[Block]) -> Vec<u8> {
    let sheets = book::sheets(blocks);
    let mut strings = Vec::new();
    let contents: Vec<Vec<u8>> = sheets.iter().map(|sheet| content(sheet, &mut strings)).collect();
    compound(&[("Workbook", &stream(&contents, &strings))])
}

/// The stream of the workbook: what all sheets share, then the sheets.
fn stream(contents: &[Vec<u8>], strings: &[String]) -> Vec<u8> {
    let globals = |starts: &[usize]| {
        let mut written = record(0x0809, &begin(0x0005));
        written.extend(record(0x0042, &1200_u16.to_le_bytes()));
        written.extend(record(0x0022, &0_u16.to_le_bytes()));
        for style in 0..=STYLE {
            let mut data = [0_u8; 20];
            data[4] = if style == STYLE { 1 } else { 0xF5 };
            written.extend(record(0x00E0, &data));
        }
        for (index, start) in starts.iter().enumerate() {
            let name: Vec<u16> = format!("年报{}", index + 1).encode_utf16().collect();
            let start = u32::try_from(*start).expect("a small file").to_le_bytes();
            let units: Vec<u8> = name.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            let length = u8::try_from(name.len()).expect("a short name");
            written.extend(record(0x0085, &[&start[..], &[0, 0, length, 1], &units].concat()));
        }
        written.extend(shared(strings));
        written.extend(record(0x000A, &[]));
        written
    };
    let mut next = globals(&vec![0; contents.len()]).len();
    let mut starts = Vec::new();
    for content in contents {
        starts.push(next);
        next += content.len();
    }
    [globals(&starts), contents.concat()].concat()
}

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).expect("a short record");
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
}

fn begin(kind: u16) -> Vec<u8> {
    [0x0600_u16, kind, 0x0DBB, 0x07CC].iter().flat_map(|number| number.to_le_bytes()).chain([0; 8]).collect()
}

/// The shared strings; one that does not fit goes on in the next record, where its width is said again.
fn shared(strings: &[String]) -> Vec<u8> {
    let count = u32::try_from(strings.len()).expect("few strings").to_le_bytes();
    let mut parts = vec![[count, count].concat()];
    for text in strings {
        let units: Vec<u16> = text.encode_utf16().collect();
        let wide = units.iter().any(|unit| *unit > 0x7F);
        if parts.last().expect("a part").len() + 4 > RECORD {
            parts.push(Vec::new());
        }
        let length = u16::try_from(units.len()).expect("a short text").to_le_bytes();
        parts.last_mut().expect("a part").extend([length[0], length[1], u8::from(wide)]);
        for unit in units {
            let bytes = unit.to_le_bytes();
            let bytes = if wide { &bytes[..] } else { &bytes[..1] };
            if parts.last().expect("a part").len() + bytes.len() > RECORD {
                parts.push(vec![u8::from(wide)]);
            }
            parts.last_mut().expect("a part").extend(bytes);
        }
    }
    let kinds = std::iter::once(0x00FC).chain(std::iter::repeat(0x003C));
    parts.iter().zip(kinds).flat_map(|(part, kind)| record(kind, part)).collect()
}

fn content(sheet: &Sheet, strings: &mut Vec<String>) -> Vec<u8> {
    let mut written = record(0x0809, &begin(0x0010));
    let mut rest = sheet.cells.as_slice();
    while let Some(first) = rest.first() {
        let several = 1 + rest.windows(2).take_while(|pair| follows(&pair[0], &pair[1])).count();
        let (taken, after) = rest.split_at(if whole(first).is_some() { several } else { 1 });
        written.extend(if taken.len() > 1 { numbers(taken) } else { cell(first, strings) });
        rest = after;
    }
    let merged: Vec<&Cell> = sheet.cells.iter().filter(|cell| cell.rows * cell.columns > 1).collect();
    for cells in merged.chunks(100) {
        let mut data = short(cells.len()).to_vec();
        for cell in cells {
            let ends = [cell.row, cell.row + cell.rows - 1, cell.column, cell.column + cell.columns - 1];
            data.extend(ends.into_iter().flat_map(short));
        }
        written.extend(record(0x00E5, &data));
    }
    written.extend(record(0x000A, &[]));
    written
}

/// Whether a cell is a whole number right of another.
fn follows(left: &Cell, right: &Cell) -> bool {
    left.row == right.row && left.column + 1 == right.column && whole(left).is_some() && whole(right).is_some()
}

/// A whole number that fits into four bytes.
fn whole(cell: &Cell) -> Option<u32> {
    let number: i32 = Some(&cell.text).filter(|_| cell.is_number)?.parse().ok()?;
    (number.abs() < 1 << 28).then_some((number << 2 | 2).cast_unsigned())
}

fn short(number: usize) -> [u8; 2] {
    u16::try_from(number).expect("a small number").to_le_bytes()
}

fn address(cell: &Cell) -> Vec<u8> {
    [short(cell.row), short(cell.column), STYLE.to_le_bytes()].concat()
}

fn cell(cell: &Cell, strings: &mut Vec<String>) -> Vec<u8> {
    if let Some(bits) = whole(cell) {
        return record(0x027E, &[&address(cell)[..], &bits.to_le_bytes()].concat());
    }
    if cell.is_number {
        let value: f64 = cell.text.parse().expect("a number");
        return record(0x0203, &[&address(cell)[..], &value.to_le_bytes()].concat());
    }
    if cell.text.is_empty() {
        return record(0x0201, &address(cell));
    }
    strings.push(cell.text.clone());
    let index = u32::try_from(strings.len() - 1).expect("few strings").to_le_bytes();
    record(0x00FD, &[&address(cell)[..], &index].concat())
}

fn numbers(cells: &[Cell]) -> Vec<u8> {
    let mut data = [short(cells[0].row), short(cells[0].column)].concat();
    for cell in cells {
        data.extend(STYLE.to_le_bytes());
        data.extend(whole(cell).expect("a whole number").to_le_bytes());
    }
    data.extend(short(cells[cells.len() - 1].column));
    record(0x00BD, &data)
}
