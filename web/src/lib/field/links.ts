/** Where each record is opened. Addresses carry ids only, never a word about anybody. */
import type { KindName, Rec } from '$lib/store/api';

type Fields = {
  person?: string;
  case?: string;
  spot?: string;
  session?: string;
  instrument?: string;
  what?: string;
  evidence?: string;
  area?: string;
  group?: string;
  committee?: string;
  project?: string;
  spending?: string;
  report?: string;
};

export const personHref = (id: string): string => `/people/${id}`;
export const roundHref = (id: string, spot?: string | null): string =>
  spot ? `/round/${id}?spot=${spot}` : `/round/${id}`;
export const contactHref = (id: string): string => `/record/contact/${id}`;
export const spotHref = (id: string): string => `/places/${id}`;
export const routeHref = (id: string): string => `/places/routes/${id}`;

/** Address of a record; null where it has no screen of its own. */
export function hrefOf(kind: KindName, id: string, fields: Fields = {}): string | null {
  switch (kind) {
    case 'person':
      return personHref(id);
    case 'round':
      return roundHref(id);
    case 'session':
      return `/sessions/${id}`;
    case 'series':
      return `/series/${id}`;
    case 'attendance':
      return fields.session ? `/sessions/${fields.session}` : null;
    case 'contact':
      return contactHref(id);
    case 'spot':
      return spotHref(id);
    case 'route':
      return routeHref(id);
    case 'target_area':
      return `/prevention/${id}`;
    case 'area_member':
    case 'area_point':
    case 'action_item':
    case 'area_visit':
      return fields.area ? `/prevention/${fields.area}` : null;
    case 'report':
      return `/reports/${id}`;
    case 'report_part':
    case 'report_sending':
    case 'story_use':
      return fields.report ? `/reports/${fields.report}` : null;
    case 'story':
      return '/stories';
    case 'concern':
      return `/concerns/${id}`;
    case 'case':
      return `/cases/${id}`;
    case 'legal_matter':
    case 'hearing':
      return fields.case ? `/cases/${fields.case}/justice` : null;
    case 'alert':
      return `/alerts/${id}`;
    case 'alert_rule':
      return '/alerts/rules';
    case 'call':
      return '/calls';
    case 'emergency_access':
      return '/emergency';
    case 'bed':
    case 'bed_ask':
      return '/beds';
    case 'placement':
    case 'authority_document':
      return fields.case ? `/cases/${fields.case}/placement` : null;
    case 'cross_border':
      return `/border/${id}`;
    case 'handover':
    case 'escort_leg':
      return fields.case ? `/cases/${fields.case}/border` : null;
    case 'statutory_report':
      return fields.case ? `/cases/${fields.case}/reports` : null;
    case 'statutory_rule':
      return '/settings/duties';
    case 'code_map':
      return '/settings/codes';
    case 'suspect':
      return `/justice/${id}`;
    case 'evidence':
      return `/justice/evidence/${id}`;
    case 'testimony':
      return fields.case ? `/cases/${fields.case}/justice` : null;
    case 'custody_step':
      return fields.evidence ? `/justice/evidence/${fields.evidence}` : null;
    case 'referral':
      return `/referrals/${id}`;
    case 'response':
      return `/responses/${id}`;
    case 'project':
      return `/projects/${id}`;
    case 'result_node':
    case 'indicator':
      return fields.project ? `/projects/${fields.project}/tree` : null;
    case 'results_return':
      return fields.project ? `/projects/${fields.project}/returns/${id}` : null;
    case 'instrument':
      return `/instruments/${id}`;
    case 'service':
      return `/alliance/${id}`;
    case 'agreement':
      return '/alliance/agreements';
    case 'practice':
      return '/alliance/library';
    case 'certificate':
      return `/alliance/certificates/${id}`;
    case 'instrument_version':
      return fields.instrument ? `/instruments/${fields.instrument}` : null;
    case 'visit':
      return fields.case ? `/cases/${fields.case}/visits` : null;
    case 'plan_item':
      return fields.case ? `/cases/${fields.case}/plan` : null;
    case 'approval':
      return fields.case
        ? `/cases/${fields.case}${fields.what === 'closure' ? '' : '/plan'}`
        : null;
    case 'kin':
    case 'livelihood':
    case 'livelihood_step':
      return fields.case ? `/cases/${fields.case}/family` : null;
    case 'schooling':
    case 'school_check':
    case 'school_aid':
    case 'course':
      if (fields.case) return `/cases/${fields.case}/school`;
      return fields.person ? personHref(fields.person) : null;
    case 'peer_group':
      return `/peers/${id}`;
    case 'committee':
      return `/committees/${id}`;
    case 'peer_leader':
    case 'committee_member':
    case 'committee_meeting':
    case 'campaign':
    case 'quarter_plan':
    case 'quarter_mark':
      if (fields.group) return `/peers/${fields.group}`;
      return fields.committee ? `/committees/${fields.committee}` : '/committees';
    case 'fund':
    case 'pledge':
    case 'gift':
      return fields.project ? `/money/${fields.project}` : '/money';
    case 'budget_line':
      return fields.project ? `/money/${fields.project}` : null;
    case 'spending':
      return `/money/spending/${id}`;
    case 'spending_share':
      return fields.spending ? `/money/spending/${fields.spending}` : null;
    case 'donor':
      return `/money/donors/${id}`;
    case 'asset':
    case 'asset_check':
      return '/money/assets';
    case 'wish':
    case 'screening':
    case 'determination':
    case 'conference':
      return fields.case ? `/cases/${fields.case}/standing` : null;
    default:
      if (fields.case) return `/cases/${fields.case}`;
      return fields.person ? personHref(fields.person) : null;
  }
}

export const linkOf = (rec: Rec<object>): string | null =>
  hrefOf(rec.kind, rec.id, rec.fields as Fields);

/** An address with the ids that are there. */
export function withIds(path: string, ids: Record<string, string | null | undefined>): string {
  const given = Object.entries(ids).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length ? `${path}?${new URLSearchParams(given).toString()}` : path;
}
