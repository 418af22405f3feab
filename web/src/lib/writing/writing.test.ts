import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Attachment, Consent, Report, Story, StoryUse } from '../model/generated';
import type { Day, Id, KindName, NameValue, Rec } from '../store/api';
import {
  daysOf,
  headingsOf,
  heldFast,
  inOrder,
  isPublishable,
  marked,
  nameIn,
  photosStandingOf,
  piecesOf,
  pseudonymFor,
  renamed,
  standingOf,
  type Piece,
  type Standing,
  type StoryRec,
  type Values,
} from './writing';

const vectors = JSON.parse(
  readFileSync(new URL('../../../../vectors/writing.json', import.meta.url), 'utf8'),
) as {
  values: Values;
  consent: Id;
  today: Day;
  texts: { text: string; pieces: Piece[] }[];
  stories: { story: Story; consent: Consent | null; standing: Standing }[];
  photos: { story: Story; consent: Consent | null; standing: Standing }[];
  names: { name: NameValue; text: string; found: string | null }[];
};

function rec<F extends object>(kind: KindName, id: string, fields: F): Rec<F> {
  const at = '2026-11-01T00:00:00.000Z';
  const more = { org: 'o', team: 't', by: 'me', version: 1, created: at, updated: at };
  return { kind, id, fields, clashes: {}, sending: null, ...more } as unknown as Rec<F>;
}

it('reads figures in words as the office', () => {
  for (const { text, pieces } of vectors.texts)
    expect(piecesOf(text, vectors.values), text).toEqual(pieces);
});

it('judges a story by its consent as the office', () => {
  expect(new Set(vectors.stories.map(({ standing }) => standing)).size).toBeGreaterThan(4);
  for (const { story, consent, standing } of vectors.stories) {
    const agreed = consent && rec('consent', vectors.consent, consent);
    expect(
      standingOf(rec('story', 's', story), agreed, 'donor_report', vectors.today),
      JSON.stringify(story),
    ).toBe(standing);
  }
});

it('judges the photos of a story by their own consent as the office', () => {
  expect(new Set(vectors.photos.map(({ standing }) => standing)).size).toBeGreaterThan(3);
  for (const { story, consent, standing } of vectors.photos) {
    const agreed = consent && rec('consent', vectors.consent, consent);
    expect(
      photosStandingOf(rec('story', 's', story), agreed, vectors.today),
      JSON.stringify(story),
    ).toBe(standing);
  }
});

describe('a photo', () => {
  const story = rec<Story>('story', 's', {
    person: 'p',
    consent: 'c',
    photo_consent: 'seen',
    channels: ['donor_report'],
  });
  const fields: Attachment = {
    kind: 'photo',
    media_type: 'image/jpeg',
    parent: 's',
    person: 'p',
    size: 9,
    consent: 'may_publish_pseudonym',
  };
  const photo = rec('attachment', 'a', fields);

  it('is shown only as a published JPEG of the story’s own person', () => {
    expect(isPublishable(story, photo)).toBe(true);
    const others: Attachment[] = [
      { kind: 'document' },
      { media_type: 'image/png' },
      { parent: 'other' },
      { person: 'other' },
      { size: 2 ** 21 + 1 },
      { consent: 'internal_only' },
    ];
    for (const other of others) {
      const file = rec('attachment', 'a', { ...fields, ...other });
      expect(isPublishable(story, file), JSON.stringify(other)).toBe(false);
    }
    const clash = { consent: [{ value: fields.consent }, { value: 'internal_only' }] };
    expect(isPublishable(story, { ...photo, clashes: clash } as never)).toBe(false);
  });

  it('whose consent was taken back marks the reports that show it, and no signed one that does not', () => {
    const consent = (id: string, purpose: string, status: string) =>
      rec<Consent>('consent', id, { person: 'p', purpose, status });
    const version = (photos: object) => ({
      status: 'sent',
      version: 1,
      locked: { v1: { photos } },
    });
    const reports = [
      rec<Report>('report', 'draft', {}),
      rec<Report>('report', 'shows', version({ a: 'hash' }) as Report),
      rec<Report>('report', 'does not', version({}) as Report),
    ];
    const uses = reports.map(({ id }) =>
      rec<StoryUse>('story_use', id, { story: 's', report: id }),
    );
    const ids = (status: string, photos = [photo]) => {
      const consents = [consent('c', 'story', 'given'), consent('seen', 'photo', status)];
      const held = { reports, stories: [story], uses, consents, photos };
      return marked(held, '2026-11-22').map((one) => (one.photos ? one.report.id : 'the story'));
    };
    expect(ids('withdrawn')).toEqual(['draft', 'shows']);
    expect(ids('given')).toEqual([]);
    expect(ids('withdrawn', [])).toEqual([]);
  });
});

it('finds a name as the office', () => {
  for (const { name, text, found } of vectors.names) expect(nameIn(text, name), text).toBe(found);
});

describe('a story', () => {
  const report = (id: string, status?: string) =>
    rec<Report>('report', id, status ? { status } : {}) as Rec<Report>;
  const use = (id: string, of: string, removed = false) =>
    rec<StoryUse>('story_use', id, { story: 's', report: of, ...(removed && { removed }) });
  const reports = [
    report('new'),
    report('back', 'sent_back'),
    report('seen', 'in_review'),
    report('signed', 'signed'),
  ];
  const held = (...uses: Rec<StoryUse>[]) => heldFast('s', { uses, reports });

  it('is held fast by what was given to be looked at, its photos only while it is', () => {
    expect(held(use('1', 'new'), use('2', 'back'))).toEqual({ words: false, photos: false });
    expect(held(use('1', 'new'), use('2', 'seen'))).toEqual({ words: true, photos: true });
    expect(held(use('1', 'signed'))).toEqual({ words: true, photos: false });
  });

  it('is free where it was taken out, of another story, and of a report that is not here', () => {
    const other = rec<StoryUse>('story_use', '2', { story: 'other', report: 'seen' });
    expect(held(use('1', 'seen', true), other, use('3', 'elsewhere'))).toEqual({
      words: false,
      photos: false,
    });
  });
});

describe('a withdrawal', () => {
  const story: Story = { person: 'p', consent: 'c', channels: ['donor_report'] };
  const agreed = rec<Consent>('consent', 'c', { person: 'p', purpose: 'story', status: 'given' });

  it('counts where another word was said at the same time', () => {
    const clash = { ...agreed, clashes: { status: [{ value: 'given' }, { value: 'withdrawn' }] } };
    expect(standingOf(rec('story', 's', story), clash as never, 'donor_report', '2026-11-22')).toBe(
      'withdrawn',
    );
  });

  it('marks every report in which the story stands, and none from which it was taken', () => {
    const gone = rec<Consent>('consent', 'c', { ...agreed.fields, status: 'withdrawn' });
    const reports = ['r1', 'r2', 'r3'].map((id) => rec<Report>('report', id, {}));
    const uses = [
      rec<StoryUse>('story_use', '1', { story: 's', report: 'r1' }),
      rec<StoryUse>('story_use', '2', { story: 's', report: 'r2', removed: true }),
      rec<StoryUse>('story_use', '3', { story: 's', report: 'r3' }),
    ];
    const stories = [rec('story', 's', story)];
    const ids = (consents: Rec<Consent>[]) =>
      marked({ reports, stories, uses, consents, photos: [] }, '2026-11-22').map(
        (one) => one.report.id,
      );
    expect(ids([gone])).toEqual(['r1', 'r3']);
    expect(ids([agreed])).toEqual([]);
    expect(ids([])).toEqual(['r1', 'r3']);
  });
});

it('puts the other name in the place of the real one', () => {
  const name = { latin: 'Sok Sreymom', nickname: 'Mom' } as NameValue;
  const said = renamed('Sreymom and SOK SREYMOM, whom friends call Mom.', name, 'Star');
  expect(nameIn(said, name)).toBeNull();
  expect(said).toBe('Star and Star, whom friends call Star.');
});

it('knows the days of a year, a quarter and a month', () => {
  expect(daysOf('2026')).toEqual({ from: '2026-01-01', until: '2026-12-31' });
  expect(daysOf('2024-02')).toEqual({ from: '2024-02-01', until: '2024-02-29' });
  expect(daysOf('2026-Q3')).toEqual({ from: '2026-07-01', until: '2026-09-30' });
  for (const none of ['', '2026-13', '2026-Q5', '26']) expect(daysOf(none)).toBeNull();
});

it('has the parts in their order, each template its headings, and the same pseudonym each time', () => {
  const part = (id: string, position?: number) => rec('report_part', id, { position });
  expect(inOrder([part('b', 2), part('c'), part('a', 1)]).map(({ id }) => id)).toEqual([
    'a',
    'b',
    'c',
  ]);
  expect(headingsOf('yearly')).toContain('figures');
  expect(headingsOf('case_study')).not.toContain('figures');
  const names = ['Star', 'Cloud', 'River'];
  const story = { id: 'x' } as StoryRec;
  expect(pseudonymFor(names, story.id)).toBe(pseudonymFor(names, 'x'));
  expect(names).toContain(pseudonymFor(names, 'y'));
});
