//! How far two short texts are from each other.

/// The number of characters to insert, delete or replace to get from one text to the other, or `limit` when it is that
/// many or more. Texts whose lengths differ by more are not compared.
pub fn distance(one: &str, other: &str, limit: usize) -> usize {
    let other: Vec<char> = other.chars().collect();
    if one.chars().count().abs_diff(other.len()) >= limit {
        return limit;
    }
    let mut costs: Vec<usize> = (0..=other.len()).collect();
    for (row, character) in one.chars().enumerate() {
        costs = next_row(&costs, row + 1, character, &other);
    }
    costs.last().copied().unwrap_or(limit).min(limit)
}

fn next_row(above: &[usize], first: usize, character: char, other: &[char]) -> Vec<usize> {
    let mut row = vec![first];
    for ((corner, up), next) in above.iter().zip(above.iter().skip(1)).zip(other) {
        let left = row.last().copied().unwrap_or(first);
        let replaced = corner + usize::from(*next != character);
        row.push(replaced.min(left + 1).min(up + 1));
    }
    row
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn counts_characters() {
        assert_eq!(distance("条例", "条例", 3), 0);
        assert_eq!(distance("政府信息公开条列", "政府信息公开条例", 3), 1);
        assert_eq!(distance("信息公开条例", "政府信息公开条例", 3), 2);
        assert_eq!(distance("", "政府信息公开条例", 3), 3);
        assert_eq!(distance("甲乙丙丁", "丁丙乙甲", 3), 3);
    }
}
