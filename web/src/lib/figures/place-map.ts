/** Where the provinces of Cambodia lie, one square each. Placed by us from any map: roughly, and none by its size. */
const rows = [
  '-- 22 13 -- 19 16',
  '01 17 06 -- 10 11',
  '24 02 04 03 25 --',
  '09 15 05 12 14 20',
  '-- 18 07 21 08 --',
  '-- -- 23 -- -- --',
];

/** Rows from north to south, squares from west to east: place codes of provinces, null where there is none. */
export const squares: readonly (readonly (string | null)[])[] = rows.map((row) =>
  row.split(' ').map((code) => (code === '--' ? null : `KH-${code}`)),
);

/** Whether any of these places has a square. */
export const hasSquare = (places: readonly string[]): boolean =>
  squares.some((row) => row.some((place) => place !== null && places.includes(place)));
