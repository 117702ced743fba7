//! Sorting with one instantiation of the sorting code for all types: each further one would add seven kilobytes.

/// Sorts by a key; equals stay in order.
pub fn by_key<T>(items: &mut Vec<T>, key: impl Fn(&T) -> (u64, u64)) {
    let keyed = items.iter().enumerate().map(|(index, item)| (key(item), index));
    let mut order: Vec<((u64, u64), usize)> = keyed.collect();
    order.sort_unstable();
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|(_, index)| taken.get_mut(index)?.take()));
}

/// A key part that sorts the larger first.
pub fn descending(value: usize) -> u64 {
    u64::MAX - value as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_stay_in_order() {
        let mut words = vec!["三", "二乙", "一", "二甲"];
        by_key(&mut words, |word| (descending(word.len()), 0));
        assert_eq!(words, ["二乙", "二甲", "三", "一"]);
    }
}
