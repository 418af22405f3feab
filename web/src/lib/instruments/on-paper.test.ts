import { describe, expect, it } from 'vitest';
import { onPaper } from './on-paper';

describe('when a question is asked, for a person with a pen', () => {
  it('says one of several answers as alternatives', () => {
    expect(onPaper("selected('weekly monthly', ${contact})")).toEqual({
      is: 'conditions',
      conditions: {
        join: 'or',
        all: [
          { question: 'contact', test: 'is', value: 'weekly' },
          { question: 'contact', test: 'is', value: 'monthly' },
        ],
      },
    });
  });
  it('says any answer but some, and turns round what is denied', () => {
    expect(onPaper("count-selected(${uses}) > 0 and not(selected(${uses}, 'none'))")).toEqual({
      is: 'conditions',
      conditions: {
        join: 'and',
        all: [
          expect.objectContaining({ question: 'uses', test: 'answered' }),
          { question: 'uses', test: 'includes_not', value: 'none' },
        ],
      },
    });
    expect(onPaper('not(${age} < 5)')).toEqual({
      is: 'conditions',
      conditions: { join: 'and', all: [{ question: 'age', test: 'at_least', value: 5 }] },
    });
  });
  it('knows more than one tick, and leaves what it cannot say as it stands', () => {
    expect(onPaper('count-selected(${work}) > 1')).toEqual({ is: 'several', question: 'work' });
    const hard = 'count-selected(${work}) > 1 or ${age} > 5';
    expect(onPaper(hard)).toEqual({ is: 'source', source: hard });
  });
});
