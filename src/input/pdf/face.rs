//! Fonts: which characters the bytes of a string stand for, and how wide they are.

use crate::input::{Error, limits};
use hayro_cmap::{BfString, CMap, CMapName, CidFamily, load_embedded};
use hayro_font::{CMapResolverFn, Font, FontCache, FontGlyph, FontQuery, FontResolverFn, UNITS_PER_EM};
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

/// The fonts of a file at most, and those among them that name a map of some hundred kilobytes.
const MAX_FACES: usize = 2_000;
const MAX_MAPPED: usize = 64;

/// Stands for a character of which the file does not say which it is.
pub const UNKNOWN: char = char::REPLACEMENT_CHARACTER;

/// One character of a string.
pub struct Glyph {
    /// What it is; several letters for a ligature.
    pub text: String,
    /// How far the next one is, across and up, in heights of the font.
    pub advance: (f64, f64),
    /// Where it stands beside its origin, in heights of the font.
    pub shift: (f64, f64),
    /// Whether it is a space of one byte, which may be given extra width.
    pub is_space: bool,
}

/// A font.
pub struct Face<'a> {
    font: Font<'a>,
    collection: Option<Collection>,
}

/// The character collection of a font: its codes to its characters, its characters to Unicode.
struct Collection {
    codes: CMap,
    characters: CMap,
}

/// The fonts of a file, each loaded once.
pub struct Faces<'a> {
    cache: FontCache<'a>,
    known: BTreeMap<(usize, usize), Option<Rc<Face<'a>>>>,
    mapped: usize,
    fonts: FontResolverFn,
    maps: CMapResolverFn,
}

impl Default for Faces<'_> {
    fn default() -> Self {
        // Nothing is drawn: any font serves for the shapes of one that the file does not bring along.
        let fonts: FontResolverFn = Arc::new(|query| {
            Some(match query {
                FontQuery::Standard(font) => font.get_font_data(),
                FontQuery::Fallback(query) => query.pick_standard_font().get_font_data(),
            })
        });
        Self { cache: FontCache::new(), known: BTreeMap::new(), mapped: 0, fonts, maps: Arc::new(load_embedded) }
    }
}

impl<'a> Faces<'a> {
    /// The font that a dictionary describes; none when it cannot be read.
    ///
    /// # Errors
    /// When the file has more fonts than the limits.
    pub fn get(&mut self, description: &Dict<'a>) -> Result<Option<Rc<Face<'a>>>, Error> {
        let key = (description.data().as_ptr() as usize, description.data().len());
        if let Some(known) = self.known.get(&key) {
            return Ok(known.clone());
        }
        self.mapped += usize::from(names_map(description));
        if self.known.len() >= MAX_FACES || self.mapped > MAX_MAPPED {
            return Err(limits::too_large("文件的字体过多"));
        }
        let face = self.load(description).map(Rc::new);
        self.known.insert(key, face.clone());
        Ok(face)
    }

    fn load(&self, description: &Dict<'a>) -> Option<Face<'a>> {
        if calls_itself_picture(description) {
            return None;
        }
        let font = self.cache.font(description, &self.fonts, &self.maps)?;
        Some(Face { font, collection: Collection::of(description) })
    }
}

/// Whether a font names a map of codes that is not trivial, or a character collection that has one.
fn names_map(description: &Dict<'_>) -> bool {
    let is_composite = description.get::<Name<'_>>("Subtype").is_some_and(|name| &*name == b"Type0");
    is_composite && Collection::family(description).is_some_and(|family| family.ucs2_cmap().is_some())
}

/// Whether a part of a font says that it is a picture: such streams were not counted before.
fn calls_itself_picture(description: &Dict<'_>) -> bool {
    let descendant = description.get::<Array<'_>>("DescendantFonts").and_then(|fonts| fonts.iter::<Dict<'_>>().next());
    let owners = [Some(description.clone()), descendant];
    let descriptors =
        owners.iter().flatten().filter_map(|owner| owner.get::<Dict<'_>>("FontDescriptor")).collect::<Vec<_>>();
    let keys = ["ToUnicode", "Encoding", "CIDToGIDMap", "FontFile", "FontFile2", "FontFile3"];
    let all = owners.iter().flatten().chain(&descriptors);
    let mut streams = all.flat_map(|owner| keys.iter().filter_map(|key| owner.get::<Stream<'_>>(key)));
    streams.any(|stream| stream.dict().get::<Name<'_>>("Subtype").is_some_and(|name| &*name == b"Image"))
}

impl Collection {
    /// The collection of a composite font, when it is one of the known ones.
    fn of(description: &Dict<'_>) -> Option<Self> {
        let codes = match description.get::<Object<'_>>("Encoding")? {
            Object::Name(name) => match &*name {
                b"Identity-H" => CMap::identity_h(),
                b"Identity-V" => CMap::identity_v(),
                name => CMap::parse(load_embedded(CMapName::from_bytes(name))?, load_embedded)?,
            },
            Object::Stream(stream) => CMap::parse(&stream.decoded_data().ok()?, load_embedded)?,
            _ => return None,
        };
        let characters = CMap::parse(load_embedded(Self::family(description)?.ucs2_cmap()?)?, load_embedded)?;
        Some(Self { codes, characters })
    }

    /// The character collection that a composite font says it has.
    fn family(description: &Dict<'_>) -> Option<CidFamily> {
        let descendant = description.get::<Array<'_>>("DescendantFonts")?.iter::<Dict<'_>>().next()?;
        let info = descendant.get::<Dict<'_>>("CIDSystemInfo")?;
        let word = |key| info.get::<hayro_syntax::object::String<'_>>(key);
        Some(CidFamily::from_registry_ordering(word("Registry")?.as_bytes(), word("Ordering")?.as_bytes()))
    }

    fn text(&self, code: u32, length: usize) -> Option<BfString> {
        let character = self.codes.lookup_cid_code(code, u8::try_from(length).ok()?)?;
        self.characters.lookup_bf_string(character)
    }
}

impl Face<'_> {
    /// Whether lines run from left to right.
    pub fn is_horizontal(&self) -> bool {
        self.font.is_horizontal()
    }

    /// The characters of a string.
    pub fn glyphs(&self, bytes: &[u8]) -> Vec<Glyph> {
        let mut glyphs = Vec::new();
        let mut at = 0;
        while at < bytes.len() {
            let (code, length) = self.font.read_code(bytes, at);
            at += length.max(1);
            let scaled = |vector: hayro_font::kurbo::Vec2| {
                (vector.x / f64::from(UNITS_PER_EM), vector.y / f64::from(UNITS_PER_EM))
            };
            glyphs.push(Glyph {
                text: self.text(code, length),
                advance: scaled(self.font.code_advance(code)),
                shift: scaled(self.font.origin_displacement(code)),
                is_space: code == 32 && length == 1,
            });
        }
        glyphs
    }

    fn text(&self, code: u32, length: usize) -> String {
        let own = match self.font.glyph(self.font.map_code(code), code) {
            FontGlyph::Outline(glyph) => glyph.as_unicode(),
            FontGlyph::Type3(glyph) => glyph.as_unicode(),
        };
        let text = own.filter(|text| !is_empty(text)).or_else(|| self.collection.as_ref()?.text(code, length));
        match text {
            Some(BfString::Char(character)) => character.to_string(),
            Some(BfString::String(text)) => text,
            None => UNKNOWN.to_string(),
        }
    }
}

fn is_empty(text: &BfString) -> bool {
    match text {
        BfString::Char(character) => *character == '\0',
        BfString::String(text) => text.is_empty(),
    }
}
