import { describe, expect, it } from 'vitest';
import { difference, standing, workDue } from './livelihood';

const plan = { begun: '2026-01-31', income: '300000', currency: 'KHR', loan: '1000000' };

describe('a plan to earn enough', () => {
  it.each([
    ['300000', '450000', '+', '150000'],
    ['120.5', '100', '−', '20.5'],
    ['0.1', '0.3', '+', '0.2'],
    ['7', '7.00', '', '0'],
  ])('tells exactly what changed from %s to %s', (then, now, sign, amount) =>
    expect(difference(then, now)).toEqual({ sign, amount }),
  );
  it('shows income then and now by the last review, whatever the order it was said in', () => {
    const steps = [
      { what: 'income', day: '2026-08-02', amount: '500000' },
      { what: 'income', day: '2026-05-01', amount: '350000' },
    ];
    const stands = standing(plan, steps);
    expect(stands.now).toEqual({ amount: '500000', day: '2026-08-02' });
    expect(stands.change).toEqual({ sign: '+', amount: '200000' });
    expect(stands.review).toBe('2026-11-02');
  });
  it('is looked at three months after it began, a short month ends on its last day', () => {
    expect(standing(plan, []).review).toBe('2026-04-30');
    expect(standing(plan, []).change).toBeNull();
    expect(standing({ ...plan, ended: '2026-03-01' }, []).review).toBeNull();
  });
  it('counts down the loan, and never below nothing', () => {
    const pay = (amount: string) => ({ what: 'repayment', day: '2026-03-01', amount });
    expect(standing(plan, [pay('200000'), pay('50000.5')]).left).toBe('749999.5');
    expect(standing(plan, [pay('1000000')]).left).toBe('0');
    expect(standing(plan, [pay('1200000')]).left).toBe('0');
    expect(standing({ ...plan, loan: undefined }, [pay('5')]).left).toBeNull();
  });
  it('tells what could not be repaid', () => {
    expect(standing(plan, [{ what: 'missed', day: '2026-03-01' }]).missed).toBe(1);
  });
});

describe('work after a course', () => {
  const done = { ended: '2026-03-31', result: 'completed' };
  it('is asked about after three and after six months', () => {
    expect(workDue(done)).toEqual({ field: 'after_3', day: '2026-06-30' });
    expect(workDue({ ...done, after_3: 'trade' })).toEqual({ field: 'after_6', day: '2026-09-30' });
    expect(workDue({ ...done, after_6: 'trade' })).toBeNull();
  });
  it('is not asked of who still learns or left', () => {
    expect(workDue({ begun: '2026-01-01' })).toBeNull();
    expect(workDue({ ...done, result: 'left' })).toBeNull();
  });
});
