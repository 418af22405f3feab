use proptest::prelude::*;

use super::*;

fn counts(cells: &[&[u64]]) -> Counts {
    Counts {
        rows: (0..cells.len()).map(|i| format!("r{i}")).collect(),
        columns: (0..cells[0].len()).map(|i| format!("c{i}")).collect(),
        cells: cells.iter().map(|row| row.to_vec()).collect(),
    }
}

/// What an attacker can do: try every table whose hidden cells are at least one and which agrees with all that is shown.
/// Returns, for every hidden number, interior or total, the values that it takes in those tables.
fn attack(table: &Table, most: u64) -> Vec<Vec<u64>> {
    let (rows, columns) = (table.rows.len(), table.columns.len());
    let flat: Vec<Option<u64>> = table.cells.iter().flatten().copied().collect();
    let mut guess: Vec<u64> = flat.iter().map(|cell| cell.unwrap_or(1)).collect();
    let free: Vec<usize> = (0..flat.len()).filter(|i| flat[*i].is_none()).collect();
    let hidden_totals: Vec<bool> = table
        .row_totals
        .iter()
        .chain(&table.column_totals)
        .chain([&table.total])
        .map(Option::is_none)
        .collect();
    let mut found: Vec<Vec<u64>> =
        vec![Vec::new(); free.len() + hidden_totals.iter().filter(|h| **h).count()];
    loop {
        let row_sums: Vec<u64> =
            (0..rows).map(|r| guess[r * columns..(r + 1) * columns].iter().sum()).collect();
        let column_sums: Vec<u64> =
            (0..columns).map(|c| (0..rows).map(|r| guess[r * columns + c]).sum()).collect();
        let sums: Vec<u64> =
            row_sums.iter().chain(&column_sums).copied().chain([row_sums.iter().sum()]).collect();
        let shown: Vec<Option<u64>> =
            table.row_totals.iter().chain(&table.column_totals).chain([&table.total]).copied().collect();
        if sums.iter().zip(&shown).all(|(sum, shown)| shown.is_none_or(|shown| shown == *sum)) {
            let totals = sums.iter().zip(&hidden_totals).filter(|(_, hidden)| **hidden).map(|(sum, _)| *sum);
            for (values, value) in found.iter_mut().zip(free.iter().map(|i| guess[*i]).chain(totals)) {
                if !values.contains(&value) {
                    values.push(value);
                }
            }
        }
        let Some(turn) = free.iter().find(|i| guess[**i] < most) else { return found };
        for i in free.iter().take_while(|i| *i != turn) {
            guess[*i] = 1;
        }
        guess[*turn] += 1;
    }
}

fn assert_safe(table: &Table, most: u64) {
    for values in attack(table, most) {
        assert!(values.len() > 1, "a hidden number can only be {values:?} in {table:?}");
    }
}

fn assert_primary(counts: &Counts, table: &Table, k: u64) {
    for (row, shown) in counts.cells.iter().zip(&table.cells) {
        for (n, cell) in row.iter().zip(shown) {
            assert!(cell.is_none_or(|cell| cell == *n && (n == &0 || *n >= k)));
        }
    }
    for total in table.row_totals.iter().chain(&table.column_totals).chain([&table.total]).flatten() {
        assert!(*total == 0 || *total >= k);
    }
}

#[test]
fn every_two_by_two_table_withstands_the_attacker() {
    for n in 0..7_u64.pow(4) {
        let cell = |i: u32| n / 7_u64.pow(i) % 7;
        let counts = counts(&[&[cell(0), cell(1)], &[cell(2), cell(3)]]);
        let table = protect(&counts, 3);
        assert_primary(&counts, &table, 3);
        assert_safe(&table, 9);
    }
}

#[test]
fn a_lone_small_cell_takes_others_with_it_but_not_the_totals() {
    let counts = counts(&[&[2, 30, 40], &[20, 50, 60], &[25, 70, 80]]);
    let table = protect(&counts, 5);
    assert_eq!(table.cells, [[None, None, Some(40)], [None, None, Some(60)], [Some(25), Some(70), Some(80)]]);
    assert_eq!((table.total, &table.row_totals[..]), (Some(377), &[Some(72), Some(130), Some(175)][..]));
}

#[test]
fn nothing_small_nothing_hidden_and_zeros_stay() {
    let counts = counts(&[&[0, 12], &[9, 0]]);
    let table = protect(&counts, 5);
    assert_eq!(table.cells, [[Some(0), Some(12)], [Some(9), Some(0)]]);
    assert_eq!(table.total, Some(21));
}

#[test]
fn an_only_child_hides_even_the_total() {
    let table = protect(&counts(&[&[0, 1], &[0, 0]]), 5);
    assert_eq!(table.cells, [[Some(0), None], [Some(0), Some(0)]]);
    assert_eq!(
        (table.total, table.row_totals, table.column_totals),
        (None, vec![None, Some(0)], vec![Some(0), None])
    );
}

#[test]
fn two_ones_that_share_a_known_sum_are_not_thought_hidden() {
    let list = protect_list(&["a".into(), "b".into(), "c".into()], &[1, 1, 40], 5, GrandTotal::IfSafe);
    assert_eq!(list.cells, [None, None, None]);
    assert_eq!(list.total, Some(42));
}

#[test]
fn a_list_of_one_hides_its_total() {
    let list = protect_list(&["a".into(), "b".into()], &[3, 0], 5, GrandTotal::IfSafe);
    assert_eq!((list.cells, list.total), (vec![None, Some(0)], None));
}

#[test]
fn a_total_that_is_hidden_elsewhere_does_not_follow_from_a_list() {
    let list = protect_list(&["a".into(), "b".into()], &[30, 40], 5, GrandTotal::Hidden);
    assert_eq!(list.total, None);
    assert!(list.cells.contains(&None));
    let table = protect_with(&counts(&[&[30, 40], &[50, 60]]), 5, GrandTotal::Hidden);
    assert_eq!(table.total, None);
    assert_safe(&table, 70);
}

#[test]
fn a_share_is_hidden_when_the_part_or_the_rest_is_small() {
    assert_eq!(protect_share(18, 20, 5), None);
    assert_eq!(protect_share(2, 20, 5), None);
    assert_eq!(protect_share(20, 20, 5), Some((20, 20)));
    assert_eq!(protect_share(0, 4, 5), None);
    assert_eq!(protect_share(10, 20, 5), Some((10, 20)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn wider_tables_withstand_the_attacker_too(cells in prop::collection::vec(0_u64..6, 6), k in 2_u32..6) {
        let counts = counts(&[&cells[..3], &cells[3..]]);
        let table = protect(&counts, k);
        assert_primary(&counts, &table, u64::from(k));
        assert_safe(&table, 7);
    }

    #[test]
    fn what_is_shown_is_true_and_adds_up(cells in prop::collection::vec(0_u64..40, 24), k in 2_u32..12) {
        let rows: Vec<&[u64]> = cells.chunks(6).collect();
        let counts = counts(&rows);
        let table = protect(&counts, k);
        assert_primary(&counts, &table, u64::from(k));
        for (row, total) in table.cells.iter().zip(&table.row_totals) {
            if let (Some(shown), Some(total)) = (row.iter().copied().sum::<Option<u64>>(), total) {
                prop_assert_eq!(shown, *total);
            }
            // A shown line has no lone gap: it would be the difference.
            prop_assert!(total.is_none() || row.iter().filter(|cell| cell.is_none()).count() != 1);
        }
    }

    #[test]
    fn no_hidden_number_of_a_list_is_the_only_one_possible(counts in prop::collection::vec(0_u64..5, 1..5), k in 2_u32..5) {
        let names: Vec<String> = counts.iter().map(ToString::to_string).collect();
        let list = protect_list(&names, &counts, k, GrandTotal::IfSafe);
        // A list is a table of one row whose column totals are not shown: the attacker sees them as hidden.
        let hidden = list.cells.iter().filter(|cell| cell.is_none()).count();
        let least: u64 = list.cells.iter().map(|cell| cell.unwrap_or(1)).sum();
        if let Some(total) = list.total {
            prop_assert!(hidden == 0 || (hidden > 1 && total > least));
        }
        for (n, cell) in counts.iter().zip(&list.cells) {
            prop_assert!(cell.is_none_or(|cell| cell == *n && (cell == 0 || cell >= u64::from(k))));
        }
    }
}
