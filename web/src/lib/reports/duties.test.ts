import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { StatutoryReport } from '../model/generated';
import type { Fields } from '../store/api';
import { chaseDue, duties, reportActs, type RuleRec } from './duties';

type Row = { id: string; fields: Fields };
const vectors = JSON.parse(
  readFileSync(new URL('../../../../vectors/statutory.json', import.meta.url), 'utf8'),
) as { rules: Row[]; concerns: Row[]; cases: Row[]; reports: Row[]; due: unknown[] };
const begun = (rows: Row[]) => rows.map((row) => ({ ...row, created: '2026-11-22T05:30:00.000Z' }));

describe('reports that are due', () => {
  it('are those that the office finds', () => {
    const found = duties(
      vectors.rules as RuleRec[],
      begun(vectors.concerns),
      begun(vectors.cases),
      vectors.reports,
    );
    expect(found).toEqual(vectors.due);
  });
  it('are chased a week after the last word, until there is an answer', () => {
    const sent: StatutoryReport = { status: 'sent', sent: '2026-11-01T00:00:00.000Z' };
    expect(chaseDue(sent)).toBe('2026-11-08T00:00:00.000Z');
    expect(chaseDue({ ...sent, chased: '2026-11-09T00:00:00.000Z' })).toBe(
      '2026-11-16T00:00:00.000Z',
    );
    expect(chaseDue({ ...sent, status: 'answered' })).toBeNull();
  });
});

interface State {
  kind: string;
  before: Fields;
  acts: { act: string; sets?: Fields; refused?: string }[];
}
const { states } = JSON.parse(
  readFileSync(new URL('../../../../vectors/effects.json', import.meta.url), 'utf8'),
) as { states: State[] };

describe('nothing is offered that would come back refused', () => {
  for (const { before, acts } of states.filter((one) => one.kind === 'statutory_report'))
    for (const act of reportActs(before as StatutoryReport))
      it(`${JSON.stringify(before)}: ${act}`, () => {
        expect(acts.some((one) => one.act === act && one.sets)).toBe(true);
      });
});
