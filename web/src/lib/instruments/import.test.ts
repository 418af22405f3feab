import { expect, it } from 'vitest';
import { fileFault, inFileOrder, xlsformBytesMax } from './import';

it('sends only what can be a form', () => {
  expect(fileFault({ name: 'Survey.XLSX', size: 10 })).toBeNull();
  expect(fileFault({ name: 'survey.xls', size: 10 })).toBe('not_xlsx');
  expect(fileFault({ name: 'survey.xlsx.exe', size: 10 })).toBe('not_xlsx');
  expect(fileFault({ name: 'survey.xlsx', size: 0 })).toBe('empty');
  expect(fileFault({ name: 'survey.xlsx', size: xlsformBytesMax })).toBeNull();
  expect(fileFault({ name: 'survey.xlsx', size: xlsformBytesMax + 1 })).toBe('too_large');
});

it('names what is wrong in the order of the file, what has no place last', () => {
  const at = (sheet: string | null, row: number | null) => ({
    sheet,
    row,
    column: 'name',
    rule: 'r',
    message: '',
  });
  const all = [at(null, null), at('choices', 3), at('survey', 9), at('survey', 2)];
  expect(inFileOrder(all).map(({ sheet, row }) => [sheet, row])).toEqual([
    ['survey', 2],
    ['survey', 9],
    ['choices', 3],
    [null, null],
  ]);
});
