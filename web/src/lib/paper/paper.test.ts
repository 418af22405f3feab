import { describe, expect, it } from 'vitest';
import { bilingual, factsOf, section, type Paper } from './paper';

const paper = (language: 'en' | 'th', words: Record<string, string>): Paper => ({
  language,
  title: words.title ?? '',
  from: 'House of Hope',
  made: '28',
  warning: words.warning ?? '',
  sections: section(words.child ?? '', [
    ...factsOf([
      [words.sex ?? '', words.female],
      [words.name ?? '', 'Srey'],
    ]),
    { is: 'text', text: 'She said so.' },
    { is: 'ticks', rows: [[true, words.yes ?? '']] },
    { is: 'table', head: [words.name ?? ''], rows: [['Srey']] },
  ]),
  signatures: [words.sign ?? ''],
  of: '/',
});
const en = paper('en', {
  title: 'Referral',
  warning: 'Secret',
  child: 'Child',
  sex: 'Sex',
  female: 'Female',
  name: 'Name',
  yes: 'Yes',
  sign: 'Given by',
});
const th = paper('th', {
  title: 'ใบส่งต่อ',
  warning: 'ลับ',
  child: 'เด็ก',
  sex: 'เพศ',
  female: 'หญิง',
  name: 'ชื่อ',
  yes: 'ใช่',
  sign: 'ผู้ส่ง',
});

describe('a paper for two countries', () => {
  it('says each label and each code in both languages, and what people wrote once', () => {
    const two = bilingual(en, th);
    expect(two.title).toBe('Referral');
    expect(two.subtitle).toBe('ใบส่งต่อ');
    expect(two.sections[0]?.heading).toBe('Child / เด็ก');
    expect(two.sections[0]?.blocks).toEqual([
      {
        is: 'facts',
        rows: [
          ['Sex / เพศ', 'Female / หญิง'],
          ['Name / ชื่อ', 'Srey'],
        ],
      },
      { is: 'text', text: 'She said so.' },
      { is: 'ticks', rows: [[true, 'Yes / ใช่']] },
      { is: 'table', head: ['Name / ชื่อ'], rows: [['Srey']] },
    ]);
    expect(two.signatures).toEqual(['Given by / ผู้ส่ง']);
  });
  it('leaves out what nobody said', () => {
    expect(
      factsOf([
        ['Sex', ''],
        ['Name', null],
      ]),
    ).toEqual([]);
    expect(section('Empty', [])).toEqual([]);
  });
});
