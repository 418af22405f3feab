/** What the forms of money ask, and what they begin with. */
import { t } from '$lib/i18n/index.svelte';
import type { Project } from '$lib/model/generated';
import type { Day, Fields, Rec } from '$lib/store/api';

export type FormKind = 'budget_line' | 'fund' | 'pledge' | 'gift';

interface Form {
  title: string;
  fields: readonly string[];
  needs: readonly string[];
  preset: Fields;
  asks: (field: string, said: Fields) => boolean;
}

/** A form of the money of a project; a rate is asked only for another currency than its own. */
export function forms(kind: FormKind, project: Rec<Project>, today: Day): Form {
  const currency = project.fields.currency ?? 'USD';
  const amount = ['amount', 'currency', 'rate'];
  const asks = (field: string, said: Fields) => field !== 'rate' || said.currency !== currency;
  switch (kind) {
    case 'budget_line':
      return {
        title: t('money.add_line'),
        fields: [
          'code',
          'label_en',
          'label_km',
          'label_th',
          'category',
          ...amount,
          'starts',
          'ends',
          'position',
        ],
        needs: ['code', 'category', 'amount', 'currency'],
        preset: { project: project.id, currency },
        asks,
      };
    case 'fund':
      return {
        title: t('money.add_fund'),
        fields: [
          'label',
          'code',
          'donor',
          ...amount,
          'restricted',
          'purpose',
          'starts',
          'ends',
          'projects',
        ],
        needs: ['label', 'amount', 'currency'],
        preset: { projects: [project.id], currency },
        asks: (field, said) =>
          asks(field, said) && (field !== 'purpose' || said.restricted === true),
      };
    case 'pledge':
      return {
        title: t('money.add_pledge'),
        fields: ['donor', 'fund', ...amount, 'pledged', 'expected'],
        needs: ['donor', 'amount', 'currency', 'pledged'],
        preset: { project: project.id, currency, pledged: today },
        asks,
      };
    case 'gift':
      return {
        title: t('money.add_gift'),
        fields: ['donor', 'fund', 'pledge', ...amount, 'received', 'method', 'note'],
        needs: ['fund', 'amount', 'currency', 'received'],
        preset: { project: project.id, currency, received: today },
        asks,
      };
  }
}
