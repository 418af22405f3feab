/** The books as this device has them, and what they are called. */
import { currentLanguage, t } from '$lib/i18n/index.svelte';
import { inLanguage } from '$lib/desk/people';
import type {
  BudgetLine,
  Donor,
  Fund,
  Gift,
  Pledge,
  Project,
  Spending,
  SpendingShare,
} from '$lib/model/generated';
import { amountWords } from '$lib/sessions/words';
import { store, type LiveList, type Rec } from '$lib/store';
import { amountText, type Books } from './position';

/** Most records of one kind that a screen of money reads. */
const limit = 20_000;

/** An amount in words of the screen's language. */
export const cash = (cents: bigint | null, currency: string | undefined): string =>
  cents === null ? '–' : amountWords(amountText(cents), currency ?? 'USD');

/** Everything that sums of money are made of. Call in a component's script. */
export class MoneyBooks {
  readonly projects: LiveList<Project> = store.live<Project>({ kind: 'project', limit: 500 });
  readonly donors: LiveList<Donor> = store.live<Donor>({ kind: 'donor', limit });
  readonly funds: LiveList<Fund> = store.live<Fund>({ kind: 'fund', limit });
  readonly pledges: LiveList<Pledge> = store.live<Pledge>({ kind: 'pledge', limit });
  readonly gifts: LiveList<Gift> = store.live<Gift>({ kind: 'gift', sort: '-received', limit });
  readonly lines: LiveList<BudgetLine> = store.live<BudgetLine>({ kind: 'budget_line', limit });
  readonly spendings: LiveList<Spending> = store.live<Spending>({
    kind: 'spending',
    sort: '-day',
    limit,
  });
  readonly shares: LiveList<SpendingShare> = store.live<SpendingShare>({
    kind: 'spending_share',
    limit,
  });

  get loading(): boolean {
    const { projects, funds, pledges, gifts, lines, spendings, shares } = this;
    return [projects, funds, pledges, gifts, lines, spendings, shares].some((one) => one.loading);
  }
  get all(): Books {
    return {
      funds: this.funds.rows,
      pledges: this.pledges.rows,
      gifts: this.gifts.rows,
      lines: this.lines.rows,
      spendings: this.spendings.rows,
      shares: this.shares.rows,
    };
  }
  /** Projects of the own organisation: others' money is theirs. */
  get ours(): Rec<Project>[] {
    return this.projects.rows.filter(({ org }) => !org || org === store.me.org);
  }

  currency = (project: string | null | undefined): string =>
    this.projects.rows.find(({ id }) => id === project)?.fields.currency ?? 'USD';
  projectName(id: string | null | undefined): string {
    const project = this.projects.rows.find((one) => one.id === id)?.fields;
    const title = project && inLanguage(project, 'title', currentLanguage());
    return title ?? project?.code ?? t('money.no_project');
  }
  lineName(id: string | null | undefined): string {
    const line = this.lines.rows.find((one) => one.id === id)?.fields;
    const label = line && inLanguage(line, 'label', currentLanguage());
    return [line?.code, label].filter(Boolean).join(' ') || t('money.no_line');
  }
  fundName = (id: string | null | undefined): string => {
    const fund = this.funds.rows.find((one) => one.id === id)?.fields;
    return [fund?.code, fund?.label].filter(Boolean).join(' ') || t('kind.fund');
  };
  donorName = (id: string | null | undefined): string =>
    this.donors.rows.find((one) => one.id === id)?.fields.label ?? t('money.donor_sealed');
  /** What may be chosen from. */
  options = (list: readonly { id: string }[], label: (id: string) => string) =>
    list.map(({ id }) => ({ id, label: label(id) }));
}
