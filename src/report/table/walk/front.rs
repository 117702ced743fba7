//! The cheapest explanations that have come down to a row, by how many figures they have passed.

use super::cost::BROKEN;
use super::step::Step;

/// Explanations that cost this much more than the cheapest at the same row are given up.
const WINDOW: u32 = 30;
/// Explanations kept for each place in the walk.
const BEAM: usize = 24;

/// An explanation of the figures passed so far.
#[derive(Debug, Clone, Copy, Default)]
pub struct Path {
    /// What it costs, without the relations that it breaks.
    pub cost: u32,
    /// How many sums within rows it breaks.
    pub broken: u32,
    /// A fingerprint of what the cells took, so that explanations with the same figures are kept once.
    pub values: u64,
    /// Its last step, by index.
    pub last: Option<usize>,
    /// Whether others as good were given up for want of room.
    pub is_crowded: bool,
}

impl Path {
    /// The explanation that one more step makes of this one.
    pub fn after(&self, step: &Step) -> Self {
        Self {
            cost: self.cost + step.cost,
            broken: self.broken + step.broken,
            values: self.values.wrapping_add(step.values),
            last: self.last,
            is_crowded: self.is_crowded,
        }
    }

    fn score(&self) -> (u32, u32) {
        (self.cost + self.broken * BROKEN, self.cost)
    }
}

/// Explanations by place, the cheapest first, each set of figures once.
#[derive(Debug)]
pub struct Front {
    places: Vec<Vec<Path>>,
    cheapest: u32,
}

impl Front {
    /// No explanations yet.
    pub fn new(places: usize) -> Self {
        Self { places: vec![Vec::new(); places], cheapest: u32::MAX - WINDOW }
    }

    /// The explanations at a place that are still cheap enough; they are taken out.
    pub fn take(&mut self, place: usize) -> Vec<Path> {
        let mut paths = self.places.get_mut(place).map(std::mem::take).unwrap_or_default();
        paths.retain(|path| path.score().0 <= self.cheapest + WINDOW);
        paths
    }

    /// All explanations by place.
    pub fn into_places(self) -> Vec<Vec<Path>> {
        self.places
    }

    /// Whether an explanation is cheap enough to be kept. Where there is no room for one as good as those that are kept, these
    /// know it.
    pub fn accepts(&mut self, place: usize, path: &Path) -> bool {
        let paths = self.places.get_mut(place).filter(|_| path.score().0 <= self.cheapest + WINDOW);
        let Some(paths) = paths else { return false };
        let no_better = |other: &Path| other.score() <= path.score();
        if paths.iter().any(|other| other.values == path.values && no_better(other)) {
            return false;
        }
        let full = paths.len() >= BEAM && paths.last().is_some_and(no_better);
        if full && paths.last().is_some_and(|last| last.score() == path.score()) {
            paths.iter_mut().for_each(|other| other.is_crowded = true);
        }
        !full
    }

    /// Adds an explanation that is accepted.
    pub fn put(&mut self, place: usize, path: Path) {
        if !self.accepts(place, &path) {
            return;
        }
        self.cheapest = self.cheapest.min(path.score().0);
        let Some(paths) = self.places.get_mut(place) else { return };
        paths.retain(|other| other.values != path.values);
        let index = paths.partition_point(|other| other.score() <= path.score());
        paths.insert(index, path);
        let dropped = paths.get(BEAM).map(Path::score);
        paths.truncate(BEAM);
        if paths.last().is_some_and(|last| Some(last.score()) == dropped) {
            paths.iter_mut().for_each(|other| other.is_crowded = true);
        }
    }
}
