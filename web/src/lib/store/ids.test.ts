import { expect, it } from 'vitest';
import { ofName, ofPair } from './ids';

const series = '019a0000-0000-7000-8000-000000000001';
const child = '019a0000-0000-7000-8000-000000000002';

it('arrives at the ids that the server arrives at (crates/model/src/id.rs holds the same)', async () => {
  expect(await ofPair(series, child)).toBe('85b655c6-d3ca-5690-ab88-74382f6b046d');
  expect(await ofName(series, '2026-11-25')).toBe('63e0a5aa-22b7-5cdd-8573-f6ab0deb76ae');
  expect(await ofName(child, 'food_snack')).toBe('d6bcdd92-cbe9-5cd7-8571-54d92d2510e4');
});
