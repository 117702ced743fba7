//! The content of pages: which strings are shown where, and which paths are painted.

use super::face::{Face, Faces};
use super::paths::Paths;
use super::words::Words;
use crate::input::Error;
use crate::input::limits::{self, MAX_UNPACKED};
use crate::input::runs::{self, Page};
use hayro_font::kurbo::{Affine, Point};
use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction as Step;
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};
use hayro_syntax::page::Resources;
use std::rc::Rc;

/// The steps and the bytes of the strings of all pages at most.
const MAX_STEPS: usize = 5_000_000;

/// The forms that all pages show at most, each time counted.
const MAX_FORMS: usize = 20_000;

/// A longer string, in bytes, is none of a report.
const LONGEST_STRING: usize = 65_536;

/// Forms in forms at most.
const MAX_DEPTH: usize = 12;

/// States that are put aside at most.
const MAX_SAVED: usize = 256;

/// Reads the pages of a file one by one, within limits for all of them.
#[derive(Default)]
pub struct Reader<'a> {
    faces: Faces<'a>,
    steps: usize,
    forms: usize,
    unpacked: usize,
    runs: usize,
}

/// How strings are shown.
#[derive(Clone)]
struct State<'a> {
    matrix: Affine,
    face: Option<Rc<Face<'a>>>,
    size: f64,
    between_characters: f64,
    between_words: f64,
    stretch: f64,
    leading: f64,
    rise: f64,
}

/// A page under way.
struct Sheet<'a> {
    state: State<'a>,
    saved: Vec<State<'a>>,
    /// Where the next character stands, and where the line began.
    text: Affine,
    line: Affine,
    words: Words,
    /// The bytes of the strings that it showed.
    shown: usize,
    paths: Paths,
}

impl<'a> Reader<'a> {
    /// The words and lines of a page.
    ///
    /// # Errors
    /// When the file asks for more than the limits.
    pub fn page(&mut self, page: &hayro_syntax::page::Page<'a>) -> Result<Page, Error> {
        let (width, height) = page.render_dimensions();
        let matrix = Affine::new(page.initial_transform(true).as_coeffs());
        let mut sheet = Sheet::new(matrix);
        let content = self.content(page)?;
        self.read(&content, page.resources(), &mut sheet, 0)?;
        self.runs += sheet.words.len();
        self.steps += sheet.shown;
        let rules = sheet.paths.finish();
        Ok(Page { width, height, runs: sheet.words.finish(), rules })
    }

    /// The content of a page, in one piece or in several.
    fn content(&mut self, page: &hayro_syntax::page::Page<'a>) -> Result<Vec<u8>, Error> {
        let one = page.raw().get::<Stream<'_>>("Contents").into_iter();
        let several = page.raw().get::<Array<'_>>("Contents");
        let several = several.iter().flat_map(|list| list.iter::<Stream<'_>>());
        let mut content = Vec::new();
        for stream in one.chain(several) {
            content.extend(self.unpack(&stream)?);
            content.push(b' ');
        }
        Ok(content)
    }

    fn unpack(&mut self, stream: &Stream<'_>) -> Result<Vec<u8>, Error> {
        let content = stream.decoded_data().map(std::borrow::Cow::into_owned).unwrap_or_default();
        self.unpacked += content.len();
        if self.unpacked > MAX_UNPACKED {
            return Err(limits::too_large("文件解压后超过64 MB"));
        }
        Ok(content)
    }

    fn read(
        &mut self,
        content: &[u8],
        resources: &Resources<'a>,
        sheet: &mut Sheet<'a>,
        depth: usize,
    ) -> Result<(), Error> {
        let mut steps = TypedIter::new(content);
        while let Some(step) = steps.next() {
            self.steps += 1;
            self.within_limits(sheet)?;
            match step {
                Step::TextFont(font) => {
                    let description = resources.get_font(font.0);
                    sheet.state.face = description.map_or(Ok(None), |font| self.faces.get(&font))?;
                    sheet.state.size = font.1.as_f64();
                }
                Step::SetGraphicsState(name) => self.set(resources, name.0, sheet)?,
                Step::XObject(name) => self.form(resources, name.0, sheet, depth)?,
                step => sheet.step(&step),
            }
        }
        self.within_limits(sheet)
    }

    fn within_limits(&self, sheet: &Sheet<'a>) -> Result<(), Error> {
        let is_over = self.steps + sheet.shown > MAX_STEPS || self.runs + sheet.words.len() > runs::MAX_RUNS;
        if is_over { Err(limits::too_large("文件的内容过多")) } else { Ok(()) }
    }

    /// A set of settings, which may bring a font.
    fn set(&mut self, resources: &Resources<'a>, name: &Name<'_>, sheet: &mut Sheet<'a>) -> Result<(), Error> {
        let font = resources.get_ext_g_state(name).and_then(|state| state.get::<Array<'a>>("Font"));
        let Some(font) = font else { return Ok(()) };
        let description = font.iter::<Object<'a>>().next().and_then(Object::into_dict);
        let size = font.iter::<Object<'a>>().nth(1).and_then(Object::into_number);
        if let Some(face) = description.map_or(Ok(None), |description| self.faces.get(&description))? {
            sheet.state.face = Some(face);
            sheet.state.size = size.map_or(sheet.state.size, |size| size.as_f64());
        }
        Ok(())
    }

    /// A part of the page that stands by itself.
    fn form(
        &mut self,
        resources: &Resources<'a>,
        name: &Name<'_>,
        sheet: &mut Sheet<'a>,
        depth: usize,
    ) -> Result<(), Error> {
        let Some(form) = resources.get_x_object(name).filter(is_form) else { return Ok(()) };
        if depth >= MAX_DEPTH {
            return Ok(());
        }
        self.forms += 1;
        if self.forms > MAX_FORMS {
            return Err(limits::too_large("文件的内容过多"));
        }
        let content = self.unpack(&form)?;
        let own = form.dict().get::<Dict<'a>>("Resources").map(Resources::new);
        let before = sheet.state.clone();
        let saved = std::mem::take(&mut sheet.saved);
        sheet.state.matrix *= matrix(form.dict());
        let result = self.read(&content, own.as_ref().unwrap_or(resources), sheet, depth + 1);
        (sheet.state, sheet.saved) = (before, saved);
        result
    }
}

fn is_form(object: &Stream<'_>) -> bool {
    object.dict().get::<Name<'_>>("Subtype").is_some_and(|name| &*name == b"Form")
}

fn matrix(form: &Dict<'_>) -> Affine {
    let numbers: Vec<f64> = form
        .get::<Array<'_>>("Matrix")
        .map(|list| list.iter::<Number>().map(|number| number.as_f64()).collect())
        .unwrap_or_default();
    numbers.try_into().map_or(Affine::IDENTITY, Affine::new)
}

impl<'a> Sheet<'a> {
    fn new(matrix: Affine) -> Self {
        let state = State {
            matrix,
            face: None,
            size: 1.0,
            between_characters: 0.0,
            between_words: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        Self {
            state,
            saved: Vec::new(),
            text: Affine::IDENTITY,
            line: Affine::IDENTITY,
            words: Words::default(),
            shown: 0,
            paths: Paths::default(),
        }
    }

    fn step(&mut self, step: &Step<'_, '_>) {
        match step {
            Step::SaveState(_) if self.saved.len() < MAX_SAVED => self.saved.push(self.state.clone()),
            Step::RestoreState(_) => self.state = self.saved.pop().unwrap_or_else(|| self.state.clone()),
            Step::Transform(m) => self.state.matrix *= affine([&m.0, &m.1, &m.2, &m.3, &m.4, &m.5]),
            step => {
                self.write(step);
                self.draw(step);
            }
        }
    }

    fn write(&mut self, step: &Step<'_, '_>) {
        let state = &mut self.state;
        match step {
            Step::BeginText(_) => self.set_line(Affine::IDENTITY),
            Step::EndText(_) => self.words.close(),
            Step::CharacterSpacing(value) => state.between_characters = value.0.as_f64(),
            Step::WordSpacing(value) => state.between_words = value.0.as_f64(),
            Step::HorizontalScaling(value) => state.stretch = value.0.as_f64() / 100.0,
            Step::TextLeading(value) => state.leading = value.0.as_f64(),
            Step::TextRise(value) => state.rise = value.0.as_f64(),
            Step::SetTextMatrix(m) => self.set_line(affine([&m.0, &m.1, &m.2, &m.3, &m.4, &m.5])),
            Step::NextLine(by) => self.next_line(by.0.as_f64(), by.1.as_f64()),
            Step::NextLineAndSetLeading(by) => {
                state.leading = -by.1.as_f64();
                self.next_line(by.0.as_f64(), by.1.as_f64());
            }
            Step::NextLineUsingLeading(_) => self.next_line(0.0, -self.state.leading),
            Step::ShowText(text) => self.show(text.0.as_bytes()),
            Step::NextLineAndShowText(text) => {
                self.next_line(0.0, -self.state.leading);
                self.show(text.0.as_bytes());
            }
            Step::ShowTextWithParameters(text) => {
                (state.between_words, state.between_characters) = (text.0.as_f64(), text.1.as_f64());
                self.next_line(0.0, -self.state.leading);
                self.show(text.2.as_bytes());
            }
            Step::ShowTexts(parts) => self.show_parts(parts.0),
            _ => {}
        }
    }

    fn set_line(&mut self, matrix: Affine) {
        (self.line, self.text) = (matrix, matrix);
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.set_line(self.line * Affine::translate((x, y)));
    }

    fn show_parts(&mut self, parts: &Array<'_>) {
        for part in parts.iter::<Object<'_>>() {
            match part {
                Object::String(text) => self.show(text.as_bytes()),
                Object::Number(by) => self.go_on(-by.as_f64() / 1000.0 * self.state.size),
                _ => {}
            }
        }
    }

    /// Moves on along the line, unstretched.
    fn go_on(&mut self, by: f64) {
        let horizontal = self.state.face.as_ref().is_none_or(|face| face.is_horizontal());
        let step = if horizontal { (by * self.state.stretch, 0.0) } else { (0.0, by) };
        self.text *= Affine::translate(step);
    }

    fn show(&mut self, bytes: &[u8]) {
        let Some(face) = self.state.face.clone() else { return };
        self.shown += if bytes.len() > LONGEST_STRING { MAX_STEPS + 1 } else { bytes.len() };
        if self.shown > MAX_STEPS {
            return;
        }
        let State { size, stretch, rise, .. } = self.state;
        let horizontal = face.is_horizontal();
        for glyph in face.glyphs(bytes) {
            let scale = Affine::new([size * stretch, 0.0, 0.0, size, 0.0, rise]);
            self.words.add(&glyph, self.state.matrix * self.text * scale, horizontal);
            let advance = if horizontal { glyph.advance.0 } else { glyph.advance.1 };
            let space = if glyph.is_space { self.state.between_words } else { 0.0 };
            self.go_on(advance * size + self.state.between_characters + space);
        }
    }

    fn draw(&mut self, step: &Step<'_, '_>) {
        let matrix = self.state.matrix;
        let at = |x: &Number, y: &Number| matrix * Point::new(x.as_f64(), y.as_f64());
        match step {
            Step::MoveTo(to) => self.paths.start(at(&to.0, &to.1)),
            Step::LineTo(to) => self.paths.extend(at(&to.0, &to.1)),
            Step::CubicTo(to) => self.paths.extend(at(&to.4, &to.5)),
            Step::CubicStartTo(to) => self.paths.extend(at(&to.2, &to.3)),
            Step::CubicEndTo(to) => self.paths.extend(at(&to.2, &to.3)),
            Step::ClosePath(_) => self.paths.close(),
            Step::RectPath(area) => {
                let corner = (area.0.as_f64(), area.1.as_f64());
                self.paths.add(matrix, corner, (area.2.as_f64(), area.3.as_f64()));
            }
            step => self.paint(step),
        }
    }

    fn paint(&mut self, step: &Step<'_, '_>) {
        match step {
            Step::StrokePath(_) => self.paths.stroke(),
            Step::CloseAndStrokePath(_) | Step::CloseFillAndStrokeNonZero(_) | Step::CloseFillAndStrokeEvenOdd(_) => {
                self.paths.close();
                self.paths.stroke();
            }
            Step::FillAndStrokeNonZero(_) | Step::FillAndStrokeEvenOdd(_) => self.paths.stroke(),
            Step::FillPathNonZero(_) | Step::FillPathNonZeroCompatibility(_) | Step::FillPathEvenOdd(_) => {
                self.paths.fill()
            }
            Step::EndPath(_) => self.paths.drop(),
            _ => {}
        }
    }
}

fn affine(numbers: [&Number; 6]) -> Affine {
    Affine::new(numbers.map(Number::as_f64))
}
