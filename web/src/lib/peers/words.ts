/** Groups, committees and quarters in words. */
import { codeLabel, formatDay, t } from '../i18n/index.svelte';
import type { Campaign, Session } from '../model/generated';

export const listed = (list: string, ids: readonly string[] | undefined): string =>
  (ids ?? []).map((id) => codeLabel(list, id)).join(', ');

/** From one day to another. */
export const whenWords = ({ first, last }: { first: string; last: string }): string =>
  `${formatDay(first)} – ${formatDay(last)}`;

export const sessionLabel = (fields: Session): string =>
  fields.topic || listed('peer_topic', fields.topics) || codeLabel('session_type', 'peer_session');

export const campaignLabel = (fields: Campaign): string =>
  `${codeLabel('session_type', 'campaign')}: ${listed('campaign_channel', fields.channels)}`;

export const audienceWords = (fields: Campaign): string =>
  fields.audience === undefined
    ? ''
    : [
        t('committees.audience', { n: fields.audience }),
        codeLabel('audience_method', fields.method),
      ]
        .filter(Boolean)
        .join(' · ');
