/** A person's name: at least one of its parts is given. */
export interface Name {
  script?: string;
  latin?: string;
  order?: 'family_first' | 'given_first';
  nickname?: string;
  aliases?: string[];
  named_by?: 'self' | 'family' | 'worker' | 'document' | 'other';
}

/** An age as known on a day. `doubt`: the benefit of the doubt is given, treat as a child. */
export interface Age {
  years_min: number;
  years_max: number;
  as_of: string;
  method: 'asked' | 'document' | 'looks' | 'growth_chart' | 'dental' | 'x_ray' | 'other';
  doubt?: boolean;
}

/** Sex as counted. */
export type TallySex = 'female' | 'male' | 'not_stated';

/** Age band as counted. */
export type AgeBand = '0-4' | '5-9' | '10-14' | '15-17' | '18+' | 'not_stated';

/** One cell of an anonymous count. */
export interface TallyCell {
  sex: TallySex;
  band: AgeBand;
  n: number;
}

/** One answer to an instrument; a group is an object, a repeated group a list of objects. */
export type Answer = null | boolean | number | string | Answer[] | Answers;
/** Answers by the question's name. */
export interface Answers {
  [question: string]: Answer;
}

/** The questions of an instrument version: what they mean is `$lib/instruments`' to say, opaque to everything else. */
export type Definition = Record<string, unknown>;
