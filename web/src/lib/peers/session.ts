/** A session of a peer group as it is said: what about, how many, what they asked. */
import type { PeerGroup } from '../model/generated';
import type { Day, Fields, Id, Rec, TallyCell } from '../store/api';

export interface Said {
  group: Id;
  day: Day;
  topics: string[];
  materials: string[];
  tally: TallyCell[];
  questions: string;
  place: string | null;
}

export const nothingSaid = (group: Id, day: Day): Said => ({
  group,
  day,
  topics: [],
  materials: [],
  tally: [],
  questions: '',
  place: null,
});

/** What is missing before it can be kept: nobody counted is no session. */
export const isReady = (said: Said): boolean => said.tally.length > 0 && Boolean(said.day);

/** The session that it becomes: of its group, at the school unless it was elsewhere. */
export function sessionFields(said: Said, group: Rec<PeerGroup> | null, me: Id): Fields {
  const team = [...new Set([me, group?.fields.worker ?? me])];
  const fields: Fields = {
    kind: 'peer_session',
    peer_group: said.group,
    day: said.day,
    topics: said.topics.length ? [...said.topics] : null,
    materials: said.materials.length ? [...said.materials] : null,
    tally: said.tally.map((cell) => ({ ...cell })),
    questions: said.questions.trim() || null,
    place: said.place ?? group?.fields.place ?? null,
    project: group?.fields.project ?? null,
    team,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
