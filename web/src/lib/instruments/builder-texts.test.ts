import { describe, expect, it } from 'vitest';
import { byQuestion, gaps } from './builder-check';
import { changed, draftAt, emptyDraft } from './builder-draft';
import { added } from './builder-edit';
import { missing, retold, textRows, withLanguages, withText } from './builder-texts';
import { sample } from './builder-testing';
import { fresh } from './builder-types';

describe('texts in several languages', () => {
  it('stand in the order in which they are read, a shared list once', () => {
    expect(textRows(sample()).map(({ key }) => key)).toEqual([
      'title',
      'age label',
      'living/street label',
      'yes_no yes',
      'yes_no no',
      'living/reason label',
      'living/reason hint',
      'work label',
      'work begging',
      'work scavenging',
      'school label',
      'score total 0',
    ]);
  });

  it('are counted where they are missing', () => {
    expect(missing(sample())).toEqual({ en: 0, km: 9 });
    const row = textRows(sample()).find(({ key }) => key === 'yes_no no')!;
    const draft = withText(sample(), row.spot, 'km', 'ទេ');
    expect(draft.lists.yes_no?.[1]?.label).toEqual({ en: 'No', km: 'ទេ' });
    expect(missing(draft).km).toBe(8);
  });

  it('count as missing where only blanks are said', () => {
    const draft = changed(sample(), ['age'], { label: { en: 'Age', km: '  ' } });
    expect(missing(draft).km).toBe(10);
  });

  it('leave nothing empty behind', () => {
    expect(retold({ en: 'Age' }, 'en', ' ')).toBeUndefined();
    const row = textRows(sample()).find(({ key }) => key === 'living/reason hint')!;
    const draft = withText(sample(), row.spot, 'en', '');
    expect(draftAt(draft, ['living', 'reason'])).not.toHaveProperty('hint');
  });

  it('go with a language that is taken away, and only they', () => {
    const draft = withLanguages(sample(), ['en', 'th']);
    expect(draft.title).toEqual({ en: 'Street survey' });
    expect(draft.lists.yes_no?.[0]?.label).toEqual({ en: 'Yes' });
    expect(missing(draft)).toEqual({ en: 0, th: 12 });
  });
});

describe('what is wrong with a form', () => {
  it('stands at its question, that of a list at whoever chooses from it, the rest at the form', () => {
    const problem = (path: string[], field?: string) => ({ path, field, rule: 'r', message: '' });
    const problems = [
      problem(['living', 'reason'], 'relevant'),
      problem([], 'lists.work.begging'),
      problem([], 'lists.nobody'),
      problem(['gone']),
    ];
    const found = byQuestion(sample(), problems);
    expect(found.get('living/reason')).toHaveLength(1);
    expect(found.get('work')).toHaveLength(1);
    expect(found.get('')).toHaveLength(2);
  });

  it('is seen without the office where nobody could answer', () => {
    expect(gaps(sample())).toEqual([]);
    expect(gaps(emptyDraft({}, ['en'])).map(({ gap }) => gap)).toEqual([
      'no_title',
      'no_questions',
    ]);
    const khmerOnly = changed(sample(), ['age'], { label: { km: 'អាយុ' } });
    expect(gaps(khmerOnly)).toEqual([{ path: ['age'], gap: 'not_in_main_language' }]);
    const { draft, item } = fresh(sample(), 'select_one');
    expect(gaps(added(draft, item, null).draft)).toEqual([
      { path: ['question'], gap: 'no_label' },
      { path: ['question'], gap: 'no_choices' },
    ]);
  });
});
