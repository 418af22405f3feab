/** Whose word a spending waits for. */
import type { Spending } from '../model/generated';
import type { Id, Rec } from '../store/api';

/** Whoever wrote or submitted it does not decide on it; that another one parted it over funds, the office knows. */
export const isOwnSpending = (account: Id, one: Pick<Rec<Spending>, 'by' | 'fields'>): boolean =>
  one.by === account || one.fields.submitted_by === account;

export function toDo(
  account: Id,
  spendings: readonly Rec<Spending>[],
  may: (one: Rec<Spending>) => boolean,
): { approve: Rec<Spending>[]; back: Rec<Spending>[] } {
  return {
    approve: spendings.filter(
      (one) => one.fields.status === 'submitted' && may(one) && !isOwnSpending(account, one),
    ),
    back: spendings.filter(
      (one) => one.fields.status === 'sent_back' && isOwnSpending(account, one),
    ),
  };
}
