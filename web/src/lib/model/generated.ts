// Generated from crates/model by `cargo xtask generate`. Do not edit.

import type { Age, Name, TallyCell } from './shapes';

export type KindName = 'organisation' | 'place' | 'project' | 'indicator' | 'target' | 'spot' | 'route' | 'round' | 'contact' | 'tally_sheet' | 'series' | 'membership' | 'session' | 'attendance' | 'arrival' | 'stay' | 'delivery' | 'person' | 'household' | 'relationship' | 'concern' | 'case' | 'task' | 'note' | 'consent' | 'attachment' | 'referral';
export type Group = 'directory' | 'field' | 'people' | 'care' | 'referral';
export type ListName = 'sex' | 'yes_no_unknown' | 'language' | 'nationality' | 'currency' | 'age_method' | 'named_by' | 'role' | 'org_type' | 'external_system' | 'attachment_type' | 'consent_class' | 'person_status' | 'stage' | 'street_status' | 'care_arrangement' | 'school_status' | 'relation' | 'vulnerability' | 'spot_type' | 'shift' | 'weekday' | 'weather' | 'round_status' | 'supplies' | 'who' | 'with_whom' | 'doing' | 'condition' | 'field_service' | 'session_type' | 'observation' | 'meal_type' | 'session_material' | 'food_safety' | 'cancel_reason' | 'brought_by' | 'arrival_vehicle' | 'arrival_document' | 'arrival_flag' | 'went_next' | 'safety_tip' | 'task_cause' | 'indicator_child' | 'measure' | 'service_group' | 'service' | 'protection_concern' | 'concern_source' | 'concern_status' | 'risk' | 'urgency' | 'case_status' | 'close_reason' | 'note_type' | 'task_status' | 'consent_purpose' | 'consent_giver' | 'consent_how' | 'consent_status' | 'share_set' | 'referral_status' | 'decline_reason' | 'not_helped_reason' | 'project_status' | 'cause' | 'need';

/** An organisation of the network, with what it can offer. */
export interface Organisation {
  /** Short code, as in project codes: `HPC`. */
  code?: string;
  /** Name in English. */
  name_en?: string;
  /** Name in Khmer. */
  name_km?: string;
  /** Name in Thai. */
  name_th?: string;
  /** What sort of organisation. */
  kind?: string;
  /** Where its office is, never a shelter. */
  place?: string;
  /** Services it offers. */
  services?: string[];
  /** Youngest age it takes in. */
  age_min?: number;
  /** Oldest age it takes in. */
  age_max?: number;
  /** Sexes it takes in; empty = all. */
  sexes?: string[];
  /** Whether it takes referrals now. */
  takes_referrals?: boolean;
  /** Public office telephone. */
  phone?: string;
  /** Address of a safe house: never in a directory or an export. */
  safe_address?: string;
}

/** A place that the official gazetteer lacks or names otherwise. */
export interface Place {
  /** Official code; parent = prefix. */
  code?: string;
  /** Name in English letters. */
  name_en?: string;
  /** Name in Khmer. */
  name_km?: string;
  /** Name in Thai. */
  name_th?: string;
  /** First day on which the code held. */
  valid_from?: string;
  /** Last day on which the code held. */
  valid_to?: string;
  /** Code that took its place. */
  successor?: string;
}

/** A project that answers to a donor. */
export interface Project {
  /** Country-partner-project-phase: `KHM-HPC-PSK-P02`. */
  code?: string;
  /** Title in English. */
  title_en?: string;
  /** Title in Khmer. */
  title_km?: string;
  /** Title in Thai. */
  title_th?: string;
  /** Why it is needed. */
  need?: string;
  /** What it does. */
  approach?: string;
  /** What changes in a life. */
  life_change?: string;
  /** Main cause. */
  cause?: string;
  /** Total budget. */
  budget?: string;
  /** Funds received so far. */
  raised?: string;
  /** Currency of both. */
  currency?: string;
  /** First day. */
  starts?: string;
  /** Last day. */
  ends?: string;
  /** Provinces, never finer. */
  place?: string;
  /** Status. */
  status?: string;
  /** Whether gifts to it are tax deductible. */
  tax_deductible?: boolean;
}

/** One line of a project's results: what is counted, and how. */
export interface Indicator {
  /** Its project. */
  project?: string;
  /** Order in the table. */
  position?: number;
  /** Label in English. */
  label_en?: string;
  /** Label in Khmer. */
  label_km?: string;
  /** Label in Thai. */
  label_th?: string;
  /** What is counted: the definition in the library of measures. */
  measure?: string;
  /** Only in places under this code. */
  place?: string;
  /** Only sessions of these types. */
  session_types?: string[];
  /** Only rounds of these shifts. */
  shifts?: string[];
  /** Value before the project. */
  baseline?: string;
}

/** The value that an indicator is to reach in a period. */
export interface Target {
  /** Its indicator. */
  indicator?: string;
  /** A year or a month: `2026`, `2026-11`. */
  period?: string;
  /** The value. */
  value?: string;
}

/** A place where children are met, mapped coarsely. */
export interface Spot {
  /** What the team calls it: a place, never a person. */
  label?: string;
  /** What sort of place. */
  kind?: string;
  /** Official place code. */
  place?: string;
  /** Latitude, two decimals (about 1 km): enough for a round, too coarse for a hunter. */
  lat?: string;
  /** Longitude, two decimals. */
  lng?: string;
  /** When children are there. */
  shifts?: string[];
  /** What to beware of. */
  risk_notes?: string;
}

/** An outreach route: spots in the order in which a team walks them. With its days and shifts it is the weekly plan. */
export interface Route {
  /** What the team calls it: a place, never a person. */
  label?: string;
  /** Its spots, in the order in which they are walked. */
  spots?: string[];
  /** When it is walked. */
  shifts?: string[];
  /** On which days of the week it is walked. */
  weekdays?: string[];
  /** What the team should know: where to meet, what to take along. */
  note?: string;
  /** Whether it is still walked. One that is not stays, for the rounds that walked it; unset is yes. */
  active?: boolean;
}

/** An outreach round: a team out for a day, an evening or a night. */
export interface Round {
  /** The day on which it starts. */
  day?: string;
  /** Day, evening or night. */
  shift?: string;
  /** Who is out. */
  team?: string[];
  /** The route that was chosen, if any. Its spots are copied: a round keeps what it walked when the route changes. */
  route?: string;
  /** Spots planned or visited. */
  spots?: string[];
  /** Project that it counts for. */
  project?: string;
  /** Weather. */
  weather?: string;
  /** What was taken along, and how many of each. */
  supplies_out?: Record<string, number>;
  /** What came back. */
  supplies_back?: Record<string, number>;
  /** When the team means to be back: the safety timer. */
  due_back?: string;
  /** Planned, out, or back. */
  status?: string;
  /** When it started. */
  started?: string;
  /** When the team last said that all is well. */
  checked?: string;
  /** When somebody in the office last reached the team after its time was over. */
  reached?: string;
  /** When the team checked out. */
  ended?: string;
  /** Whether everybody came back well. */
  all_safe?: boolean;
  /** What else there is to say. */
  note?: string;
}

/** A meeting, however short, with one child or several. */
export interface Contact {
  /** Its round. */
  round?: string;
  /** Where. */
  spot?: string;
  /** Place code, when there is no spot. */
  place?: string;
  /** When. */
  time?: string;
  /** Known, new, unnamed or only counted. */
  who?: string;
  /** The child, once known. May be set later: the description as first given stays. */
  person?: string;
  /** The count or the unnamed contact from which this child was named later. Both stay; figures count the child once. */
  out_of?: string;
  /** What an unnamed child looked like. */
  description?: string;
  /** Guessed age of an unnamed child. */
  age?: Age;
  /** Sex of an unnamed child. */
  sex?: string;
  /** Counted but not named. */
  tally?: TallyCell[];
  /** Who was with the child. */
  with_whom?: string[];
  /** How many in the group. */
  group_size?: number;
  /** What the child was doing. */
  doing?: string[];
  /** How the child was. */
  condition?: string[];
  /** Signs of trafficking or grooming. */
  indicators?: string[];
  /** Offered. */
  offered?: string[];
  /** Taken up. */
  accepted?: string[];
  /** The worker's own level of concern; a supervisor sets the official one. */
  concern_level?: string;
  /** What the child said or wished, in the child's words. */
  said?: string;
  /** Next step. */
  next_step?: string;
  /** When. */
  next_day?: string;
  /** An adult who was seen: description only, never on the child's file. */
  adult_observed?: string;
  /** What else there is to say. */
  note?: string;
}

/** A count of people that hangs on no contact or session: a truck at the border, a street on a survey night. */
export interface TallySheet {
  /** When. */
  time?: string;
  /** Where. */
  spot?: string;
  /** Place code. */
  place?: string;
  /** Round, if any. */
  round?: string;
  /** The arrival whose heads these are. Each counter has a sheet of their own; the sheets add up. */
  arrival?: string;
  /** Whether these are children without an adult of their own: they stand on other sheets too, and never add to them. */
  alone?: boolean;
  /** Project that it counts for. */
  project?: string;
  /** The counts. */
  tally?: TallyCell[];
  /** What was counted. */
  note?: string;
}

/** Sessions that recur: the club every weekday, the snack every Friday, the art class of a term. */
export interface Series {
  /** What the team calls it. */
  label?: string;
  /** What sort of session. */
  kind?: string;
  /** What sort of meal, where it is one. */
  meal?: string;
  /** When it recurs: a recurrence rule without its start (RFC 5545), for example `FREQ=WEEKLY;BYDAY=MO,FR`. */
  rule?: string;
  /** First day; the rule runs from here. */
  starts?: string;
  /** Local time of the day, `17:30`. */
  at?: string;
  /** How long it takes, in minutes. */
  minutes?: number;
  /** Day, evening or night. */
  shift?: string;
  /** Where. */
  spot?: string;
  /** Place code, when there is no spot. */
  place?: string;
  /** Who runs it. */
  team?: string[];
  /** Project that it counts for. */
  project?: string;
  /** Servings planned each time. */
  planned?: number;
  /** Whether it goes on. */
  active?: boolean;
  /** What else there is to say. */
  note?: string;
}

/** That a child belongs to a series. Its id follows from both, so two workers add a child once. */
export interface Membership {
  /** The series. */
  series?: string;
  /** The child. */
  person?: string;
  /** First day. */
  since?: string;
  /** Last day; none = still. */
  until?: string;
  /** Why it ended. */
  note?: string;
}

/** A club, class, meal, meeting, workshop: an event with people in it. Of a series, its id follows from series and day. */
export interface Session {
  /** What sort. */
  kind?: string;
  /** The series that it belongs to. */
  series?: string;
  /** Which day. */
  day?: string;
  /** Day, evening or night. */
  shift?: string;
  /** Where. */
  spot?: string;
  /** Place code, when there is no spot. */
  place?: string;
  /** Topic. */
  topic?: string;
  /** What was used. */
  materials?: string[];
  /** Who ran it. */
  team?: string[];
  /** Project that it counts for. */
  project?: string;
  /** What sort of meal, where it is one. */
  meal?: string;
  /** Menu of a meal. */
  menu?: string;
  /** Servings planned. */
  planned?: number;
  /** Servings given. */
  served?: number;
  /** Adults who ate or took part. */
  adults?: number;
  /** Volunteers who helped. */
  volunteers?: number;
  /** Cost. */
  cost?: string;
  /** Currency of the cost. */
  currency?: string;
  /** What was checked before food was given out. */
  food_safety?: string[];
  /** What went wrong with the food. */
  food_note?: string;
  /** People counted but not named. */
  tally?: TallyCell[];
  /** Why it did not take place. */
  cancelled?: string;
  /** What happened in the group; what concerns one child stands in a note of that child. */
  note?: string;
}

/** One child at one session. Its id follows from both, so two roll-calls count once. */
export interface Attendance {
  /** The session. */
  session?: string;
  /** The child. */
  person?: string;
  /** Whether the child was there. */
  present?: boolean;
  /** How the child was. */
  observation?: string[];
  /** What else there is to say. */
  note?: string;
}

/** People who came in at once: a truck of deported migrants, a bus, a family on foot. Heads are counted on tally sheets. */
export interface Arrival {
  /** The desk. */
  spot?: string;
  /** The day in the field. */
  day?: string;
  /** When they came. */
  time?: string;
  /** Where they come from. */
  from_place?: string;
  /** Who brought them. */
  brought_by?: string;
  /** How they came. */
  vehicle?: string;
  /** Papers that came with them. */
  documents?: string[];
  /** How many lines the paper list has. */
  listed?: number;
  /** Project that it counts for. */
  project?: string;
  /** Whether everybody has been seen to. */
  closed?: boolean;
  /** What else there is to say. */
  note?: string;
}

/** One person at the centre or the desk, from coming in to going out: a line of the day register, the fast card of a surge. */
export interface Stay {
  /** The centre or desk. */
  spot?: string;
  /** The day in the field. */
  day?: string;
  /** The child. */
  person?: string;
  /** With whom the person came in. */
  arrival?: string;
  /** Number of the group within the arrival: who shares it belongs together and stays together. */
  party?: number;
  /** Line on the paper list. */
  line?: number;
  /** When in. */
  came_in?: string;
  /** When out. */
  went_out?: string;
  /** Whether the person was returned across the border today. */
  returned_today?: boolean;
  /** Where the person comes from. */
  from_place?: string;
  /** With whom. */
  with_whom?: string[];
  /** What must not be overlooked. */
  flags?: string[];
  /** What is needed now. */
  needs?: string[];
  /** What a person without a name looks like. */
  description?: string;
  /** Sex of a person without a file. */
  sex?: string;
  /** Age of a person without a file. */
  age?: Age;
  /** Languages of a person without a file. */
  languages?: string[];
  /** Where the person goes from here. */
  next?: string;
  /** Place code of where the person goes. */
  next_place?: string;
  /** Who took the person over, and how to reach them. */
  handed_to?: string;
  /** How it was here, in faces: 1 very bad to 5 very good. */
  feedback?: number;
  /** Project that it counts for. */
  project?: string;
  /** What else there is to say. */
  note?: string;
}

/** A service that was given, to one person or to a group. To one stay, its id follows from stay and service. */
export interface Delivery {
  /** The stay in which it was given. */
  stay?: string;
  /** The arrival, when a whole group was served. */
  arrival?: string;
  /** The child. */
  person?: string;
  /** Where. */
  spot?: string;
  /** When. */
  time?: string;
  /** What. */
  service?: string;
  /** What was told in migration education. */
  tips?: string[];
  /** How it was told. */
  materials?: string[];
  /** How many were served, when it was a group. */
  people?: number;
  /** How long, in minutes. */
  minutes?: number;
  /** Taken back: it was not given after all. */
  undone?: boolean;
  /** Project that it counts for. */
  project?: string;
  /** What else there is to say. */
  note?: string;
}

/** A child or an adult whom somebody in the network knows. */
export interface Person {
  /** Names in script and Latin letters, nickname, aliases. */
  name?: Name;
  /** Sex. */
  sex?: string;
  /** Age as estimated or told, with its certainty. */
  age?: Age;
  /** Birth date, as far as it is known. */
  born?: string;
  /** What the child wishes, in the child's own words: shown first. */
  wishes?: string;
  /** How somebody would recognise the child. */
  description?: string;
  /** Nationality. */
  nationality?: string;
  /** Languages spoken. */
  languages?: string[];
  /** How the child lives on or off the street. */
  living?: string;
  /** Where the child usually is. */
  place?: string;
  /** How to find the child there. */
  place_note?: string;
  /** Usual spots. */
  spots?: string[];
  /** Telephone. */
  phone?: string;
  /** School. */
  school?: string;
  /** What makes this child more vulnerable. */
  vulnerability?: string[];
  /** From sighting to engagement. */
  stage?: string;
  /** Day on which deliberate work began: completeness counts from here (HMIS date of engagement). */
  engaged_on?: string;
  /** Active, inactive, whereabouts unknown … */
  status?: string;
  /** Picture. */
  photo?: string;
  /** Number in OSCaR. */
  oscar_id?: string;
  /** Number in Primero. */
  primero_id?: string;
  /** Number given by the ministry. */
  mosvy_number?: string;
  /** What else there is to say. */
  note?: string;
}

/** People who live together. */
export interface Household {
  /** What the team calls it. */
  label?: string;
  /** Where. */
  place?: string;
  /** How to find it. */
  place_note?: string;
  /** How many live there. */
  size?: number;
  /** What else there is to say. */
  note?: string;
}

/** How one person stands to another, or belongs to a household. */
export interface Relationship {
  /** The child or adult whom it is about. */
  person?: string;
  /** The other person, if recorded. */
  other?: string;
  /** The household, if it is one of belonging. */
  household?: string;
  /** The other's name, if not recorded as a person. */
  other_name?: string;
  /** What the other is to the person. */
  relation?: string;
  /** Whether the other cares for the person. */
  carer?: boolean;
  /** Whether the other was contacted. */
  contacted?: string;
  /** Whether the other is willing to care. */
  willing?: string;
  /** Whether it is safe there. */
  safe?: string;
  /** Telephone of the other. */
  phone?: string;
  /** What else there is to say. */
  note?: string;
}

/** Somebody is worried about a child. */
export interface Concern {
  /** The child, once known. */
  person?: string;
  /** What the worry is, in the teller's words. */
  story?: string;
  /** What it is about. */
  about?: string[];
  /** Signs that were seen. */
  indicators?: string[];
  /** When it was raised: its clock starts. */
  raised?: string;
  /** Where it comes from. */
  source?: string;
  /** The contact in which it came up. */
  contact?: string;
  /** The session in which it came up. */
  session?: string;
  /** Where the child is. */
  place?: string;
  /** Level that the teller would give it. */
  suggested?: string;
  /** Whether somebody must act now, whatever the level. */
  urgent?: boolean;
  /** How to reach the reporter. */
  reporter?: string;
  /** Level set at triage, by a person. */
  level?: string;
  /** Level set first. */
  level_first?: string;
  /** When it was triaged. */
  triaged?: string;
  /** When the first action is due. */
  due?: string;
  /** New, triaged, assigned, with a case, closed. */
  status?: string;
  /** Who acts. */
  assignee?: string;
  /** The case that it led to. */
  case?: string;
  /** Why no action or an end. */
  reason?: string;
  /** An adult who may be the danger: never on the child's file. */
  suspect?: string;
}

/** Work with one child from the first assessment to the end. */
export interface Case {
  /** The child. */
  person?: string;
  /** Number, as spoken on the telephone. */
  number?: string;
  /** Where the work stands. */
  status?: string;
  /** Risk now. */
  risk?: string;
  /** Risk at first. */
  risk_first?: string;
  /** Who works on it. */
  owner?: string;
  /** When it was opened. */
  opened?: string;
  /** When the next step is due by the risk clock. */
  due?: string;
  /** When it was closed. */
  closed?: string;
  /** Why it was closed. */
  close_reason?: string;
  /** Why the last act was done. */
  reason?: string;
  /** Concerns that led to it. */
  concerns?: string[];
  /** What it is about. */
  about?: string[];
  /** The child's own view, first. */
  child_view?: string;
  /** What happened and how it stands. */
  summary?: string;
  /** What the work is to reach. */
  goal?: string;
  /** Where the child lives now. */
  care?: string;
  /** Next review. */
  review?: string;
}

/** Something to do, by somebody, by a day. */
export interface Task {
  /** The child that it is about. */
  person?: string;
  /** The case that it belongs to. */
  case?: string;
  /** Why it was made, where a rule made it. */
  cause?: string;
  /** What is to be done. */
  title?: string;
  /** By when. */
  due?: string;
  /** Who does it. */
  assignee?: string;
  /** Open, done, cancelled. */
  status?: string;
  /** When it was done. */
  done?: string;
  /** Why it was cancelled, or how it went. */
  outcome?: string;
}

/** What somebody wrote down about a child or a case. */
export interface Note {
  /** The child. */
  person?: string;
  /** The case. */
  case?: string;
  /** What sort of meeting. */
  kind?: string;
  /** When it was. */
  time?: string;
  /** The group session after which it was written. */
  session?: string;
  /** The note. */
  text?: string;
  /** What only cleared roles read: counselling. */
  private?: string;
  /** Whether a partner who was given `notes` may read it. */
  shareable?: boolean;
}

/** What a child or carer agreed to: who, what, to whom, until when. */
export interface Consent {
  /** The child. */
  person?: string;
  /** What for. */
  purpose?: string;
  /** To whom. */
  recipient?: string;
  /** What may be shared. */
  share?: string[];
  /** Who agreed. */
  giver?: string;
  /** How it was given. */
  how?: string;
  /** In which language it was explained. */
  explained_in?: string;
  /** When it was given. */
  given?: string;
  /** When it ends by itself. */
  until?: string;
  /** Given, withdrawn, expired. */
  status?: string;
  /** When it was withdrawn. */
  withdrawn?: string;
  /** Why it was withdrawn. */
  reason?: string;
  /** What else there is to say. */
  note?: string;
}

/** A picture, a voice or a paper: the facts of it; its bytes are a sealed blob. */
export interface Attachment {
  /** The child. */
  person?: string;
  /** What it hangs on. */
  parent?: string;
  /** Photo, voice, document. */
  kind?: string;
  /** Media type of the bytes. */
  media_type?: string;
  /** Size of the bytes. */
  size?: number;
  /** SHA-256 of the bytes, hex. */
  sha256?: string;
  /** What the person agreed to. */
  consent?: string;
  /** What is in it. */
  caption?: string;
}

/** A request that another organisation serve a child. What its coded fields say is the minimum that the partner sees first. */
export interface Referral {
  /** The child. */
  person?: string;
  /** The case. */
  case?: string;
  /** To whom. */
  to?: string;
  /** What is asked for. */
  service?: string;
  /** How soon. */
  urgency?: string;
  /** Age band of the child, for the minimum view. */
  age_band?: string;
  /** Sex of the child, for the minimum view. */
  sex?: string;
  /** Province of the child, for the minimum view. */
  place?: string;
  /** Languages of the child, for the minimum view. */
  languages?: string[];
  /** The agreement that it rests on. */
  consent?: string;
  /** What the partner sees once it has accepted. */
  share?: string[];
  /** Why; seen after acceptance. */
  reason?: string;
  /** Where it stands. */
  status?: string;
  /** When it was sent. */
  sent?: string;
  /** When an answer is due. */
  due?: string;
  /** When it was answered. */
  answered?: string;
  /** When it ended. */
  ended?: string;
  /** Why it was declined. */
  decline_reason?: string;
  /** Why the child was not helped. */
  not_helped_reason?: string;
  /** What the partner answers. */
  reply?: string;
  /** Why it was withdrawn. */
  withdraw_reason?: string;
}

export interface FieldsOf {
  organisation: Organisation;
  place: Place;
  project: Project;
  indicator: Indicator;
  target: Target;
  spot: Spot;
  route: Route;
  round: Round;
  contact: Contact;
  tally_sheet: TallySheet;
  series: Series;
  membership: Membership;
  session: Session;
  attendance: Attendance;
  arrival: Arrival;
  stay: Stay;
  delivery: Delivery;
  person: Person;
  household: Household;
  relationship: Relationship;
  concern: Concern;
  case: Case;
  task: Task;
  note: Note;
  consent: Consent;
  attachment: Attachment;
  referral: Referral;
}

export interface FieldFacts {
  shape: string;
  class: 'coded' | 'personal' | 'confidential';
  codes?: ListName;
  ref?: KindName;
  decisive: boolean;
  act_only: boolean;
}

export interface ActForm {
  needs: readonly string[];
  takes: readonly string[];
}

export const kinds: Record<KindName, { group: Group; fields: Record<string, FieldFacts>; acts: Record<string, ActForm> }> = {
  "arrival": {
    "acts": {},
    "fields": {
      "brought_by": {
        "act_only": false,
        "class": "coded",
        "codes": "brought_by",
        "decisive": false,
        "shape": "code"
      },
      "closed": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "day": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "documents": {
        "act_only": false,
        "class": "coded",
        "codes": "arrival_document",
        "decisive": false,
        "shape": "codes"
      },
      "from_place": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "listed": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "project": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "project",
        "shape": "ref"
      },
      "spot": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "spot",
        "shape": "ref"
      },
      "time": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "vehicle": {
        "act_only": false,
        "class": "coded",
        "codes": "arrival_vehicle",
        "decisive": false,
        "shape": "code"
      }
    },
    "group": "field"
  },
  "attachment": {
    "acts": {},
    "fields": {
      "caption": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "consent": {
        "act_only": false,
        "class": "coded",
        "codes": "consent_class",
        "decisive": false,
        "shape": "code"
      },
      "kind": {
        "act_only": false,
        "class": "coded",
        "codes": "attachment_type",
        "decisive": false,
        "shape": "code"
      },
      "media_type": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "parent": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "ref"
      },
      "person": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "person",
        "shape": "ref"
      },
      "sha256": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "size": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      }
    },
    "group": "care"
  },
  "attendance": {
    "acts": {},
    "fields": {
      "note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "observation": {
        "act_only": false,
        "class": "coded",
        "codes": "observation",
        "decisive": false,
        "shape": "codes"
      },
      "person": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "person",
        "shape": "ref"
      },
      "present": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "session": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "session",
        "shape": "ref"
      }
    },
    "group": "field"
  },
  "case": {
    "acts": {
      "assess": {
        "needs": [
          "risk"
        ],
        "takes": [
          "reason"
        ]
      },
      "assign": {
        "needs": [
          "owner"
        ],
        "takes": []
      },
      "close": {
        "needs": [
          "close_reason",
          "reason"
        ],
        "takes": []
      },
      "follow_up": {
        "needs": [],
        "takes": []
      },
      "implement": {
        "needs": [],
        "takes": []
      },
      "open": {
        "needs": [
          "risk"
        ],
        "takes": [
          "owner"
        ]
      },
      "plan": {
        "needs": [],
        "takes": [
          "goal"
        ]
      },
      "register": {
        "needs": [],
        "takes": []
      },
      "reopen": {
        "needs": [
          "reason",
          "risk"
        ],
        "takes": []
      },
      "set_risk": {
        "needs": [
          "risk",
          "reason"
        ],
        "takes": []
      }
    },
    "fields": {
      "about": {
        "act_only": false,
        "class": "coded",
        "codes": "protection_concern",
        "decisive": false,
        "shape": "codes"
      },
      "care": {
        "act_only": false,
        "class": "coded",
        "codes": "care_arrangement",
        "decisive": false,
        "shape": "code"
      },
      "child_view": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "close_reason": {
        "act_only": true,
        "class": "coded",
        "codes": "close_reason",
        "decisive": false,
        "shape": "code"
      },
      "closed": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "concerns": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "concern",
        "shape": "refs"
      },
      "due": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "goal": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "number": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "opened": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "owner": {
        "act_only": true,
        "class": "coded",
        "decisive": true,
        "shape": "account"
      },
      "person": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "person",
        "shape": "ref"
      },
      "reason": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "review": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "risk": {
        "act_only": true,
        "class": "coded",
        "codes": "risk",
        "decisive": true,
        "shape": "code"
      },
      "risk_first": {
        "act_only": true,
        "class": "coded",
        "codes": "risk",
        "decisive": false,
        "shape": "code"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "case_status",
        "decisive": true,
        "shape": "code"
      },
      "summary": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      }
    },
    "group": "care"
  },
  "concern": {
    "acts": {
      "assign": {
        "needs": [
          "assignee"
        ],
        "takes": []
      },
      "close": {
        "needs": [
          "reason"
        ],
        "takes": []
      },
      "open_case": {
        "needs": [
          "case"
        ],
        "takes": []
      },
      "reopen": {
        "needs": [
          "reason"
        ],
        "takes": []
      },
      "triage": {
        "needs": [
          "level"
        ],
        "takes": [
          "reason",
          "person"
        ]
      }
    },
    "fields": {
      "about": {
        "act_only": false,
        "class": "coded",
        "codes": "protection_concern",
        "decisive": false,
        "shape": "codes"
      },
      "assignee": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      },
      "case": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "contact": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "contact",
        "shape": "ref"
      },
      "due": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "indicators": {
        "act_only": false,
        "class": "coded",
        "codes": "indicator_child",
        "decisive": false,
        "shape": "codes"
      },
      "level": {
        "act_only": true,
        "class": "coded",
        "codes": "risk",
        "decisive": true,
        "shape": "code"
      },
      "level_first": {
        "act_only": true,
        "class": "coded",
        "codes": "risk",
        "decisive": false,
        "shape": "code"
      },
      "person": {
        "act_only": false,
        "class": "coded",
        "decisive": true,
        "ref": "person",
        "shape": "ref"
      },
      "place": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "raised": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "reason": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "reporter": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "session": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "session",
        "shape": "ref"
      },
      "source": {
        "act_only": false,
        "class": "coded",
        "codes": "concern_source",
        "decisive": false,
        "shape": "code"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "concern_status",
        "decisive": true,
        "shape": "code"
      },
      "story": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "suggested": {
        "act_only": false,
        "class": "coded",
        "codes": "risk",
        "decisive": false,
        "shape": "code"
      },
      "suspect": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "long_text"
      },
      "triaged": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "urgent": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      }
    },
    "group": "care"
  },
  "consent": {
    "acts": {
      "give": {
        "needs": [],
        "takes": []
      },
      "withdraw": {
        "needs": [],
        "takes": [
          "reason"
        ]
      }
    },
    "fields": {
      "explained_in": {
        "act_only": false,
        "class": "coded",
        "codes": "language",
        "decisive": false,
        "shape": "code"
      },
      "given": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "giver": {
        "act_only": false,
        "class": "coded",
        "codes": "consent_giver",
        "decisive": false,
        "shape": "code"
      },
      "how": {
        "act_only": false,
        "class": "coded",
        "codes": "consent_how",
        "decisive": false,
        "shape": "code"
      },
      "note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "person": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "person",
        "shape": "ref"
      },
      "purpose": {
        "act_only": false,
        "class": "coded",
        "codes": "consent_purpose",
        "decisive": false,
        "shape": "code"
      },
      "reason": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "recipient": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "organisation",
        "shape": "ref"
      },
      "share": {
        "act_only": false,
        "class": "coded",
        "codes": "share_set",
        "decisive": false,
        "shape": "codes"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "consent_status",
        "decisive": true,
        "shape": "code"
      },
      "until": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "withdrawn": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      }
    },
    "group": "care"
  },
  "contact": {
    "acts": {},
    "fields": {
      "accepted": {
        "act_only": false,
        "class": "coded",
        "codes": "field_service",
        "decisive": false,
        "shape": "codes"
      },
      "adult_observed": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "long_text"
      },
      "age": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "age"
      },
      "concern_level": {
        "act_only": false,
        "class": "coded",
        "codes": "risk",
        "decisive": false,
        "shape": "code"
      },
      "condition": {
        "act_only": false,
        "class": "coded",
        "codes": "condition",
        "decisive": false,
        "shape": "codes"
      },
      "description": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "doing": {
        "act_only": false,
        "class": "coded",
        "codes": "doing",
        "decisive": false,
        "shape": "codes"
      },
      "group_size": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "indicators": {
        "act_only": false,
        "class": "coded",
        "codes": "indicator_child",
        "decisive": false,
        "shape": "codes"
      },
      "next_day": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "next_step": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "offered": {
        "act_only": false,
        "class": "coded",
        "codes": "field_service",
        "decisive": false,
        "shape": "codes"
      },
      "out_of": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "contact",
        "shape": "ref"
      },
      "person": {
        "act_only": false,
        "class": "coded",
        "decisive": true,
        "ref": "person",
        "shape": "ref"
      },
      "place": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "round": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "round",
        "shape": "ref"
      },
      "said": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "sex": {
        "act_only": false,
        "class": "coded",
        "codes": "sex",
        "decisive": false,
        "shape": "code"
      },
      "spot": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "spot",
        "shape": "ref"
      },
      "tally": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "tally"
      },
      "time": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "who": {
        "act_only": false,
        "class": "coded",
        "codes": "who",
        "decisive": false,
        "shape": "code"
      },
      "with_whom": {
        "act_only": false,
        "class": "coded",
        "codes": "with_whom",
        "decisive": false,
        "shape": "codes"
      }
    },
    "group": "field"
  },
  "delivery": {
    "acts": {},
    "fields": {
      "arrival": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "arrival",
        "shape": "ref"
      },
      "materials": {
        "act_only": false,
        "class": "coded",
        "codes": "session_material",
        "decisive": false,
        "shape": "codes"
      },
      "minutes": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "people": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "person": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "person",
        "shape": "ref"
      },
      "project": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "project",
        "shape": "ref"
      },
      "service": {
        "act_only": false,
        "class": "coded",
        "codes": "service",
        "decisive": false,
        "shape": "code"
      },
      "spot": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "spot",
        "shape": "ref"
      },
      "stay": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "stay",
        "shape": "ref"
      },
      "time": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "tips": {
        "act_only": false,
        "class": "coded",
        "codes": "safety_tip",
        "decisive": false,
        "shape": "codes"
      },
      "undone": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      }
    },
    "group": "field"
  },
  "household": {
    "acts": {},
    "fields": {
      "label": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "place": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "place_note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "size": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      }
    },
    "group": "people"
  },
  "indicator": {
    "acts": {},
    "fields": {
      "baseline": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      },
      "label_en": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "label_km": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "label_th": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "measure": {
        "act_only": false,
        "class": "coded",
        "codes": "measure",
        "decisive": false,
        "shape": "code"
      },
      "place": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "position": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "project": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "project",
        "shape": "ref"
      },
      "session_types": {
        "act_only": false,
        "class": "coded",
        "codes": "session_type",
        "decisive": false,
        "shape": "codes"
      },
      "shifts": {
        "act_only": false,
        "class": "coded",
        "codes": "shift",
        "decisive": false,
        "shape": "codes"
      }
    },
    "group": "directory"
  },
  "membership": {
    "acts": {},
    "fields": {
      "note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "person": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "person",
        "shape": "ref"
      },
      "series": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "series",
        "shape": "ref"
      },
      "since": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "until": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      }
    },
    "group": "field"
  },
  "note": {
    "acts": {},
    "fields": {
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "kind": {
        "act_only": false,
        "class": "coded",
        "codes": "note_type",
        "decisive": false,
        "shape": "code"
      },
      "person": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "person",
        "shape": "ref"
      },
      "private": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "long_text"
      },
      "session": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "session",
        "shape": "ref"
      },
      "shareable": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "text": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "time": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      }
    },
    "group": "care"
  },
  "organisation": {
    "acts": {},
    "fields": {
      "age_max": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "age_min": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "code": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "kind": {
        "act_only": false,
        "class": "coded",
        "codes": "org_type",
        "decisive": false,
        "shape": "code"
      },
      "name_en": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "name_km": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "name_th": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "phone": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "place": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "safe_address": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "text"
      },
      "services": {
        "act_only": false,
        "class": "coded",
        "codes": "service",
        "decisive": false,
        "shape": "codes"
      },
      "sexes": {
        "act_only": false,
        "class": "coded",
        "codes": "sex",
        "decisive": false,
        "shape": "codes"
      },
      "takes_referrals": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      }
    },
    "group": "directory"
  },
  "person": {
    "acts": {
      "set_status": {
        "needs": [
          "status"
        ],
        "takes": []
      }
    },
    "fields": {
      "age": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "age"
      },
      "born": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "partial_date"
      },
      "description": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "engaged_on": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "languages": {
        "act_only": false,
        "class": "coded",
        "codes": "language",
        "decisive": false,
        "shape": "codes"
      },
      "living": {
        "act_only": false,
        "class": "coded",
        "codes": "street_status",
        "decisive": false,
        "shape": "code"
      },
      "mosvy_number": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "name": {
        "act_only": false,
        "class": "personal",
        "decisive": true,
        "shape": "name"
      },
      "nationality": {
        "act_only": false,
        "class": "coded",
        "codes": "nationality",
        "decisive": false,
        "shape": "code"
      },
      "note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "oscar_id": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "phone": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "photo": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "attachment",
        "shape": "ref"
      },
      "place": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "place_note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "primero_id": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "school": {
        "act_only": false,
        "class": "coded",
        "codes": "school_status",
        "decisive": false,
        "shape": "code"
      },
      "sex": {
        "act_only": false,
        "class": "coded",
        "codes": "sex",
        "decisive": true,
        "shape": "code"
      },
      "spots": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "spot",
        "shape": "refs"
      },
      "stage": {
        "act_only": false,
        "class": "coded",
        "codes": "stage",
        "decisive": false,
        "shape": "code"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "person_status",
        "decisive": true,
        "shape": "code"
      },
      "vulnerability": {
        "act_only": false,
        "class": "coded",
        "codes": "vulnerability",
        "decisive": false,
        "shape": "codes"
      },
      "wishes": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      }
    },
    "group": "people"
  },
  "place": {
    "acts": {},
    "fields": {
      "code": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "name_en": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "name_km": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "name_th": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "successor": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "valid_from": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "valid_to": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      }
    },
    "group": "directory"
  },
  "project": {
    "acts": {},
    "fields": {
      "approach": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "long_text"
      },
      "budget": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      },
      "cause": {
        "act_only": false,
        "class": "coded",
        "codes": "cause",
        "decisive": false,
        "shape": "code"
      },
      "code": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "currency": {
        "act_only": false,
        "class": "coded",
        "codes": "currency",
        "decisive": false,
        "shape": "code"
      },
      "ends": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "life_change": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "long_text"
      },
      "need": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "long_text"
      },
      "place": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "raised": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      },
      "starts": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "status": {
        "act_only": false,
        "class": "coded",
        "codes": "project_status",
        "decisive": false,
        "shape": "code"
      },
      "tax_deductible": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "title_en": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "title_km": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "title_th": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      }
    },
    "group": "directory"
  },
  "referral": {
    "acts": {
      "accept": {
        "needs": [],
        "takes": [
          "reply"
        ]
      },
      "complete": {
        "needs": [],
        "takes": [
          "reply"
        ]
      },
      "decline": {
        "needs": [
          "decline_reason"
        ],
        "takes": [
          "reply"
        ]
      },
      "deliver": {
        "needs": [],
        "takes": []
      },
      "expire": {
        "needs": [],
        "takes": []
      },
      "not_help": {
        "needs": [
          "not_helped_reason"
        ],
        "takes": [
          "reply"
        ]
      },
      "see": {
        "needs": [],
        "takes": []
      },
      "send": {
        "needs": [],
        "takes": []
      },
      "start": {
        "needs": [],
        "takes": []
      },
      "withdraw": {
        "needs": [],
        "takes": [
          "withdraw_reason"
        ]
      }
    },
    "fields": {
      "age_band": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "answered": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "consent": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "consent",
        "shape": "ref"
      },
      "decline_reason": {
        "act_only": true,
        "class": "coded",
        "codes": "decline_reason",
        "decisive": false,
        "shape": "code"
      },
      "due": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "ended": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "languages": {
        "act_only": false,
        "class": "coded",
        "codes": "language",
        "decisive": false,
        "shape": "codes"
      },
      "not_helped_reason": {
        "act_only": true,
        "class": "coded",
        "codes": "not_helped_reason",
        "decisive": false,
        "shape": "code"
      },
      "person": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "person",
        "shape": "ref"
      },
      "place": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "reason": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "reply": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "sent": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "service": {
        "act_only": false,
        "class": "coded",
        "codes": "service",
        "decisive": false,
        "shape": "code"
      },
      "sex": {
        "act_only": false,
        "class": "coded",
        "codes": "sex",
        "decisive": false,
        "shape": "code"
      },
      "share": {
        "act_only": false,
        "class": "coded",
        "codes": "share_set",
        "decisive": false,
        "shape": "codes"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "referral_status",
        "decisive": true,
        "shape": "code"
      },
      "to": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "organisation",
        "shape": "ref"
      },
      "urgency": {
        "act_only": false,
        "class": "coded",
        "codes": "urgency",
        "decisive": false,
        "shape": "code"
      },
      "withdraw_reason": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      }
    },
    "group": "referral"
  },
  "relationship": {
    "acts": {},
    "fields": {
      "carer": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "contacted": {
        "act_only": false,
        "class": "coded",
        "codes": "yes_no_unknown",
        "decisive": false,
        "shape": "code"
      },
      "household": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "household",
        "shape": "ref"
      },
      "note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "other": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "person",
        "shape": "ref"
      },
      "other_name": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "person": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "person",
        "shape": "ref"
      },
      "phone": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "relation": {
        "act_only": false,
        "class": "coded",
        "codes": "relation",
        "decisive": false,
        "shape": "code"
      },
      "safe": {
        "act_only": false,
        "class": "coded",
        "codes": "yes_no_unknown",
        "decisive": false,
        "shape": "code"
      },
      "willing": {
        "act_only": false,
        "class": "coded",
        "codes": "yes_no_unknown",
        "decisive": false,
        "shape": "code"
      }
    },
    "group": "people"
  },
  "round": {
    "acts": {
      "check_in": {
        "needs": [],
        "takes": [
          "due_back"
        ]
      },
      "check_out": {
        "needs": [
          "all_safe"
        ],
        "takes": [
          "supplies_back"
        ]
      },
      "reach": {
        "needs": [],
        "takes": [
          "due_back"
        ]
      },
      "start": {
        "needs": [],
        "takes": [
          "due_back"
        ]
      }
    },
    "fields": {
      "all_safe": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "checked": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "day": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "due_back": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "ended": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "project": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "project",
        "shape": "ref"
      },
      "reached": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "route": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "route",
        "shape": "ref"
      },
      "shift": {
        "act_only": false,
        "class": "coded",
        "codes": "shift",
        "decisive": false,
        "shape": "code"
      },
      "spots": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "spot",
        "shape": "refs"
      },
      "started": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "round_status",
        "decisive": true,
        "shape": "code"
      },
      "supplies_back": {
        "act_only": false,
        "class": "coded",
        "codes": "supplies",
        "decisive": false,
        "shape": "counts"
      },
      "supplies_out": {
        "act_only": false,
        "class": "coded",
        "codes": "supplies",
        "decisive": false,
        "shape": "counts"
      },
      "team": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "accounts"
      },
      "weather": {
        "act_only": false,
        "class": "coded",
        "codes": "weather",
        "decisive": false,
        "shape": "code"
      }
    },
    "group": "field"
  },
  "route": {
    "acts": {},
    "fields": {
      "active": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "label": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "shifts": {
        "act_only": false,
        "class": "coded",
        "codes": "shift",
        "decisive": false,
        "shape": "codes"
      },
      "spots": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "spot",
        "shape": "refs"
      },
      "weekdays": {
        "act_only": false,
        "class": "coded",
        "codes": "weekday",
        "decisive": false,
        "shape": "codes"
      }
    },
    "group": "field"
  },
  "series": {
    "acts": {},
    "fields": {
      "active": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "at": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "time_of_day"
      },
      "kind": {
        "act_only": false,
        "class": "coded",
        "codes": "session_type",
        "decisive": false,
        "shape": "code"
      },
      "label": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "meal": {
        "act_only": false,
        "class": "coded",
        "codes": "meal_type",
        "decisive": false,
        "shape": "code"
      },
      "minutes": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "place": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "planned": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "project": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "project",
        "shape": "ref"
      },
      "rule": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "recurrence"
      },
      "shift": {
        "act_only": false,
        "class": "coded",
        "codes": "shift",
        "decisive": false,
        "shape": "code"
      },
      "spot": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "spot",
        "shape": "ref"
      },
      "starts": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "team": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "accounts"
      }
    },
    "group": "field"
  },
  "session": {
    "acts": {},
    "fields": {
      "adults": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "cancelled": {
        "act_only": false,
        "class": "coded",
        "codes": "cancel_reason",
        "decisive": false,
        "shape": "code"
      },
      "cost": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      },
      "currency": {
        "act_only": false,
        "class": "coded",
        "codes": "currency",
        "decisive": false,
        "shape": "code"
      },
      "day": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "food_note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "food_safety": {
        "act_only": false,
        "class": "coded",
        "codes": "food_safety",
        "decisive": false,
        "shape": "codes"
      },
      "kind": {
        "act_only": false,
        "class": "coded",
        "codes": "session_type",
        "decisive": false,
        "shape": "code"
      },
      "materials": {
        "act_only": false,
        "class": "coded",
        "codes": "session_material",
        "decisive": false,
        "shape": "codes"
      },
      "meal": {
        "act_only": false,
        "class": "coded",
        "codes": "meal_type",
        "decisive": false,
        "shape": "code"
      },
      "menu": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "place": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "planned": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "project": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "project",
        "shape": "ref"
      },
      "series": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "series",
        "shape": "ref"
      },
      "served": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "shift": {
        "act_only": false,
        "class": "coded",
        "codes": "shift",
        "decisive": false,
        "shape": "code"
      },
      "spot": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "spot",
        "shape": "ref"
      },
      "tally": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "tally"
      },
      "team": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "accounts"
      },
      "topic": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "volunteers": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      }
    },
    "group": "field"
  },
  "spot": {
    "acts": {},
    "fields": {
      "kind": {
        "act_only": false,
        "class": "coded",
        "codes": "spot_type",
        "decisive": false,
        "shape": "code"
      },
      "label": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "lat": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      },
      "lng": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      },
      "place": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "risk_notes": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "shifts": {
        "act_only": false,
        "class": "coded",
        "codes": "shift",
        "decisive": false,
        "shape": "codes"
      }
    },
    "group": "field"
  },
  "stay": {
    "acts": {},
    "fields": {
      "age": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "age"
      },
      "arrival": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "arrival",
        "shape": "ref"
      },
      "came_in": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "day": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "description": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "feedback": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "flags": {
        "act_only": false,
        "class": "coded",
        "codes": "arrival_flag",
        "decisive": false,
        "shape": "codes"
      },
      "from_place": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "handed_to": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "languages": {
        "act_only": false,
        "class": "coded",
        "codes": "language",
        "decisive": false,
        "shape": "codes"
      },
      "line": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "needs": {
        "act_only": false,
        "class": "coded",
        "codes": "need",
        "decisive": false,
        "shape": "codes"
      },
      "next": {
        "act_only": false,
        "class": "coded",
        "codes": "went_next",
        "decisive": false,
        "shape": "code"
      },
      "next_place": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "party": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "person": {
        "act_only": false,
        "class": "coded",
        "decisive": true,
        "ref": "person",
        "shape": "ref"
      },
      "project": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "project",
        "shape": "ref"
      },
      "returned_today": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "sex": {
        "act_only": false,
        "class": "coded",
        "codes": "sex",
        "decisive": false,
        "shape": "code"
      },
      "spot": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "spot",
        "shape": "ref"
      },
      "went_out": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "with_whom": {
        "act_only": false,
        "class": "coded",
        "codes": "with_whom",
        "decisive": false,
        "shape": "codes"
      }
    },
    "group": "field"
  },
  "tally_sheet": {
    "acts": {},
    "fields": {
      "alone": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "arrival": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "arrival",
        "shape": "ref"
      },
      "note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "place": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "project": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "project",
        "shape": "ref"
      },
      "round": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "round",
        "shape": "ref"
      },
      "spot": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "spot",
        "shape": "ref"
      },
      "tally": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "tally"
      },
      "time": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      }
    },
    "group": "field"
  },
  "target": {
    "acts": {},
    "fields": {
      "indicator": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "indicator",
        "shape": "ref"
      },
      "period": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "value": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      }
    },
    "group": "directory"
  },
  "task": {
    "acts": {
      "cancel": {
        "needs": [
          "outcome"
        ],
        "takes": []
      },
      "done": {
        "needs": [],
        "takes": [
          "outcome"
        ]
      },
      "reopen": {
        "needs": [],
        "takes": []
      }
    },
    "fields": {
      "assignee": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      },
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "cause": {
        "act_only": false,
        "class": "coded",
        "codes": "task_cause",
        "decisive": false,
        "shape": "code"
      },
      "done": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "due": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "outcome": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "person": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "person",
        "shape": "ref"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "task_status",
        "decisive": true,
        "shape": "code"
      },
      "title": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      }
    },
    "group": "care"
  }
};

export const codes: Record<ListName, readonly { id: string; en: string; km: string; th: string }[]> = {
  "age_method": [
    {
      "en": "Asked",
      "id": "asked",
      "km": "បានសួរ",
      "th": "สอบถาม"
    },
    {
      "en": "Document seen",
      "id": "document",
      "km": "បានឃើញឯកសារ",
      "th": "เห็นเอกสาร"
    },
    {
      "en": "Guessed by looks",
      "id": "looks",
      "km": "ប៉ាន់ស្មានតាមរូបរាង",
      "th": "ประเมินจากรูปร่างหน้าตา"
    },
    {
      "en": "Growth chart",
      "id": "growth_chart",
      "km": "តារាងការលូតលាស់",
      "th": "กราฟการเจริญเติบโต"
    },
    {
      "en": "Teeth",
      "id": "dental",
      "km": "ពិនិត្យធ្មេញ",
      "th": "ตรวจฟัน"
    },
    {
      "en": "X-ray",
      "id": "x_ray",
      "km": "ថតកាំរស្មីអ៊ិច",
      "th": "เอกซเรย์"
    },
    {
      "en": "Other",
      "id": "other",
      "km": "ផ្សេងទៀត",
      "th": "อื่น ๆ"
    }
  ],
  "arrival_document": [
    {
      "en": "List of names",
      "id": "name_list",
      "km": "បញ្ជីឈ្មោះ",
      "th": "บัญชีรายชื่อ"
    },
    {
      "en": "Hand-over letter",
      "id": "handover_letter",
      "km": "លិខិតប្រគល់ទទួល",
      "th": "หนังสือส่งมอบ"
    },
    {
      "en": "Identity papers",
      "id": "identity_papers",
      "km": "ឯកសារអត្តសញ្ញាណ",
      "th": "เอกสารแสดงตน"
    },
    {
      "en": "Medical papers",
      "id": "medical_papers",
      "km": "ឯកសារសុខភាព",
      "th": "เอกสารการแพทย์"
    },
    {
      "en": "Court papers",
      "id": "court_papers",
      "km": "ឯកសារតុលាការ",
      "th": "เอกสารศาล"
    },
    {
      "en": "None",
      "id": "none",
      "km": "គ្មាន",
      "th": "ไม่มี"
    }
  ],
  "arrival_flag": [
    {
      "en": "Child alone",
      "id": "child_alone",
      "km": "កុមារម្នាក់ឯង",
      "th": "เด็กมาคนเดียว"
    },
    {
      "en": "Injured or ill",
      "id": "injured",
      "km": "រងរបួស ឬឈឺ",
      "th": "บาดเจ็บหรือป่วย"
    },
    {
      "en": "Pregnant",
      "id": "pregnant",
      "km": "មានផ្ទៃពោះ",
      "th": "ตั้งครรภ์"
    },
    {
      "en": "With a baby",
      "id": "with_baby",
      "km": "មានទារក",
      "th": "มีทารก"
    },
    {
      "en": "Afraid",
      "id": "afraid",
      "km": "ភ័យខ្លាច",
      "th": "หวาดกลัว"
    },
    {
      "en": "With somebody who is no relative",
      "id": "with_non_relative",
      "km": "ជាមួយអ្នកមិនមែនសាច់ញាតិ",
      "th": "มากับคนที่ไม่ใช่ญาติ"
    },
    {
      "en": "Was deported before",
      "id": "previous_deportation",
      "km": "ធ្លាប់ត្រូវបញ្ជូនត្រឡប់ពីមុន",
      "th": "เคยถูกส่งกลับมาก่อน"
    },
    {
      "en": "Disability",
      "id": "disability",
      "km": "ពិការភាព",
      "th": "ความพิการ"
    }
  ],
  "arrival_vehicle": [
    {
      "en": "Truck",
      "id": "truck",
      "km": "ឡានធំ",
      "th": "รถบรรทุก"
    },
    {
      "en": "Bus",
      "id": "bus",
      "km": "រថយន្តក្រុង",
      "th": "รถบัส"
    },
    {
      "en": "Van",
      "id": "van",
      "km": "រថយន្តតូរីស",
      "th": "รถตู้"
    },
    {
      "en": "Car",
      "id": "car",
      "km": "រថយន្តតូច",
      "th": "รถยนต์"
    },
    {
      "en": "Motorbike or tuk-tuk",
      "id": "motorbike",
      "km": "ម៉ូតូ ឬតុកតុក",
      "th": "มอเตอร์ไซค์หรือตุ๊กตุ๊ก"
    },
    {
      "en": "On foot",
      "id": "on_foot",
      "km": "ដើរ",
      "th": "เดินเท้า"
    },
    {
      "en": "Other",
      "id": "other",
      "km": "ផ្សេងទៀត",
      "th": "อื่น ๆ"
    }
  ],
  "attachment_type": [
    {
      "en": "Photo",
      "id": "photo",
      "km": "រូបថត",
      "th": "รูปถ่าย"
    },
    {
      "en": "Voice note",
      "id": "voice",
      "km": "សារជាសំឡេង",
      "th": "บันทึกเสียง"
    },
    {
      "en": "Document",
      "id": "document",
      "km": "ឯកសារ",
      "th": "เอกสาร"
    }
  ],
  "brought_by": [
    {
      "en": "Thai immigration",
      "id": "immigration_thai",
      "km": "អន្តោប្រវេសន៍ថៃ",
      "th": "ตรวจคนเข้าเมืองไทย"
    },
    {
      "en": "Cambodian immigration",
      "id": "immigration_cambodian",
      "km": "អន្តោប្រវេសន៍កម្ពុជា",
      "th": "ตรวจคนเข้าเมืองกัมพูชา"
    },
    {
      "en": "Police",
      "id": "police",
      "km": "នគរបាល",
      "th": "ตำรวจ"
    },
    {
      "en": "Social affairs",
      "id": "social_affairs",
      "km": "មន្ទីរសង្គមកិច្ច",
      "th": "หน่วยงานกิจการสังคม"
    },
    {
      "en": "An organisation",
      "id": "organisation",
      "km": "អង្គការ",
      "th": "องค์กร"
    },
    {
      "en": "An outreach team",
      "id": "outreach_team",
      "km": "ក្រុមចុះតាមដងផ្លូវ",
      "th": "ทีมลงพื้นที่"
    },
    {
      "en": "Family",
      "id": "family",
      "km": "គ្រួសារ",
      "th": "ครอบครัว"
    },
    {
      "en": "Came by themselves",
      "id": "themselves",
      "km": "មកដោយខ្លួនឯង",
      "th": "มาเอง"
    },
    {
      "en": "Not known",
      "id": "unknown",
      "km": "មិនដឹង",
      "th": "ไม่ทราบ"
    }
  ],
  "cancel_reason": [
    {
      "en": "Weather",
      "id": "weather",
      "km": "អាកាសធាតុ",
      "th": "สภาพอากาศ"
    },
    {
      "en": "Holiday",
      "id": "holiday",
      "km": "បុណ្យ ឬថ្ងៃឈប់សម្រាក",
      "th": "วันหยุด"
    },
    {
      "en": "Nobody came",
      "id": "nobody_came",
      "km": "គ្មានអ្នកមក",
      "th": "ไม่มีใครมา"
    },
    {
      "en": "The team was missing",
      "id": "team_missing",
      "km": "គ្មានក្រុមការងារ",
      "th": "ทีมงานไม่อยู่"
    },
    {
      "en": "The place was closed",
      "id": "no_place",
      "km": "ទីកន្លែងបិទ",
      "th": "สถานที่ปิด"
    },
    {
      "en": "It was not safe",
      "id": "unsafe",
      "km": "មិនមានសុវត្ថិភាព",
      "th": "ไม่ปลอดภัย"
    },
    {
      "en": "Other",
      "id": "other",
      "km": "ផ្សេងទៀត",
      "th": "อื่น ๆ"
    }
  ],
  "care_arrangement": [
    {
      "en": "Stays in the family",
      "id": "with_family",
      "km": "នៅក្នុងគ្រួសារ",
      "th": "อยู่กับครอบครัว"
    },
    {
      "en": "Returned to the family",
      "id": "family_reunification",
      "km": "សមាហរណកម្មជាមួយគ្រួសារ",
      "th": "กลับคืนสู่ครอบครัว"
    },
    {
      "en": "With relatives",
      "id": "kinship",
      "km": "ថែទាំដោយញាតិ",
      "th": "อยู่กับญาติ"
    },
    {
      "en": "Foster care, short term",
      "id": "foster_short",
      "km": "គ្រួសារធម៌រយៈពេលខ្លី",
      "th": "ครอบครัวอุปถัมภ์ระยะสั้น"
    },
    {
      "en": "Foster care, long term",
      "id": "foster_long",
      "km": "គ្រួសារធម៌រយៈពេលវែង",
      "th": "ครอบครัวอุปถัมภ์ระยะยาว"
    },
    {
      "en": "Adopted",
      "id": "adoption",
      "km": "ស្មុំកូន",
      "th": "รับเป็นบุตรบุญธรรม"
    },
    {
      "en": "Residential care",
      "id": "residential_care",
      "km": "មណ្ឌលថែទាំ",
      "th": "สถานสงเคราะห์"
    },
    {
      "en": "Transit home",
      "id": "transit_home",
      "km": "ផ្ទះស្នាក់នៅបណ្តោះអាសន្ន",
      "th": "บ้านพักชั่วคราว"
    },
    {
      "en": "Group home",
      "id": "group_home",
      "km": "ផ្ទះជាក្រុម",
      "th": "บ้านรวม"
    },
    {
      "en": "Pagoda or faith-based home",
      "id": "pagoda_or_faith",
      "km": "វត្ត ឬមណ្ឌលសាសនា",
      "th": "วัดหรือสถานที่ทางศาสนา"
    },
    {
      "en": "Other place of care",
      "id": "other_facility",
      "km": "កន្លែងថែទាំផ្សេង",
      "th": "สถานดูแลอื่น"
    },
    {
      "en": "Nobody cares for the child",
      "id": "without_care",
      "km": "គ្មានអ្នកថែទាំ",
      "th": "ไม่มีผู้ดูแล"
    }
  ],
  "case_status": [
    {
      "en": "Identified",
      "id": "identified",
      "km": "បានកំណត់អត្តសញ្ញាណ",
      "th": "พบตัวแล้ว"
    },
    {
      "en": "Registered",
      "id": "registered",
      "km": "បានចុះឈ្មោះ",
      "th": "ลงทะเบียนแล้ว"
    },
    {
      "en": "Assessed",
      "id": "assessed",
      "km": "បានវាយតម្លៃ",
      "th": "ประเมินแล้ว"
    },
    {
      "en": "Plan made",
      "id": "planned",
      "km": "បានធ្វើផែនការ",
      "th": "วางแผนแล้ว"
    },
    {
      "en": "Plan under way",
      "id": "implementing",
      "km": "កំពុងអនុវត្តផែនការ",
      "th": "กำลังดำเนินตามแผน"
    },
    {
      "en": "Follow-up",
      "id": "following_up",
      "km": "កំពុងតាមដាន",
      "th": "กำลังติดตามผล"
    },
    {
      "en": "Closed",
      "id": "closed",
      "km": "បានបិទ",
      "th": "ปิดแล้ว"
    },
    {
      "en": "Reopened",
      "id": "reopened",
      "km": "បានបើកឡើងវិញ",
      "th": "เปิดใหม่อีกครั้ง"
    }
  ],
  "cause": [
    {
      "en": "Combatting trafficking",
      "id": "trafficking",
      "km": "ប្រយុទ្ធប្រឆាំងការជួញដូរមនុស្ស",
      "th": "ต่อต้านการค้ามนุษย์"
    },
    {
      "en": "Child protection",
      "id": "child_protection",
      "km": "ការពារកុមារ",
      "th": "คุ้มครองเด็ก"
    },
    {
      "en": "Education",
      "id": "education",
      "km": "ការអប់រំ",
      "th": "การศึกษา"
    },
    {
      "en": "Health",
      "id": "health",
      "km": "សុខភាព",
      "th": "สุขภาพ"
    },
    {
      "en": "Food",
      "id": "food",
      "km": "អាហារ",
      "th": "อาหาร"
    },
    {
      "en": "Livelihoods",
      "id": "livelihoods",
      "km": "ការរកប្រាក់ចំណូល",
      "th": "การประกอบอาชีพ"
    },
    {
      "en": "Safe migration",
      "id": "safe_migration",
      "km": "ចំណាកស្រុកសុវត្ថិភាព",
      "th": "การย้ายถิ่นอย่างปลอดภัย"
    },
    {
      "en": "Community development",
      "id": "community",
      "km": "អភិវឌ្ឍសហគមន៍",
      "th": "พัฒนาชุมชน"
    }
  ],
  "close_reason": [
    {
      "en": "No longer at risk",
      "id": "no_longer_at_risk",
      "km": "លែងប្រឈមនឹងហានិភ័យ",
      "th": "ไม่มีความเสี่ยงแล้ว"
    },
    {
      "en": "Reintegrated with family",
      "id": "reintegrated",
      "km": "បានធ្វើសមាហរណកម្មជាមួយគ្រួសារ",
      "th": "กลับคืนสู่ครอบครัวแล้ว"
    },
    {
      "en": "Repatriated",
      "id": "repatriated",
      "km": "បានធ្វើមាតុភូមិនិវត្តន៍",
      "th": "ส่งกลับประเทศแล้ว"
    },
    {
      "en": "Transferred to another organisation",
      "id": "transferred",
      "km": "បានផ្ទេរទៅអង្គការផ្សេង",
      "th": "โอนไปองค์กรอื่น"
    },
    {
      "en": "Became an adult",
      "id": "became_adult",
      "km": "គ្រប់អាយុ",
      "th": "บรรลุนิติภาวะ"
    },
    {
      "en": "Moved within the country",
      "id": "moved_within_country",
      "km": "បានផ្លាស់ទីក្នុងប្រទេស",
      "th": "ย้ายภายในประเทศ"
    },
    {
      "en": "Moved abroad",
      "id": "moved_abroad",
      "km": "បានទៅក្រៅប្រទេស",
      "th": "ย้ายไปต่างประเทศ"
    },
    {
      "en": "Refused the service",
      "id": "refused_service",
      "km": "បដិសេធសេវា",
      "th": "ปฏิเสธบริการ"
    },
    {
      "en": "No longer meets the criteria",
      "id": "not_eligible",
      "km": "លែងត្រូវតាមលក្ខខណ្ឌ",
      "th": "ไม่เข้าเกณฑ์แล้ว"
    },
    {
      "en": "We lack the means",
      "id": "lack_of_resources",
      "km": "អង្គការខ្វះធនធាន",
      "th": "องค์กรขาดทรัพยากร"
    },
    {
      "en": "Duplicate of another case",
      "id": "duplicate",
      "km": "ករណីជាន់គ្នា",
      "th": "เคสซ้ำ"
    },
    {
      "en": "The child died",
      "id": "died",
      "km": "កុមារបានស្លាប់",
      "th": "เด็กเสียชีวิต"
    },
    {
      "en": "Other",
      "id": "other",
      "km": "ផ្សេងទៀត",
      "th": "อื่น ๆ"
    }
  ],
  "concern_source": [
    {
      "en": "Met on the street",
      "id": "street",
      "km": "ជួបតាមដងផ្លូវ",
      "th": "พบข้างถนน"
    },
    {
      "en": "Club or session",
      "id": "session",
      "km": "ក្លឹប ឬវគ្គសកម្មភាព",
      "th": "ชมรมหรือกิจกรรม"
    },
    {
      "en": "Drop-in centre",
      "id": "drop_in_centre",
      "km": "មជ្ឈមណ្ឌលទទួលភ្ញៀវ",
      "th": "ศูนย์แรกรับ"
    },
    {
      "en": "Hotline",
      "id": "hotline",
      "km": "ខ្សែទូរស័ព្ទបន្ទាន់",
      "th": "สายด่วน"
    },
    {
      "en": "The child",
      "id": "self",
      "km": "កុមារមកដោយខ្លួនឯង",
      "th": "เด็กมาเอง"
    },
    {
      "en": "Family",
      "id": "family",
      "km": "គ្រួសារ",
      "th": "ครอบครัว"
    },
    {
      "en": "Friend",
      "id": "friend",
      "km": "មិត្តភក្តិ",
      "th": "เพื่อน"
    },
    {
      "en": "ChildSafe agent",
      "id": "childsafe_agent",
      "km": "ភ្នាក់ងារកុមារសុវត្ថិភាព (ChildSafe)",
      "th": "อาสาสมัคร ChildSafe"
    },
    {
      "en": "Community",
      "id": "community",
      "km": "សហគមន៍",
      "th": "ชุมชน"
    },
    {
      "en": "Commune committee (CCWC)",
      "id": "ccwc",
      "km": "គណៈកម្មាធិការឃុំ (គ.ក.ន.ក.)",
      "th": "คณะกรรมการตำบล (CCWC)"
    },
    {
      "en": "Local authority",
      "id": "local_authority",
      "km": "អាជ្ញាធរមូលដ្ឋាន",
      "th": "เจ้าหน้าที่ท้องถิ่น"
    },
    {
      "en": "Social affairs (MoSVY, DoSVY)",
      "id": "social_affairs",
      "km": "សង្គមកិច្ច",
      "th": "หน่วยงานกิจการสังคม"
    },
    {
      "en": "Another ministry",
      "id": "ministry",
      "km": "ក្រសួងផ្សេង",
      "th": "กระทรวงอื่น"
    },
    {
      "en": "Police",
      "id": "police",
      "km": "នគរបាល",
      "th": "ตำรวจ"
    },
    {
      "en": "Court",
      "id": "court",
      "km": "តុលាការ",
      "th": "ศาล"
    },
    {
      "en": "Hospital or health centre",
      "id": "hospital",
      "km": "មន្ទីរពេទ្យ ឬមណ្ឌលសុខភាព",
      "th": "โรงพยาบาลหรือสถานีอนามัย"
    },
    {
      "en": "School",
      "id": "school",
      "km": "សាលារៀន",
      "th": "โรงเรียน"
    },
    {
      "en": "NGO",
      "id": "ngo",
      "km": "អង្គការ",
      "th": "องค์กรเอกชน"
    },
    {
      "en": "Pagoda, church or mosque",
      "id": "faith",
      "km": "វត្ត ព្រះវិហារ ឬវិហារអ៊ីស្លាម",
      "th": "วัด โบสถ์ หรือมัสยิด"
    },
    {
      "en": "Found in a public place",
      "id": "found_in_public",
      "km": "រកឃើញនៅទីសាធារណៈ",
      "th": "พบในที่สาธารณะ"
    },
    {
      "en": "Other",
      "id": "other",
      "km": "ផ្សេងទៀត",
      "th": "อื่น ๆ"
    }
  ],
  "concern_status": [
    {
      "en": "New",
      "id": "new",
      "km": "ថ្មី",
      "th": "ใหม่"
    },
    {
      "en": "Triaged",
      "id": "triaged",
      "km": "បានវាយតម្លៃដំបូង",
      "th": "คัดกรองแล้ว"
    },
    {
      "en": "Assigned",
      "id": "assigned",
      "km": "បានប្រគល់ឱ្យអ្នកទទួលខុសត្រូវ",
      "th": "มอบหมายแล้ว"
    },
    {
      "en": "Case opened",
      "id": "case_opened",
      "km": "បានបើកករណី",
      "th": "เปิดเคสแล้ว"
    },
    {
      "en": "Closed",
      "id": "closed",
      "km": "បានបិទ",
      "th": "ปิดแล้ว"
    }
  ],
  "condition": [
    {
      "en": "Well",
      "id": "well",
      "km": "សុខសប្បាយ",
      "th": "สบายดี"
    },
    {
      "en": "Hungry",
      "id": "hungry",
      "km": "ឃ្លាន",
      "th": "หิว"
    },
    {
      "en": "Tired",
      "id": "tired",
      "km": "អស់កម្លាំង",
      "th": "อ่อนเพลีย"
    },
    {
      "en": "Sick",
      "id": "sick",
      "km": "ឈឺ",
      "th": "ป่วย"
    },
    {
      "en": "Injured",
      "id": "injured",
      "km": "មានរបួស",
      "th": "บาดเจ็บ"
    },
    {
      "en": "Drunk or drugged",
      "id": "intoxicated",
      "km": "ស្រវឹង ឬញៀន",
      "th": "มึนเมา"
    },
    {
      "en": "Frightened",
      "id": "frightened",
      "km": "ភ័យខ្លាច",
      "th": "หวาดกลัว"
    },
    {
      "en": "With an unknown adult",
      "id": "with_unknown_adult",
      "km": "នៅជាមួយមនុស្សធំមិនស្គាល់",
      "th": "อยู่กับผู้ใหญ่ที่ไม่รู้จัก"
    }
  ],
  "consent_class": [
    {
      "en": "No consent",
      "id": "none",
      "km": "មិនមានការយល់ព្រម",
      "th": "ไม่ได้รับความยินยอม"
    },
    {
      "en": "Inside our organisation only",
      "id": "internal_only",
      "km": "ប្រើតែក្នុងអង្គការ",
      "th": "ใช้ภายในองค์กรเท่านั้น"
    },
    {
      "en": "May be shared with partners",
      "id": "may_share_partners",
      "km": "អាចចែករំលែកជាមួយដៃគូ",
      "th": "แบ่งปันกับองค์กรภาคีได้"
    },
    {
      "en": "May be published without the name",
      "id": "may_publish_pseudonym",
      "km": "អាចផ្សព្វផ្សាយដោយមិនបញ្ចេញឈ្មោះ",
      "th": "เผยแพร่ได้โดยไม่ระบุชื่อ"
    }
  ],
  "consent_giver": [
    {
      "en": "The child",
      "id": "child",
      "km": "កុមារ",
      "th": "เด็ก"
    },
    {
      "en": "Mother",
      "id": "mother",
      "km": "ម្តាយ",
      "th": "แม่"
    },
    {
      "en": "Father",
      "id": "father",
      "km": "ឪពុក",
      "th": "พ่อ"
    },
    {
      "en": "Relative",
      "id": "relative",
      "km": "សាច់ញាតិ",
      "th": "ญาติ"
    },
    {
      "en": "Guardian",
      "id": "guardian",
      "km": "អាណាព្យាបាល",
      "th": "ผู้ปกครอง"
    },
    {
      "en": "Competent authority",
      "id": "authority",
      "km": "អាជ្ញាធរមានសមត្ថកិច្ច",
      "th": "พนักงานเจ้าหน้าที่"
    },
    {
      "en": "The adult concerned",
      "id": "adult_self",
      "km": "សាមីខ្លួនពេញវ័យ",
      "th": "ผู้ใหญ่เจ้าของเรื่อง"
    }
  ],
  "consent_how": [
    {
      "en": "Spoken",
      "id": "spoken",
      "km": "ផ្ទាល់មាត់",
      "th": "ด้วยวาจา"
    },
    {
      "en": "Signed",
      "id": "signed",
      "km": "ចុះហត្ថលេខា",
      "th": "ลงลายมือชื่อ"
    },
    {
      "en": "Thumbprint",
      "id": "thumbprint",
      "km": "ផ្តិតមេដៃ",
      "th": "พิมพ์ลายนิ้วมือ"
    },
    {
      "en": "Voice recording",
      "id": "recorded",
      "km": "ថតសំឡេង",
      "th": "บันทึกเสียง"
    },
    {
      "en": "By phone",
      "id": "phone",
      "km": "តាមទូរស័ព្ទ",
      "th": "ทางโทรศัพท์"
    }
  ],
  "consent_purpose": [
    {
      "en": "Help and case work",
      "id": "casework",
      "km": "ជួយ និងគ្រប់គ្រងករណី",
      "th": "ช่วยเหลือและดูแลรายกรณี"
    },
    {
      "en": "Referral for a service",
      "id": "referral",
      "km": "បញ្ជូនបន្តទៅសេវា",
      "th": "ส่งต่อรับบริการ"
    },
    {
      "en": "Sharing information",
      "id": "information_sharing",
      "km": "ចែករំលែកព័ត៌មាន",
      "th": "แบ่งปันข้อมูล"
    },
    {
      "en": "Finding the family",
      "id": "family_tracing",
      "km": "ស្វែងរកគ្រួសារ",
      "th": "ติดตามหาครอบครัว"
    },
    {
      "en": "Work across the border",
      "id": "cross_border",
      "km": "ការងារឆ្លងដែន",
      "th": "การทำงานข้ามแดน"
    },
    {
      "en": "Report to the authorities",
      "id": "report_to_authority",
      "km": "រាយការណ៍ទៅអាជ្ញាធរ",
      "th": "รายงานต่อเจ้าหน้าที่รัฐ"
    },
    {
      "en": "Taking a photo",
      "id": "photo",
      "km": "ថតរូប",
      "th": "ถ่ายรูป"
    },
    {
      "en": "Telling the story in a report",
      "id": "story",
      "km": "សរសេររឿងក្នុងរបាយការណ៍",
      "th": "เล่าเรื่องในรายงาน"
    }
  ],
  "consent_status": [
    {
      "en": "Given",
      "id": "given",
      "km": "បានយល់ព្រម",
      "th": "ยินยอม"
    },
    {
      "en": "Withdrawn",
      "id": "withdrawn",
      "km": "បានដកការយល់ព្រម",
      "th": "ถอนความยินยอม"
    },
    {
      "en": "Expired",
      "id": "expired",
      "km": "ផុតកំណត់",
      "th": "หมดอายุ"
    }
  ],
  "currency": [
    {
      "en": "Riel",
      "id": "KHR",
      "km": "រៀល",
      "th": "เรียล"
    },
    {
      "en": "US dollar",
      "id": "USD",
      "km": "ដុល្លារអាមេរិក",
      "th": "ดอลลาร์สหรัฐ"
    },
    {
      "en": "Baht",
      "id": "THB",
      "km": "បាត",
      "th": "บาท"
    },
    {
      "en": "Australian dollar",
      "id": "AUD",
      "km": "ដុល្លារអូស្ត្រាលី",
      "th": "ดอลลาร์ออสเตรเลีย"
    }
  ],
  "decline_reason": [
    {
      "en": "No place or bed free",
      "id": "no_place",
      "km": "គ្មានកន្លែងទំនេរ",
      "th": "ไม่มีที่ว่าง"
    },
    {
      "en": "Outside our area",
      "id": "outside_area",
      "km": "ក្រៅតំបន់របស់យើង",
      "th": "อยู่นอกพื้นที่"
    },
    {
      "en": "Age or sex not served",
      "id": "age_or_sex",
      "km": "អាយុ ឬភេទមិនត្រូវលក្ខខណ្ឌ",
      "th": "อายุหรือเพศไม่ตรงเกณฑ์"
    },
    {
      "en": "We do not offer this",
      "id": "service_not_offered",
      "km": "យើងមិនមានសេវានេះ",
      "th": "ไม่มีบริการนี้"
    },
    {
      "en": "Needs a specialist",
      "id": "needs_specialist",
      "km": "ត្រូវការអ្នកជំនាញ",
      "th": "ต้องใช้ผู้เชี่ยวชาญ"
    },
    {
      "en": "Already helped by others",
      "id": "already_helped",
      "km": "មានអ្នកផ្សេងកំពុងជួយ",
      "th": "มีผู้อื่นช่วยอยู่แล้ว"
    },
    {
      "en": "Information is missing",
      "id": "information_missing",
      "km": "ខ្វះព័ត៌មាន",
      "th": "ข้อมูลไม่ครบ"
    },
    {
      "en": "Papers are missing",
      "id": "papers_missing",
      "km": "ខ្វះឯកសារ",
      "th": "เอกสารไม่ครบ"
    },
    {
      "en": "Other",
      "id": "other",
      "km": "ផ្សេងទៀត",
      "th": "อื่น ๆ"
    }
  ],
  "doing": [
    {
      "en": "Begging",
      "id": "begging",
      "km": "សុំទាន",
      "th": "ขอทาน"
    },
    {
      "en": "Selling",
      "id": "vending",
      "km": "លក់ដូរ",
      "th": "ขายของ"
    },
    {
      "en": "Collecting rubbish",
      "id": "scavenging",
      "km": "រើសអេតចាយ",
      "th": "เก็บของเก่า"
    },
    {
      "en": "Carrying or pulling carts",
      "id": "carrying",
      "km": "លីសែង ឬអូសរទេះ",
      "th": "แบกหามหรือเข็นรถ"
    },
    {
      "en": "Other work",
      "id": "other_work",
      "km": "ការងារផ្សេង",
      "th": "ทำงานอื่น"
    },
    {
      "en": "Playing",
      "id": "playing",
      "km": "លេង",
      "th": "เล่น"
    },
    {
      "en": "Hanging around",
      "id": "hanging_around",
      "km": "ដើរលេង",
      "th": "เตร็ดเตร่"
    },
    {
      "en": "Sleeping",
      "id": "sleeping",
      "km": "គេង",
      "th": "นอนหลับ"
    },
    {
      "en": "In front of a casino or gambling hall",
      "id": "casino_front",
      "km": "មុខកាស៊ីណូ ឬកន្លែងលេងល្បែង",
      "th": "หน้ากาสิโนหรือบ่อน"
    },
    {
      "en": "At a sex-trade venue",
      "id": "sex_trade_venue",
      "km": "នៅកន្លែងរកស៊ីផ្លូវភេទ",
      "th": "อยู่ในสถานบริการทางเพศ"
    },
    {
      "en": "Using substances",
      "id": "using_substances",
      "km": "ប្រើសារធាតុញៀន",
      "th": "ใช้สารเสพติด"
    },
    {
      "en": "Crossing the border",
      "id": "crossing_border",
      "km": "ឆ្លងដែន",
      "th": "ข้ามแดน"
    },
    {
      "en": "Other",
      "id": "other",
      "km": "ផ្សេងទៀត",
      "th": "อื่น ๆ"
    }
  ],
  "external_system": [
    {
      "en": "OSCaR",
      "id": "oscar",
      "km": "អូស្កា (OSCaR)",
      "th": "ออสการ์ (OSCaR)"
    },
    {
      "en": "Primero (CPIMS)",
      "id": "primero",
      "km": "ព្រីម៉េរ៉ូ (CPIMS)",
      "th": "พรีเมโร (CPIMS)"
    },
    {
      "en": "MoSVY number",
      "id": "mosvy",
      "km": "លេខក្រសួងសង្គមកិច្ច",
      "th": "เลขของกระทรวงกิจการสังคมกัมพูชา"
    },
    {
      "en": "Other system",
      "id": "other",
      "km": "ប្រព័ន្ធផ្សេង",
      "th": "ระบบอื่น"
    }
  ],
  "field_service": [
    {
      "en": "Talked",
      "id": "talked",
      "km": "និយាយគ្នា",
      "th": "พูดคุย"
    },
    {
      "en": "Food, water",
      "id": "food_water",
      "km": "អាហារ ទឹក",
      "th": "อาหาร น้ำดื่ม"
    },
    {
      "en": "First aid",
      "id": "first_aid",
      "km": "សង្គ្រោះបឋម",
      "th": "ปฐมพยาบาล"
    },
    {
      "en": "Hygiene",
      "id": "hygiene",
      "km": "អនាម័យ",
      "th": "สุขอนามัย"
    },
    {
      "en": "Activity",
      "id": "activity",
      "km": "សកម្មភាព",
      "th": "กิจกรรม"
    },
    {
      "en": "Safety information",
      "id": "safety_information",
      "km": "ព័ត៌មានសុវត្ថិភាព",
      "th": "ข้อมูลความปลอดภัย"
    },
    {
      "en": "Hotline card",
      "id": "hotline_card",
      "km": "កាតលេខទូរស័ព្ទបន្ទាន់",
      "th": "บัตรสายด่วน"
    },
    {
      "en": "ChildSafe tip",
      "id": "childsafe_tip",
      "km": "គន្លឹះកុមារសុវត្ថិភាព (ChildSafe)",
      "th": "คำแนะนำ ChildSafe"
    },
    {
      "en": "Invited to the club",
      "id": "club_invitation",
      "km": "អញ្ជើញចូលក្លឹប",
      "th": "ชวนเข้าชมรม"
    },
    {
      "en": "Referral",
      "id": "referral_offered",
      "km": "បញ្ជូនបន្ត",
      "th": "การส่งต่อ"
    },
    {
      "en": "Transport",
      "id": "transport",
      "km": "ដឹកជញ្ជូន",
      "th": "พาไปส่ง"
    },
    {
      "en": "Called the police",
      "id": "called_police",
      "km": "ហៅនគរបាល",
      "th": "แจ้งตำรวจ"
    },
    {
      "en": "Called social affairs",
      "id": "called_social_affairs",
      "km": "ទូរស័ព្ទទៅសង្គមកិច្ច",
      "th": "แจ้งหน่วยงานกิจการสังคม"
    },
    {
      "en": "Will follow up",
      "id": "follow_up_later",
      "km": "នឹងតាមដានបន្ត",
      "th": "จะติดตามต่อ"
    }
  ],
  "food_safety": [
    {
      "en": "Hands were washed",
      "id": "hands_washed",
      "km": "បានលាងដៃ",
      "th": "ล้างมือแล้ว"
    },
    {
      "en": "Raw and cooked kept apart",
      "id": "raw_cooked_apart",
      "km": "ទុកអាហារឆៅនិងឆ្អិនដាច់ពីគ្នា",
      "th": "แยกของดิบกับของสุก"
    },
    {
      "en": "Cooked through",
      "id": "cooked_through",
      "km": "ចម្អិនឆ្អិនល្អ",
      "th": "ปรุงสุกทั่วถึง"
    },
    {
      "en": "Kept hot, or cold",
      "id": "kept_hot_or_cold",
      "km": "រក្សាក្តៅ ឬត្រជាក់",
      "th": "เก็บร้อนหรือเย็น"
    },
    {
      "en": "Safe water and ingredients",
      "id": "safe_water",
      "km": "ទឹក និងគ្រឿងផ្សំមានសុវត្ថិភាព",
      "th": "น้ำและวัตถุดิบปลอดภัย"
    }
  ],
  "indicator_child": [
    {
      "en": "Cannot reach parents or guardians",
      "id": "child_no_access_to_parents",
      "km": "មិនអាចទាក់ទងឪពុកម្តាយ ឬអាណាព្យាបាល",
      "th": "ติดต่อพ่อแม่หรือผู้ปกครองไม่ได้"
    },
    {
      "en": "Looks intimidated, unusual for the age",
      "id": "child_looks_intimidated",
      "km": "ភ័យខ្លាច ឫកពាខុសវ័យ",
      "th": "ดูหวาดกลัว ท่าทีผิดวัย"
    },
    {
      "en": "No friends of the same age outside work",
      "id": "child_no_friends_own_age",
      "km": "គ្មានមិត្តភក្តិវ័យដូចគ្នាក្រៅពីការងារ",
      "th": "ไม่มีเพื่อนวัยเดียวกันนอกงาน"
    },
    {
      "en": "No access to school",
      "id": "child_no_access_to_education",
      "km": "មិនបានទៅរៀន",
      "th": "ไม่ได้เรียนหนังสือ"
    },
    {
      "en": "No time to play",
      "id": "child_no_time_to_play",
      "km": "គ្មានពេលលេង",
      "th": "ไม่มีเวลาเล่น"
    },
    {
      "en": "Lives apart from other children, in poor lodging",
      "id": "child_lives_apart",
      "km": "រស់នៅដាច់ពីក្មេងដទៃ កន្លែងមិនសមរម្យ",
      "th": "อยู่แยกจากเด็กอื่น ที่พักไม่เหมาะสม"
    },
    {
      "en": "Eats apart from the \"family\"",
      "id": "child_eats_apart",
      "km": "ហូបដាច់ពី «គ្រួសារ»",
      "th": "กินข้าวแยกจาก \"ครอบครัว\""
    },
    {
      "en": "Is given only leftovers",
      "id": "child_given_leftovers",
      "km": "បានតែសំណល់អាហារ",
      "th": "ได้กินแต่ของเหลือ"
    },
    {
      "en": "Does work unsuitable for children",
      "id": "child_unsuitable_work",
      "km": "ធ្វើការងារមិនសមនឹងកុមារ",
      "th": "ทำงานไม่เหมาะกับเด็ก"
    },
    {
      "en": "Travels without an adult",
      "id": "child_travels_unaccompanied",
      "km": "ធ្វើដំណើរគ្មានមនុស្សធំ",
      "th": "เดินทางโดยไม่มีผู้ใหญ่"
    },
    {
      "en": "Travels in a group of people who are not relatives",
      "id": "child_travels_with_non_relatives",
      "km": "ធ្វើដំណើរជាក្រុមជាមួយអ្នកមិនមែនសាច់ញាតិ",
      "th": "เดินทางเป็นกลุ่มกับคนที่ไม่ใช่ญาติ"
    },
    {
      "en": "Child-sized clothes for labour or sex work",
      "id": "child_sized_work_clothes",
      "km": "សម្លៀកបំពាក់ទំហំកុមារសម្រាប់ពលកម្ម ឬការងារផ្លូវភេទ",
      "th": "มีชุดขนาดเด็กสำหรับแรงงานหรือค้าบริการ"
    },
    {
      "en": "Toys, beds or children's clothes in a brothel or factory",
      "id": "child_things_at_venue",
      "km": "ប្រដាប់ក្មេងលេង គ្រែ ឬខោអាវក្មេងក្នុងកន្លែងបនឬរោងចក្រ",
      "th": "มีของเล่น เตียง หรือเสื้อผ้าเด็กในสถานบริการหรือโรงงาน"
    },
    {
      "en": "An adult says they \"found\" the child",
      "id": "child_found_by_adult",
      "km": "មនុស្សធំអះអាងថា «រើសបាន» ក្មេង",
      "th": "ผู้ใหญ่อ้างว่า \"เก็บ\" เด็กมาเลี้ยง"
    },
    {
      "en": "Alone and carries taxi phone numbers",
      "id": "child_carries_taxi_number",
      "km": "នៅម្នាក់ឯង មានលេខទូរស័ព្ទតាក់ស៊ី",
      "th": "อยู่ลำพังและพกเบอร์แท็กซี่"
    },
    {
      "en": "Signs of an illegal adoption",
      "id": "child_illegal_adoption",
      "km": "សញ្ញានៃការស្មុំកូនខុសច្បាប់",
      "th": "มีสัญญาณการรับบุตรบุญธรรมผิดกฎหมาย"
    },
    {
      "en": "An adult outside the family pays for food or gifts",
      "id": "groom_food_or_gifts",
      "km": "មនុស្សធំក្រៅគ្រួសារទិញអាហារ ឬអំណោយឱ្យ",
      "th": "ผู้ใหญ่นอกครอบครัวเลี้ยงข้าวหรือให้ของขวัญ"
    },
    {
      "en": "Is given money or a phone",
      "id": "groom_money_or_phone",
      "km": "មានគេឱ្យលុយ ឬទូរស័ព្ទ",
      "th": "มีคนให้เงินหรือโทรศัพท์"
    },
    {
      "en": "An adult is winning the family's trust",
      "id": "groom_trust_with_family",
      "km": "មនុស្សធំកំពុងយកចិត្តគ្រួសារ",
      "th": "ผู้ใหญ่กำลังตีสนิทครอบครัว"
    },
    {
      "en": "Spends time alone with this adult",
      "id": "groom_alone_together",
      "km": "នៅដាច់ពីគេជាមួយមនុស្សធំនោះ",
      "th": "อยู่ตามลำพังกับผู้ใหญ่คนนั้น"
    },
    {
      "en": "Stays overnight or goes to the adult's room",
      "id": "groom_overnight",
      "km": "ស្នាក់យប់ ឬទៅបន្ទប់មនុស្សធំនោះ",
      "th": "ค้างคืนหรือไปห้องของผู้ใหญ่คนนั้น"
    },
    {
      "en": "Keeps secrets about an adult",
      "id": "groom_secrets",
      "km": "លាក់រឿងអំពីមនុស្សធំ",
      "th": "ปิดบังเรื่องเกี่ยวกับผู้ใหญ่"
    },
    {
      "en": "An adult takes photos or videos of the child",
      "id": "groom_photos",
      "km": "មនុស្សធំថតរូប ឬវីដេអូកុមារ",
      "th": "ผู้ใหญ่ถ่ายรูปหรือวิดีโอเด็ก"
    },
    {
      "en": "Touching that is not proper",
      "id": "groom_touch",
      "km": "ប៉ះពាល់មិនសមរម្យ",
      "th": "สัมผัสร่างกายไม่เหมาะสม"
    },
    {
      "en": "Sexual talk or pictures shown",
      "id": "groom_sexual_talk",
      "km": "និយាយ ឬបង្ហាញរូបភាពផ្លូវភេទ",
      "th": "พูดหรือให้ดูภาพทางเพศ"
    },
    {
      "en": "Contact with a stranger online",
      "id": "groom_online_contact",
      "km": "ទាក់ទងអ្នកមិនស្គាល់តាមអនឡាញ",
      "th": "ติดต่อคนแปลกหน้าทางออนไลน์"
    },
    {
      "en": "The same adult is seen with several children",
      "id": "groom_several_children",
      "km": "ឃើញមនុស្សធំដដែលនៅជាមួយក្មេងច្រើនគ្នា",
      "th": "เห็นผู้ใหญ่คนเดิมอยู่กับเด็กหลายคน"
    },
    {
      "en": "Promises of travel, school or a better life",
      "id": "groom_promises",
      "km": "សន្យានាំដើរលេង ឱ្យរៀន ឬជីវិតល្អ",
      "th": "สัญญาจะพาเที่ยว ส่งเรียน หรือให้ชีวิตดีขึ้น"
    },
    {
      "en": "Story contradicts itself",
      "id": "border_caught_in_lie",
      "km": "និយាយមិនស៊ីគ្នា",
      "th": "เล่าเรื่องขัดกันเอง"
    },
    {
      "en": "Unsure about the school they go to",
      "id": "border_unsure_of_school",
      "km": "មិនច្បាស់អំពីសាលាដែលទៅរៀន",
      "th": "ตอบเรื่องโรงเรียนไม่ชัดเจน"
    },
    {
      "en": "The job cannot be confirmed",
      "id": "border_job_not_confirmed",
      "km": "ការងារមិនអាចបញ្ជាក់បាន",
      "th": "ยืนยันงานไม่ได้"
    },
    {
      "en": "Pay promised is more than double the normal",
      "id": "border_pay_too_good",
      "km": "ប្រាក់ឈ្នួលសន្យាលើសពីពីរដងធម្មតា",
      "th": "สัญญาค่าจ้างเกินสองเท่าของปกติ"
    },
    {
      "en": "No address or phone of the job",
      "id": "border_no_address",
      "km": "គ្មានអាសយដ្ឋាន ឬលេខទូរស័ព្ទកន្លែងធ្វើការ",
      "th": "ไม่มีที่อยู่หรือเบอร์โทรที่ทำงาน"
    },
    {
      "en": "Luggage does not fit the journey",
      "id": "border_odd_bags",
      "km": "ឥវ៉ាន់មិនសមនឹងដំណើរ",
      "th": "สัมภาระไม่สมกับการเดินทาง"
    },
    {
      "en": "The family does not know or does not agree",
      "id": "border_family_unaware",
      "km": "គ្រួសារមិនដឹង ឬមិនយល់ព្រម",
      "th": "ครอบครัวไม่รู้หรือไม่ยอม"
    },
    {
      "en": "First time abroad",
      "id": "border_first_time_abroad",
      "km": "ទៅក្រៅប្រទេសលើកដំបូង",
      "th": "ไปต่างประเทศครั้งแรก"
    },
    {
      "en": "Recruited on social media",
      "id": "border_recruited_online",
      "km": "ត្រូវបានជ្រើសរើសតាមបណ្តាញសង្គម",
      "th": "ถูกชักชวนทางสื่อสังคม"
    },
    {
      "en": "Someone else speaks for them",
      "id": "border_others_speak",
      "km": "មានគេនិយាយជំនួស",
      "th": "มีคนพูดแทน"
    },
    {
      "en": "Does not speak the language of the destination",
      "id": "border_no_language",
      "km": "មិនចេះភាសាកន្លែងដែលទៅ",
      "th": "พูดภาษาปลายทางไม่ได้"
    },
    {
      "en": "No means to come home",
      "id": "border_no_means_home",
      "km": "គ្មានមធ្យោបាយត្រឡប់ផ្ទះ",
      "th": "ไม่มีทางกลับบ้าน"
    },
    {
      "en": "Under 18 without a guardian",
      "id": "border_minor_no_guardian",
      "km": "ក្រោម ១៨ ឆ្នាំ គ្មានអាណាព្យាបាល",
      "th": "อายุต่ำกว่า 18 ปี ไม่มีผู้ปกครอง"
    },
    {
      "en": "Under 16 and recruited for work",
      "id": "border_recruited_under_16",
      "km": "ក្រោម ១៦ ឆ្នាំ ត្រូវបានជ្រើសរើសធ្វើការ",
      "th": "อายุต่ำกว่า 16 ปี ถูกชวนไปทำงาน"
    },
    {
      "en": "False documents",
      "id": "border_forged_documents",
      "km": "ឯកសារក្លែងក្លាយ",
      "th": "เอกสารปลอม"
    },
    {
      "en": "Papers are held by a broker",
      "id": "border_documents_with_broker",
      "km": "មេខ្យល់កាន់ឯកសារ",
      "th": "นายหน้าถือเอกสารไว้"
    },
    {
      "en": "Phone was taken away",
      "id": "border_phone_taken",
      "km": "ត្រូវគេដកយកទូរស័ព្ទ",
      "th": "ถูกยึดโทรศัพท์"
    },
    {
      "en": "Drowsy or drugged",
      "id": "border_drugged",
      "km": "ងងុយ ឬត្រូវគេដាក់ថ្នាំ",
      "th": "ง่วงซึมหรือถูกวางยา"
    },
    {
      "en": "Wife under 18, or eloping",
      "id": "border_wife_under_18",
      "km": "ប្រពន្ធក្រោម ១៨ ឆ្នាំ ឬរត់តាមគ្នា",
      "th": "ภรรยาอายุต่ำกว่า 18 ปี หรือหนีตามกัน"
    },
    {
      "en": "The companion disappears when asked",
      "id": "border_companion_absent",
      "km": "អ្នកមកជាមួយបាត់ពេលសួរ",
      "th": "คนที่มาด้วยหายไปเมื่อถูกถาม"
    },
    {
      "en": "With a known trafficker or a connected person",
      "id": "border_known_trafficker",
      "km": "ជាមួយមេជួញដូរដែលគេស្គាល់ ឬអ្នកពាក់ព័ន្ធ",
      "th": "อยู่กับนายหน้าค้ามนุษย์ที่รู้จักหรือผู้เกี่ยวข้อง"
    },
    {
      "en": "A non-relative paid for the journey",
      "id": "border_paid_by_non_relative",
      "km": "អ្នកមិនមែនសាច់ញាតិបង់ថ្លៃធ្វើដំណើរ",
      "th": "คนที่ไม่ใช่ญาติจ่ายค่าเดินทาง"
    },
    {
      "en": "Owes money to the recruiter",
      "id": "border_owes_recruiter",
      "km": "ជំពាក់ប្រាក់អ្នកនាំទៅ",
      "th": "เป็นหนี้นายหน้า"
    },
    {
      "en": "Brought without knowing where to",
      "id": "border_brought_unknowing",
      "km": "ត្រូវគេនាំមកដោយមិនដឹងទៅណា",
      "th": "ถูกพามาโดยไม่รู้จุดหมาย"
    },
    {
      "en": "Travels under threat",
      "id": "border_threatened",
      "km": "ធ្វើដំណើរដោយមានការគំរាមកំហែង",
      "th": "เดินทางเพราะถูกข่มขู่"
    }
  ],
  "language": [
    {
      "en": "Khmer",
      "id": "km",
      "km": "ខ្មែរ",
      "th": "เขมร"
    },
    {
      "en": "Thai",
      "id": "th",
      "km": "ថៃ",
      "th": "ไทย"
    },
    {
      "en": "Vietnamese",
      "id": "vi",
      "km": "វៀតណាម",
      "th": "เวียดนาม"
    },
    {
      "en": "Cham",
      "id": "cja",
      "km": "ចាម",
      "th": "จาม"
    },
    {
      "en": "Lao",
      "id": "lo",
      "km": "ឡាវ",
      "th": "ลาว"
    },
    {
      "en": "Burmese",
      "id": "my",
      "km": "ភូមា",
      "th": "พม่า"
    },
    {
      "en": "Chinese",
      "id": "zh",
      "km": "ចិន",
      "th": "จีน"
    },
    {
      "en": "English",
      "id": "en",
      "km": "អង់គ្លេស",
      "th": "อังกฤษ"
    },
    {
      "en": "Indigenous language",
      "id": "indigenous",
      "km": "ភាសាជនជាតិដើមភាគតិច",
      "th": "ภาษาชนเผ่าพื้นเมือง"
    },
    {
      "en": "Sign language",
      "id": "sign_language",
      "km": "ភាសាសញ្ញា",
      "th": "ภาษามือ"
    },
    {
      "en": "Other",
      "id": "other",
      "km": "ផ្សេងទៀត",
      "th": "อื่น ๆ"
    }
  ],
  "meal_type": [
    {
      "en": "Healthy snack",
      "id": "snack",
      "km": "អាហារសម្រន់មានជីវជាតិ",
      "th": "อาหารว่างที่มีประโยชน์"
    },
    {
      "en": "Hot meal",
      "id": "hot_meal",
      "km": "អាហារក្តៅ",
      "th": "อาหารปรุงสุก"
    },
    {
      "en": "Breakfast",
      "id": "breakfast",
      "km": "អាហារពេលព្រឹក",
      "th": "อาหารเช้า"
    },
    {
      "en": "Food to take home",
      "id": "dry_food",
      "km": "អាហារយកទៅផ្ទះ",
      "th": "อาหารนำกลับบ้าน"
    }
  ],
  "measure": [
    {
      "en": "Outreach rounds",
      "id": "rounds",
      "km": "ដំណើរចុះមូលដ្ឋាន",
      "th": "รอบลงพื้นที่"
    },
    {
      "en": "Night rounds",
      "id": "night_rounds",
      "km": "ដំណើរចុះមូលដ្ឋានពេលយប់",
      "th": "รอบลงพื้นที่กลางคืน"
    },
    {
      "en": "Contacts with children",
      "id": "contacts",
      "km": "ការជួបជាមួយកុមារ",
      "th": "การพบปะเด็ก"
    },
    {
      "en": "Different children met",
      "id": "unique_children_contacted",
      "km": "ចំនួនកុមារដែលបានជួប (មិនរាប់ស្ទួន)",
      "th": "จำนวนเด็กที่ได้พบ (ไม่นับซ้ำ)"
    },
    {
      "en": "Children met for the first time",
      "id": "new_children",
      "km": "កុមារដែលបានជួបជាលើកដំបូង",
      "th": "เด็กที่พบเป็นครั้งแรก"
    },
    {
      "en": "People counted, not named",
      "id": "people_counted",
      "km": "មនុស្សដែលបានរាប់ ដោយមិនស្គាល់ឈ្មោះ",
      "th": "คนที่นับได้โดยไม่ทราบชื่อ"
    },
    {
      "en": "Sessions held",
      "id": "sessions",
      "km": "សកម្មភាពក្រុមដែលបានធ្វើ",
      "th": "กิจกรรมกลุ่มที่จัด"
    },
    {
      "en": "Attendances",
      "id": "attendances",
      "km": "ចំនួនដងនៃការចូលរួម",
      "th": "จำนวนครั้งที่เข้าร่วม"
    },
    {
      "en": "Different children who attended",
      "id": "unique_children_attending",
      "km": "ចំនួនកុមារដែលបានចូលរួម (មិនរាប់ស្ទួន)",
      "th": "จำนวนเด็กที่เข้าร่วม (ไม่นับซ้ำ)"
    },
    {
      "en": "Servings given",
      "id": "servings",
      "km": "ចំនួនចានអាហារដែលបានផ្ដល់",
      "th": "จำนวนที่อาหารที่แจก"
    },
    {
      "en": "Concerns raised",
      "id": "concerns_raised",
      "km": "ក្តីបារម្ភដែលបានរាយការណ៍",
      "th": "ข้อห่วงใยที่แจ้งเข้ามา"
    },
    {
      "en": "Concerns acted on in time",
      "id": "concerns_on_time",
      "km": "ក្តីបារម្ភដែលបានចាត់ការទាន់ពេល",
      "th": "ข้อห่วงใยที่ดำเนินการทันเวลา"
    },
    {
      "en": "Cases opened",
      "id": "cases_opened",
      "km": "ករណីដែលបានបើក",
      "th": "เคสที่เปิด"
    },
    {
      "en": "Referrals sent",
      "id": "referrals_sent",
      "km": "ការបញ្ជូនបន្តដែលបានផ្ញើ",
      "th": "การส่งต่อที่ส่งแล้ว"
    },
    {
      "en": "Referrals accepted",
      "id": "referrals_accepted",
      "km": "ការបញ្ជូនបន្តដែលបានទទួលយក",
      "th": "การส่งต่อที่ได้รับการตอบรับ"
    },
    {
      "en": "Referrals completed",
      "id": "referrals_completed",
      "km": "ការបញ្ជូនបន្តដែលបានបញ្ចប់",
      "th": "การส่งต่อที่เสร็จสมบูรณ์"
    }
  ],
  "named_by": [
    {
      "en": "The person",
      "id": "self",
      "km": "សាមីខ្លួន",
      "th": "เจ้าตัว"
    },
    {
      "en": "Family",
      "id": "family",
      "km": "គ្រួសារ",
      "th": "ครอบครัว"
    },
    {
      "en": "Worker (code name)",
      "id": "worker",
      "km": "បុគ្គលិក (ឈ្មោះសម្ងាត់)",
      "th": "เจ้าหน้าที่ (นามสมมติ)"
    },
    {
      "en": "Document",
      "id": "document",
      "km": "ឯកសារ",
      "th": "เอกสาร"
    },
    {
      "en": "Someone else",
      "id": "other",
      "km": "អ្នកផ្សេង",
      "th": "คนอื่น"
    }
  ],
  "nationality": [
    {
      "en": "Cambodian",
      "id": "cambodian",
      "km": "កម្ពុជា",
      "th": "กัมพูชา"
    },
    {
      "en": "Thai",
      "id": "thai",
      "km": "ថៃ",
      "th": "ไทย"
    },
    {
      "en": "Vietnamese",
      "id": "vietnamese",
      "km": "វៀតណាម",
      "th": "เวียดนาม"
    },
    {
      "en": "Lao",
      "id": "lao",
      "km": "ឡាវ",
      "th": "ลาว"
    },
    {
      "en": "Myanmar",
      "id": "myanmar",
      "km": "មីយ៉ាន់ម៉ា",
      "th": "เมียนมา"
    },
    {
      "en": "Chinese",
      "id": "chinese",
      "km": "ចិន",
      "th": "จีน"
    },
    {
      "en": "Stateless",
      "id": "stateless",
      "km": "គ្មានសញ្ជាតិ",
      "th": "ไร้สัญชาติ"
    },
    {
      "en": "Other",
      "id": "other",
      "km": "ផ្សេងទៀត",
      "th": "อื่น ๆ"
    },
    {
      "en": "Not stated",
      "id": "not_stated",
      "km": "មិនបានបញ្ជាក់",
      "th": "ไม่ระบุ"
    }
  ],
  "need": [
    {
      "en": "Food or water",
      "id": "food",
      "km": "អាហារ ឬទឹក",
      "th": "อาหารหรือน้ำ"
    },
    {
      "en": "A place to sleep",
      "id": "shelter",
      "km": "កន្លែងស្នាក់នៅ",
      "th": "ที่พัก"
    },
    {
      "en": "Safety",
      "id": "safety",
      "km": "សុវត្ថិភាព",
      "th": "ความปลอดภัย"
    },
    {
      "en": "Health care",
      "id": "health",
      "km": "ការព្យាបាល",
      "th": "การรักษาพยาบาล"
    },
    {
      "en": "Washing",
      "id": "hygiene",
      "km": "អនាម័យ",
      "th": "สุขอนามัย"
    },
    {
      "en": "Clothes",
      "id": "clothing",
      "km": "សម្លៀកបំពាក់",
      "th": "เสื้อผ้า"
    },
    {
      "en": "Contact with family",
      "id": "family_contact",
      "km": "ទំនាក់ទំនងជាមួយគ្រួសារ",
      "th": "ติดต่อครอบครัว"
    },
    {
      "en": "Transport",
      "id": "transport",
      "km": "ការធ្វើដំណើរ",
      "th": "การเดินทาง"
    },
    {
      "en": "Documents",
      "id": "documents",
      "km": "ឯកសារ",
      "th": "เอกสาร"
    },
    {
      "en": "School",
      "id": "education",
      "km": "ការរៀនសូត្រ",
      "th": "การเรียน"
    },
    {
      "en": "Work or a skill",
      "id": "work",
      "km": "ការងារ ឬជំនាញ",
      "th": "งานหรือทักษะ"
    },
    {
      "en": "Someone to talk to",
      "id": "counselling",
      "km": "ការប្រឹក្សា",
      "th": "คนรับฟัง"
    },
    {
      "en": "Legal help",
      "id": "legal",
      "km": "ជំនួយផ្លូវច្បាប់",
      "th": "ความช่วยเหลือทางกฎหมาย"
    },
    {
      "en": "Help for the carer",
      "id": "care_in_family",
      "km": "ជំនួយដល់អ្នកថែទាំ",
      "th": "ช่วยเหลือผู้ดูแล"
    },
    {
      "en": "Other",
      "id": "other",
      "km": "ផ្សេងទៀត",
      "th": "อื่น ๆ"
    }
  ],
  "not_helped_reason": [
    {
      "en": "Could not be found",
      "id": "not_found",
      "km": "រកមិនឃើញ",
      "th": "ตามหาไม่พบ"
    },
    {
      "en": "The child did not want it",
      "id": "child_refused",
      "km": "កុមារមិនព្រម",
      "th": "เด็กไม่ต้องการ"
    },
    {
      "en": "The family did not want it",
      "id": "family_refused",
      "km": "គ្រួសារមិនព្រម",
      "th": "ครอบครัวไม่ต้องการ"
    },
    {
      "en": "Moved away",
      "id": "moved_away",
      "km": "បានផ្លាស់ទៅកន្លែងផ្សេង",
      "th": "ย้ายไปแล้ว"
    },
    {
      "en": "Needs have changed",
      "id": "needs_changed",
      "km": "តម្រូវការបានប្រែប្រួល",
      "th": "ความต้องการเปลี่ยนไป"
    },
    {
      "en": "The service stopped or was full",
      "id": "service_unavailable",
      "km": "សេវាផ្អាក ឬពេញ",
      "th": "บริการหยุดหรือเต็ม"
    },
    {
      "en": "Did not meet the criteria",
      "id": "not_eligible",
      "km": "មិនត្រូវតាមលក្ខខណ្ឌ",
      "th": "ไม่เข้าเกณฑ์"
    },
    {
      "en": "Helped elsewhere",
      "id": "helped_elsewhere",
      "km": "ទទួលជំនួយពីកន្លែងផ្សេង",
      "th": "ได้รับความช่วยเหลือจากที่อื่น"
    },
    {
      "en": "Other",
      "id": "other",
      "km": "ផ្សេងទៀត",
      "th": "อื่น ๆ"
    }
  ],
  "note_type": [
    {
      "en": "Visit",
      "id": "visit",
      "km": "ចុះសួរសុខទុក្ខ",
      "th": "เยี่ยมเยียน"
    },
    {
      "en": "Phone call",
      "id": "phone",
      "km": "ទូរស័ព្ទ",
      "th": "โทรศัพท์"
    },
    {
      "en": "At our office",
      "id": "office",
      "km": "មកការិយាល័យ",
      "th": "มาที่สำนักงาน"
    },
    {
      "en": "Meeting with others",
      "id": "meeting",
      "km": "ប្រជុំជាមួយអ្នកពាក់ព័ន្ធ",
      "th": "ประชุมกับผู้เกี่ยวข้อง"
    },
    {
      "en": "Supervision",
      "id": "supervision",
      "km": "ការត្រួតពិនិត្យគាំទ្រ",
      "th": "การนิเทศงาน"
    },
    {
      "en": "Counselling",
      "id": "counselling",
      "km": "ប្រឹក្សាផ្លូវចិត្ត",
      "th": "ให้คำปรึกษา"
    },
    {
      "en": "Other",
      "id": "other",
      "km": "ផ្សេងទៀត",
      "th": "อื่น ๆ"
    }
  ],
  "observation": [
    {
      "en": "Joined in",
      "id": "joined_in",
      "km": "ចូលរួមល្អ",
      "th": "ร่วมกิจกรรมดี"
    },
    {
      "en": "Happy",
      "id": "happy",
      "km": "សប្បាយ",
      "th": "ร่าเริง"
    },
    {
      "en": "Helped others",
      "id": "helped_others",
      "km": "ជួយអ្នកដទៃ",
      "th": "ช่วยเหลือผู้อื่น"
    },
    {
      "en": "Made progress",
      "id": "progress",
      "km": "មានការរីកចម្រើន",
      "th": "มีพัฒนาการ"
    },
    {
      "en": "Quiet",
      "id": "quiet",
      "km": "ស្ងៀមស្ងាត់",
      "th": "เงียบ"
    },
    {
      "en": "Withdrawn",
      "id": "withdrawn",
      "km": "ដកខ្លួន",
      "th": "แยกตัว"
    },
    {
      "en": "Sad",
      "id": "sad",
      "km": "កើតទុក្ខ",
      "th": "เศร้า"
    },
    {
      "en": "Angry",
      "id": "angry",
      "km": "ខឹង",
      "th": "โกรธ"
    },
    {
      "en": "Tired",
      "id": "tired",
      "km": "អស់កម្លាំង",
      "th": "อ่อนเพลีย"
    },
    {
      "en": "Hungry",
      "id": "hungry",
      "km": "ឃ្លាន",
      "th": "หิว"
    },
    {
      "en": "Unwell",
      "id": "unwell",
      "km": "មិនស្រួលខ្លួន",
      "th": "ไม่สบาย"
    },
    {
      "en": "Injured",
      "id": "injured",
      "km": "មានរបួស",
      "th": "บาดเจ็บ"
    },
    {
      "en": "Left early",
      "id": "left_early",
      "km": "ចេញមុនម៉ោង",
      "th": "กลับก่อน"
    },
    {
      "en": "Told something worrying",
      "id": "disclosed",
      "km": "ប្រាប់រឿងគួរឱ្យបារម្ភ",
      "th": "เล่าเรื่องน่าเป็นห่วง"
    }
  ],
  "org_type": [
    {
      "en": "NGO",
      "id": "ngo",
      "km": "អង្គការក្រៅរដ្ឋាភិបាល",
      "th": "องค์กรพัฒนาเอกชน"
    },
    {
      "en": "Social affairs office",
      "id": "social_affairs",
      "km": "ការិយាល័យសង្គមកិច្ច",
      "th": "สำนักงานพัฒนาสังคม"
    },
    {
      "en": "Police",
      "id": "law_enforcement",
      "km": "នគរបាល",
      "th": "ตำรวจ"
    },
    {
      "en": "Immigration",
      "id": "immigration",
      "km": "អន្តោប្រវេសន៍",
      "th": "ตรวจคนเข้าเมือง"
    },
    {
      "en": "Health service",
      "id": "health_service",
      "km": "សេវាសុខាភិបាល",
      "th": "หน่วยบริการสุขภาพ"
    },
    {
      "en": "Legal service",
      "id": "legal_service",
      "km": "សេវាច្បាប់",
      "th": "หน่วยบริการทางกฎหมาย"
    },
    {
      "en": "School or college",
      "id": "school",
      "km": "សាលារៀន",
      "th": "สถานศึกษา"
    },
    {
      "en": "Residential care",
      "id": "residential_care",
      "km": "មណ្ឌលថែទាំ",
      "th": "สถานสงเคราะห์"
    },
    {
      "en": "Community network",
      "id": "community_network",
      "km": "បណ្តាញសហគមន៍",
      "th": "เครือข่ายชุมชน"
    },
    {
      "en": "Faith-based organisation",
      "id": "faith_based",
      "km": "អង្គការសាសនា",
      "th": "องค์กรศาสนา"
    },
    {
      "en": "Local government",
      "id": "local_government",
      "km": "រដ្ឋបាលមូលដ្ឋាន",
      "th": "องค์กรปกครองส่วนท้องถิ่น"
    },
    {
      "en": "Central government",
      "id": "central_government",
      "km": "រដ្ឋាភិបាលកណ្តាល",
      "th": "ราชการส่วนกลาง"
    },
    {
      "en": "Business",
      "id": "business",
      "km": "ក្រុមហ៊ុន",
      "th": "ภาคธุรกิจ"
    },
    {
      "en": "Donor",
      "id": "donor",
      "km": "ម្ចាស់ជំនួយ",
      "th": "ผู้สนับสนุนทุน"
    },
    {
      "en": "Other",
      "id": "other",
      "km": "ផ្សេងទៀត",
      "th": "อื่น ๆ"
    }
  ],
  "person_status": [
    {
      "en": "Active",
      "id": "active",
      "km": "កំពុងទំនាក់ទំនង",
      "th": "ติดตามอยู่"
    },
    {
      "en": "Inactive",
      "id": "inactive",
      "km": "លែងទំនាក់ទំនង",
      "th": "ไม่ได้ติดต่อแล้ว"
    },
    {
      "en": "Whereabouts unknown",
      "id": "whereabouts_unknown",
      "km": "មិនដឹងនៅទីណា",
      "th": "ไม่ทราบที่อยู่"
    },
    {
      "en": "Moved away",
      "id": "moved",
      "km": "បានផ្លាស់ទៅកន្លែងផ្សេង",
      "th": "ย้ายไปแล้ว"
    },
    {
      "en": "Died",
      "id": "died",
      "km": "បានស្លាប់",
      "th": "เสียชีวิต"
    }
  ],
  "project_status": [
    {
      "en": "Being prepared",
      "id": "pipeline",
      "km": "កំពុងរៀបចំ",
      "th": "กำลังเตรียมการ"
    },
    {
      "en": "Under way",
      "id": "implementation",
      "km": "កំពុងអនុវត្ត",
      "th": "กำลังดำเนินการ"
    },
    {
      "en": "Being finished",
      "id": "finalisation",
      "km": "កំពុងបញ្ចប់",
      "th": "กำลังสรุปโครงการ"
    },
    {
      "en": "Closed",
      "id": "closed",
      "km": "បានបិទ",
      "th": "ปิดโครงการ"
    },
    {
      "en": "Cancelled",
      "id": "cancelled",
      "km": "បានលុបចោល",
      "th": "ยกเลิก"
    },
    {
      "en": "Suspended",
      "id": "suspended",
      "km": "ផ្អាក",
      "th": "ระงับชั่วคราว"
    }
  ],
  "protection_concern": [
    {
      "en": "At risk of neglect",
      "id": "at_risk_of_neglect",
      "km": "ប្រឈមនឹងការមិនអើពើ",
      "th": "เสี่ยงถูกละเลยทอดทิ้ง"
    },
    {
      "en": "Neglect",
      "id": "experiencing_neglect",
      "km": "រងការមិនអើពើ",
      "th": "ถูกละเลยทอดทิ้ง"
    },
    {
      "en": "At risk of sexual exploitation",
      "id": "at_risk_of_sexual_exploitation",
      "km": "ប្រឈមនឹងការកេងប្រវ័ញ្ចផ្លូវភេទ",
      "th": "เสี่ยงถูกแสวงประโยชน์ทางเพศ"
    },
    {
      "en": "Sexual exploitation",
      "id": "experiencing_sexual_exploitation",
      "km": "រងការកេងប្រវ័ញ្ចផ្លូវភេទ",
      "th": "ถูกแสวงประโยชน์ทางเพศ"
    },
    {
      "en": "At risk of online sexual exploitation",
      "id": "at_risk_of_online_sexual_exploitation",
      "km": "ប្រឈមនឹងការកេងប្រវ័ញ្ចផ្លូវភេទតាមអនឡាញ",
      "th": "เสี่ยงถูกแสวงประโยชน์ทางเพศออนไลน์"
    },
    {
      "en": "Online sexual exploitation",
      "id": "experiencing_online_sexual_exploitation",
      "km": "រងការកេងប្រវ័ញ្ចផ្លូវភេទតាមអនឡាញ",
      "th": "ถูกแสวงประโยชน์ทางเพศออนไลน์"
    },
    {
      "en": "At risk of substance abuse",
      "id": "at_risk_of_substance_abuse",
      "km": "ប្រឈមនឹងការប្រើប្រាស់សារធាតុញៀន",
      "th": "เสี่ยงใช้สารเสพติด"
    },
    {
      "en": "Substance abuse",
      "id": "experiencing_substance_abuse",
      "km": "កំពុងប្រើប្រាស់សារធាតុញៀន",
      "th": "ใช้สารเสพติด"
    },
    {
      "en": "At risk of kidnapping",
      "id": "at_risk_of_kidnapping",
      "km": "ប្រឈមនឹងការចាប់ពង្រត់",
      "th": "เสี่ยงถูกลักพาตัว"
    },
    {
      "en": "Kidnapping",
      "id": "experiencing_kidnapping",
      "km": "រងការចាប់ពង្រត់",
      "th": "ถูกลักพาตัว"
    },
    {
      "en": "At risk of trafficking",
      "id": "at_risk_of_trafficking",
      "km": "ប្រឈមនឹងការជួញដូរមនុស្ស",
      "th": "เสี่ยงถูกค้ามนุษย์"
    },
    {
      "en": "Trafficking",
      "id": "experiencing_trafficking",
      "km": "រងការជួញដូរមនុស្ស",
      "th": "ถูกค้ามนุษย์"
    },
    {
      "en": "At risk of physical violence",
      "id": "at_risk_of_physical_violence",
      "km": "ប្រឈមនឹងអំពើហិង្សាផ្លូវកាយ",
      "th": "เสี่ยงถูกทำร้ายร่างกาย"
    },
    {
      "en": "Physical violence",
      "id": "experiencing_physical_violence",
      "km": "រងអំពើហិង្សាផ្លូវកាយ",
      "th": "ถูกทำร้ายร่างกาย"
    },
    {
      "en": "At risk of emotional violence",
      "id": "at_risk_of_emotional_violence",
      "km": "ប្រឈមនឹងអំពើហិង្សាផ្លូវចិត្ត",
      "th": "เสี่ยงถูกทำร้ายจิตใจ"
    },
    {
      "en": "Emotional violence",
      "id": "experiencing_emotional_violence",
      "km": "រងអំពើហិង្សាផ្លូវចិត្ត",
      "th": "ถูกทำร้ายจิตใจ"
    },
    {
      "en": "At risk of sexual violence",
      "id": "at_risk_of_sexual_violence",
      "km": "ប្រឈមនឹងអំពើហិង្សាផ្លូវភេទ",
      "th": "เสี่ยงถูกล่วงละเมิดทางเพศ"
    },
    {
      "en": "Sexual violence",
      "id": "experiencing_sexual_violence",
      "km": "រងអំពើហិង្សាផ្លូវភេទ",
      "th": "ถูกล่วงละเมิดทางเพศ"
    },
    {
      "en": "At risk of forced or child marriage",
      "id": "at_risk_of_forced_marriage",
      "km": "ប្រឈមនឹងការបង្ខំរៀបការ ឬរៀបការមុនអាយុ",
      "th": "เสี่ยงถูกบังคับแต่งงานหรือแต่งงานก่อนวัย"
    },
    {
      "en": "Forced or child marriage",
      "id": "experiencing_forced_marriage",
      "km": "ត្រូវបានបង្ខំរៀបការ ឬរៀបការមុនអាយុ",
      "th": "ถูกบังคับแต่งงานหรือแต่งงานก่อนวัย"
    },
    {
      "en": "At risk of child labour",
      "id": "at_risk_of_child_labour",
      "km": "ប្រឈមនឹងពលកម្មកុមារ",
      "th": "เสี่ยงเป็นแรงงานเด็ก"
    },
    {
      "en": "Child labour",
      "id": "experiencing_child_labour",
      "km": "ធ្វើពលកម្មកុមារ",
      "th": "เป็นแรงงานเด็ก"
    },
    {
      "en": "At risk of the worst forms of child labour",
      "id": "at_risk_of_worst_forms_of_child_labour",
      "km": "ប្រឈមនឹងពលកម្មកុមារធ្ងន់ធ្ងរបំផុត",
      "th": "เสี่ยงเป็นแรงงานเด็กในรูปแบบที่เลวร้าย"
    },
    {
      "en": "Worst forms of child labour",
      "id": "experiencing_worst_forms_of_child_labour",
      "km": "ធ្វើពលកម្មកុមារធ្ងន់ធ្ងរបំផុត",
      "th": "เป็นแรงงานเด็กในรูปแบบที่เลวร้าย"
    },
    {
      "en": "Abandoned",
      "id": "abandonment",
      "km": "ត្រូវបានគេបោះបង់",
      "th": "ถูกทอดทิ้ง"
    },
    {
      "en": "Separated from parents",
      "id": "separated",
      "km": "បែកពីឪពុកម្តាយ",
      "th": "พลัดพรากจากพ่อแม่"
    },
    {
      "en": "Orphaned",
      "id": "orphaned",
      "km": "កំព្រា",
      "th": "กำพร้า"
    },
    {
      "en": "Unaccompanied",
      "id": "unaccompanied",
      "km": "គ្មានមនុស្សពេញវ័យនៅជាមួយ",
      "th": "ไม่มีผู้ปกครองมาด้วย"
    },
    {
      "en": "In conflict with the law",
      "id": "in_conflict_with_law",
      "km": "មានទំនាស់នឹងច្បាប់",
      "th": "ขัดแย้งกับกฎหมาย"
    },
    {
      "en": "Minority or isolated community",
      "id": "minority_or_isolated_community",
      "km": "ជនជាតិភាគតិច ឬសហគមន៍ដាច់ស្រយាល",
      "th": "ชนกลุ่มน้อยหรือชุมชนห่างไกล"
    },
    {
      "en": "Delinquent behaviour",
      "id": "delinquent_behaviour",
      "km": "អាកប្បកិរិយាមិនសមរម្យ",
      "th": "พฤติกรรมเบี่ยงเบน"
    },
    {
      "en": "Stigmatised",
      "id": "stigmatisation",
      "km": "រងការរើសអើង",
      "th": "ถูกตีตรา"
    },
    {
      "en": "Lives or works on the street",
      "id": "living_or_working_on_street",
      "km": "រស់នៅ ឬរកស៊ីតាមផ្លូវ",
      "th": "อยู่หรือทำงานข้างถนน"
    },
    {
      "en": "Witness of violence",
      "id": "witness_of_violence",
      "km": "បានឃើញអំពើហិង្សា",
      "th": "เห็นเหตุการณ์รุนแรง"
    },
    {
      "en": "Gambling",
      "id": "gambling",
      "km": "បញ្ហាល្បែងស៊ីសង",
      "th": "ปัญหาการพนัน"
    },
    {
      "en": "Affected by migration",
      "id": "affected_by_migration",
      "km": "រងផលប៉ះពាល់ពីចំណាកស្រុក",
      "th": "ได้รับผลกระทบจากการย้ายถิ่น"
    },
    {
      "en": "Other",
      "id": "other",
      "km": "ផ្សេងទៀត",
      "th": "อื่น ๆ"
    }
  ],
  "referral_status": [
    {
      "en": "Draft",
      "id": "draft",
      "km": "សេចក្តីព្រាង",
      "th": "ฉบับร่าง"
    },
    {
      "en": "Sent",
      "id": "sent",
      "km": "បានផ្ញើ",
      "th": "ส่งแล้ว"
    },
    {
      "en": "Delivered",
      "id": "delivered",
      "km": "បានទៅដល់",
      "th": "ถึงปลายทางแล้ว"
    },
    {
      "en": "Seen",
      "id": "seen",
      "km": "បានមើល",
      "th": "อ่านแล้ว"
    },
    {
      "en": "Accepted",
      "id": "accepted",
      "km": "បានទទួល",
      "th": "รับแล้ว"
    },
    {
      "en": "Declined",
      "id": "declined",
      "km": "បានបដិសេធ",
      "th": "ไม่รับ"
    },
    {
      "en": "Service started",
      "id": "started",
      "km": "បានចាប់ផ្តើមសេវា",
      "th": "เริ่มให้บริการ"
    },
    {
      "en": "Completed",
      "id": "completed",
      "km": "បានបញ្ចប់",
      "th": "เสร็จสิ้น"
    },
    {
      "en": "Could not be helped",
      "id": "not_helped",
      "km": "មិនអាចជួយបាន",
      "th": "ช่วยไม่ได้"
    },
    {
      "en": "Withdrawn",
      "id": "withdrawn",
      "km": "បានដកវិញ",
      "th": "ถอนคืน"
    },
    {
      "en": "Expired",
      "id": "expired",
      "km": "ផុតកំណត់",
      "th": "หมดอายุ"
    }
  ],
  "relation": [
    {
      "en": "Mother",
      "id": "mother",
      "km": "ម្តាយ",
      "th": "แม่"
    },
    {
      "en": "Father",
      "id": "father",
      "km": "ឪពុក",
      "th": "พ่อ"
    },
    {
      "en": "Stepmother",
      "id": "stepmother",
      "km": "ម្តាយចុង",
      "th": "แม่เลี้ยง"
    },
    {
      "en": "Stepfather",
      "id": "stepfather",
      "km": "ឪពុកចុង",
      "th": "พ่อเลี้ยง"
    },
    {
      "en": "Grandmother",
      "id": "grandmother",
      "km": "ជីដូន",
      "th": "ย่าหรือยาย"
    },
    {
      "en": "Grandfather",
      "id": "grandfather",
      "km": "ជីតា",
      "th": "ปู่หรือตา"
    },
    {
      "en": "Sister or brother",
      "id": "sibling",
      "km": "បងប្អូនបង្កើត",
      "th": "พี่น้อง"
    },
    {
      "en": "Aunt or uncle",
      "id": "aunt_or_uncle",
      "km": "មីង មា ឬអ៊ំ",
      "th": "ลุง ป้า น้า อา"
    },
    {
      "en": "Cousin",
      "id": "cousin",
      "km": "បងប្អូនជីដូនមួយ",
      "th": "ลูกพี่ลูกน้อง"
    },
    {
      "en": "Son or daughter",
      "id": "child",
      "km": "កូន",
      "th": "ลูก"
    },
    {
      "en": "Wife, husband or partner",
      "id": "spouse",
      "km": "ប្តី ប្រពន្ធ ឬដៃគូ",
      "th": "คู่ครอง"
    },
    {
      "en": "Foster carer",
      "id": "foster_carer",
      "km": "ឪពុកម្តាយធម៌",
      "th": "ผู้อุปถัมภ์"
    },
    {
      "en": "Guardian",
      "id": "guardian",
      "km": "អាណាព្យាបាល",
      "th": "ผู้ปกครอง"
    },
    {
      "en": "Friend",
      "id": "friend",
      "km": "មិត្តភក្តិ",
      "th": "เพื่อน"
    },
    {
      "en": "Neighbour",
      "id": "neighbour",
      "km": "អ្នកជិតខាង",
      "th": "เพื่อนบ้าน"
    },
    {
      "en": "Teacher",
      "id": "teacher",
      "km": "គ្រូបង្រៀន",
      "th": "ครู"
    },
    {
      "en": "Employer",
      "id": "employer",
      "km": "ថៅកែ",
      "th": "นายจ้าง"
    },
    {
      "en": "Of the same street group",
      "id": "same_group",
      "km": "ក្រុមតាមផ្លូវជាមួយគ្នា",
      "th": "กลุ่มข้างถนนเดียวกัน"
    },
    {
      "en": "Other",
      "id": "other",
      "km": "ផ្សេងទៀត",
      "th": "อื่น ๆ"
    }
  ],
  "risk": [
    {
      "en": "High",
      "id": "high",
      "km": "ខ្ពស់",
      "th": "สูง"
    },
    {
      "en": "Medium",
      "id": "medium",
      "km": "មធ្យម",
      "th": "ปานกลาง"
    },
    {
      "en": "Low",
      "id": "low",
      "km": "ទាប",
      "th": "ต่ำ"
    },
    {
      "en": "No action",
      "id": "no_action",
      "km": "មិនចាំបាច់ចាត់វិធានការ",
      "th": "ไม่ต้องดำเนินการ"
    }
  ],
  "role": [
    {
      "en": "Outreach worker",
      "id": "outreach_worker",
      "km": "បុគ្គលិកចុះតាមដងផ្លូវ",
      "th": "เจ้าหน้าที่ลงพื้นที่"
    },
    {
      "en": "Duty worker",
      "id": "duty_worker",
      "km": "បុគ្គលិកប្រចាំការ",
      "th": "เจ้าหน้าที่เวร"
    },
    {
      "en": "Caseworker",
      "id": "caseworker",
      "km": "អ្នកកាន់ករណី",
      "th": "ผู้จัดการรายกรณี"
    },
    {
      "en": "Counsellor",
      "id": "counsellor",
      "km": "អ្នកផ្តល់ប្រឹក្សា",
      "th": "นักให้คำปรึกษา"
    },
    {
      "en": "Hotline officer",
      "id": "hotline_officer",
      "km": "មន្ត្រីខ្សែទូរស័ព្ទបន្ទាន់",
      "th": "เจ้าหน้าที่สายด่วน"
    },
    {
      "en": "Health worker",
      "id": "health_worker",
      "km": "បុគ្គលិកសុខាភិបាល",
      "th": "เจ้าหน้าที่สาธารณสุข"
    },
    {
      "en": "Education worker",
      "id": "education_worker",
      "km": "បុគ្គលិកអប់រំ",
      "th": "เจ้าหน้าที่การศึกษา"
    },
    {
      "en": "Centre manager",
      "id": "centre_manager",
      "km": "ប្រធានមជ្ឈមណ្ឌល",
      "th": "ผู้จัดการศูนย์"
    },
    {
      "en": "Case supervisor",
      "id": "case_supervisor",
      "km": "អ្នកត្រួតពិនិត្យករណី",
      "th": "หัวหน้าผู้จัดการรายกรณี"
    },
    {
      "en": "Monitoring officer",
      "id": "me_officer",
      "km": "មន្ត្រីតាមដាន និងវាយតម្លៃ",
      "th": "เจ้าหน้าที่ติดตามและประเมินผล"
    },
    {
      "en": "Finance",
      "id": "finance",
      "km": "ហិរញ្ញវត្ថុ",
      "th": "การเงิน"
    },
    {
      "en": "Director",
      "id": "director",
      "km": "នាយក",
      "th": "ผู้อำนวยการ"
    },
    {
      "en": "Network member",
      "id": "network_member",
      "km": "សមាជិកបណ្តាញ",
      "th": "สมาชิกเครือข่าย"
    },
    {
      "en": "Government reader",
      "id": "government_reader",
      "km": "មន្ត្រីរដ្ឋ (សម្រាប់អាន)",
      "th": "เจ้าหน้าที่รัฐ (อ่านอย่างเดียว)"
    },
    {
      "en": "Police liaison",
      "id": "police_liaison",
      "km": "អ្នកទំនាក់ទំនងនគរបាល",
      "th": "ผู้ประสานงานตำรวจ"
    },
    {
      "en": "Donor reader",
      "id": "donor_reader",
      "km": "ម្ចាស់ជំនួយ (សម្រាប់អាន)",
      "th": "ผู้สนับสนุนทุน (อ่านอย่างเดียว)"
    },
    {
      "en": "System administrator",
      "id": "system_admin",
      "km": "អ្នកគ្រប់គ្រងប្រព័ន្ធ",
      "th": "ผู้ดูแลระบบ"
    },
    {
      "en": "Auditor",
      "id": "auditor",
      "km": "សវនករ",
      "th": "ผู้ตรวจสอบ"
    },
    {
      "en": "Analyst",
      "id": "analyst",
      "km": "អ្នកវិភាគ",
      "th": "นักวิเคราะห์"
    }
  ],
  "round_status": [
    {
      "en": "Planned",
      "id": "planned",
      "km": "បានគ្រោងទុក",
      "th": "วางแผนไว้"
    },
    {
      "en": "Out",
      "id": "out",
      "km": "កំពុងចុះ",
      "th": "กำลังลงพื้นที่"
    },
    {
      "en": "Back",
      "id": "back",
      "km": "បានត្រឡប់",
      "th": "กลับแล้ว"
    }
  ],
  "safety_tip": [
    {
      "en": "Is the job real? Ask and check",
      "id": "real_job",
      "km": "ការងារនោះពិតឬទេ? សួរ និងពិនិត្យ",
      "th": "งานนั้นจริงไหม ถามและตรวจสอบ"
    },
    {
      "en": "Keep your own papers",
      "id": "own_papers",
      "km": "រក្សាឯកសារដោយខ្លួនឯង",
      "th": "เก็บเอกสารไว้กับตัว"
    },
    {
      "en": "Learn phone numbers by heart",
      "id": "phone_numbers",
      "km": "ចាំលេខទូរស័ព្ទឱ្យបានខ្លះ",
      "th": "จำเบอร์โทรศัพท์ให้ได้"
    },
    {
      "en": "Tell somebody where you go",
      "id": "tell_someone",
      "km": "ប្រាប់គេថាអ្នកទៅណា",
      "th": "บอกคนอื่นว่าจะไปไหน"
    },
    {
      "en": "Legal ways to cross and work",
      "id": "legal_ways",
      "km": "ផ្លូវច្បាប់ក្នុងការឆ្លងដែន និងធ្វើការ",
      "th": "วิธีข้ามแดนและทำงานที่ถูกกฎหมาย"
    },
    {
      "en": "Take on no debt for the journey",
      "id": "no_debt",
      "km": "កុំជំពាក់គេសម្រាប់ការធ្វើដំណើរ",
      "th": "อย่าเป็นหนี้เพื่อเดินทาง"
    },
    {
      "en": "Where to find help",
      "id": "where_help",
      "km": "កន្លែងរកជំនួយ",
      "th": "หาความช่วยเหลือได้ที่ไหน"
    }
  ],
  "school_status": [
    {
      "en": "Goes to school",
      "id": "attending",
      "km": "កំពុងរៀន",
      "th": "เรียนอยู่"
    },
    {
      "en": "Goes now and then",
      "id": "irregular",
      "km": "រៀនមិនទៀងទាត់",
      "th": "เรียนไม่สม่ำเสมอ"
    },
    {
      "en": "Non-formal classes",
      "id": "non_formal",
      "km": "រៀនក្រៅប្រព័ន្ធ",
      "th": "เรียนนอกระบบ"
    },
    {
      "en": "Vocational training",
      "id": "vocational",
      "km": "រៀនជំនាញ",
      "th": "เรียนสายอาชีพ"
    },
    {
      "en": "Dropped out",
      "id": "dropped_out",
      "km": "បោះបង់ការសិក្សា",
      "th": "ออกกลางคัน"
    },
    {
      "en": "Never went",
      "id": "never",
      "km": "មិនធ្លាប់ចូលរៀន",
      "th": "ไม่เคยเข้าเรียน"
    },
    {
      "en": "Finished school",
      "id": "completed",
      "km": "រៀនចប់",
      "th": "เรียนจบแล้ว"
    },
    {
      "en": "Too young",
      "id": "too_young",
      "km": "ក្មេងពេក",
      "th": "ยังเล็กเกินไป"
    },
    {
      "en": "Not stated",
      "id": "not_stated",
      "km": "មិនបានបញ្ជាក់",
      "th": "ไม่ระบุ"
    }
  ],
  "service": [
    {
      "en": "Social work",
      "id": "social_generalist",
      "km": "ការងារសង្គមទូទៅ",
      "th": "สังคมสงเคราะห์ทั่วไป"
    },
    {
      "en": "Community social work",
      "id": "social_community",
      "km": "ការងារសង្គមសហគមន៍",
      "th": "สังคมสงเคราะห์ชุมชน"
    },
    {
      "en": "Emergency foster care",
      "id": "care_emergency_foster",
      "km": "គ្រួសារធម៌បន្ទាន់",
      "th": "ครอบครัวอุปถัมภ์ฉุกเฉิน"
    },
    {
      "en": "Long-term foster care",
      "id": "care_long_term_foster",
      "km": "គ្រួសារធម៌រយៈពេលវែង",
      "th": "ครอบครัวอุปถัมภ์ระยะยาว"
    },
    {
      "en": "Kinship care",
      "id": "care_kinship",
      "km": "ការថែទាំដោយញាតិ",
      "th": "การดูแลโดยเครือญาติ"
    },
    {
      "en": "Domestic adoption support",
      "id": "care_adoption_support",
      "km": "គាំទ្រការស្មុំកូនក្នុងស្រុក",
      "th": "สนับสนุนการรับบุตรบุญธรรมในประเทศ"
    },
    {
      "en": "Keeping the family together",
      "id": "care_preservation",
      "km": "ការពារគ្រួសារកុំឱ្យបែក",
      "th": "ป้องกันครอบครัวแตกแยก"
    },
    {
      "en": "Family reunification",
      "id": "care_reunification",
      "km": "សមាហរណកម្មគ្រួសារ",
      "th": "คืนเด็กสู่ครอบครัว"
    },
    {
      "en": "Supported independent living",
      "id": "care_independent_living",
      "km": "គាំទ្រការរស់នៅដោយឯករាជ្យ",
      "th": "สนับสนุนการอยู่ด้วยตนเอง"
    },
    {
      "en": "Drug and alcohol counselling",
      "id": "substance_counselling",
      "km": "ប្រឹក្សាអំពីគ្រឿងញៀន និងសុរា",
      "th": "ให้คำปรึกษาเรื่องยาและสุรา"
    },
    {
      "en": "Detox and rehabilitation",
      "id": "substance_detox",
      "km": "បន្សាប និងស្តារនីតិសម្បទា",
      "th": "บำบัดและฟื้นฟูผู้เสพ"
    },
    {
      "en": "Support after detox",
      "id": "substance_detox_support",
      "km": "គាំទ្រក្រោយបន្សាប",
      "th": "สนับสนุนหลังการบำบัด"
    },
    {
      "en": "General counselling",
      "id": "counselling_generalist",
      "km": "ប្រឹក្សាទូទៅ",
      "th": "ให้คำปรึกษาทั่วไป"
    },
    {
      "en": "Counselling for survivors of abuse",
      "id": "counselling_abuse_survivors",
      "km": "ប្រឹក្សាដល់អ្នករងគ្រោះដោយការរំលោភបំពាន",
      "th": "ให้คำปรึกษาผู้ถูกทารุณกรรม"
    },
    {
      "en": "Trauma counselling",
      "id": "counselling_trauma",
      "km": "ប្រឹក្សាអំពីប៉ះទង្គិចផ្លូវចិត្ត",
      "th": "ให้คำปรึกษาด้านบาดแผลทางใจ"
    },
    {
      "en": "Family counselling and mediation",
      "id": "counselling_family",
      "km": "ប្រឹក្សា និងសម្រុះសម្រួលគ្រួសារ",
      "th": "ให้คำปรึกษาและไกล่เกลี่ยครอบครัว"
    },
    {
      "en": "Material assistance",
      "id": "financial_material",
      "km": "ជំនួយជាសម្ភារ",
      "th": "ช่วยเหลือสิ่งของ"
    },
    {
      "en": "Cash assistance",
      "id": "financial_money",
      "km": "ជំនួយជាប្រាក់",
      "th": "ช่วยเหลือเงิน"
    },
    {
      "en": "Income generation",
      "id": "financial_income",
      "km": "បង្កើតប្រាក់ចំណូល",
      "th": "สร้างรายได้"
    },
    {
      "en": "Day care",
      "id": "financial_day_care",
      "km": "មើលកូនពេលថ្ងៃ",
      "th": "รับเลี้ยงเด็กกลางวัน"
    },
    {
      "en": "Therapy for disability",
      "id": "disability_therapy",
      "km": "ព្យាបាលពិការភាព",
      "th": "บำบัดความพิการ"
    },
    {
      "en": "Respite care",
      "id": "disability_respite",
      "km": "សម្រាកជួសអ្នកថែទាំ",
      "th": "ดูแลทดแทนชั่วคราว"
    },
    {
      "en": "Disability training",
      "id": "disability_training",
      "km": "បណ្តុះបណ្តាលអំពីពិការភាព",
      "th": "อบรมด้านความพิการ"
    },
    {
      "en": "Aids and equipment",
      "id": "disability_aids",
      "km": "ឧបករណ៍ជំនួយពិការភាព",
      "th": "เครื่องช่วยความพิการ"
    },
    {
      "en": "Other disability support",
      "id": "disability_peripheral",
      "km": "សេវាពិការភាពបន្ថែម",
      "th": "บริการเสริมด้านความพิการ"
    },
    {
      "en": "Disability support groups",
      "id": "disability_support_groups",
      "km": "ក្រុមគាំទ្រជនពិការ",
      "th": "กลุ่มสนับสนุนคนพิการ"
    },
    {
      "en": "Help to reach medical care",
      "id": "medical_access",
      "km": "ជួយឱ្យបានទទួលការព្យាបាល",
      "th": "ช่วยให้เข้าถึงการรักษา"
    },
    {
      "en": "Medical care",
      "id": "medical_care",
      "km": "ការព្យាបាល",
      "th": "การรักษาพยาบาล"
    },
    {
      "en": "Medical training",
      "id": "medical_training",
      "km": "បណ្តុះបណ្តាលវេជ្ជសាស្ត្រ",
      "th": "อบรมทางการแพทย์"
    },
    {
      "en": "Health education",
      "id": "medical_health_education",
      "km": "អប់រំសុខភាព",
      "th": "สุขศึกษา"
    },
    {
      "en": "Help to reach legal aid",
      "id": "legal_access",
      "km": "ជួយឱ្យបានទទួលជំនួយផ្លូវច្បាប់",
      "th": "ช่วยให้เข้าถึงความช่วยเหลือทางกฎหมาย"
    },
    {
      "en": "Legal advocacy",
      "id": "legal_advocacy",
      "km": "ការតស៊ូមតិផ្លូវច្បាប់",
      "th": "รณรงค์ทางกฎหมาย"
    },
    {
      "en": "Lawyer",
      "id": "legal_representation",
      "km": "មេធាវីការពារ",
      "th": "ทนายความ"
    },
    {
      "en": "Prison visits",
      "id": "legal_prison_visits",
      "km": "សួរសុខទុក្ខក្នុងពន្ធនាគារ",
      "th": "เยี่ยมเรือนจำ"
    },
    {
      "en": "Psychotherapy",
      "id": "mental_therapy",
      "km": "ចិត្តព្យាបាល",
      "th": "จิตบำบัด"
    },
    {
      "en": "Mental-health training",
      "id": "mental_training",
      "km": "បណ្តុះបណ្តាលសុខភាពផ្លូវចិត្ត",
      "th": "อบรมด้านสุขภาพจิต"
    },
    {
      "en": "Psychiatric care",
      "id": "mental_medical",
      "km": "ព្យាបាលជំងឺផ្លូវចិត្ត",
      "th": "รักษาทางจิตเวช"
    },
    {
      "en": "School support",
      "id": "education_school_support",
      "km": "គាំទ្រការសិក្សា",
      "th": "สนับสนุนการเรียน"
    },
    {
      "en": "Extra classes",
      "id": "education_supplementary",
      "km": "រៀនបន្ថែម",
      "th": "สอนเสริม"
    },
    {
      "en": "Vocational training",
      "id": "education_vocational",
      "km": "បណ្តុះបណ្តាលវិជ្ជាជីវៈ",
      "th": "ฝึกอาชีพ"
    },
    {
      "en": "School materials",
      "id": "education_materials",
      "km": "សម្ភារសិក្សា",
      "th": "อุปกรณ์การเรียน"
    },
    {
      "en": "Scholarship",
      "id": "education_scholarship",
      "km": "អាហារូបករណ៍",
      "th": "ทุนการศึกษา"
    },
    {
      "en": "Life skills",
      "id": "education_life_skills",
      "km": "បំណិនជីវិត",
      "th": "ทักษะชีวิต"
    },
    {
      "en": "Literacy",
      "id": "education_literacy",
      "km": "អក្ខរកម្ម",
      "th": "การรู้หนังสือ"
    },
    {
      "en": "Family support",
      "id": "family_support",
      "km": "គាំទ្រគ្រួសារ",
      "th": "สนับสนุนครอบครัว"
    },
    {
      "en": "Rescue",
      "id": "trafficking_rescue",
      "km": "ជួយសង្គ្រោះ",
      "th": "ช่วยเหลือออกมา"
    },
    {
      "en": "Transitional accommodation",
      "id": "trafficking_accommodation",
      "km": "ស្នាក់នៅបណ្តោះអាសន្ន",
      "th": "ที่พักชั่วคราว"
    },
    {
      "en": "Counselling after trafficking",
      "id": "trafficking_counselling",
      "km": "ប្រឹក្សាក្រោយរងការជួញដូរ",
      "th": "ให้คำปรึกษาหลังถูกค้ามนุษย์"
    },
    {
      "en": "Reintegration in the community",
      "id": "trafficking_reintegration",
      "km": "សមាហរណកម្មក្នុងសហគមន៍",
      "th": "คืนสู่ชุมชน"
    },
    {
      "en": "Residential care (government only)",
      "id": "residential_care",
      "km": "មណ្ឌលថែទាំ (រដ្ឋប៉ុណ្ណោះ)",
      "th": "สถานสงเคราะห์ (ของรัฐเท่านั้น)"
    },
    {
      "en": "Outreach contact",
      "id": "outreach_contact",
      "km": "ជួបតាមដងផ្លូវ",
      "th": "พบปะในพื้นที่"
    },
    {
      "en": "Washing and hygiene",
      "id": "outreach_hygiene",
      "km": "អនាម័យ",
      "th": "สุขอนามัย"
    },
    {
      "en": "Transport",
      "id": "outreach_transport",
      "km": "ដឹកជញ្ជូន",
      "th": "พาหนะรับส่ง"
    },
    {
      "en": "Healthy snack",
      "id": "food_snack",
      "km": "អាហារសម្រន់",
      "th": "อาหารว่าง"
    },
    {
      "en": "Hot meal",
      "id": "food_hot_meal",
      "km": "អាហារក្តៅ",
      "th": "อาหารปรุงสุก"
    },
    {
      "en": "Kids club",
      "id": "activity_kids_club",
      "km": "ក្លឹបកុមារ",
      "th": "ชมรมเด็ก"
    },
    {
      "en": "Art therapy",
      "id": "activity_art_therapy",
      "km": "ព្យាបាលដោយសិល្បៈ",
      "th": "ศิลปะบำบัด"
    },
    {
      "en": "Migration education",
      "id": "activity_migration_education",
      "km": "អប់រំអំពីចំណាកស្រុក",
      "th": "ให้ความรู้เรื่องการย้ายถิ่น"
    },
    {
      "en": "Awareness session",
      "id": "activity_awareness",
      "km": "វគ្គយល់ដឹង",
      "th": "กิจกรรมสร้างความตระหนัก"
    },
    {
      "en": "Family tracing",
      "id": "return_family_tracing",
      "km": "ស្វែងរកគ្រួសារ",
      "th": "ติดตามหาครอบครัว"
    },
    {
      "en": "Border handover",
      "id": "return_border_handover",
      "km": "ប្រគល់ទទួលនៅព្រំដែន",
      "th": "ส่งมอบที่ชายแดน"
    },
    {
      "en": "Phone call home",
      "id": "return_phone_home",
      "km": "ទូរស័ព្ទទៅផ្ទះ",
      "th": "โทรศัพท์กลับบ้าน"
    },
    {
      "en": "Job placement",
      "id": "work_job_placement",
      "km": "ស្វែងរកការងារឱ្យ",
      "th": "จัดหางาน"
    },
    {
      "en": "Small business",
      "id": "work_small_business",
      "km": "របររកស៊ីខ្នាតតូច",
      "th": "ธุรกิจขนาดเล็ก"
    },
    {
      "en": "Birth or identity registration",
      "id": "papers_registration",
      "km": "អត្រានុកូលដ្ឋាន",
      "th": "งานทะเบียนราษฎร"
    },
    {
      "en": "Help with a police report",
      "id": "papers_police_report",
      "km": "ជួយដាក់ពាក្យបណ្តឹង",
      "th": "ช่วยแจ้งความ"
    },
    {
      "en": "Other",
      "id": "other",
      "km": "ផ្សេងទៀត",
      "th": "อื่น ๆ"
    }
  ],
  "service_group": [
    {
      "en": "Social work",
      "id": "social",
      "km": "ការងារសង្គម",
      "th": "สังคมสงเคราะห์"
    },
    {
      "en": "Family-based care",
      "id": "care",
      "km": "ការថែទាំតាមគ្រួសារ",
      "th": "การดูแลแบบครอบครัว"
    },
    {
      "en": "Drugs and alcohol",
      "id": "substance",
      "km": "គ្រឿងញៀន និងសុរា",
      "th": "ยาเสพติดและสุรา"
    },
    {
      "en": "Counselling",
      "id": "counselling",
      "km": "ការប្រឹក្សា",
      "th": "การให้คำปรึกษา"
    },
    {
      "en": "Financial help",
      "id": "financial",
      "km": "ជំនួយហិរញ្ញវត្ថុ",
      "th": "ความช่วยเหลือทางการเงิน"
    },
    {
      "en": "Disability",
      "id": "disability",
      "km": "ពិការភាព",
      "th": "ความพิการ"
    },
    {
      "en": "Medical",
      "id": "medical",
      "km": "វេជ្ជសាស្ត្រ",
      "th": "การแพทย์"
    },
    {
      "en": "Legal",
      "id": "legal",
      "km": "ច្បាប់",
      "th": "กฎหมาย"
    },
    {
      "en": "Mental health",
      "id": "mental",
      "km": "សុខភាពផ្លូវចិត្ត",
      "th": "สุขภาพจิต"
    },
    {
      "en": "Training and education",
      "id": "education",
      "km": "ការបណ្តុះបណ្តាល និងអប់រំ",
      "th": "การอบรมและการศึกษา"
    },
    {
      "en": "Family support",
      "id": "family",
      "km": "ការគាំទ្រគ្រួសារ",
      "th": "สนับสนุนครอบครัว"
    },
    {
      "en": "Anti-trafficking",
      "id": "trafficking",
      "km": "ប្រឆាំងការជួញដូរមនុស្ស",
      "th": "ต่อต้านการค้ามนุษย์"
    },
    {
      "en": "Residential care",
      "id": "residential",
      "km": "ការថែទាំក្នុងមណ្ឌល",
      "th": "การดูแลในสถานสงเคราะห์"
    },
    {
      "en": "Outreach",
      "id": "outreach",
      "km": "ការចុះតាមដងផ្លូវ",
      "th": "งานลงพื้นที่"
    },
    {
      "en": "Food",
      "id": "food",
      "km": "អាហារ",
      "th": "อาหาร"
    },
    {
      "en": "Activities",
      "id": "activity",
      "km": "សកម្មភាព",
      "th": "กิจกรรม"
    },
    {
      "en": "Return and tracing",
      "id": "return",
      "km": "ការវិលត្រឡប់ និងស្វែងរក",
      "th": "การกลับบ้านและติดตามครอบครัว"
    },
    {
      "en": "Work",
      "id": "work",
      "km": "ការងារ",
      "th": "งานอาชีพ"
    },
    {
      "en": "Papers and reports",
      "id": "papers",
      "km": "ឯកសារ និងបណ្តឹង",
      "th": "เอกสารและการแจ้งความ"
    },
    {
      "en": "Other",
      "id": "other",
      "km": "ផ្សេងទៀត",
      "th": "อื่น ๆ"
    }
  ],
  "session_material": [
    {
      "en": "Books",
      "id": "books",
      "km": "សៀវភៅ",
      "th": "หนังสือ"
    },
    {
      "en": "Paper and colours",
      "id": "paper_colours",
      "km": "ក្រដាស និងពណ៌",
      "th": "กระดาษและสี"
    },
    {
      "en": "Musical instruments",
      "id": "instruments",
      "km": "ឧបករណ៍តន្ត្រី",
      "th": "เครื่องดนตรี"
    },
    {
      "en": "Games, toys",
      "id": "games",
      "km": "ល្បែង ប្រដាប់ក្មេងលេង",
      "th": "เกม ของเล่น"
    },
    {
      "en": "Ball, sport things",
      "id": "ball",
      "km": "បាល់ សម្ភារកីឡា",
      "th": "ลูกบอล อุปกรณ์กีฬา"
    },
    {
      "en": "Picture cards",
      "id": "picture_cards",
      "km": "កាតរូបភាព",
      "th": "บัตรภาพ"
    },
    {
      "en": "Leaflets",
      "id": "leaflets",
      "km": "ខិត្តប័ណ្ណ",
      "th": "แผ่นพับ"
    },
    {
      "en": "Poster",
      "id": "poster",
      "km": "ផ្ទាំងរូបភាព",
      "th": "โปสเตอร์"
    },
    {
      "en": "Film",
      "id": "film",
      "km": "វីដេអូ",
      "th": "วิดีโอ"
    },
    {
      "en": "Puppets, theatre",
      "id": "puppets",
      "km": "តុក្កតា ល្ខោន",
      "th": "หุ่นมือ ละคร"
    },
    {
      "en": "Sewing things",
      "id": "sewing",
      "km": "សម្ភារដេរ",
      "th": "อุปกรณ์เย็บผ้า"
    },
    {
      "en": "None",
      "id": "none",
      "km": "គ្មាន",
      "th": "ไม่มี"
    }
  ],
  "session_type": [
    {
      "en": "Kids club",
      "id": "club",
      "km": "ក្លឹបកុមារ",
      "th": "ชมรมเด็ก"
    },
    {
      "en": "Children's meeting",
      "id": "childrens_meeting",
      "km": "ប្រជុំកុមារ",
      "th": "ประชุมเด็ก"
    },
    {
      "en": "Art therapy",
      "id": "art_therapy",
      "km": "ព្យាបាលដោយសិល្បៈ",
      "th": "ศิลปะบำบัด"
    },
    {
      "en": "Music therapy",
      "id": "music_therapy",
      "km": "ព្យាបាលដោយតន្ត្រី",
      "th": "ดนตรีบำบัด"
    },
    {
      "en": "Class",
      "id": "class",
      "km": "ថ្នាក់រៀន",
      "th": "ชั้นเรียน"
    },
    {
      "en": "Group counselling",
      "id": "counselling_group",
      "km": "ប្រឹក្សាជាក្រុម",
      "th": "ให้คำปรึกษากลุ่ม"
    },
    {
      "en": "Peer group session",
      "id": "peer_session",
      "km": "វគ្គមិត្តអប់រំមិត្ត",
      "th": "กิจกรรมเพื่อนช่วยเพื่อน"
    },
    {
      "en": "Workshop",
      "id": "workshop",
      "km": "សិក្ខាសាលា",
      "th": "การประชุมเชิงปฏิบัติการ"
    },
    {
      "en": "Training",
      "id": "training",
      "km": "វគ្គបណ្តុះបណ្តាល",
      "th": "การอบรม"
    },
    {
      "en": "Meal",
      "id": "meal",
      "km": "អាហារ",
      "th": "มื้ออาหาร"
    },
    {
      "en": "Campaign",
      "id": "campaign",
      "km": "យុទ្ធនាការ",
      "th": "การรณรงค์"
    }
  ],
  "sex": [
    {
      "en": "Female",
      "id": "female",
      "km": "ស្រី",
      "th": "หญิง"
    },
    {
      "en": "Male",
      "id": "male",
      "km": "ប្រុស",
      "th": "ชาย"
    },
    {
      "en": "Other",
      "id": "other",
      "km": "ផ្សេងទៀត",
      "th": "อื่น ๆ"
    },
    {
      "en": "Not stated",
      "id": "not_stated",
      "km": "មិនបានបញ្ជាក់",
      "th": "ไม่ระบุ"
    }
  ],
  "share_set": [
    {
      "en": "Who it is",
      "id": "identity",
      "km": "អត្តសញ្ញាណ",
      "th": "ข้อมูลตัวตน"
    },
    {
      "en": "How to reach them",
      "id": "contact_details",
      "km": "ព័ត៌មានទំនាក់ទំនង",
      "th": "ข้อมูลติดต่อ"
    },
    {
      "en": "The situation",
      "id": "situation",
      "km": "ស្ថានភាព",
      "th": "สถานการณ์"
    },
    {
      "en": "The child's wishes",
      "id": "wishes",
      "km": "បំណងរបស់កុមារ",
      "th": "ความต้องการของเด็ก"
    },
    {
      "en": "Notes marked for sharing",
      "id": "notes",
      "km": "កំណត់ត្រាដែលអាចចែករំលែក",
      "th": "บันทึกที่แบ่งปันได้"
    }
  ],
  "shift": [
    {
      "en": "Day",
      "id": "day",
      "km": "ថ្ងៃ",
      "th": "กลางวัน"
    },
    {
      "en": "Evening",
      "id": "evening",
      "km": "ល្ងាច",
      "th": "เย็น"
    },
    {
      "en": "Night",
      "id": "night",
      "km": "យប់",
      "th": "กลางคืน"
    }
  ],
  "spot_type": [
    {
      "en": "Market",
      "id": "market",
      "km": "ផ្សារ",
      "th": "ตลาด"
    },
    {
      "en": "Border gate",
      "id": "border_gate",
      "km": "ច្រកព្រំដែន",
      "th": "ด่านชายแดน"
    },
    {
      "en": "Casino strip",
      "id": "casino_strip",
      "km": "តំបន់កាស៊ីណូ",
      "th": "ย่านกาสิโน"
    },
    {
      "en": "Bus station",
      "id": "bus_station",
      "km": "ចំណតរថយន្ត",
      "th": "สถานีขนส่ง"
    },
    {
      "en": "Bar street",
      "id": "bar_street",
      "km": "ផ្លូវបារ",
      "th": "ย่านบาร์"
    },
    {
      "en": "Riverfront",
      "id": "riverfront",
      "km": "មាត់ទន្លេ",
      "th": "ริมแม่น้ำ"
    },
    {
      "en": "Park",
      "id": "park",
      "km": "សួនច្បារ",
      "th": "สวนสาธารณะ"
    },
    {
      "en": "Slum lane",
      "id": "slum_lane",
      "km": "ច្រកតូចក្នុងសំណង់អនាធិបតេយ្យ",
      "th": "ตรอกในชุมชนแออัด"
    },
    {
      "en": "Rubbish dump",
      "id": "dump",
      "km": "ទីលានចាក់សំរាម",
      "th": "กองขยะ"
    },
    {
      "en": "Bridge",
      "id": "bridge",
      "km": "ស្ពាន",
      "th": "สะพาน"
    },
    {
      "en": "Pagoda",
      "id": "pagoda",
      "km": "វត្ត",
      "th": "วัด"
    },
    {
      "en": "Factory gate",
      "id": "factory_gate",
      "km": "មុខរោងចក្រ",
      "th": "หน้าโรงงาน"
    },
    {
      "en": "Drop-in centre",
      "id": "drop_in_centre",
      "km": "មជ្ឈមណ្ឌលចូលលេង",
      "th": "ศูนย์พักพิงกลางวัน"
    },
    {
      "en": "Border desk",
      "id": "border_desk",
      "km": "តុទទួលនៅព្រំដែន",
      "th": "จุดรับที่ชายแดน"
    },
    {
      "en": "Railway",
      "id": "railway",
      "km": "ផ្លូវរថភ្លើង",
      "th": "ทางรถไฟ"
    },
    {
      "en": "Traffic light",
      "id": "traffic_light",
      "km": "ភ្លើងសញ្ញាចរាចរណ៍",
      "th": "สี่แยกไฟแดง"
    },
    {
      "en": "Other",
      "id": "other",
      "km": "ផ្សេងទៀត",
      "th": "อื่น ๆ"
    }
  ],
  "stage": [
    {
      "en": "Sighting",
      "id": "sighting",
      "km": "ទើបឃើញ",
      "th": "พบเห็น"
    },
    {
      "en": "Known",
      "id": "known",
      "km": "ស្គាល់",
      "th": "รู้จัก"
    },
    {
      "en": "Working together",
      "id": "engaged",
      "km": "កំពុងធ្វើការជាមួយ",
      "th": "กำลังทำงานร่วมกัน"
    }
  ],
  "street_status": [
    {
      "en": "Lives on the street alone",
      "id": "street_living_alone",
      "km": "រស់នៅតាមផ្លូវម្នាក់ឯង",
      "th": "อยู่ข้างถนนตามลำพัง"
    },
    {
      "en": "Lives on the street with family",
      "id": "street_living_family",
      "km": "រស់នៅតាមផ្លូវជាមួយគ្រួសារ",
      "th": "อยู่ข้างถนนกับครอบครัว"
    },
    {
      "en": "Works on the street, sleeps at home",
      "id": "street_working",
      "km": "រកស៊ីតាមផ្លូវ គេងនៅផ្ទះ",
      "th": "ทำงานข้างถนน กลับไปนอนบ้าน"
    },
    {
      "en": "Lives in a slum, at risk",
      "id": "slum_at_risk",
      "km": "រស់នៅសំណង់អនាធិបតេយ្យ មានហានិភ័យ",
      "th": "อยู่ในชุมชนแออัด มีความเสี่ยง"
    },
    {
      "en": "In an institution",
      "id": "institution",
      "km": "នៅក្នុងមណ្ឌល",
      "th": "อยู่ในสถานสงเคราะห์"
    },
    {
      "en": "Returned migrant",
      "id": "returned_migrant",
      "km": "ចំណាកស្រុកវិលត្រឡប់",
      "th": "ย้ายถิ่นแล้วกลับมา"
    },
    {
      "en": "Survivor of trafficking",
      "id": "trafficking_survivor",
      "km": "អ្នករួចផុតពីការជួញដូរ",
      "th": "ผู้ผ่านพ้นจากการค้ามนุษย์"
    },
    {
      "en": "Other",
      "id": "other",
      "km": "ផ្សេងទៀត",
      "th": "อื่น ๆ"
    }
  ],
  "supplies": [
    {
      "en": "Water",
      "id": "water",
      "km": "ទឹក",
      "th": "น้ำดื่ม"
    },
    {
      "en": "Snacks",
      "id": "snacks",
      "km": "អាហារសម្រន់",
      "th": "ขนม"
    },
    {
      "en": "First-aid kit",
      "id": "first_aid_kit",
      "km": "ប្រអប់សង្គ្រោះបឋម",
      "th": "กระเป๋าปฐมพยาบาล"
    },
    {
      "en": "Hygiene kits",
      "id": "hygiene_kits",
      "km": "សម្ភារអនាម័យ",
      "th": "ชุดสุขอนามัย"
    },
    {
      "en": "Hotline cards",
      "id": "hotline_cards",
      "km": "កាតលេខទូរស័ព្ទបន្ទាន់",
      "th": "บัตรสายด่วน"
    },
    {
      "en": "Play and drawing things",
      "id": "activity_materials",
      "km": "សម្ភារលេង និងគូរ",
      "th": "อุปกรณ์กิจกรรม"
    },
    {
      "en": "Clothes, blankets",
      "id": "clothes_blankets",
      "km": "សម្លៀកបំពាក់ ភួយ",
      "th": "เสื้อผ้า ผ้าห่ม"
    },
    {
      "en": "Torch",
      "id": "torch",
      "km": "ពិល",
      "th": "ไฟฉาย"
    },
    {
      "en": "Charged phone, power bank",
      "id": "charged_phone",
      "km": "ទូរស័ព្ទសាកពេញ និងថ្មបម្រុង",
      "th": "โทรศัพท์ชาร์จเต็มและแบตสำรอง"
    },
    {
      "en": "Name badges",
      "id": "id_badges",
      "km": "កាតសម្គាល់ខ្លួន",
      "th": "บัตรประจำตัวเจ้าหน้าที่"
    },
    {
      "en": "Raincoats",
      "id": "raincoats",
      "km": "អាវភ្លៀង",
      "th": "เสื้อกันฝน"
    },
    {
      "en": "Other",
      "id": "other",
      "km": "ផ្សេងទៀត",
      "th": "อื่น ๆ"
    }
  ],
  "task_cause": [
    {
      "en": "Was missing from the group",
      "id": "absence",
      "km": "អវត្តមានពីក្រុម",
      "th": "ขาดจากกลุ่ม"
    },
    {
      "en": "Has not been seen",
      "id": "not_seen",
      "km": "មិនបានឃើញយូរហើយ",
      "th": "ไม่พบตัวมานาน"
    },
    {
      "en": "Next step that was agreed",
      "id": "next_step",
      "km": "ជំហានបន្ទាប់ដែលបានព្រមព្រៀង",
      "th": "ขั้นตอนถัดไปที่ตกลงไว้"
    },
    {
      "en": "Low score in an assessment",
      "id": "low_score",
      "km": "ពិន្ទុទាបក្នុងការវាយតម្លៃ",
      "th": "คะแนนต่ำในการประเมิน"
    },
    {
      "en": "Hand-over from the desk",
      "id": "handover",
      "km": "ការប្រគល់ពីតុទទួល",
      "th": "ส่งต่อจากจุดรับ"
    }
  ],
  "task_status": [
    {
      "en": "Open",
      "id": "open",
      "km": "មិនទាន់ធ្វើ",
      "th": "ยังไม่เสร็จ"
    },
    {
      "en": "Done",
      "id": "done",
      "km": "រួចរាល់",
      "th": "เสร็จแล้ว"
    },
    {
      "en": "Cancelled",
      "id": "cancelled",
      "km": "បានលុបចោល",
      "th": "ยกเลิก"
    }
  ],
  "urgency": [
    {
      "en": "One hour",
      "id": "one_hour",
      "km": "ក្នុងមួយម៉ោង",
      "th": "ภายในหนึ่งชั่วโมง"
    },
    {
      "en": "Three hours",
      "id": "three_hours",
      "km": "ក្នុងបីម៉ោង",
      "th": "ภายในสามชั่วโมง"
    },
    {
      "en": "One day",
      "id": "one_day",
      "km": "ក្នុងមួយថ្ងៃ",
      "th": "ภายในหนึ่งวัน"
    },
    {
      "en": "Three days",
      "id": "three_days",
      "km": "ក្នុងបីថ្ងៃ",
      "th": "ภายในสามวัน"
    }
  ],
  "vulnerability": [
    {
      "en": "Under 10 years",
      "id": "under_10",
      "km": "អាយុក្រោម ១០ ឆ្នាំ",
      "th": "อายุต่ำกว่า 10 ปี"
    },
    {
      "en": "Alone",
      "id": "alone",
      "km": "នៅម្នាក់ឯង",
      "th": "อยู่คนเดียว"
    },
    {
      "en": "Sleeps on the street",
      "id": "sleeps_on_street",
      "km": "គេងតាមផ្លូវ",
      "th": "นอนข้างถนน"
    },
    {
      "en": "An unknown adult keeps the earnings",
      "id": "earnings_controlled",
      "km": "មនុស្សធំមិនស្គាល់កាន់កាប់ប្រាក់ដែលរកបាន",
      "th": "ผู้ใหญ่ที่ไม่รู้จักเก็บรายได้ไป"
    },
    {
      "en": "Crosses the border",
      "id": "crosses_border",
      "km": "ឆ្លងដែន",
      "th": "ข้ามแดน"
    },
    {
      "en": "Uses substances",
      "id": "substance_use",
      "km": "ប្រើសារធាតុញៀន",
      "th": "ใช้สารเสพติด"
    },
    {
      "en": "Not in school",
      "id": "no_schooling",
      "km": "មិនបានទៅរៀន",
      "th": "ไม่ได้เรียนหนังสือ"
    },
    {
      "en": "Disability or illness",
      "id": "disability_or_illness",
      "km": "ពិការភាព ឬមានជំងឺ",
      "th": "พิการหรือเจ็บป่วย"
    },
    {
      "en": "Pregnant or with a baby",
      "id": "pregnant_or_with_baby",
      "km": "មានផ្ទៃពោះ ឬមានកូនតូច",
      "th": "ตั้งครรภ์หรือมีลูกเล็ก"
    },
    {
      "en": "Trafficked or deported before",
      "id": "previous_trafficking",
      "km": "ធ្លាប់រងការជួញដូរ ឬត្រូវបានបញ្ជូនត្រឡប់",
      "th": "เคยถูกค้ามนุษย์หรือถูกส่งกลับ"
    },
    {
      "en": "Has told of violence",
      "id": "violence_disclosed",
      "km": "បានប្រាប់ពីអំពើហិង្សា",
      "th": "เล่าถึงความรุนแรง"
    },
    {
      "en": "Works at night",
      "id": "night_work",
      "km": "ធ្វើការពេលយប់",
      "th": "ทำงานกลางคืน"
    },
    {
      "en": "At a sex-trade venue",
      "id": "red_light_venue",
      "km": "នៅកន្លែងរកស៊ីផ្លូវភេទ",
      "th": "อยู่ในสถานบริการทางเพศ"
    },
    {
      "en": "No documents",
      "id": "no_documents",
      "km": "គ្មានឯកសារ",
      "th": "ไม่มีเอกสาร"
    },
    {
      "en": "Looks after younger siblings",
      "id": "sibling_care",
      "km": "មើលថែប្អូនៗ",
      "th": "ดูแลน้อง"
    }
  ],
  "weather": [
    {
      "en": "Dry",
      "id": "dry",
      "km": "រាំង",
      "th": "ไม่มีฝน"
    },
    {
      "en": "Very hot",
      "id": "hot",
      "km": "ក្តៅខ្លាំង",
      "th": "ร้อนจัด"
    },
    {
      "en": "Cool",
      "id": "cool",
      "km": "ត្រជាក់",
      "th": "อากาศเย็น"
    },
    {
      "en": "Rain",
      "id": "rain",
      "km": "ភ្លៀង",
      "th": "ฝนตก"
    },
    {
      "en": "Storm",
      "id": "storm",
      "km": "ព្យុះ",
      "th": "พายุ"
    },
    {
      "en": "Flood",
      "id": "flood",
      "km": "ទឹកជំនន់",
      "th": "น้ำท่วม"
    }
  ],
  "weekday": [
    {
      "en": "Monday",
      "id": "monday",
      "km": "ថ្ងៃចន្ទ",
      "th": "วันจันทร์"
    },
    {
      "en": "Tuesday",
      "id": "tuesday",
      "km": "ថ្ងៃអង្គារ",
      "th": "วันอังคาร"
    },
    {
      "en": "Wednesday",
      "id": "wednesday",
      "km": "ថ្ងៃពុធ",
      "th": "วันพุธ"
    },
    {
      "en": "Thursday",
      "id": "thursday",
      "km": "ថ្ងៃព្រហស្បតិ៍",
      "th": "วันพฤหัสบดี"
    },
    {
      "en": "Friday",
      "id": "friday",
      "km": "ថ្ងៃសុក្រ",
      "th": "วันศุกร์"
    },
    {
      "en": "Saturday",
      "id": "saturday",
      "km": "ថ្ងៃសៅរ៍",
      "th": "วันเสาร์"
    },
    {
      "en": "Sunday",
      "id": "sunday",
      "km": "ថ្ងៃអាទិត្យ",
      "th": "วันอาทิตย์"
    }
  ],
  "went_next": [
    {
      "en": "Home to the family",
      "id": "family_home",
      "km": "ទៅផ្ទះគ្រួសារ",
      "th": "กลับบ้านหาครอบครัว"
    },
    {
      "en": "To relatives",
      "id": "relatives",
      "km": "ទៅសាច់ញាតិ",
      "th": "ไปหาญาติ"
    },
    {
      "en": "Reception centre",
      "id": "reception_centre",
      "km": "មណ្ឌលទទួលបណ្តោះអាសន្ន",
      "th": "ศูนย์แรกรับ"
    },
    {
      "en": "Partner organisation",
      "id": "partner",
      "km": "អង្គការដៃគូ",
      "th": "องค์กรพันธมิตร"
    },
    {
      "en": "Hospital",
      "id": "hospital",
      "km": "មន្ទីរពេទ្យ",
      "th": "โรงพยาบาล"
    },
    {
      "en": "The authorities",
      "id": "authorities",
      "km": "អាជ្ញាធរ",
      "th": "เจ้าหน้าที่รัฐ"
    },
    {
      "en": "Back to the street",
      "id": "street",
      "km": "ត្រឡប់ទៅតាមផ្លូវវិញ",
      "th": "กลับไปข้างถนน"
    },
    {
      "en": "Back across the border",
      "id": "across_border",
      "km": "ឆ្លងដែនទៅវិញ",
      "th": "ข้ามแดนกลับไป"
    },
    {
      "en": "To another province",
      "id": "other_province",
      "km": "ទៅខេត្តផ្សេង",
      "th": "ไปจังหวัดอื่น"
    },
    {
      "en": "Left without a word",
      "id": "left_without_word",
      "km": "ចេញទៅដោយមិនប្រាប់",
      "th": "ออกไปโดยไม่บอก"
    },
    {
      "en": "Other",
      "id": "other",
      "km": "ផ្សេងទៀត",
      "th": "อื่น ๆ"
    }
  ],
  "who": [
    {
      "en": "Known",
      "id": "known",
      "km": "ស្គាល់",
      "th": "รู้จักแล้ว"
    },
    {
      "en": "New",
      "id": "new",
      "km": "ថ្មី",
      "th": "คนใหม่"
    },
    {
      "en": "Without a name",
      "id": "unnamed",
      "km": "មិនដឹងឈ្មោះ",
      "th": "ไม่ทราบชื่อ"
    },
    {
      "en": "Only counted",
      "id": "tally",
      "km": "រាប់ចំនួនតែប៉ុណ្ណោះ",
      "th": "นับจำนวนเท่านั้น"
    }
  ],
  "with_whom": [
    {
      "en": "Alone",
      "id": "alone",
      "km": "ម្នាក់ឯង",
      "th": "คนเดียว"
    },
    {
      "en": "Sisters or brothers",
      "id": "siblings",
      "km": "បងប្អូន",
      "th": "พี่น้อง"
    },
    {
      "en": "Parent or relative",
      "id": "parent",
      "km": "ឪពុកម្តាយ ឬសាច់ញាតិ",
      "th": "พ่อแม่หรือญาติ"
    },
    {
      "en": "An adult known to us",
      "id": "known_adult",
      "km": "មនុស្សធំដែលយើងស្គាល់",
      "th": "ผู้ใหญ่ที่เรารู้จัก"
    },
    {
      "en": "An unknown adult",
      "id": "unknown_adult",
      "km": "មនុស្សធំមិនស្គាល់",
      "th": "ผู้ใหญ่ที่ไม่รู้จัก"
    },
    {
      "en": "Friends",
      "id": "friends",
      "km": "មិត្តភក្តិ",
      "th": "เพื่อน"
    },
    {
      "en": "A group with a leader",
      "id": "group",
      "km": "ក្រុមដែលមានមេដឹកនាំ",
      "th": "กลุ่มที่มีหัวหน้า"
    }
  ],
  "yes_no_unknown": [
    {
      "en": "Yes",
      "id": "yes",
      "km": "បាទ/ចាស",
      "th": "ใช่"
    },
    {
      "en": "No",
      "id": "no",
      "km": "ទេ",
      "th": "ไม่ใช่"
    },
    {
      "en": "Not known",
      "id": "unknown",
      "km": "មិនដឹង",
      "th": "ไม่ทราบ"
    }
  ]
};

export const shareSets: Record<string, Partial<Record<KindName, readonly string[]>>> = {
  "contact_details": {
    "person": [
      "phone",
      "place",
      "place_note"
    ]
  },
  "identity": {
    "person": [
      "name",
      "sex",
      "age",
      "languages",
      "nationality",
      "photo"
    ]
  },
  "notes": {
    "note": [
      "kind",
      "time",
      "text",
      "person",
      "case",
      "shareable"
    ]
  },
  "situation": {
    "case": [
      "number",
      "status",
      "risk",
      "summary",
      "about",
      "care",
      "person"
    ],
    "person": [
      "sex",
      "age",
      "living",
      "school",
      "vulnerability",
      "status"
    ]
  },
  "wishes": {
    "case": [
      "child_view",
      "person"
    ],
    "person": [
      "wishes"
    ]
  }
};
