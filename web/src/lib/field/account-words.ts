/** The account of a child as sentences: for the child, the family, and whoever reads it to them. */
import type { FieldValue, Id, KindName } from '../store/api';
import {
  bySort,
  type Account,
  type HeldBy,
  type LinkRead,
  type ReadOn,
  type Somebody,
  type SystemTold,
  type TakenOn,
  type Went,
} from './account';

/** How things are said: the app's language and the names that this device knows. */
export interface Say {
  t: (key: string, params?: Record<string, string | number>) => string;
  code: (list: string, id: string) => string;
  /** A day, or the day of a moment. */
  day: (value: string) => string;
  instant: (value: string) => string;
  field: (kind: KindName, field: string) => string;
  org: (id: Id) => string;
}

type Fields = Record<string, FieldValue>;
const text = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

export class Teller {
  #people: Map<Id, Somebody>;
  constructor(
    private readonly say: Say,
    account: Account,
  ) {
    this.#people = new Map(account.people.map((one) => [one.account, one]));
  }

  /** “Sok Dara (caseworker, Riverlight Kids)”; of others only what they are and where. */
  who(id: Id, org?: Id | null): string {
    const { say } = this;
    const one = this.#people.get(id);
    const home = one?.org ?? org;
    const where = home ? say.org(home) : '';
    const role = one?.roles[0] ? say.code('role', one.roles[0]) : '';
    const isSystem = one?.roles.includes('other_system');
    if (isSystem)
      return one?.name
        ? say.t('account.system', { name: one.name, org: where })
        : say.t('account.some_system', { org: where });
    if (one?.name)
      return say.t(role ? 'account.who' : 'account.who_only', { name: one.name, role, org: where });
    return role
      ? say.t('account.somebody', { role, org: where })
      : say.t('account.somebody_only', { org: where || say.t('account.unknown') });
  }

  list(parts: readonly string[]): string {
    const [first = '', ...more] = parts;
    const last = more.pop();
    const head = more.reduce(
      (said, next) => this.say.t('account.list', { first: said, next }),
      first,
    );
    return last === undefined ? head : this.say.t('account.and', { first: head, last });
  }

  what(words: readonly { word: string; n: number }[]): string {
    return this.list(bySort(words).map(({ sort, n }) => this.say.t(`account.sort.${sort}`, { n })));
  }

  reading(line: ReadOn): string {
    const read = this.what(line.what.map(({ word, read: n }) => ({ word, n })));
    const wrote = this.what(line.what.map(({ word, wrote: n }) => ({ word, n })));
    const key = read && wrote ? 'account.read_wrote' : wrote ? 'account.wrote' : 'account.read';
    return this.say.t(key, {
      day: this.say.day(line.day),
      who: this.who(line.account, line.org),
      ...(read ? { read } : {}),
      ...(wrote ? { wrote } : {}),
    });
  }

  taken(line: TakenOn): string {
    const words = { day: this.say.day(line.day), who: this.who(line.account, line.org) };
    if (line.how === 'account') return this.say.t('account.asked_this', words);
    const what = this.what(line.words.map((word) => ({ word, n: 1 })));
    if (line.how === 'paper') {
      const paper = this.say.t(`account.paper.${line.paper ?? 'case'}`);
      return this.say.t('account.paper_out', { ...words, what, paper });
    }
    return this.say.t(line.how === 'answers' ? 'account.answers_out' : 'account.exported', {
      ...words,
      what,
    });
  }

  link({ to, by, made, opened, answered, shown }: LinkRead): string[] {
    const { say } = this;
    const at = say.instant(opened);
    return [
      say.t('account.link_read', {
        at,
        org: say.org(to),
        who: this.who(by),
        day: say.day(made),
        what: this.list(shown.map((set) => say.code('share_set', set))),
      }),
      say.t('account.link_receipt', { at }),
      ...(answered ? [say.t('account.link_answered', { at: say.instant(answered) })] : []),
    ];
  }

  /** Where the file lies, then where it does no more. */
  devices(all: readonly HeldBy[]): string[] {
    const tell = (key: string, count: (one: HeldBy) => number): string[] => {
      const those = all.filter((one) => count(one) > 0);
      if (!those.length) return [];
      const n = those.reduce((sum, one) => sum + count(one), 0);
      const named = new Set(those.map((one) => this.who(one.account, one.org)));
      return [this.say.t(key, { n, who: this.list([...named]) })];
    };
    return [
      ...tell('account.held', (one) => one.held),
      ...tell('account.locked', (one) => one.locked),
      ...tell('account.wiped', (one) => one.erased),
    ];
  }

  system(line: SystemTold): string {
    const { say } = this;
    const org = say.org(line.org);
    const system = line.name
      ? say.t('account.system', { name: line.name, org })
      : say.t('account.some_system', { org });
    const event = line.what.replace('referral.', '');
    const what = event.startsWith('consent_')
      ? say.t(`account.event.${event}`)
      : say.code('referral_status', event);
    return say.t('account.system_told', { day: say.day(line.at), system, what });
  }

  emergency({ fields }: Went): string[] {
    const { say } = this;
    const said = [
      say.t('account.glass', {
        from: say.instant(text(fields, 'from')),
        until: say.instant(text(fields, 'ended') || text(fields, 'until')),
        who: this.who(text(fields, 'holder')),
        ground: say.code('emergency_reason', text(fields, 'ground')),
      }),
    ];
    if (fields.reason) said.push(say.t('account.glass_why', { reason: text(fields, 'reason') }));
    said.push(
      fields.finding
        ? say.t('account.judged', {
            day: say.day(text(fields, 'reviewed')),
            who: this.who(text(fields, 'reviewer')),
            finding: say.code('emergency_finding', text(fields, 'finding')),
          })
        : say.t('account.not_judged'),
    );
    return said;
  }

  went(one: Went): string[] {
    if (one.kind === 'referral') return this.#referral(one);
    if (one.kind === 'statutory_report') return this.#report(one);
    if (one.kind === 'cross_border') return this.#border(one);
    return this.#bed(one);
  }

  #shown({ kind, at_once: fields }: Went, key: string): string[] {
    const { say } = this;
    if (!fields.length) return [];
    return [say.t(key, { what: this.list(fields.map((name) => say.field(kind, name))) })];
  }

  #referral(one: Went): string[] {
    const { say } = this;
    const { fields } = one;
    const org = say.org(text(fields, 'to'));
    const service = say.code('service', text(fields, 'service'));
    const said = [say.t('account.referred', { day: say.day(text(fields, 'sent')), org, service })];
    said.push(...this.#shown(one, 'account.shown_first'));
    const answered = text(fields, 'answered');
    if (one.accepted.length && answered) {
      const what = this.list(one.accepted.map((set) => say.code('share_set', set)));
      said.push(say.t('account.said_yes', { day: say.day(answered), what }));
    }
    if (one.consent) said.push(...this.#consent(one.consent));
    const status = text(fields, 'status');
    const ended = text(fields, 'ended') || answered;
    if (status === 'declined') {
      const reason = say.code('decline_reason', text(fields, 'decline_reason') || 'other');
      said.push(say.t('account.said_no', { day: say.day(answered || ended), reason }));
    } else if (['withdrawn', 'expired', 'not_helped', 'completed'].includes(status) && ended)
      said.push(say.t(`account.ended.${status}`, { day: say.day(ended) }));
    else if (!answered) said.push(say.t('account.no_answer'));
    return said;
  }

  #consent(consent: Fields): string[] {
    const { say } = this;
    const giver = say.code('consent_giver', text(consent, 'giver'));
    const said: string[] = [];
    if (consent.giver && consent.given) {
      const given = { giver, day: say.day(text(consent, 'given')) };
      said.push(
        consent.until
          ? say.t('account.agreed_until', { ...given, until: say.day(text(consent, 'until')) })
          : say.t('account.agreed', given),
      );
    }
    if (consent.withdrawn)
      said.push(say.t('account.took_back', { day: say.day(text(consent, 'withdrawn')) }));
    return said;
  }

  #report({ fields, authority }: Went): string[] {
    const { say } = this;
    const to = [authority, text(fields, 'to')].filter(Boolean).join(', ');
    const said = [
      say.t('account.reported', {
        day: say.day(text(fields, 'sent')),
        to: to || say.t('account.an_authority'),
      }),
    ];
    if (fields.ground)
      said.push(
        say.t('account.overridden', {
          who: fields.allowed_by ? this.who(text(fields, 'allowed_by')) : say.t('account.unknown'),
          ground: say.code('legal_ground', text(fields, 'ground')),
        }),
      );
    else if (fields.agreed)
      said.push(
        say.t('account.sentence', { text: say.code('report_agreed', text(fields, 'agreed')) }),
      );
    if (fields.number) said.push(say.t('account.their_number', { number: text(fields, 'number') }));
    if (fields.answered)
      said.push(say.t('account.they_answered', { day: say.day(text(fields, 'answered')) }));
    return said;
  }

  #border(one: Went): string[] {
    const { say } = this;
    const { fields } = one;
    const to = fields.to ? say.org(text(fields, 'to')) : text(fields, 'other_side');
    const said = [
      say.t('account.across', {
        day: say.day(text(fields, 'requested')),
        to: to || say.t('account.other_side'),
        what: say.code('border_kind', text(fields, 'kind')),
      }),
      ...this.#shown(one, 'account.shown_no_name'),
    ];
    if (fields.answer)
      said.push(
        say.t('account.across_answer', {
          day: say.day(text(fields, 'answered')),
          answer: say.code('border_answer', text(fields, 'answer')),
        }),
      );
    if (fields.status === 'withdrawn' && fields.ended)
      said.push(say.t('account.ended.withdrawn', { day: say.day(text(fields, 'ended')) }));
    return said;
  }

  #bed(one: Went): string[] {
    const { say } = this;
    const { fields } = one;
    const said = [
      say.t('account.bed_asked', { day: say.day(one.created) }),
      ...this.#shown(one, 'account.shown_no_name'),
    ];
    if (fields.accepted_by)
      said.push(say.t('account.bed_yes', { org: say.org(text(fields, 'accepted_by')) }));
    else
      said.push(
        say.t('account.sentence', { text: say.code('bed_ask_status', text(fields, 'status')) }),
      );
    return said;
  }
}
