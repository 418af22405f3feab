// Generated from crates/model by `cargo xtask generate`. Do not edit.

import type { Age, Answers, Definition, Name, TallyCell } from './shapes';

export type KindName = 'organisation' | 'place' | 'project' | 'indicator' | 'target' | 'instrument' | 'instrument_version' | 'spot' | 'route' | 'round' | 'contact' | 'tally_sheet' | 'series' | 'membership' | 'session' | 'attendance' | 'target_area' | 'area_member' | 'area_point' | 'action_item' | 'area_visit' | 'arrival' | 'stay' | 'delivery' | 'person' | 'household' | 'relationship' | 'concern' | 'case' | 'task' | 'note' | 'consent' | 'attachment' | 'response' | 'call' | 'concern_message' | 'legal_matter' | 'hearing' | 'plan_item' | 'visit' | 'conference' | 'approval' | 'screening' | 'determination' | 'wish' | 'referral' | 'cross_border' | 'handover' | 'escort_leg' | 'statutory_rule' | 'statutory_report' | 'bed' | 'bed_ask' | 'placement' | 'authority_document' | 'service' | 'agreement' | 'practice' | 'certificate' | 'alert_rule' | 'alert' | 'code_map' | 'suspect' | 'evidence' | 'custody_step' | 'testimony' | 'emergency_access' | 'kin' | 'schooling' | 'school_check' | 'school_aid' | 'livelihood' | 'livelihood_step' | 'course' | 'peer_group' | 'peer_leader' | 'committee' | 'committee_member' | 'committee_meeting' | 'campaign' | 'quarter_plan' | 'quarter_mark' | 'result_node' | 'results_return' | 'return_value' | 'donor' | 'fund' | 'pledge' | 'gift' | 'budget_line' | 'spending' | 'spending_share' | 'asset' | 'asset_check' | 'report' | 'report_part' | 'story' | 'story_use' | 'report_sending';
export type Group = 'directory' | 'field' | 'people' | 'care' | 'referral' | 'justice' | 'results' | 'money' | 'reports';
export type ListName = 'sex' | 'yes_no_unknown' | 'language' | 'nationality' | 'currency' | 'age_method' | 'named_by' | 'role' | 'org_type' | 'external_system' | 'attachment_type' | 'consent_class' | 'person_status' | 'stage' | 'street_status' | 'care_arrangement' | 'school_status' | 'relation' | 'vulnerability' | 'spot_type' | 'shift' | 'weekday' | 'weather' | 'round_status' | 'supplies' | 'who' | 'with_whom' | 'doing' | 'condition' | 'field_service' | 'session_type' | 'observation' | 'meal_type' | 'session_material' | 'food_safety' | 'cancel_reason' | 'brought_by' | 'arrival_vehicle' | 'arrival_document' | 'arrival_flag' | 'went_next' | 'safety_tip' | 'task_cause' | 'instrument_purpose' | 'instrument_about' | 'indicator_child' | 'measure' | 'service_group' | 'service' | 'protection_concern' | 'concern_source' | 'concern_status' | 'risk' | 'urgency' | 'case_status' | 'close_reason' | 'note_type' | 'task_status' | 'plan_domain' | 'plan_item_status' | 'abc' | 'visit_kind' | 'visit_not_seen' | 'approval_what' | 'approval_status' | 'conference_type' | 'conference_status' | 'child_heard' | 'trafficking_act' | 'trafficking_means' | 'trafficking_purpose' | 'screening_result' | 'screening_status' | 'determination_by' | 'determination_result' | 'wish_about' | 'consent_purpose' | 'consent_giver' | 'consent_how' | 'consent_status' | 'share_set' | 'referral_status' | 'decline_reason' | 'not_helped_reason' | 'referral_type' | 'felt' | 'emergency_status' | 'emergency_reason' | 'emergency_finding' | 'project_status' | 'programme' | 'dac_sector' | 'result_level' | 'indicator_unit' | 'over_time' | 'over_places' | 'counts_what' | 'people_counted' | 'indicator_source' | 'return_status' | 'cause' | 'need' | 'call_type' | 'caller_relation' | 'call_flag' | 'call_worry' | 'call_need' | 'message_side' | 'border_kind' | 'border_direction' | 'border_status' | 'border_answer' | 'border_feedback' | 'border_close_reason' | 'border_withdraw_reason' | 'border_point' | 'border_paper' | 'told_how' | 'escort_by' | 'statutory_report_status' | 'report_agreed' | 'legal_ground' | 'legal_matter_type' | 'legal_authority' | 'witness_protection' | 'legal_matter_status' | 'verdict' | 'legal_drop_reason' | 'hearing_type' | 'hearing_status' | 'care_kind' | 'bed_need' | 'bed_age' | 'bed_status' | 'bed_ask_status' | 'placement_status' | 'placement_end' | 'siblings_placed' | 'authority_document' | 'document_state' | 'document_holder' | 'service_status' | 'service_fee' | 'service_access' | 'agreement_status' | 'certificate_status' | 'trainee_role' | 'practice_kind' | 'practice_topic' | 'alert_pattern' | 'alert_tell' | 'alert_rule_status' | 'alert_status' | 'alert_answer' | 'evidence_type' | 'custody_reason' | 'testimony_taker' | 'kin_status' | 'kin_lives' | 'school_grade' | 'school_left' | 'school_attendance' | 'school_absence' | 'school_told_by' | 'school_aid' | 'livelihood_way' | 'livelihood_step' | 'course_trade' | 'course_result' | 'work_after' | 'workshop_role' | 'area_point' | 'prevention_topic' | 'action_item_status' | 'peer_topic' | 'committee_level' | 'committee_side' | 'committee_role' | 'campaign_channel' | 'audience_method' | 'donor_kind' | 'gift_method' | 'gift_status' | 'budget_category' | 'spending_status' | 'asset_kind' | 'asset_state' | 'report_template' | 'report_status' | 'report_heading' | 'story_channel' | 'report_way';

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
  /** Whether it refers only to organisations that it has an agreement with. */
  needs_agreements?: boolean;
  /** Identifier under which it publishes aid, as registered: `KH-MOI-123`. */
  iati_ref?: string;
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
  /** Which programme it belongs to. */
  programme?: string;
  /** The organisation that leads it. */
  lead?: string;
  /** Organisations that carry it together with the lead. */
  partners?: string[];
  /** Phase or year of it, as in the code: `2` of `P02`. */
  phase?: number;
  /** Sector by which donors count it. */
  sector?: string;
  /** Who answers for its results. */
  managers?: string[];
  /** Whether everybody may see its public page. */
  public?: boolean;
  /** Where gifts are made: an address that begins with `https://`. */
  support_link?: string;
  /** What its public page says on top. */
  public_note?: string;
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
  /** The line of the results tree that it measures. */
  result?: string;
  /** A number, a percentage or a ratio. */
  unit?: string;
  /** Of a share: what it is a share of. */
  denominator?: string;
  /** How the values of several periods become one. */
  over_time?: string;
  /** How the values of several places become one. */
  over_places?: string;
  /** Whether people are counted, or things. */
  counts?: string;
  /** Of people: each once, or each time that they were there. */
  people?: string;
  /** Whether it is counted from the records or entered by hand. */
  source?: string;
  /** What exactly is counted, where the measure does not say it. */
  definition?: string;
}

/** The value that an indicator is to reach in a period. */
export interface Target {
  /** Its indicator. */
  indicator?: string;
  /** A year or a month: `2026`, `2026-11`. */
  period?: string;
  /** The value. */
  value?: string;
  /** Only people of this sex; none = all. */
  sex?: string;
  /** Only people of this age band, `10-14`; none = all. */
  band?: string;
  /** Only in places under this code; none = all. */
  place?: string;
}

/** A survey, an assessment, a checklist or a scale. What it asks stands in its versions. */
export interface Instrument {
  /** Short code, never changed: `street_survey`. */
  code?: string;
  /** Title in English. */
  title_en?: string;
  /** Title in Khmer. */
  title_km?: string;
  /** Title in Thai. */
  title_th?: string;
  /** What it is for. */
  purpose?: string;
  /** Whom or what it is asked about. */
  about?: string;
  /** Where the questions come from, and under which licence. */
  source?: string;
  /** Whether it is no longer given out. */
  retired?: boolean;
}

/** One state of an instrument. Once published it never changes: answers keep the questions that they were given to. */
export interface InstrumentVersion {
  /** The instrument. */
  instrument?: string;
  /** 1, 2, 3 … */
  number?: number;
  /** The questions: see the crate `instruments`. */
  definition?: Definition;
  /** What changed. */
  changes?: string;
  /** When it was published; none = a draft that only its makers see on their lists. */
  published?: string;
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
  /** What the street calls this adult: the same words in several contacts are the same adult. */
  adult_called?: string;
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
  /** Of a workshop: the area that it is for. */
  area?: string;
  /** Of a workshop: what it is about. */
  topics?: string[];
  /** Of a workshop: what is asked before and after it. */
  test?: string;
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
  /** The peer group whose leaders held it. */
  peer_group?: string;
  /** Topics of a peer session, tapped. */
  topics?: string[];
  /** What the children asked. */
  questions?: string;
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
  /** Of a workshop: how many took part, by role. */
  roles?: Record<string, number>;
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

/** An area that a group of its people makes safer: a village, a commune, a district. */
export interface TargetArea {
  /** Place code of the village, commune or district. */
  place?: string;
  /** What the team calls it, where the place alone does not say it. */
  label?: string;
  /** Project that it counts for. */
  project?: string;
  /** Who works there. */
  team?: string[];
  /** Since when. */
  since?: string;
  /** The day on which the plan was agreed; its months are counted from here. */
  agreed?: string;
  /** The next day on which the plan as a whole is looked at. */
  review?: string;
  /** Whether work goes on there. */
  active?: boolean;
  /** What else there is to say. */
  note?: string;
}

/** One of the people who carry the plan of an area, by name. */
export interface AreaMember {
  /** The area. */
  area?: string;
  /** The name. */
  who?: string;
  /** In which role. */
  role?: string;
  /** Sex. */
  sex?: string;
  /** Age, or about how old. */
  age?: Age;
  /** Since when. */
  since?: string;
  /** Until when; none = still. */
  until?: string;
  /** How to reach them. */
  phone?: string;
}

/** What the group of an area said: a finding of the situation, a policy made clear, a priority, what a role promised. */
export interface AreaPoint {
  /** The area. */
  area?: string;
  /** The workshop. */
  series?: string;
  /** Finding, policy, priority, commitment. */
  what?: string;
  /** What it is about. */
  topic?: string;
  /** Whose commitment it is. */
  role?: string;
  /** In the group's words. */
  text?: string;
  /** Of a priority: its rank, 1 first, as the group ranked it. */
  rank?: number;
  /** When it was said. */
  day?: string;
}

/** A line of an area's plan: who does what by when. */
export interface ActionItem {
  /** The area. */
  area?: string;
  /** The workshop in which it was agreed. */
  series?: string;
  /** What is done. */
  what?: string;
  /** Which role does it. */
  role?: string;
  /** Who exactly. */
  who?: string;
  /** What it takes: money, people, things. */
  resources?: string;
  /** The day on which it was agreed. */
  agreed?: string;
  /** By when, as it was agreed. */
  due?: string;
  /** The day to which it was postponed last. */
  postponed_to?: string;
  /** How often it was postponed. */
  postponed?: number;
  /** Planned, under way, done, postponed, dropped. */
  status?: string;
  /** The day on which it was done. */
  done_on?: string;
  /** What proves it: a file that hangs on this line. */
  evidence?: string;
  /** Why nothing proves it. */
  no_evidence?: string;
  /** Why it was postponed, dropped or taken up again. */
  reason?: string;
}

/** A visit to an area after its workshops: how the plan goes. */
export interface AreaVisit {
  /** The area. */
  area?: string;
  /** Which day. */
  day?: string;
  /** Who went. */
  team?: string[];
  /** Lines of the plan that were talked about. */
  items?: string[];
  /** What was found. */
  found?: string;
  /** The day of the next visit. */
  next?: string;
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
  /** Who the reporter is to the child. */
  reporter_kind?: string;
  /** The child, in the words of somebody who does not know our files. */
  child_told?: string;
  /** Where it is, in the teller's words. */
  place_told?: string;
  /** The telephone call in which it came up. */
  call?: string;
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
  /** The report that goes on with this one, where both tell of the same. */
  merged_into?: string;
  /** What the reporter was told of it, within confidence. */
  feedback?: string;
  /** When the reporter was told first. */
  fed_back?: string;
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
  /** Which time it is open: 2 after it was opened again. */
  episode?: number;
  /** When this episode began. */
  since?: string;
  /** When it was last assessed. */
  assessed?: string;
  /** Since when nobody knows where the child is. */
  lost?: string;
  /** Where the work stood then. */
  before_lost?: string;
  /** The day on which the child went back to the family. */
  home?: string;
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
  /** The request of another country's organisation that it answers. */
  border?: string;
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

/** Answers to one version of an instrument, each kept in the class that its question has, and all of them sealed. */
export interface Response {
  /** The instrument. */
  instrument?: string;
  /** The version that was asked. */
  version?: string;
  /** The child whom it is about. */
  person?: string;
  /** The case. */
  case?: string;
  /** Any other record that it is about: a household, a session, a round, a spot. */
  parent?: string;
  /** The round in which it was asked. */
  round?: string;
  /** Where it was asked. */
  spot?: string;
  /** Place code. */
  place?: string;
  /** When it was asked. */
  time?: string;
  /** In which language. */
  language?: string;
  /** Sex of somebody who stays unnamed. */
  sex?: string;
  /** Age of somebody who stays unnamed. */
  age?: Age;
  /** Whether it was answered to the end. */
  complete?: boolean;
  /** Whether the person did not wish to answer. */
  declined?: boolean;
  /** Answers, but those to questions marked confidential. */
  answers?: Answers;
  /** Answers to questions marked confidential. */
  private?: Answers;
  /** Project that it counts for. */
  project?: string;
}

/** One telephone call to the hotline, also those that come to nothing. */
export interface Call {
  /** When it was. */
  time?: string;
  /** What sort of call. */
  kind?: string;
  /** Who the caller is to the child. */
  relation?: string;
  /** What else is to be noted about the call. */
  flags?: string[];
  /** What the worry is, by the hotline's list. */
  worries?: string[];
  /** What is lacking, by the hotline's list. */
  needs?: string[];
  /** What was told. */
  story?: string;
  /** The child as told. */
  child_told?: string;
  /** Where the worry is. */
  place?: string;
  /** Where that is, in the caller's words; also abroad. */
  place_told?: string;
  /** Where the child lives, if somewhere else. */
  home?: string;
  /** Number to call back. */
  phone?: string;
  /** Whose number that is. */
  phone_owner?: string;
  /** The child, once known. */
  person?: string;
}

/** What a reporter or the team said to each other about a report, after it was made. */
export interface ConcernMessage {
  /** The report. */
  parent?: string;
  /** The child, once known. */
  person?: string;
  /** Who says it. */
  side?: string;
  /** When. */
  time?: string;
  /** What. */
  text?: string;
}

/** A matter of law about what was done to a child: from the complaint to the verdict and what comes of it. */
export interface LegalMatter {
  /** The child. */
  person?: string;
  /** The case. */
  case?: string;
  /** Before which law. */
  kind?: string;
  /** What it is about. */
  about?: string[];
  /** Which authority has it now. */
  authority?: string;
  /** Which office of it, and whom to ask there. */
  office?: string;
  /** Number under which the authority keeps it. */
  number?: string;
  /** The child's lawyer: who, and how to reach them. */
  lawyer?: string;
  /** What protects the child as a witness. Unset: nobody has asked yet. */
  protection?: string[];
  /** What the child wishes to come of it. */
  child_view?: string;
  /** Compensation asked for. */
  claimed?: string;
  /** Compensation that the court awarded. */
  awarded?: string;
  /** Compensation that the child received. */
  paid?: string;
  /** Currency of these. */
  currency?: string;
  /** Where it stands. */
  status?: string;
  /** Since when it stands there. */
  since?: string;
  /** What the court decided last. */
  verdict?: string;
  /** The sentence, and what else was decided. */
  sentence?: string;
  /** Why it was dropped. */
  drop_reason?: string;
  /** Why it was dropped, taken up again or closed, in words. */
  reason?: string;
}

/** A day before an authority: a hearing in court, or the child heard by police or prosecutor. */
export interface Hearing {
  /** The child. */
  person?: string;
  /** The case. */
  case?: string;
  /** The matter. */
  matter?: string;
  /** What sort of day. */
  kind?: string;
  /** When. */
  time?: string;
  /** Where: which court, which room. */
  room?: string;
  /** Whether the child must be there. */
  child_there?: boolean;
  /** Colleague who goes with the child. */
  escort?: string;
  /** Who goes with the child, where that is not a colleague. */
  escort_other?: string;
  /** Planned, held, postponed, cancelled. */
  status?: string;
  /** The day that came in its place. */
  next?: string;
  /** How it went. */
  outcome?: string;
  /** Why it was postponed or cancelled. */
  reason?: string;
}

/** One line of a case plan: what is done about one need, by whom, by when. */
export interface PlanItem {
  /** The child. */
  person?: string;
  /** The case. */
  case?: string;
  /** Area of life. */
  domain?: string;
  /** What is to change, in words that the child understands. */
  goal?: string;
  /** What is done for it. */
  action?: string;
  /** The service that it takes, if one. */
  service?: string;
  /** How soon. */
  urgency?: string;
  /** By when. */
  due?: string;
  /** Colleague who sees to it. */
  assignee?: string;
  /** Who does it, where that is not a colleague: an aunt, a partner. */
  who?: string;
  /** The assessment that asked for it. */
  response?: string;
  /** The question of it that scored 1 or 2. */
  item?: string;
  /** Open, under way, done, waived, cancelled. */
  status?: string;
  /** When it was done. */
  done?: string;
  /** How it went. */
  outcome?: string;
  /** Why it was waived or cancelled. */
  reason?: string;
}

/** Somebody of us went to see how the child is: home, school, work, placement, or by telephone. */
export interface Visit {
  /** The child. */
  person?: string;
  /** The case. */
  case?: string;
  /** When it was. */
  time?: string;
  /** Where. */
  kind?: string;
  /** Whether the child was seen. */
  seen?: boolean;
  /** Why not. */
  not_seen_reason?: string;
  /** Health: A, B or C. */
  health?: string;
  /** School or training: A, B or C. */
  schooling?: string;
  /** Food: A, B or C. */
  food?: string;
  /** Relations in the family: A, B or C. */
  relations?: string;
  /** Safety: A, B or C. */
  safety?: string;
  /** What was seen and said. */
  note?: string;
  /** What only cleared roles read. */
  private?: string;
  /** The day agreed for the next one. */
  next?: string;
}

/** People sit together about one child: a case conference, a best interest assessment, a panel. */
export interface Conference {
  /** The child. */
  person?: string;
  /** The case. */
  case?: string;
  /** What sort. */
  sort?: string;
  /** How soon it must be; the work never waits for it. */
  urgency?: string;
  /** When it is to be. */
  time?: string;
  /** What is to be decided. */
  question?: string;
  /** Who sits together. */
  who?: string;
  /** How the child is heard. */
  child_heard?: string;
  /** What the child says to the question. */
  child_view?: string;
  /** Waited for, held, cancelled. */
  status?: string;
  /** When it was held. */
  held?: string;
  /** What was decided, and why. */
  outcome?: string;
  /** Why it was cancelled. */
  reason?: string;
}

/** Another person looks at an assessment, a plan or a closing before it holds. */
export interface Approval {
  /** The child. */
  person?: string;
  /** The case. */
  case?: string;
  /** What is to be approved. */
  what?: string;
  /** The assessment that it is about, or that the plan answers. */
  response?: string;
  /** The questions of that assessment that scored 1 or 2, parted by spaces. */
  low?: string;
  /** What the asker says to it. */
  note?: string;
  /** Asked, approved, sent back, withdrawn. */
  status?: string;
  /** When somebody decided. */
  decided?: string;
  /** Who decided. */
  decider?: string;
  /** Why it was sent back. */
  reason?: string;
}

/** Our own look at whether this is trafficking: act, means, purpose. A finding of ours, not of the state. */
export interface Screening {
  /** The person. */
  person?: string;
  /** The case. */
  case?: string;
  /** When it was. */
  time?: string;
  /** What was done to the person. */
  acts?: string[];
  /** By which means; of a child none is asked for. */
  means?: string[];
  /** To what end. */
  purposes?: string[];
  /** What we think. */
  result?: string;
  /** What it rests on. */
  note?: string;
  /** What only cleared roles read. */
  private?: string;
  /** To be verified, verified, disputed. */
  status?: string;
  /** When a second person said so. */
  verified?: string;
  /** The second person. */
  verifier?: string;
  /** Why the second person sees it otherwise. */
  reason?: string;
}

/** What an authority determined: victim of trafficking or not. Theirs, not ours. */
export interface Determination {
  /** The person. */
  person?: string;
  /** The case. */
  case?: string;
  /** Which authority. */
  authority?: string;
  /** Who there, and the office. */
  who?: string;
  /** The form or decision, and its number. */
  form?: string;
  /** On which day. */
  day?: string;
  /** What it says. */
  result?: string;
  /** What else there is to say. */
  note?: string;
}

/** What the person wishes, in their own words. */
export interface Wish {
  /** The person. */
  person?: string;
  /** The case. */
  case?: string;
  /** When it was said. */
  time?: string;
  /** What it is about. */
  about?: string;
  /** The wish, as it was said. */
  words?: string;
  /** What we answered. */
  answer?: string;
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
  /** A service, a transfer of the whole case, advice only, or a case worked together. Nothing said: a service. */
  kind?: string;
  /** The referral that came to nothing before this one. Never shown to the partner. */
  before?: string;
  /** When the partner was told of it by telephone, before it was written. */
  told_by_phone?: string;
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
  /** Whom the partner would ask instead. */
  suggested?: string;
  /** Why the child was not helped. */
  not_helped_reason?: string;
  /** What the partner answers. */
  reply?: string;
  /** Whether it was answered through a sealed link: the partner signs in nowhere. */
  by_link?: boolean;
  /** Who answered, as they say themselves: through a sealed link nobody's name is proved. */
  answered_by?: string;
  /** Why it was withdrawn. */
  withdraw_reason?: string;
  /** When the receiving organisation took the case over. */
  taken_over?: string;
  /** When the person was asked how it went. */
  confirmed?: string;
  /** How the person says it went. Never shown to the partner. */
  felt?: string;
  /** What the person said of it, in their words. Never shown to the partner. */
  felt_words?: string;
}

/** A case of two countries. The other side sees its coded minimum and does its own steps; who the child is goes through a referral with consent. */
export interface CrossBorder {
  /** The child. */
  person?: string;
  /** The case. */
  case?: string;
  /** What is asked: return, tracing, assessment, or a concern is reported. */
  kind?: string;
  /** In which country the child is when it is asked. */
  direction?: string;
  /** The other side, where it uses Safetynet. */
  to?: string;
  /** The other side, where it does not: which office, whom to ask for. */
  other_side?: string;
  /** Where the child is: country or province, never closer. */
  found?: string;
  /** Where the child comes from: country or province, never closer. */
  home?: string;
  /** Age band of the child, for the minimum view. */
  age_band?: string;
  /** Sex of the child, for the minimum view. */
  sex?: string;
  /** Languages of the child, for the minimum view. */
  languages?: string[];
  /** What it is about. */
  about?: string[];
  /** Our reference number. */
  our_number?: string;
  /** The referral that says who the child is. */
  referral?: string;
  /** What else there is to say, for our side. */
  note?: string;
  /** Where it stands. */
  status?: string;
  /** Since when it stands there. */
  step_since?: string;
  /** Reference number of the other side. */
  their_number?: string;
  /** When it was asked. */
  requested?: string;
  /** What the other side answers. */
  answer?: string;
  /** When it was answered. */
  answered?: string;
  /** Agreed day of the handover. */
  handover_on?: string;
  /** When the child was handed over. */
  handed_over?: string;
  /** When the child was received: the visits are counted from here. */
  received?: string;
  /** How the child is, told back to the sender. */
  feedback?: string;
  /** When that was told. */
  fed_back?: string;
  /** When it ended. */
  ended?: string;
  /** Why it was closed. */
  close_reason?: string;
  /** Why it was withdrawn. */
  withdraw_reason?: string;
  /** Who told us of the last step of an other side that does not use Safetynet. */
  told_by?: string;
  /** How that was told. */
  told_how?: string;
  /** When that was told. */
  told_at?: string;
}

/** A child given from one country's officials to the other's. The signed form is an attachment of it. */
export interface Handover {
  /** The child. */
  person?: string;
  /** The case. */
  case?: string;
  /** The request that it belongs to. */
  border?: string;
  /** When it was. */
  time?: string;
  /** At which crossing. */
  point?: string;
  /** Who gave the child: names and offices. */
  officials_from?: string;
  /** Who took the child: names and offices. */
  officials_to?: string;
  /** Papers that were handed over. */
  papers?: string[];
  /** Papers that should have come and did not. */
  papers_missing?: string[];
  /** What the child brought along. */
  belongings?: string;
  /** Health: what must be known at once. */
  health?: string;
  /** What the child said about it. */
  child_view?: string;
}

/** One leg of the way, with somebody at the child's side. */
export interface EscortLeg {
  /** The child. */
  person?: string;
  /** The case. */
  case?: string;
  /** The request that it belongs to. */
  border?: string;
  /** From where. */
  from?: string;
  /** To where. */
  to?: string;
  /** When they left. */
  left?: string;
  /** When they arrived. */
  arrived?: string;
  /** How they went. */
  by?: string;
  /** Who went along. */
  escort?: string;
  /** How it went. */
  note?: string;
}

/** A duty to report: where, about what, to whom, within how many hours, by which law. Verified by the network before it is relied on. */
export interface StatutoryRule {
  /** What it is called. */
  label?: string;
  /** Where it holds: a country, province, district or commune with all that lies in it. */
  place?: string;
  /** About which concerns. */
  about?: string[];
  /** To which authority, as it is called. */
  authority?: string;
  /** The authority's page in the directory. */
  organisation?: string;
  /** Within how many hours after we knew. */
  hours?: number;
  /** By which law or order. */
  ground?: string;
  /** Where that is written. */
  source?: string;
  /** The day on which somebody last verified it; never verified without. */
  verified?: string;
  /** Whether it is in use. */
  active?: boolean;
}

/** A report to an authority: to be written, sent, acknowledged, answered; asked after as often as it takes. */
export interface StatutoryReport {
  /** The child. */
  person?: string;
  /** The case. */
  case?: string;
  /** The concern that it reports. */
  concern?: string;
  /** The rule that asks for it. */
  rule?: string;
  /** The office or person that it goes to, where the rule does not say enough. */
  to?: string;
  /** When it is due. */
  due?: string;
  /** What is reported, as the authority gets it. */
  text?: string;
  /** Whether the child or carer agrees to the report. */
  agreed?: string;
  /** Where it stands. */
  status?: string;
  /** The legal ground on which it goes without agreement. */
  ground?: string;
  /** The supervisor who answers for that. */
  allowed_by?: string;
  /** Why the last act was done. */
  reason?: string;
  /** How it was sent. */
  how?: string;
  /** When it was sent. */
  sent?: string;
  /** Reference number of the authority. */
  number?: string;
  /** When it was acknowledged. */
  acknowledged?: string;
  /** When it was answered. */
  answered?: string;
  /** What the authority answers. */
  answer?: string;
  /** How often we asked after it. */
  chases?: number;
  /** When we last asked after it. */
  chased?: string;
}

/** A bed that an organisation keeps for children: one record, one guard, so that no two are promised it. Other organisations see the coded fields that `policy` names, never where it stands. */
export interface Bed {
  /** What the keeper calls it. */
  label?: string;
  /** Kind of care. */
  care?: string;
  /** Youngest age taken, years. */
  age_min?: number;
  /** Oldest age taken, years. */
  age_max?: number;
  /** Sexes taken; none = all. */
  sexes?: string[];
  /** What it is fit for. */
  needs?: string[];
  /** Province: never closer. */
  province?: string;
  /** Whether brothers and sisters are taken in together. */
  siblings?: boolean;
  /** Where it stands. */
  address?: string;
  /** How to reach whoever is there at night. */
  contact?: string;
  /** What the keeper must remember. */
  note?: string;
  /** Free, held, taken, out of use. */
  status?: string;
  /** Organisation that holds it. */
  held_by?: string;
  /** For how many hours it was asked for. */
  hold_hours?: number;
  /** When the hold runs out: worked out by the guard, so that no stale claim says otherwise. */
  held_until?: string;
  /** Why it is out of use. */
  reason?: string;
}

/** All organisations that refer are asked for a bed at once, with the least that they must know. Which child it is for is known at home only. */
export interface BedAsk {
  /** The child; seen at home only. */
  person?: string;
  /** The case; seen at home only. */
  case?: string;
  /** Age band. */
  age_band?: string;
  /** Sex. */
  sex?: string;
  /** What the bed must be fit for. */
  needs?: string[];
  /** How many brothers and sisters come along. */
  siblings?: number;
  /** Province: never closer. */
  province?: string;
  /** When it is too late. */
  until?: string;
  /** What we must remember; seen at home only. */
  note?: string;
  /** Open, accepted, cancelled, unmet. */
  status?: string;
  /** Organisation that said yes. */
  accepted_by?: string;
  /** The bed that it offers, if it named one. */
  bed?: string;
  /** When it was answered or ended. */
  ended?: string;
}

/** A child is placed with somebody: kin first (UN Guidelines for the Alternative Care of Children). */
export interface Placement {
  /** The child. */
  person?: string;
  /** The case. */
  case?: string;
  /** Kind of care. */
  care?: string;
  /** The placement that this one follows: a move. */
  previous?: string;
  /** The bed of the network. */
  bed?: string;
  /** Organisation that answers for the home. */
  organisation?: string;
  /** Who cares for the child. */
  carer?: string;
  /** Where. */
  address?: string;
  /** Province. */
  province?: string;
  /** Why this, and why it is good for the child. */
  why?: string;
  /** Why not with kin. */
  why_not_kin?: string;
  /** Brothers and sisters. */
  siblings?: string;
  /** Why they are apart, and how they meet. */
  siblings_note?: string;
  /** What the child says of it. */
  child_says?: string;
  /** Where it stands. */
  status?: string;
  /** When it was approved. */
  approved?: string;
  /** Who approved. */
  approved_by?: string;
  /** Whether it began without approval because it could not wait. */
  emergency?: boolean;
  /** When the child moved in. */
  begun?: string;
  /** When it was last reviewed. */
  reviewed?: string;
  /** What the review found. */
  review_note?: string;
  /** When it is to be looked at again. */
  due?: string;
  /** When it ended. */
  ended?: string;
  /** How it ended. */
  end_reason?: string;
  /** More about the end, or why it was cancelled. */
  end_note?: string;
}

/** A paper that a placement needs. One that is missing is a warning, never a reason why a child has no bed. */
export interface AuthorityDocument {
  /** The child. */
  person?: string;
  /** The case. */
  case?: string;
  /** The placement. */
  placement?: string;
  /** Which paper. */
  document?: string;
  /** Missing, asked for, copy, original, given back. */
  state?: string;
  /** Its number. */
  number?: string;
  /** Issued on. */
  issued?: string;
  /** Last day on which it holds. */
  expires?: string;
  /** Who has it in the hand. */
  holder?: string;
  /** Their name, or the drawer. */
  holder_note?: string;
  /** What else is to be known. */
  note?: string;
}

/** A service of the directory: who offers what to whom, where and when. Never where a safe house is. */
export interface Service {
  /** The organisation that offers it. Its people keep the record, whoever wrote it down first. */
  organisation?: string;
  /** Name in English. */
  name_en?: string;
  /** Name in Khmer. */
  name_km?: string;
  /** Name in Thai. */
  name_th?: string;
  /** What it does, in words that may be published. */
  about?: string;
  /** What kind of service. */
  kind?: string;
  /** Youngest age. */
  age_min?: number;
  /** Oldest age. */
  age_max?: number;
  /** Sexes; empty = all. */
  sexes?: string[];
  /** Languages in which somebody can be understood. */
  languages?: string[];
  /** Who else it is for, or not for. */
  eligibility?: string;
  /** Where it reaches: a place code and all that lies in it; none = everywhere. */
  area?: string;
  /** A second area. */
  area_2?: string;
  /** A third area. */
  area_3?: string;
  /** Open day and night. */
  always?: boolean;
  /** Days of the week with the first hours. */
  days?: string[];
  /** From, on these days. */
  opens?: string;
  /** Until, on these days; before `opens` = past midnight. */
  closes?: string;
  /** Days with other hours: the Saturday, the afternoon. */
  days_2?: string[];
  /** From, on those days. */
  opens_2?: string;
  /** Until, on those days. */
  closes_2?: string;
  /** What it costs. */
  fee?: string;
  /** More about the cost. */
  fee_note?: string;
  /** How one gets in. */
  access?: string[];
  /** Public telephone. */
  phone?: string;
  /** Public electronic address. */
  email?: string;
  /** How many it can take at a time. */
  capacity?: number;
  /** Days until a place is free; 0 = at once. */
  wait_days?: number;
  /** Open, closed for now, no longer offered. */
  status?: string;
  /** When somebody of it last said that all this is true. */
  assured?: string;
  /** Who said so. */
  assured_by?: string;
}

/** What two organisations agreed: what may be shared, for what, until when. */
export interface Agreement {
  /** The other organisation; the first is the one that wrote it. */
  with?: string;
  /** What may be shared between the two. */
  share?: string[];
  /** For what. */
  purposes?: string[];
  /** First day. */
  from?: string;
  /** Last day; none = until one of them ends it. */
  until?: string;
  /** Draft, signed by one side, in force, ended. */
  status?: string;
  /** When the first side signed. */
  signed?: string;
  /** Who signed for it. */
  signed_by?: string;
  /** When the other side signed. */
  countersigned?: string;
  /** Who signed for it. */
  countersigned_by?: string;
  /** When one of them ended it. */
  ended?: string;
  /** Why. */
  reason?: string;
}

/** A document of the practice library, in its languages: a guide, a form, what was learnt. Files hang on it. */
export interface Practice {
  /** Title in English. */
  title_en?: string;
  /** Title in Khmer. */
  title_km?: string;
  /** Title in Thai. */
  title_th?: string;
  /** What sort of document. */
  kind?: string;
  /** What it is about. */
  topics?: string[];
  /** What it says, in English. */
  text_en?: string;
  /** What it says, in Khmer. */
  text_km?: string;
  /** What it says, in Thai. */
  text_th?: string;
  /** Which version, from 1. */
  version?: number;
  /** The day of this version. */
  day?: string;
  /** The version that it takes the place of. */
  replaces?: string;
  /** Whether it is shown; no = put aside. */
  active?: boolean;
}

/** One colleague at one training, of whichever organisation; with a number once the certificate is given. */
export interface Certificate {
  /** The session of the training. */
  session?: string;
  /** The name that stands on the certificate. */
  who?: string;
  /** What the colleague does. */
  role?: string;
  /** The colleague's organisation. */
  organisation?: string;
  /** Sex. */
  sex?: string;
  /** Whether the colleague was there. */
  present?: boolean;
  /** Hours taken part. */
  hours?: number;
  /** Takes part, certificate given, taken back. */
  status?: string;
  /** Number on the certificate. */
  number?: string;
  /** When it was given. */
  issued?: string;
  /** Who gave it. */
  issued_by?: string;
  /** Why it was taken back. */
  reason?: string;
}

/** A pattern to be told of, with its numbers. It is tried on what was recorded before it is switched on. */
export interface AlertRule {
  /** What the organisation calls it, in English. */
  label_en?: string;
  /** In Khmer. */
  label_km?: string;
  /** In Thai. */
  label_th?: string;
  /** Which pattern. */
  pattern?: string;
  /** Within how many days. */
  days?: number;
  /** How many records at least. */
  least?: number;
  /** How soon somebody has to answer. */
  level?: string;
  /** Who is told. */
  tell?: string;
  /** How often pattern, numbers, level or who is told were changed. */
  version?: number;
  /** Draft, tried, on, off. */
  status?: string;
  /** Since when. */
  since?: string;
  /** When it was last tried on what was recorded. */
  tried?: string;
  /** Who tried it. */
  tried_by?: string;
  /** How many it would have raised. */
  found?: number;
}

/** A pattern was seen: which records make it up. It waits until somebody answers. */
export interface Alert {
  /** The rule that tells of it. */
  rule?: string;
  /** Which version of the rule. */
  version?: number;
  /** Which pattern. What rests on unknown adults is for those few who read of them. */
  pattern?: string;
  /** Within how many days. */
  days?: number;
  /** How many records at least. */
  least?: number;
  /** How soon somebody has to answer. */
  level?: string;
  /** The child, where the pattern is one child's. Unknown adults stand on no child's file. */
  person?: string;
  /** The child's case, where there is one. */
  case?: string;
  /** Contacts that make it up. */
  contacts?: string[];
  /** Worries that make it up. */
  concerns?: string[];
  /** Attendance that makes it up. */
  attendances?: string[];
  /** The alert about the same that was answered before. */
  before?: string;
  /** When the last of its records happened. */
  time?: string;
  /** When it came up. */
  raised?: string;
  /** When it has to be answered. */
  due?: string;
  /** Raised, answered. */
  status?: string;
  /** What was done about it. */
  answer?: string;
  /** In words. */
  reason?: string;
  /** When it was answered. */
  answered?: string;
  /** Who answered. */
  answered_by?: string;
}

/** One line of an organisation's table of codes: ours beside that of another system. Removed lines stay, inactive. */
export interface CodeMap {
  /** The other system. */
  system?: string;
  /** Our list of codes. */
  list?: string;
  /** Our code in it. */
  code?: string;
  /** Their code: text always, so that `007` is not `7`. */
  theirs?: string;
  /** Whether the line is in use; nothing said: it is. */
  active?: boolean;
}

/** An adult who may be the danger. */
export interface Suspect {
  /** Name, nickname, what the children call them. */
  alias?: string;
  /** What they look like. */
  description?: string;
  /** Telephone numbers, accounts. */
  phones?: string;
  /** Vehicles and number plates. */
  vehicles?: string;
  /** Where they are seen, live, stay. */
  places?: string;
  /** What is known besides. */
  note?: string;
  /** Contacts in which they were seen. */
  contacts?: string[];
  /** Worries in which they are named. */
  concerns?: string[];
  /** Cases of children whom they may have harmed. */
  cases?: string[];
  /** Matters of law against them. */
  matters?: string[];
  /** Whether the police know of them. */
  reported?: boolean;
}

/** A thing, a paper or a file that proves something. */
export interface Evidence {
  /** What it is. */
  label?: string;
  /** What sort of thing. */
  kind?: string;
  /** When it was found or handed over. */
  time?: string;
  /** Where, by whom. */
  found?: string;
  /** Whom it is about. */
  suspects?: string[];
  /** Matters of law in which it counts. */
  matters?: string[];
  /** What is known besides. */
  note?: string;
}

/** One step in the life of a thing that proves something: from whom to whom, sealed how. A fact; it has no states. */
export interface CustodyStep {
  /** The thing. */
  evidence?: string;
  /** When it changed hands. */
  time?: string;
  /** Who gave it. */
  from?: string;
  /** Who has it since. */
  to?: string;
  /** What for. */
  why?: string;
  /** Number of the seal afterwards. */
  seal?: string;
  /** Whether the seal before was intact. */
  intact?: boolean;
  /** SHA-256 of the file, or the number printed on the sealed bag. */
  hash?: string;
  /** The file that was taken in or opened in this step. It changed no hands. */
  file?: string;
  /** What else there is to say. */
  note?: string;
}

/** What a child told about it, once and to the right person. Sealed with the child's key. */
export interface Testimony {
  /** The child. */
  person?: string;
  /** The case. */
  case?: string;
  /** The matter of law. */
  matter?: string;
  /** When. */
  time?: string;
  /** Whose office took it. */
  taker?: string;
  /** Who took it. */
  taken_by?: string;
  /** Who was beside the child. */
  support?: string;
  /** Whether it was recorded, so that it need not be told again. */
  recorded?: boolean;
  /** What the child told. */
  text?: string;
  /** Why the child was heard again, where this is not the first time. */
  again?: string;
}

/** A file that was opened in an emergency by somebody whose reach does not open it: one person, one child, hours. */
export interface EmergencyAccess {
  /** Whose file. */
  person?: string;
  /** Which danger. */
  ground?: string;
  /** Why it could not wait, in words. */
  reason?: string;
  /** Who opened it. */
  holder?: string;
  /** Those who work with the child and are told at once. */
  told?: string[];
  /** Open, ended, reviewed. */
  status?: string;
  /** From when. */
  from?: string;
  /** Until when at most. */
  until?: string;
  /** When it ended. */
  ended?: string;
  /** By when somebody else looks at it. */
  due?: string;
  /** Who looked at it. */
  reviewer?: string;
  /** When. */
  reviewed?: string;
  /** What the review found. */
  finding?: string;
  /** What there is to say about it. */
  note?: string;
}

/** A relative who might care for the child: looked for, asked, looked at, or ruled out. */
export interface Kin {
  /** The child. */
  person?: string;
  /** The case. */
  case?: string;
  /** What the relative is to the child. */
  relation?: string;
  /** Who it is. */
  name?: string;
  /** How far away, told coarsely: never an address. */
  lives?: string;
  /** Whether somebody spoke with the relative. */
  contacted?: string;
  /** Whether the relative is willing to care for the child. */
  willing?: string;
  /** Whether it is safe there. */
  safe?: string;
  /** Who said so. */
  said_by?: string;
  /** When it was said. */
  said_on?: string;
  /** What else there is to say. */
  note?: string;
  /** Searched, contacted, assessed, ruled out. */
  status?: string;
  /** Why ruled out. */
  reason?: string;
}

/** A child goes to a school, from one day to another. */
export interface Schooling {
  /** The child. */
  person?: string;
  /** The case. */
  case?: string;
  /** Which school. */
  school?: string;
  /** Grade. */
  grade?: string;
  /** Since when. */
  since?: string;
  /** Who there tells us, and how to reach them. */
  contact?: string;
  /** Until when. */
  until?: string;
  /** Why it ended. */
  left?: string;
  /** What else there is to say. */
  note?: string;
}

/** Somebody of us asked on one day whether the child is at school. */
export interface SchoolCheck {
  /** The child. */
  person?: string;
  /** The case. */
  case?: string;
  /** The school that was asked about. */
  schooling?: string;
  /** The day. */
  day?: string;
  /** There, not there, or no school that day. */
  attendance?: string;
  /** Why not there. */
  why?: string;
  /** Who told. */
  told_by?: string;
  /** What was said. */
  note?: string;
}

/** What was given so that the child can go to school: fees, a uniform, books, a bicycle. */
export interface SchoolAid {
  /** The child. */
  person?: string;
  /** The case. */
  case?: string;
  /** What. */
  what?: string;
  /** When. */
  day?: string;
  /** What it cost. */
  amount?: string;
  /** In which money. */
  currency?: string;
  /** What else there is to say. */
  note?: string;
}

/** A family's plan to earn enough: what they can do, the work or business, a loan, the income when it began. */
export interface Livelihood {
  /** The child whose family it is. */
  person?: string;
  /** The case. */
  case?: string;
  /** Who of the family earns. */
  who?: string;
  /** What they know how to do. */
  skills?: string;
  /** Which way. */
  way?: string;
  /** What exactly: the job, the business. */
  work?: string;
  /** Since when. */
  begun?: string;
  /** Income of the family in a month when it began. */
  income?: string;
  /** In which money, income and loan. */
  currency?: string;
  /** Loan or start capital that is to be paid back. */
  loan?: string;
  /** When it was given. */
  loan_on?: string;
  /** When the plan ended. */
  ended?: string;
  /** What else there is to say. */
  note?: string;
}

/** What happened with a family's plan: the income told at a review, a repayment, one that was missed. */
export interface LivelihoodStep {
  /** The child whose family it is. */
  person?: string;
  /** The case. */
  case?: string;
  /** The plan. */
  livelihood?: string;
  /** What. */
  what?: string;
  /** The day. */
  day?: string;
  /** The income in a month, or what was repaid: in the money of the plan. */
  amount?: string;
  /** What else there is to say. */
  note?: string;
}

/** A young person, or somebody of the family, learns a trade. */
export interface Course {
  /** The child or young person. */
  person?: string;
  /** The case. */
  case?: string;
  /** Which trade. */
  trade?: string;
  /** What the course is called. */
  title?: string;
  /** Who teaches it. */
  provider?: string;
  /** Since when. */
  begun?: string;
  /** Until when. */
  ended?: string;
  /** How it ended. */
  result?: string;
  /** Whether there is a certificate. */
  certificate?: boolean;
  /** Work three months after the end. */
  after_3?: string;
  /** Work six months after the end. */
  after_6?: string;
  /** What else there is to say. */
  note?: string;
}

/** A peer group of a school: its patron teacher, and who of us answers for it. */
export interface PeerGroup {
  /** What the group is called: the form asks for a name of the group, never a person's. */
  label?: string;
  /** The school: the form asks for its name alone. */
  school?: string;
  /** Where the school is. */
  place?: string;
  /** The teacher who stands by the group. */
  patron?: string;
  /** How to reach the teacher. */
  phone?: string;
  /** First day. */
  since?: string;
  /** Last day; none = still. */
  until?: string;
  /** Who of us answers for the group. */
  worker?: string;
  /** Leaders who say sessions on a phone of their own, by the link of a network member. */
  tellers?: string[];
  /** Project that its sessions count for. */
  project?: string;
  /** What else there is to say. */
  note?: string;
}

/** That a child or young person leads in a peer group. Its id follows from both, so nobody leads one group twice. */
export interface PeerLeader {
  /** The group. */
  group?: string;
  /** The child or young person. */
  person?: string;
  /** Leads since. */
  since?: string;
  /** Until when; none = still. */
  until?: string;
  /** What the leader was trained on. */
  trained_on?: string[];
  /** When the training ended. */
  trained?: string;
  /** What else there is to say. */
  note?: string;
}

/** A committee of the child protection network. */
export interface Committee {
  /** What it is called: the form asks for a place or an office, never a person's name. */
  label?: string;
  /** Of a village, a commune, a district, a province. */
  level?: string;
  /** Where it sits. */
  place?: string;
  /** First day. */
  since?: string;
  /** Last day; none = still. */
  until?: string;
  /** Who of us answers for it. */
  worker?: string;
  /** Project that it counts for. */
  project?: string;
  /** What else there is to say. */
  note?: string;
}

/** Somebody who sits in a committee, and for whom. */
export interface CommitteeMember {
  /** The committee. */
  committee?: string;
  /** The name. */
  who?: string;
  /** Whether a woman or a man. */
  sex?: string;
  /** Of the government, an organisation, the village. */
  side?: string;
  /** The organisation, where it is one of ours. */
  organisation?: string;
  /** The office or organisation in words, where it is none of ours. */
  office?: string;
  /** What the member does in the committee. */
  role?: string;
  /** How to reach the member. */
  phone?: string;
  /** By which account the member tells of worries, where there is one. */
  account?: string;
  /** Since when. */
  since?: string;
  /** Until when; none = still. */
  until?: string;
}

/** A committee met: who came, what was decided. */
export interface CommitteeMeeting {
  /** The committee. */
  committee?: string;
  /** Which day. */
  day?: string;
  /** Members who came. */
  came?: string[];
  /** Others who came. */
  guests?: number;
  /** What was talked about. */
  topics?: string[];
  /** What was decided. */
  decisions?: string;
  /** When it meets next. */
  next?: string;
}

/** What was told in public: by loudspeaker, on the radio, house by house. */
export interface Campaign {
  /** The committee that ran it. */
  committee?: string;
  /** The peer group that ran it. */
  group?: string;
  /** By which ways. */
  channels?: string[];
  /** What it was about. */
  topics?: string[];
  /** Where. */
  place?: string;
  /** First day. */
  day?: string;
  /** Last day, where it took longer. */
  until?: string;
  /** What was used. */
  materials?: string[];
  /** How many pieces were given out. */
  pieces?: number;
  /** How many people it reached: an estimate, in no figure of children. */
  audience?: number;
  /** How that was estimated. */
  method?: string;
  /** Project that it counts for. */
  project?: string;
  /** What else there is to say. */
  note?: string;
}

/** That something is done for a school, a village or a committee in every quarter of a year, and who answers for it. */
export interface QuarterPlan {
  /** The peer group of the school. */
  group?: string;
  /** The committee. */
  committee?: string;
  /** The village, where it is neither. */
  place?: string;
  /** The quarter of this day is the first. */
  starts?: string;
  /** The quarter of this day is the last; none = it goes on. */
  ends?: string;
  /** Who answers for it. */
  assignee?: string;
  /** What else there is to say. */
  note?: string;
}

/** What was done in one quarter of a plan, or why nothing was. Its id follows from both, so a quarter is done once. */
export interface QuarterMark {
  /** The plan. */
  plan?: string;
  /** First day of the quarter. */
  quarter?: string;
  /** The session, meeting or campaign by which it was done. */
  done_by?: string;
  /** On which day. */
  day?: string;
  /** Why nothing was done. */
  why?: string;
  /** What else there is to say. */
  note?: string;
}

/** A line of a project's results tree: what is to change, what is made for it, what is done. */
export interface ResultNode {
  /** Its project. */
  project?: string;
  /** The line that it contributes to; none = the top of the tree. */
  parent?: string;
  /** Goal, outcome, output or activity. */
  level?: string;
  /** Order beside the others of the same parent. */
  position?: number;
  /** Label in English. */
  label_en?: string;
  /** Label in Khmer. */
  label_km?: string;
  /** Label in Thai. */
  label_th?: string;
  /** What must hold for it to lead to the line above. */
  assumptions?: string;
  /** What may go wrong. */
  risks?: string;
  /** How anybody can see that it was reached. */
  verification?: string;
}

/** What a project reports for a period: a return of values, which somebody else accepts. */
export interface ResultsReturn {
  /** The project. */
  project?: string;
  /** First day of the period. */
  from?: string;
  /** Last day of the period. */
  until?: string;
  /** The day by which it is to be submitted. */
  due?: string;
  /** Draft, submitted, sent back, accepted, locked, restated. */
  status?: string;
  /** The values that it was submitted with. */
  values?: string[];
  /** What these said, by indicator, sex, age band, place and partner: it stays as it was submitted. */
  locked_values?: Answers;
  /** When it was submitted. */
  submitted?: string;
  /** Who submitted it. */
  submitted_by?: string;
  /** When it was accepted. */
  accepted?: string;
  /** Who accepted it. */
  accepted_by?: string;
  /** When it was locked. */
  locked?: string;
  /** Why it was sent back or restated. */
  why?: string;
  /** The return in whose place it stands. */
  restates?: string;
}

/** One value of a return: of an indicator, of all or of a part. */
export interface ReturnValue {
  /** The return. */
  results_return?: string;
  /** The indicator. */
  indicator?: string;
  /** The value, or the part of a share. */
  numerator?: string;
  /** Of a share: the whole. */
  denominator?: string;
  /** Only people of this sex; none = all. */
  sex?: string;
  /** Only people of this age band, `10-14`; none = all. */
  band?: string;
  /** Only in this place; none = all. */
  place?: string;
  /** The partner who sent this total, where its records are not in the network. */
  partner?: string;
  /** What else there is to say of it. */
  note?: string;
}

/** Whoever gives: a foundation, a government, a church, one person. Sealed but for what sort it is. */
export interface Donor {
  /** What sort of donor. */
  kind?: string;
  /** Name. */
  label?: string;
  /** Whom to write to there. */
  contact?: string;
  /** Telephone. */
  phone?: string;
  /** E-mail address. */
  email?: string;
  /** Postal address. */
  address?: string;
  /** Country, two letters: `AU`. */
  country?: string;
  /** Whether the donor wants to be named nowhere. */
  anonymous?: boolean;
  /** What else matters. */
  note?: string;
}

/** Money that was promised for something: a grant, an appeal, the free gifts of a year. */
export interface Fund {
  /** What it is called in the books. The form asks for no name of a person. */
  label?: string;
  /** Its short code in the books: `GR-2026-1`. */
  code?: string;
  /** Who gives it. None: gifts of many. */
  donor?: string;
  /** Projects that it may pay for. None: any of the organisation. */
  projects?: string[];
  /** Whether the donor said what it is for. */
  restricted?: boolean;
  /** What it may be spent on. None: anything. */
  purpose?: string[];
  /** First day on which it may be spent. */
  starts?: string;
  /** Last day on which it may be spent. */
  ends?: string;
  /** How much it is. */
  amount?: string;
  /** Currency of it. */
  currency?: string;
  /** How many of the project's currency one of it is worth. None: it is the same. */
  rate?: string;
}

/** What a donor said they would give. */
export interface Pledge {
  /** Who. */
  donor?: string;
  /** For which fund. */
  fund?: string;
  /** For which project. */
  project?: string;
  /** How much. */
  amount?: string;
  /** Currency of it. */
  currency?: string;
  /** How many of the project's currency one of it is worth. None: it is the same. */
  rate?: string;
  /** When it was said. */
  pledged?: string;
  /** When it is to come. */
  expected?: string;
}

/** Money that came. */
export interface Gift {
  /** Who gave it. */
  donor?: string;
  /** For which fund. */
  fund?: string;
  /** What had been promised. */
  pledge?: string;
  /** For which project. */
  project?: string;
  /** How much. */
  amount?: string;
  /** Currency of it. */
  currency?: string;
  /** How many of the project's currency one of it was worth. None: it is the same. */
  rate?: string;
  /** When it came. */
  received?: string;
  /** How it came. */
  method?: string;
  /** What else matters. */
  note?: string;
  /** Received, receipted, cancelled. */
  status?: string;
  /** Number of the receipt, given by the office: year and count, `2026-0007`. */
  receipt_number?: string;
  /** When the receipt was written. */
  receipted?: string;
  /** Why it was cancelled. */
  reason?: string;
}

/** A line of a project's budget. */
export interface BudgetLine {
  /** Whose budget. */
  project?: string;
  /** Order in the table. */
  position?: number;
  /** Its code in the books: `2.3`. */
  code?: string;
  /** Label in English. */
  label_en?: string;
  /** Label in Khmer. */
  label_km?: string;
  /** Label in Thai. */
  label_th?: string;
  /** What sort of cost. */
  category?: string;
  /** How much. */
  amount?: string;
  /** Currency of it. */
  currency?: string;
  /** How many of the project's currency one of it is worth. None: it is the same. */
  rate?: string;
  /** First day on which it may be spent. None: that of the project. */
  starts?: string;
  /** Last day on which it may be spent. None: that of the project. */
  ends?: string;
}

/** Money that was spent: what for, from which line, and where the approval by another person stands. Its voucher is a file that hangs on it. */
export interface Spending {
  /** Line of the budget. */
  line?: string;
  /** Project. */
  project?: string;
  /** When it was spent. */
  day?: string;
  /** How much. */
  amount?: string;
  /** Currency of it. */
  currency?: string;
  /** How many of the project's currency one of it was worth. None: it is the same. */
  rate?: string;
  /** What was bought. */
  what?: string;
  /** Who was paid. */
  payee?: string;
  /** Number of the voucher in the books. */
  voucher?: string;
  /** Draft, submitted, approved, sent back, cancelled. */
  status?: string;
  /** Who submitted it. */
  submitted_by?: string;
  /** When it was submitted. */
  submitted?: string;
  /** Who approved it: never who wrote or submitted it. */
  approved_by?: string;
  /** When it was approved. */
  approved?: string;
  /** Why it was sent back or cancelled. */
  reason?: string;
}

/** The share of a spending that a fund pays. All shares of one spending are a hundred per cent. */
export interface SpendingShare {
  /** The spending. */
  spending?: string;
  /** The fund. */
  fund?: string;
  /** Per cent of it. */
  percent?: string;
}

/** Something that was bought to stay: a sewing machine, a motorbike. */
export interface Asset {
  /** What it is. The form asks for no name of a person. */
  label?: string;
  /** What sort of thing. */
  kind?: string;
  /** For which project. */
  project?: string;
  /** The spending by which it was bought. */
  spending?: string;
  /** When it was bought. */
  bought?: string;
  /** What it cost. */
  price?: string;
  /** Currency of it. */
  currency?: string;
  /** Number on it. */
  serial?: string;
  /** Where it is. */
  place?: string;
  /** Who has it. */
  holder?: string;
  /** In what state it is. */
  state?: string;
}

/** Somebody looked whether a thing is still there, and how it is. */
export interface AssetCheck {
  /** The thing. */
  asset?: string;
  /** When. */
  day?: string;
  /** In what state it was. */
  state?: string;
  /** Where it was. */
  place?: string;
  /** What was seen. */
  note?: string;
}

/** A report about a project and a period: written, looked at by somebody else, signed, sent. */
export interface Report {
  /** The project. */
  project?: string;
  /** Which headings it begins with. */
  template?: string;
  /** The language it is written in. */
  language?: string;
  /** Its title. */
  title?: string;
  /** First day that it tells of. */
  from?: string;
  /** Last day that it tells of: with the first one a whole month, or another period that figures know. */
  until?: string;
  /** Where it will be read. A story stands in it only while somebody agreed to just that. */
  channel?: string;
  /** Where it stands. */
  status?: string;
  /** How often it was signed. */
  version?: number;
  /** SHA-256 of figures and words as they were signed, hex. */
  hash?: string;
  /** Who gave it to be looked at. */
  submitted_by?: string;
  /** Who signed. */
  signed_by?: string;
  /** When. */
  signed?: string;
  /** Why it was sent back, or taken up again after it was signed. */
  reason?: string;
  /** Each version as it was signed: who, when, hash, the figures and the money that it told. */
  locked?: Answers;
}

/** What stands under one heading of a report. */
export interface ReportPart {
  /** The report. */
  report?: string;
  /** The heading. */
  heading?: string;
  /** Order among the parts. */
  position?: number;
  /** The words. Figures stand in them by reference: `{{figure:<indicator>}}`, `{{figure:<indicator>:target}}`, `{{money:spent}}`. */
  text?: string;
}

/** A story of one life, told under another name and only where somebody agreed to it. */
export interface Story {
  /** Whose story it is; none where it is nobody's in particular. */
  person?: string;
  /** The project that it tells of. */
  project?: string;
  /** The name it is told under. */
  pseudonym?: string;
  /** The story. */
  text?: string;
  /** Where it happened: a province, never finer. */
  place?: string;
  /** The consent that it rests on. */
  consent?: string;
  /** The consent that its photos rest on. */
  photo_consent?: string;
  /** Where it may be read. */
  channels?: string[];
  /** Last day on which it may be used. */
  until?: string;
}

/** A story stands in a report. */
export interface StoryUse {
  /** The story. */
  story?: string;
  /** The report. */
  report?: string;
  /** Taken out again. */
  removed?: boolean;
}

/** A signed report went to somebody. */
export interface ReportSending {
  /** The report. */
  report?: string;
  /** Which version. */
  version?: number;
  /** How. */
  channel?: string;
  /** To whom. */
  to?: string;
  /** On which day. */
  day?: string;
}

export interface FieldsOf {
  organisation: Organisation;
  place: Place;
  project: Project;
  indicator: Indicator;
  target: Target;
  instrument: Instrument;
  instrument_version: InstrumentVersion;
  spot: Spot;
  route: Route;
  round: Round;
  contact: Contact;
  tally_sheet: TallySheet;
  series: Series;
  membership: Membership;
  session: Session;
  attendance: Attendance;
  target_area: TargetArea;
  area_member: AreaMember;
  area_point: AreaPoint;
  action_item: ActionItem;
  area_visit: AreaVisit;
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
  response: Response;
  call: Call;
  concern_message: ConcernMessage;
  legal_matter: LegalMatter;
  hearing: Hearing;
  plan_item: PlanItem;
  visit: Visit;
  conference: Conference;
  approval: Approval;
  screening: Screening;
  determination: Determination;
  wish: Wish;
  referral: Referral;
  cross_border: CrossBorder;
  handover: Handover;
  escort_leg: EscortLeg;
  statutory_rule: StatutoryRule;
  statutory_report: StatutoryReport;
  bed: Bed;
  bed_ask: BedAsk;
  placement: Placement;
  authority_document: AuthorityDocument;
  service: Service;
  agreement: Agreement;
  practice: Practice;
  certificate: Certificate;
  alert_rule: AlertRule;
  alert: Alert;
  code_map: CodeMap;
  suspect: Suspect;
  evidence: Evidence;
  custody_step: CustodyStep;
  testimony: Testimony;
  emergency_access: EmergencyAccess;
  kin: Kin;
  schooling: Schooling;
  school_check: SchoolCheck;
  school_aid: SchoolAid;
  livelihood: Livelihood;
  livelihood_step: LivelihoodStep;
  course: Course;
  peer_group: PeerGroup;
  peer_leader: PeerLeader;
  committee: Committee;
  committee_member: CommitteeMember;
  committee_meeting: CommitteeMeeting;
  campaign: Campaign;
  quarter_plan: QuarterPlan;
  quarter_mark: QuarterMark;
  result_node: ResultNode;
  results_return: ResultsReturn;
  return_value: ReturnValue;
  donor: Donor;
  fund: Fund;
  pledge: Pledge;
  gift: Gift;
  budget_line: BudgetLine;
  spending: Spending;
  spending_share: SpendingShare;
  asset: Asset;
  asset_check: AssetCheck;
  report: Report;
  report_part: ReportPart;
  story: Story;
  story_use: StoryUse;
  report_sending: ReportSending;
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
  "action_item": {
    "acts": {
      "done": {
        "needs": [
          "done_on"
        ],
        "takes": [
          "evidence",
          "no_evidence"
        ]
      },
      "drop": {
        "needs": [
          "reason"
        ],
        "takes": []
      },
      "postpone": {
        "needs": [
          "postponed_to",
          "reason"
        ],
        "takes": []
      },
      "reopen": {
        "needs": [
          "reason"
        ],
        "takes": []
      },
      "start": {
        "needs": [],
        "takes": []
      }
    },
    "fields": {
      "agreed": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "area": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "target_area",
        "shape": "ref"
      },
      "done_on": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "due": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "evidence": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "ref": "attachment",
        "shape": "ref"
      },
      "no_evidence": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "postponed": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "postponed_to": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "reason": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "resources": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "role": {
        "act_only": false,
        "class": "coded",
        "codes": "workshop_role",
        "decisive": false,
        "shape": "code"
      },
      "series": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "series",
        "shape": "ref"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "action_item_status",
        "decisive": true,
        "shape": "code"
      },
      "what": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "who": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      }
    },
    "group": "field"
  },
  "agreement": {
    "acts": {
      "countersign": {
        "needs": [],
        "takes": []
      },
      "end": {
        "needs": [
          "reason"
        ],
        "takes": []
      },
      "sign": {
        "needs": [],
        "takes": []
      }
    },
    "fields": {
      "countersigned": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "countersigned_by": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      },
      "ended": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "from": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "purposes": {
        "act_only": false,
        "class": "coded",
        "codes": "consent_purpose",
        "decisive": false,
        "shape": "codes"
      },
      "reason": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "share": {
        "act_only": false,
        "class": "coded",
        "codes": "share_set",
        "decisive": false,
        "shape": "codes"
      },
      "signed": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "signed_by": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "agreement_status",
        "decisive": true,
        "shape": "code"
      },
      "until": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "with": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "organisation",
        "shape": "ref"
      }
    },
    "group": "directory"
  },
  "alert": {
    "acts": {
      "answer": {
        "needs": [
          "answer",
          "reason"
        ],
        "takes": [
          "case"
        ]
      },
      "gather": {
        "needs": [
          "time"
        ],
        "takes": [
          "contacts",
          "concerns",
          "attendances"
        ]
      }
    },
    "fields": {
      "answer": {
        "act_only": true,
        "class": "coded",
        "codes": "alert_answer",
        "decisive": false,
        "shape": "code"
      },
      "answered": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "answered_by": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      },
      "attendances": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "ref": "attendance",
        "shape": "refs"
      },
      "before": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "ref": "alert",
        "shape": "ref"
      },
      "case": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "concerns": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "ref": "concern",
        "shape": "refs"
      },
      "contacts": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "ref": "contact",
        "shape": "refs"
      },
      "days": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "due": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "least": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "level": {
        "act_only": true,
        "class": "coded",
        "codes": "risk",
        "decisive": false,
        "shape": "code"
      },
      "pattern": {
        "act_only": true,
        "class": "coded",
        "codes": "alert_pattern",
        "decisive": false,
        "shape": "code"
      },
      "person": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "ref": "person",
        "shape": "ref"
      },
      "raised": {
        "act_only": true,
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
      "rule": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "ref": "alert_rule",
        "shape": "ref"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "alert_status",
        "decisive": false,
        "shape": "code"
      },
      "time": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "version": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      }
    },
    "group": "care"
  },
  "alert_rule": {
    "acts": {
      "change": {
        "needs": [],
        "takes": [
          "pattern",
          "days",
          "least",
          "level",
          "tell"
        ]
      },
      "switch_off": {
        "needs": [],
        "takes": []
      },
      "switch_on": {
        "needs": [],
        "takes": []
      },
      "try": {
        "needs": [],
        "takes": []
      }
    },
    "fields": {
      "days": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "found": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "count"
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
      "least": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "level": {
        "act_only": true,
        "class": "coded",
        "codes": "risk",
        "decisive": false,
        "shape": "code"
      },
      "pattern": {
        "act_only": true,
        "class": "coded",
        "codes": "alert_pattern",
        "decisive": false,
        "shape": "code"
      },
      "since": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "alert_rule_status",
        "decisive": false,
        "shape": "code"
      },
      "tell": {
        "act_only": true,
        "class": "coded",
        "codes": "alert_tell",
        "decisive": false,
        "shape": "code"
      },
      "tried": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "tried_by": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      },
      "version": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      }
    },
    "group": "directory"
  },
  "approval": {
    "acts": {
      "approve": {
        "needs": [],
        "takes": [
          "reason"
        ]
      },
      "send_back": {
        "needs": [
          "reason"
        ],
        "takes": []
      },
      "withdraw": {
        "needs": [],
        "takes": []
      }
    },
    "fields": {
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "decided": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "decider": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      },
      "low": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "long_text"
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
      "reason": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "response": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "response",
        "shape": "ref"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "approval_status",
        "decisive": true,
        "shape": "code"
      },
      "what": {
        "act_only": false,
        "class": "coded",
        "codes": "approval_what",
        "decisive": false,
        "shape": "code"
      }
    },
    "group": "care"
  },
  "area_member": {
    "acts": {},
    "fields": {
      "age": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "age"
      },
      "area": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "target_area",
        "shape": "ref"
      },
      "phone": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "role": {
        "act_only": false,
        "class": "coded",
        "codes": "workshop_role",
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
      },
      "who": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      }
    },
    "group": "field"
  },
  "area_point": {
    "acts": {},
    "fields": {
      "area": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "target_area",
        "shape": "ref"
      },
      "day": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "rank": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "role": {
        "act_only": false,
        "class": "coded",
        "codes": "workshop_role",
        "decisive": false,
        "shape": "code"
      },
      "series": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "series",
        "shape": "ref"
      },
      "text": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "topic": {
        "act_only": false,
        "class": "coded",
        "codes": "prevention_topic",
        "decisive": false,
        "shape": "code"
      },
      "what": {
        "act_only": false,
        "class": "coded",
        "codes": "area_point",
        "decisive": false,
        "shape": "code"
      }
    },
    "group": "field"
  },
  "area_visit": {
    "acts": {},
    "fields": {
      "area": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "target_area",
        "shape": "ref"
      },
      "day": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "found": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "items": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "action_item",
        "shape": "refs"
      },
      "next": {
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
  "asset": {
    "acts": {},
    "fields": {
      "bought": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "currency": {
        "act_only": false,
        "class": "coded",
        "codes": "currency",
        "decisive": false,
        "shape": "code"
      },
      "holder": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "kind": {
        "act_only": false,
        "class": "coded",
        "codes": "asset_kind",
        "decisive": false,
        "shape": "code"
      },
      "label": {
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
      "price": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      },
      "project": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "project",
        "shape": "ref"
      },
      "serial": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "spending": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "spending",
        "shape": "ref"
      },
      "state": {
        "act_only": false,
        "class": "coded",
        "codes": "asset_state",
        "decisive": false,
        "shape": "code"
      }
    },
    "group": "money"
  },
  "asset_check": {
    "acts": {},
    "fields": {
      "asset": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "asset",
        "shape": "ref"
      },
      "day": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
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
      "state": {
        "act_only": false,
        "class": "coded",
        "codes": "asset_state",
        "decisive": false,
        "shape": "code"
      }
    },
    "group": "money"
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
  "authority_document": {
    "acts": {},
    "fields": {
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "document": {
        "act_only": false,
        "class": "coded",
        "codes": "authority_document",
        "decisive": false,
        "shape": "code"
      },
      "expires": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "holder": {
        "act_only": false,
        "class": "coded",
        "codes": "document_holder",
        "decisive": false,
        "shape": "code"
      },
      "holder_note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "issued": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "number": {
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
      "placement": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "placement",
        "shape": "ref"
      },
      "state": {
        "act_only": false,
        "class": "coded",
        "codes": "document_state",
        "decisive": false,
        "shape": "code"
      }
    },
    "group": "care"
  },
  "bed": {
    "acts": {
      "expire": {
        "needs": [],
        "takes": []
      },
      "free": {
        "needs": [],
        "takes": []
      },
      "hold": {
        "needs": [],
        "takes": [
          "hold_hours"
        ]
      },
      "release": {
        "needs": [],
        "takes": []
      },
      "restore": {
        "needs": [],
        "takes": []
      },
      "retire": {
        "needs": [
          "reason"
        ],
        "takes": []
      },
      "take": {
        "needs": [],
        "takes": []
      }
    },
    "fields": {
      "address": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "text"
      },
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
      "care": {
        "act_only": false,
        "class": "coded",
        "codes": "care_kind",
        "decisive": false,
        "shape": "code"
      },
      "contact": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "text"
      },
      "held_by": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "ref": "organisation",
        "shape": "ref"
      },
      "held_until": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "hold_hours": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "label": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "needs": {
        "act_only": false,
        "class": "coded",
        "codes": "bed_need",
        "decisive": false,
        "shape": "codes"
      },
      "note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "province": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "reason": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "sexes": {
        "act_only": false,
        "class": "coded",
        "codes": "sex",
        "decisive": false,
        "shape": "codes"
      },
      "siblings": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "bed_status",
        "decisive": true,
        "shape": "code"
      }
    },
    "group": "referral"
  },
  "bed_ask": {
    "acts": {
      "accept": {
        "needs": [],
        "takes": [
          "bed"
        ]
      },
      "cancel": {
        "needs": [],
        "takes": []
      },
      "expire": {
        "needs": [],
        "takes": []
      }
    },
    "fields": {
      "accepted_by": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "ref": "organisation",
        "shape": "ref"
      },
      "age_band": {
        "act_only": false,
        "class": "coded",
        "codes": "bed_age",
        "decisive": false,
        "shape": "code"
      },
      "bed": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "ref": "bed",
        "shape": "ref"
      },
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "ended": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "needs": {
        "act_only": false,
        "class": "coded",
        "codes": "bed_need",
        "decisive": false,
        "shape": "codes"
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
      "province": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "sex": {
        "act_only": false,
        "class": "coded",
        "codes": "sex",
        "decisive": false,
        "shape": "code"
      },
      "siblings": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "bed_ask_status",
        "decisive": true,
        "shape": "code"
      },
      "until": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      }
    },
    "group": "referral"
  },
  "budget_line": {
    "acts": {},
    "fields": {
      "amount": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      },
      "category": {
        "act_only": false,
        "class": "coded",
        "codes": "budget_category",
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
      "rate": {
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
      }
    },
    "group": "money"
  },
  "call": {
    "acts": {},
    "fields": {
      "child_told": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "flags": {
        "act_only": false,
        "class": "coded",
        "codes": "call_flag",
        "decisive": false,
        "shape": "codes"
      },
      "home": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "kind": {
        "act_only": false,
        "class": "coded",
        "codes": "call_type",
        "decisive": false,
        "shape": "code"
      },
      "needs": {
        "act_only": false,
        "class": "coded",
        "codes": "call_need",
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
      "phone": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "phone_owner": {
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
      "place_told": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "relation": {
        "act_only": false,
        "class": "coded",
        "codes": "caller_relation",
        "decisive": false,
        "shape": "code"
      },
      "story": {
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
      },
      "worries": {
        "act_only": false,
        "class": "coded",
        "codes": "call_worry",
        "decisive": false,
        "shape": "codes"
      }
    },
    "group": "care"
  },
  "campaign": {
    "acts": {},
    "fields": {
      "audience": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "channels": {
        "act_only": false,
        "class": "coded",
        "codes": "campaign_channel",
        "decisive": false,
        "shape": "codes"
      },
      "committee": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "committee",
        "shape": "ref"
      },
      "day": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "group": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "peer_group",
        "shape": "ref"
      },
      "materials": {
        "act_only": false,
        "class": "coded",
        "codes": "session_material",
        "decisive": false,
        "shape": "codes"
      },
      "method": {
        "act_only": false,
        "class": "coded",
        "codes": "audience_method",
        "decisive": false,
        "shape": "code"
      },
      "note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "pieces": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
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
      "topics": {
        "act_only": false,
        "class": "coded",
        "codes": "peer_topic",
        "decisive": false,
        "shape": "codes"
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
      "find": {
        "needs": [
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
      "lose": {
        "needs": [
          "reason"
        ],
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
      "assessed": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "before_lost": {
        "act_only": true,
        "class": "coded",
        "codes": "case_status",
        "decisive": false,
        "shape": "code"
      },
      "border": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "cross_border",
        "shape": "ref"
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
      "episode": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "goal": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "home": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "lost": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
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
      "since": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
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
  "certificate": {
    "acts": {
      "issue": {
        "needs": [
          "number"
        ],
        "takes": []
      },
      "withdraw": {
        "needs": [
          "reason"
        ],
        "takes": []
      }
    },
    "fields": {
      "hours": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "issued": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "issued_by": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      },
      "number": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "organisation": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "organisation",
        "shape": "ref"
      },
      "present": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "reason": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "role": {
        "act_only": false,
        "class": "coded",
        "codes": "trainee_role",
        "decisive": false,
        "shape": "code"
      },
      "session": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "session",
        "shape": "ref"
      },
      "sex": {
        "act_only": false,
        "class": "coded",
        "codes": "sex",
        "decisive": false,
        "shape": "code"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "certificate_status",
        "decisive": true,
        "shape": "code"
      },
      "who": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      }
    },
    "group": "field"
  },
  "code_map": {
    "acts": {},
    "fields": {
      "active": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "code": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "list": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "system": {
        "act_only": false,
        "class": "coded",
        "codes": "external_system",
        "decisive": false,
        "shape": "code"
      },
      "theirs": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      }
    },
    "group": "directory"
  },
  "committee": {
    "acts": {},
    "fields": {
      "label": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "level": {
        "act_only": false,
        "class": "coded",
        "codes": "committee_level",
        "decisive": false,
        "shape": "code"
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
      "project": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "project",
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
      },
      "worker": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      }
    },
    "group": "field"
  },
  "committee_meeting": {
    "acts": {},
    "fields": {
      "came": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "committee_member",
        "shape": "refs"
      },
      "committee": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "committee",
        "shape": "ref"
      },
      "day": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "decisions": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "guests": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "next": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "topics": {
        "act_only": false,
        "class": "coded",
        "codes": "peer_topic",
        "decisive": false,
        "shape": "codes"
      }
    },
    "group": "field"
  },
  "committee_member": {
    "acts": {},
    "fields": {
      "account": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      },
      "committee": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "committee",
        "shape": "ref"
      },
      "office": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "organisation": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "organisation",
        "shape": "ref"
      },
      "phone": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "role": {
        "act_only": false,
        "class": "coded",
        "codes": "committee_role",
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
      "side": {
        "act_only": false,
        "class": "coded",
        "codes": "committee_side",
        "decisive": false,
        "shape": "code"
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
      },
      "who": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      }
    },
    "group": "field"
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
      "feed_back": {
        "needs": [
          "feedback"
        ],
        "takes": []
      },
      "merge": {
        "needs": [
          "merged_into"
        ],
        "takes": [
          "reason"
        ]
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
      "call": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "call",
        "shape": "ref"
      },
      "case": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "child_told": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
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
      "fed_back": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "feedback": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
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
      "merged_into": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "ref": "concern",
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
      "place_told": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
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
      "reporter_kind": {
        "act_only": false,
        "class": "coded",
        "codes": "caller_relation",
        "decisive": false,
        "shape": "code"
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
  "concern_message": {
    "acts": {},
    "fields": {
      "parent": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "concern",
        "shape": "ref"
      },
      "person": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "person",
        "shape": "ref"
      },
      "side": {
        "act_only": false,
        "class": "coded",
        "codes": "message_side",
        "decisive": false,
        "shape": "code"
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
  "conference": {
    "acts": {
      "cancel": {
        "needs": [
          "reason"
        ],
        "takes": []
      },
      "hold": {
        "needs": [
          "outcome"
        ],
        "takes": []
      },
      "reopen": {
        "needs": [],
        "takes": [
          "reason"
        ]
      }
    },
    "fields": {
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "child_heard": {
        "act_only": false,
        "class": "coded",
        "codes": "child_heard",
        "decisive": false,
        "shape": "code"
      },
      "child_view": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "held": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "outcome": {
        "act_only": true,
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
      "question": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "reason": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "sort": {
        "act_only": false,
        "class": "coded",
        "codes": "conference_type",
        "decisive": false,
        "shape": "code"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "conference_status",
        "decisive": true,
        "shape": "code"
      },
      "time": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "urgency": {
        "act_only": false,
        "class": "coded",
        "codes": "urgency",
        "decisive": false,
        "shape": "code"
      },
      "who": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
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
      "adult_called": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "text"
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
  "course": {
    "acts": {},
    "fields": {
      "after_3": {
        "act_only": false,
        "class": "coded",
        "codes": "work_after",
        "decisive": false,
        "shape": "code"
      },
      "after_6": {
        "act_only": false,
        "class": "coded",
        "codes": "work_after",
        "decisive": false,
        "shape": "code"
      },
      "begun": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "certificate": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "ended": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
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
      "provider": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "result": {
        "act_only": false,
        "class": "coded",
        "codes": "course_result",
        "decisive": false,
        "shape": "code"
      },
      "title": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "trade": {
        "act_only": false,
        "class": "coded",
        "codes": "course_trade",
        "decisive": false,
        "shape": "code"
      }
    },
    "group": "care"
  },
  "cross_border": {
    "acts": {
      "assess": {
        "needs": [],
        "takes": [
          "their_number",
          "told_by",
          "told_how",
          "told_at"
        ]
      },
      "close": {
        "needs": [
          "close_reason"
        ],
        "takes": []
      },
      "escort": {
        "needs": [],
        "takes": [
          "told_by",
          "told_how",
          "told_at"
        ]
      },
      "feed_back": {
        "needs": [
          "feedback"
        ],
        "takes": [
          "told_by",
          "told_how",
          "told_at"
        ]
      },
      "follow_up": {
        "needs": [],
        "takes": [
          "told_by",
          "told_how",
          "told_at"
        ]
      },
      "hand_over": {
        "needs": [],
        "takes": [
          "handed_over",
          "told_by",
          "told_how",
          "told_at"
        ]
      },
      "receive": {
        "needs": [],
        "takes": [
          "received",
          "told_by",
          "told_how",
          "told_at"
        ]
      },
      "reintegrate": {
        "needs": [],
        "takes": [
          "told_by",
          "told_how",
          "told_at"
        ]
      },
      "reply": {
        "needs": [
          "answer"
        ],
        "takes": [
          "their_number",
          "told_by",
          "told_how",
          "told_at"
        ]
      },
      "request": {
        "needs": [],
        "takes": []
      },
      "screen": {
        "needs": [],
        "takes": [
          "their_number",
          "told_by",
          "told_how",
          "told_at"
        ]
      },
      "set_date": {
        "needs": [
          "handover_on"
        ],
        "takes": [
          "told_by",
          "told_how",
          "told_at"
        ]
      },
      "shelter": {
        "needs": [],
        "takes": [
          "their_number",
          "told_by",
          "told_how",
          "told_at"
        ]
      },
      "trace": {
        "needs": [],
        "takes": [
          "their_number",
          "told_by",
          "told_how",
          "told_at"
        ]
      },
      "withdraw": {
        "needs": [
          "withdraw_reason"
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
      "age_band": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "answer": {
        "act_only": true,
        "class": "coded",
        "codes": "border_answer",
        "decisive": false,
        "shape": "code"
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
      "close_reason": {
        "act_only": true,
        "class": "coded",
        "codes": "border_close_reason",
        "decisive": false,
        "shape": "code"
      },
      "direction": {
        "act_only": false,
        "class": "coded",
        "codes": "border_direction",
        "decisive": false,
        "shape": "code"
      },
      "ended": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "fed_back": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "feedback": {
        "act_only": true,
        "class": "coded",
        "codes": "border_feedback",
        "decisive": false,
        "shape": "code"
      },
      "found": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "handed_over": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "handover_on": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "home": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "kind": {
        "act_only": false,
        "class": "coded",
        "codes": "border_kind",
        "decisive": false,
        "shape": "code"
      },
      "languages": {
        "act_only": false,
        "class": "coded",
        "codes": "language",
        "decisive": false,
        "shape": "codes"
      },
      "note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "other_side": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "our_number": {
        "act_only": false,
        "class": "coded",
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
      "received": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "referral": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "referral",
        "shape": "ref"
      },
      "requested": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "sex": {
        "act_only": false,
        "class": "coded",
        "codes": "sex",
        "decisive": false,
        "shape": "code"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "border_status",
        "decisive": true,
        "shape": "code"
      },
      "step_since": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "their_number": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "to": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "organisation",
        "shape": "ref"
      },
      "told_at": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "told_by": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "told_how": {
        "act_only": true,
        "class": "coded",
        "codes": "told_how",
        "decisive": false,
        "shape": "code"
      },
      "withdraw_reason": {
        "act_only": true,
        "class": "coded",
        "codes": "border_withdraw_reason",
        "decisive": false,
        "shape": "code"
      }
    },
    "group": "referral"
  },
  "custody_step": {
    "acts": {},
    "fields": {
      "evidence": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "evidence",
        "shape": "ref"
      },
      "file": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "attachment",
        "shape": "ref"
      },
      "from": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "text"
      },
      "hash": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "text"
      },
      "intact": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "note": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "long_text"
      },
      "seal": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "text"
      },
      "time": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "to": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "text"
      },
      "why": {
        "act_only": false,
        "class": "coded",
        "codes": "custody_reason",
        "decisive": false,
        "shape": "code"
      }
    },
    "group": "justice"
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
  "determination": {
    "acts": {},
    "fields": {
      "authority": {
        "act_only": false,
        "class": "coded",
        "codes": "determination_by",
        "decisive": false,
        "shape": "code"
      },
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "day": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "form": {
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
      "person": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "person",
        "shape": "ref"
      },
      "result": {
        "act_only": false,
        "class": "coded",
        "codes": "determination_result",
        "decisive": false,
        "shape": "code"
      },
      "who": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      }
    },
    "group": "care"
  },
  "donor": {
    "acts": {},
    "fields": {
      "address": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "long_text"
      },
      "anonymous": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "contact": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "text"
      },
      "country": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "email": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "text"
      },
      "kind": {
        "act_only": false,
        "class": "coded",
        "codes": "donor_kind",
        "decisive": false,
        "shape": "code"
      },
      "label": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "text"
      },
      "note": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "long_text"
      },
      "phone": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "text"
      }
    },
    "group": "money"
  },
  "emergency_access": {
    "acts": {
      "end": {
        "needs": [],
        "takes": []
      },
      "expire": {
        "needs": [],
        "takes": []
      },
      "review": {
        "needs": [
          "finding",
          "note"
        ],
        "takes": []
      }
    },
    "fields": {
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
      "finding": {
        "act_only": true,
        "class": "coded",
        "codes": "emergency_finding",
        "decisive": false,
        "shape": "code"
      },
      "from": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "ground": {
        "act_only": true,
        "class": "coded",
        "codes": "emergency_reason",
        "decisive": false,
        "shape": "code"
      },
      "holder": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      },
      "note": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "person": {
        "act_only": true,
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
      "reviewed": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "reviewer": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "emergency_status",
        "decisive": true,
        "shape": "code"
      },
      "told": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "accounts"
      },
      "until": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      }
    },
    "group": "care"
  },
  "escort_leg": {
    "acts": {},
    "fields": {
      "arrived": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "border": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "cross_border",
        "shape": "ref"
      },
      "by": {
        "act_only": false,
        "class": "coded",
        "codes": "escort_by",
        "decisive": false,
        "shape": "code"
      },
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "escort": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "from": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "left": {
        "act_only": false,
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
      "person": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "person",
        "shape": "ref"
      },
      "to": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      }
    },
    "group": "care"
  },
  "evidence": {
    "acts": {},
    "fields": {
      "found": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "text"
      },
      "kind": {
        "act_only": false,
        "class": "coded",
        "codes": "evidence_type",
        "decisive": false,
        "shape": "code"
      },
      "label": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "text"
      },
      "matters": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "legal_matter",
        "shape": "refs"
      },
      "note": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "long_text"
      },
      "suspects": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "suspect",
        "shape": "refs"
      },
      "time": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      }
    },
    "group": "justice"
  },
  "fund": {
    "acts": {},
    "fields": {
      "amount": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
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
      "donor": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "donor",
        "shape": "ref"
      },
      "ends": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "label": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "projects": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "project",
        "shape": "refs"
      },
      "purpose": {
        "act_only": false,
        "class": "coded",
        "codes": "budget_category",
        "decisive": false,
        "shape": "codes"
      },
      "rate": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      },
      "restricted": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "starts": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      }
    },
    "group": "money"
  },
  "gift": {
    "acts": {
      "cancel": {
        "needs": [
          "reason"
        ],
        "takes": []
      },
      "receipt": {
        "needs": [],
        "takes": []
      }
    },
    "fields": {
      "amount": {
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
      "donor": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "donor",
        "shape": "ref"
      },
      "fund": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "fund",
        "shape": "ref"
      },
      "method": {
        "act_only": false,
        "class": "coded",
        "codes": "gift_method",
        "decisive": false,
        "shape": "code"
      },
      "note": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "long_text"
      },
      "pledge": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "pledge",
        "shape": "ref"
      },
      "project": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "project",
        "shape": "ref"
      },
      "rate": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      },
      "reason": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "receipt_number": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "receipted": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "received": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "gift_status",
        "decisive": false,
        "shape": "code"
      }
    },
    "group": "money"
  },
  "handover": {
    "acts": {},
    "fields": {
      "belongings": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "border": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "cross_border",
        "shape": "ref"
      },
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "child_view": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "health": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "officials_from": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "officials_to": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "papers": {
        "act_only": false,
        "class": "coded",
        "codes": "border_paper",
        "decisive": false,
        "shape": "codes"
      },
      "papers_missing": {
        "act_only": false,
        "class": "coded",
        "codes": "border_paper",
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
      "point": {
        "act_only": false,
        "class": "coded",
        "codes": "border_point",
        "decisive": false,
        "shape": "code"
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
  "hearing": {
    "acts": {
      "cancel": {
        "needs": [
          "reason"
        ],
        "takes": []
      },
      "hold": {
        "needs": [
          "outcome"
        ],
        "takes": []
      },
      "postpone": {
        "needs": [
          "reason"
        ],
        "takes": [
          "next"
        ]
      },
      "reopen": {
        "needs": [],
        "takes": []
      }
    },
    "fields": {
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "child_there": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "escort": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      },
      "escort_other": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "kind": {
        "act_only": false,
        "class": "coded",
        "codes": "hearing_type",
        "decisive": false,
        "shape": "code"
      },
      "matter": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "legal_matter",
        "shape": "ref"
      },
      "next": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "ref": "hearing",
        "shape": "ref"
      },
      "outcome": {
        "act_only": true,
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
      "reason": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "room": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "hearing_status",
        "decisive": true,
        "shape": "code"
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
      "counts": {
        "act_only": false,
        "class": "coded",
        "codes": "counts_what",
        "decisive": false,
        "shape": "code"
      },
      "definition": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "long_text"
      },
      "denominator": {
        "act_only": false,
        "class": "coded",
        "codes": "measure",
        "decisive": false,
        "shape": "code"
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
      "over_places": {
        "act_only": false,
        "class": "coded",
        "codes": "over_places",
        "decisive": false,
        "shape": "code"
      },
      "over_time": {
        "act_only": false,
        "class": "coded",
        "codes": "over_time",
        "decisive": false,
        "shape": "code"
      },
      "people": {
        "act_only": false,
        "class": "coded",
        "codes": "people_counted",
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
      "result": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "result_node",
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
      },
      "source": {
        "act_only": false,
        "class": "coded",
        "codes": "indicator_source",
        "decisive": false,
        "shape": "code"
      },
      "unit": {
        "act_only": false,
        "class": "coded",
        "codes": "indicator_unit",
        "decisive": false,
        "shape": "code"
      }
    },
    "group": "directory"
  },
  "instrument": {
    "acts": {},
    "fields": {
      "about": {
        "act_only": false,
        "class": "coded",
        "codes": "instrument_about",
        "decisive": false,
        "shape": "code"
      },
      "code": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "purpose": {
        "act_only": false,
        "class": "coded",
        "codes": "instrument_purpose",
        "decisive": false,
        "shape": "code"
      },
      "retired": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "source": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "long_text"
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
  "instrument_version": {
    "acts": {
      "publish": {
        "needs": [],
        "takes": []
      }
    },
    "fields": {
      "changes": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "long_text"
      },
      "definition": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "definition"
      },
      "instrument": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "instrument",
        "shape": "ref"
      },
      "number": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "published": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      }
    },
    "group": "directory"
  },
  "kin": {
    "acts": {
      "assess": {
        "needs": [],
        "takes": []
      },
      "contact": {
        "needs": [],
        "takes": []
      },
      "reopen": {
        "needs": [],
        "takes": []
      },
      "rule_out": {
        "needs": [
          "reason"
        ],
        "takes": []
      }
    },
    "fields": {
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "contacted": {
        "act_only": false,
        "class": "coded",
        "codes": "yes_no_unknown",
        "decisive": false,
        "shape": "code"
      },
      "lives": {
        "act_only": false,
        "class": "coded",
        "codes": "kin_lives",
        "decisive": false,
        "shape": "code"
      },
      "name": {
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
      "said_by": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "said_on": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "kin_status",
        "decisive": true,
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
    "group": "care"
  },
  "legal_matter": {
    "acts": {
      "appeal": {
        "needs": [],
        "takes": [
          "reason"
        ]
      },
      "close": {
        "needs": [
          "reason"
        ],
        "takes": []
      },
      "decide": {
        "needs": [
          "verdict"
        ],
        "takes": [
          "sentence"
        ]
      },
      "drop": {
        "needs": [
          "drop_reason"
        ],
        "takes": [
          "reason"
        ]
      },
      "enforce": {
        "needs": [],
        "takes": []
      },
      "investigate": {
        "needs": [],
        "takes": []
      },
      "prosecute": {
        "needs": [],
        "takes": []
      },
      "resume": {
        "needs": [
          "reason"
        ],
        "takes": []
      },
      "try": {
        "needs": [],
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
      "authority": {
        "act_only": false,
        "class": "coded",
        "codes": "legal_authority",
        "decisive": false,
        "shape": "code"
      },
      "awarded": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      },
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "child_view": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "claimed": {
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
      "drop_reason": {
        "act_only": true,
        "class": "coded",
        "codes": "legal_drop_reason",
        "decisive": false,
        "shape": "code"
      },
      "kind": {
        "act_only": false,
        "class": "coded",
        "codes": "legal_matter_type",
        "decisive": false,
        "shape": "code"
      },
      "lawyer": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "number": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "office": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "paid": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      },
      "person": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "person",
        "shape": "ref"
      },
      "protection": {
        "act_only": false,
        "class": "coded",
        "codes": "witness_protection",
        "decisive": false,
        "shape": "codes"
      },
      "reason": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "sentence": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "since": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "legal_matter_status",
        "decisive": true,
        "shape": "code"
      },
      "verdict": {
        "act_only": true,
        "class": "coded",
        "codes": "verdict",
        "decisive": false,
        "shape": "code"
      }
    },
    "group": "care"
  },
  "livelihood": {
    "acts": {},
    "fields": {
      "begun": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "currency": {
        "act_only": false,
        "class": "coded",
        "codes": "currency",
        "decisive": false,
        "shape": "code"
      },
      "ended": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "income": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      },
      "loan": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      },
      "loan_on": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
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
      "skills": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "way": {
        "act_only": false,
        "class": "coded",
        "codes": "livelihood_way",
        "decisive": false,
        "shape": "code"
      },
      "who": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "work": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      }
    },
    "group": "care"
  },
  "livelihood_step": {
    "acts": {},
    "fields": {
      "amount": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      },
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "day": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "livelihood": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "livelihood",
        "shape": "ref"
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
      "what": {
        "act_only": false,
        "class": "coded",
        "codes": "livelihood_step",
        "decisive": false,
        "shape": "code"
      }
    },
    "group": "care"
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
      "iati_ref": {
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
      "needs_agreements": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
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
  "peer_group": {
    "acts": {},
    "fields": {
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
      "patron": {
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
      "school": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "since": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "tellers": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "accounts"
      },
      "until": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "worker": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      }
    },
    "group": "field"
  },
  "peer_leader": {
    "acts": {},
    "fields": {
      "group": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "peer_group",
        "shape": "ref"
      },
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
      "since": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "trained": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "trained_on": {
        "act_only": false,
        "class": "coded",
        "codes": "peer_topic",
        "decisive": false,
        "shape": "codes"
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
  "placement": {
    "acts": {
      "approve": {
        "needs": [],
        "takes": []
      },
      "begin": {
        "needs": [],
        "takes": [
          "emergency"
        ]
      },
      "cancel": {
        "needs": [
          "end_note"
        ],
        "takes": []
      },
      "end": {
        "needs": [
          "end_reason"
        ],
        "takes": [
          "end_note"
        ]
      },
      "review": {
        "needs": [
          "review_note"
        ],
        "takes": []
      }
    },
    "fields": {
      "address": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "text"
      },
      "approved": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "approved_by": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      },
      "bed": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "bed",
        "shape": "ref"
      },
      "begun": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "care": {
        "act_only": false,
        "class": "coded",
        "codes": "care_kind",
        "decisive": false,
        "shape": "code"
      },
      "carer": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "child_says": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "due": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "emergency": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "end_note": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "end_reason": {
        "act_only": true,
        "class": "coded",
        "codes": "placement_end",
        "decisive": false,
        "shape": "code"
      },
      "ended": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "organisation": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "organisation",
        "shape": "ref"
      },
      "person": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "person",
        "shape": "ref"
      },
      "previous": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "placement",
        "shape": "ref"
      },
      "province": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "review_note": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "reviewed": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "siblings": {
        "act_only": false,
        "class": "coded",
        "codes": "siblings_placed",
        "decisive": false,
        "shape": "code"
      },
      "siblings_note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "placement_status",
        "decisive": true,
        "shape": "code"
      },
      "why": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "why_not_kin": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      }
    },
    "group": "care"
  },
  "plan_item": {
    "acts": {
      "cancel": {
        "needs": [
          "reason"
        ],
        "takes": []
      },
      "done": {
        "needs": [
          "outcome"
        ],
        "takes": []
      },
      "reopen": {
        "needs": [],
        "takes": [
          "reason"
        ]
      },
      "start": {
        "needs": [],
        "takes": []
      },
      "waive": {
        "needs": [
          "reason"
        ],
        "takes": []
      }
    },
    "fields": {
      "action": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
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
      "domain": {
        "act_only": false,
        "class": "coded",
        "codes": "plan_domain",
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
      "goal": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "item": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "outcome": {
        "act_only": true,
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
      "reason": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "response": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "response",
        "shape": "ref"
      },
      "service": {
        "act_only": false,
        "class": "coded",
        "codes": "service",
        "decisive": false,
        "shape": "code"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "plan_item_status",
        "decisive": true,
        "shape": "code"
      },
      "urgency": {
        "act_only": false,
        "class": "coded",
        "codes": "urgency",
        "decisive": false,
        "shape": "code"
      },
      "who": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      }
    },
    "group": "care"
  },
  "pledge": {
    "acts": {},
    "fields": {
      "amount": {
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
      "donor": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "donor",
        "shape": "ref"
      },
      "expected": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "fund": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "fund",
        "shape": "ref"
      },
      "pledged": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "project": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "project",
        "shape": "ref"
      },
      "rate": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      }
    },
    "group": "money"
  },
  "practice": {
    "acts": {},
    "fields": {
      "active": {
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
      "kind": {
        "act_only": false,
        "class": "coded",
        "codes": "practice_kind",
        "decisive": false,
        "shape": "code"
      },
      "replaces": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "practice",
        "shape": "ref"
      },
      "text_en": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "long_text"
      },
      "text_km": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "long_text"
      },
      "text_th": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "long_text"
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
      },
      "topics": {
        "act_only": false,
        "class": "coded",
        "codes": "practice_topic",
        "decisive": false,
        "shape": "codes"
      },
      "version": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
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
      "lead": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "organisation",
        "shape": "ref"
      },
      "life_change": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "long_text"
      },
      "managers": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "accounts"
      },
      "need": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "long_text"
      },
      "partners": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "organisation",
        "shape": "refs"
      },
      "phase": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "place": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "programme": {
        "act_only": false,
        "class": "coded",
        "codes": "programme",
        "decisive": false,
        "shape": "code"
      },
      "public": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "public_note": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "long_text"
      },
      "raised": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      },
      "sector": {
        "act_only": false,
        "class": "coded",
        "codes": "dac_sector",
        "decisive": false,
        "shape": "code"
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
      "support_link": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
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
  "quarter_mark": {
    "acts": {},
    "fields": {
      "day": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "done_by": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "ref"
      },
      "note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "plan": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "quarter_plan",
        "shape": "ref"
      },
      "quarter": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "why": {
        "act_only": false,
        "class": "coded",
        "codes": "cancel_reason",
        "decisive": false,
        "shape": "code"
      }
    },
    "group": "field"
  },
  "quarter_plan": {
    "acts": {},
    "fields": {
      "assignee": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      },
      "committee": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "committee",
        "shape": "ref"
      },
      "ends": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "group": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "peer_group",
        "shape": "ref"
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
      "starts": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      }
    },
    "group": "field"
  },
  "referral": {
    "acts": {
      "accept": {
        "needs": [],
        "takes": [
          "reply",
          "answered_by"
        ]
      },
      "complete": {
        "needs": [],
        "takes": [
          "reply"
        ]
      },
      "confirm": {
        "needs": [
          "felt"
        ],
        "takes": [
          "felt_words"
        ]
      },
      "decline": {
        "needs": [
          "decline_reason"
        ],
        "takes": [
          "reply",
          "suggested",
          "answered_by"
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
      "take_over": {
        "needs": [],
        "takes": [
          "reply"
        ]
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
      "answered_by": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "before": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "referral",
        "shape": "ref"
      },
      "by_link": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "confirmed": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
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
      "felt": {
        "act_only": true,
        "class": "coded",
        "codes": "felt",
        "decisive": false,
        "shape": "code"
      },
      "felt_words": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "kind": {
        "act_only": false,
        "class": "coded",
        "codes": "referral_type",
        "decisive": false,
        "shape": "code"
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
      "suggested": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "ref": "organisation",
        "shape": "ref"
      },
      "taken_over": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "to": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "organisation",
        "shape": "ref"
      },
      "told_by_phone": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
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
  "report": {
    "acts": {
      "revise": {
        "needs": [
          "reason"
        ],
        "takes": []
      },
      "send": {
        "needs": [],
        "takes": []
      },
      "send_back": {
        "needs": [
          "reason"
        ],
        "takes": []
      },
      "sign": {
        "needs": [],
        "takes": []
      },
      "submit": {
        "needs": [],
        "takes": []
      }
    },
    "fields": {
      "channel": {
        "act_only": false,
        "class": "coded",
        "codes": "story_channel",
        "decisive": false,
        "shape": "code"
      },
      "from": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "hash": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "language": {
        "act_only": false,
        "class": "coded",
        "codes": "language",
        "decisive": false,
        "shape": "code"
      },
      "locked": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "answers"
      },
      "project": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "project",
        "shape": "ref"
      },
      "reason": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "signed": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "signed_by": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "report_status",
        "decisive": true,
        "shape": "code"
      },
      "submitted_by": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      },
      "template": {
        "act_only": false,
        "class": "coded",
        "codes": "report_template",
        "decisive": false,
        "shape": "code"
      },
      "title": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "until": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "version": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      }
    },
    "group": "reports"
  },
  "report_part": {
    "acts": {},
    "fields": {
      "heading": {
        "act_only": false,
        "class": "coded",
        "codes": "report_heading",
        "decisive": false,
        "shape": "code"
      },
      "position": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "report": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "report",
        "shape": "ref"
      },
      "text": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      }
    },
    "group": "reports"
  },
  "report_sending": {
    "acts": {},
    "fields": {
      "channel": {
        "act_only": false,
        "class": "coded",
        "codes": "report_way",
        "decisive": false,
        "shape": "code"
      },
      "day": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "report": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "report",
        "shape": "ref"
      },
      "to": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "version": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      }
    },
    "group": "reports"
  },
  "response": {
    "acts": {},
    "fields": {
      "age": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "age"
      },
      "answers": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "answers"
      },
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "complete": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "declined": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "instrument": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "instrument",
        "shape": "ref"
      },
      "language": {
        "act_only": false,
        "class": "coded",
        "codes": "language",
        "decisive": false,
        "shape": "code"
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
      "place": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "private": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "answers"
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
      "time": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "version": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "instrument_version",
        "shape": "ref"
      }
    },
    "group": "care"
  },
  "result_node": {
    "acts": {},
    "fields": {
      "assumptions": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "long_text"
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
      "level": {
        "act_only": false,
        "class": "coded",
        "codes": "result_level",
        "decisive": false,
        "shape": "code"
      },
      "parent": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "result_node",
        "shape": "ref"
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
      "risks": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "long_text"
      },
      "verification": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "long_text"
      }
    },
    "group": "directory"
  },
  "results_return": {
    "acts": {
      "accept": {
        "needs": [],
        "takes": []
      },
      "lock": {
        "needs": [],
        "takes": []
      },
      "restate": {
        "needs": [
          "why"
        ],
        "takes": []
      },
      "send_back": {
        "needs": [
          "why"
        ],
        "takes": []
      },
      "submit": {
        "needs": [
          "values"
        ],
        "takes": []
      }
    },
    "fields": {
      "accepted": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "accepted_by": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      },
      "due": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "from": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "locked": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "locked_values": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "answers"
      },
      "project": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "project",
        "shape": "ref"
      },
      "restates": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "results_return",
        "shape": "ref"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "return_status",
        "decisive": true,
        "shape": "code"
      },
      "submitted": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "submitted_by": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      },
      "until": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "values": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "ref": "return_value",
        "shape": "refs"
      },
      "why": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      }
    },
    "group": "results"
  },
  "return_value": {
    "acts": {},
    "fields": {
      "band": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "denominator": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      },
      "indicator": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "indicator",
        "shape": "ref"
      },
      "note": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "numerator": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      },
      "partner": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "organisation",
        "shape": "ref"
      },
      "place": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "results_return": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "results_return",
        "shape": "ref"
      },
      "sex": {
        "act_only": false,
        "class": "coded",
        "codes": "sex",
        "decisive": false,
        "shape": "code"
      }
    },
    "group": "results"
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
  "school_aid": {
    "acts": {},
    "fields": {
      "amount": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      },
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
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
      "what": {
        "act_only": false,
        "class": "coded",
        "codes": "school_aid",
        "decisive": false,
        "shape": "code"
      }
    },
    "group": "care"
  },
  "school_check": {
    "acts": {},
    "fields": {
      "attendance": {
        "act_only": false,
        "class": "coded",
        "codes": "school_attendance",
        "decisive": false,
        "shape": "code"
      },
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "day": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
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
      "schooling": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "schooling",
        "shape": "ref"
      },
      "told_by": {
        "act_only": false,
        "class": "coded",
        "codes": "school_told_by",
        "decisive": false,
        "shape": "code"
      },
      "why": {
        "act_only": false,
        "class": "coded",
        "codes": "school_absence",
        "decisive": false,
        "shape": "code"
      }
    },
    "group": "care"
  },
  "schooling": {
    "acts": {},
    "fields": {
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "contact": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "grade": {
        "act_only": false,
        "class": "coded",
        "codes": "school_grade",
        "decisive": false,
        "shape": "code"
      },
      "left": {
        "act_only": false,
        "class": "coded",
        "codes": "school_left",
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
      "school": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
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
    "group": "care"
  },
  "screening": {
    "acts": {
      "dispute": {
        "needs": [
          "reason"
        ],
        "takes": []
      },
      "reopen": {
        "needs": [],
        "takes": []
      },
      "verify": {
        "needs": [],
        "takes": []
      }
    },
    "fields": {
      "acts": {
        "act_only": false,
        "class": "coded",
        "codes": "trafficking_act",
        "decisive": false,
        "shape": "codes"
      },
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "means": {
        "act_only": false,
        "class": "coded",
        "codes": "trafficking_means",
        "decisive": false,
        "shape": "codes"
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
      "private": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "long_text"
      },
      "purposes": {
        "act_only": false,
        "class": "coded",
        "codes": "trafficking_purpose",
        "decisive": false,
        "shape": "codes"
      },
      "reason": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "result": {
        "act_only": false,
        "class": "coded",
        "codes": "screening_result",
        "decisive": false,
        "shape": "code"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "screening_status",
        "decisive": true,
        "shape": "code"
      },
      "time": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "verified": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "verifier": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      }
    },
    "group": "care"
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
      "area": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "target_area",
        "shape": "ref"
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
      },
      "test": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "instrument_version",
        "shape": "ref"
      },
      "topics": {
        "act_only": false,
        "class": "coded",
        "codes": "prevention_topic",
        "decisive": false,
        "shape": "codes"
      }
    },
    "group": "field"
  },
  "service": {
    "acts": {
      "assure": {
        "needs": [],
        "takes": []
      },
      "pause": {
        "needs": [],
        "takes": []
      },
      "resume": {
        "needs": [],
        "takes": []
      },
      "retire": {
        "needs": [],
        "takes": []
      }
    },
    "fields": {
      "about": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "long_text"
      },
      "access": {
        "act_only": false,
        "class": "coded",
        "codes": "service_access",
        "decisive": false,
        "shape": "codes"
      },
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
      "always": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "area": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "area_2": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "area_3": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "assured": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "assured_by": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      },
      "capacity": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "closes": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "time_of_day"
      },
      "closes_2": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "time_of_day"
      },
      "days": {
        "act_only": false,
        "class": "coded",
        "codes": "weekday",
        "decisive": false,
        "shape": "codes"
      },
      "days_2": {
        "act_only": false,
        "class": "coded",
        "codes": "weekday",
        "decisive": false,
        "shape": "codes"
      },
      "eligibility": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "long_text"
      },
      "email": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "fee": {
        "act_only": false,
        "class": "coded",
        "codes": "service_fee",
        "decisive": false,
        "shape": "code"
      },
      "fee_note": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "kind": {
        "act_only": false,
        "class": "coded",
        "codes": "service",
        "decisive": false,
        "shape": "code"
      },
      "languages": {
        "act_only": false,
        "class": "coded",
        "codes": "language",
        "decisive": false,
        "shape": "codes"
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
      "opens": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "time_of_day"
      },
      "opens_2": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "time_of_day"
      },
      "organisation": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "organisation",
        "shape": "ref"
      },
      "phone": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "sexes": {
        "act_only": false,
        "class": "coded",
        "codes": "sex",
        "decisive": false,
        "shape": "codes"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "service_status",
        "decisive": true,
        "shape": "code"
      },
      "wait_days": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      }
    },
    "group": "directory"
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
      "peer_group": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "peer_group",
        "shape": "ref"
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
      "questions": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "roles": {
        "act_only": false,
        "class": "coded",
        "codes": "workshop_role",
        "decisive": false,
        "shape": "counts"
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
      "topics": {
        "act_only": false,
        "class": "coded",
        "codes": "peer_topic",
        "decisive": false,
        "shape": "codes"
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
  "spending": {
    "acts": {
      "approve": {
        "needs": [],
        "takes": []
      },
      "cancel": {
        "needs": [
          "reason"
        ],
        "takes": []
      },
      "reverse": {
        "needs": [
          "reason"
        ],
        "takes": []
      },
      "send_back": {
        "needs": [
          "reason"
        ],
        "takes": []
      },
      "submit": {
        "needs": [],
        "takes": []
      }
    },
    "fields": {
      "amount": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      },
      "approved": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "approved_by": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "account"
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
      "line": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "budget_line",
        "shape": "ref"
      },
      "payee": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "project": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "project",
        "shape": "ref"
      },
      "rate": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      },
      "reason": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "spending_status",
        "decisive": false,
        "shape": "code"
      },
      "submitted": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "submitted_by": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      },
      "voucher": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "what": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      }
    },
    "group": "money"
  },
  "spending_share": {
    "acts": {},
    "fields": {
      "fund": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "fund",
        "shape": "ref"
      },
      "percent": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "decimal"
      },
      "spending": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "spending",
        "shape": "ref"
      }
    },
    "group": "money"
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
  "statutory_report": {
    "acts": {
      "acknowledge": {
        "needs": [],
        "takes": [
          "number"
        ]
      },
      "answer": {
        "needs": [],
        "takes": [
          "answer",
          "number"
        ]
      },
      "cancel": {
        "needs": [
          "reason"
        ],
        "takes": []
      },
      "chase": {
        "needs": [],
        "takes": []
      },
      "override": {
        "needs": [
          "ground",
          "reason"
        ],
        "takes": []
      },
      "send": {
        "needs": [
          "how"
        ],
        "takes": [
          "number"
        ]
      }
    },
    "fields": {
      "acknowledged": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "agreed": {
        "act_only": false,
        "class": "coded",
        "codes": "report_agreed",
        "decisive": false,
        "shape": "code"
      },
      "allowed_by": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "account"
      },
      "answer": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
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
      "chased": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "chases": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "concern": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "concern",
        "shape": "ref"
      },
      "due": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "ground": {
        "act_only": true,
        "class": "coded",
        "codes": "legal_ground",
        "decisive": false,
        "shape": "code"
      },
      "how": {
        "act_only": true,
        "class": "coded",
        "codes": "told_how",
        "decisive": false,
        "shape": "code"
      },
      "number": {
        "act_only": true,
        "class": "coded",
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
      "reason": {
        "act_only": true,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "rule": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "statutory_rule",
        "shape": "ref"
      },
      "sent": {
        "act_only": true,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "status": {
        "act_only": true,
        "class": "coded",
        "codes": "statutory_report_status",
        "decisive": true,
        "shape": "code"
      },
      "text": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "to": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      }
    },
    "group": "care"
  },
  "statutory_rule": {
    "acts": {},
    "fields": {
      "about": {
        "act_only": false,
        "class": "coded",
        "codes": "protection_concern",
        "decisive": false,
        "shape": "codes"
      },
      "active": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "authority": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "ground": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "hours": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "count"
      },
      "label": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "organisation": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "organisation",
        "shape": "ref"
      },
      "place": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "source": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
      "verified": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      }
    },
    "group": "directory"
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
  "story": {
    "acts": {},
    "fields": {
      "channels": {
        "act_only": false,
        "class": "coded",
        "codes": "story_channel",
        "decisive": false,
        "shape": "codes"
      },
      "consent": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "consent",
        "shape": "ref"
      },
      "person": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "person",
        "shape": "ref"
      },
      "photo_consent": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "consent",
        "shape": "ref"
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
      "pseudonym": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "text"
      },
      "text": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "until": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      }
    },
    "group": "reports"
  },
  "story_use": {
    "acts": {},
    "fields": {
      "removed": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "report": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "report",
        "shape": "ref"
      },
      "story": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "story",
        "shape": "ref"
      }
    },
    "group": "reports"
  },
  "suspect": {
    "acts": {},
    "fields": {
      "alias": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "text"
      },
      "cases": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "refs"
      },
      "concerns": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "concern",
        "shape": "refs"
      },
      "contacts": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "contact",
        "shape": "refs"
      },
      "description": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "long_text"
      },
      "matters": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "legal_matter",
        "shape": "refs"
      },
      "note": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "long_text"
      },
      "phones": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "text"
      },
      "places": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "text"
      },
      "reported": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "vehicles": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "text"
      }
    },
    "group": "justice"
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
      "band": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "text"
      },
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
      "place": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "place"
      },
      "sex": {
        "act_only": false,
        "class": "coded",
        "codes": "sex",
        "decisive": false,
        "shape": "code"
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
  "target_area": {
    "acts": {},
    "fields": {
      "active": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "agreed": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
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
      "project": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "project",
        "shape": "ref"
      },
      "review": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "since": {
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
  },
  "testimony": {
    "acts": {},
    "fields": {
      "again": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "long_text"
      },
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "matter": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "legal_matter",
        "shape": "ref"
      },
      "person": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "person",
        "shape": "ref"
      },
      "recorded": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
      },
      "support": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "text"
      },
      "taken_by": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "text"
      },
      "taker": {
        "act_only": false,
        "class": "coded",
        "codes": "testimony_taker",
        "decisive": false,
        "shape": "code"
      },
      "text": {
        "act_only": false,
        "class": "confidential",
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
    "group": "justice"
  },
  "visit": {
    "acts": {},
    "fields": {
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "food": {
        "act_only": false,
        "class": "coded",
        "codes": "abc",
        "decisive": false,
        "shape": "code"
      },
      "health": {
        "act_only": false,
        "class": "coded",
        "codes": "abc",
        "decisive": false,
        "shape": "code"
      },
      "kind": {
        "act_only": false,
        "class": "coded",
        "codes": "visit_kind",
        "decisive": false,
        "shape": "code"
      },
      "next": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "day"
      },
      "not_seen_reason": {
        "act_only": false,
        "class": "coded",
        "codes": "visit_not_seen",
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
      "private": {
        "act_only": false,
        "class": "confidential",
        "decisive": false,
        "shape": "long_text"
      },
      "relations": {
        "act_only": false,
        "class": "coded",
        "codes": "abc",
        "decisive": false,
        "shape": "code"
      },
      "safety": {
        "act_only": false,
        "class": "coded",
        "codes": "abc",
        "decisive": false,
        "shape": "code"
      },
      "schooling": {
        "act_only": false,
        "class": "coded",
        "codes": "abc",
        "decisive": false,
        "shape": "code"
      },
      "seen": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "yes_no"
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
  "wish": {
    "acts": {},
    "fields": {
      "about": {
        "act_only": false,
        "class": "coded",
        "codes": "wish_about",
        "decisive": false,
        "shape": "code"
      },
      "answer": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      },
      "case": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "case",
        "shape": "ref"
      },
      "person": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "ref": "person",
        "shape": "ref"
      },
      "time": {
        "act_only": false,
        "class": "coded",
        "decisive": false,
        "shape": "instant"
      },
      "words": {
        "act_only": false,
        "class": "personal",
        "decisive": false,
        "shape": "long_text"
      }
    },
    "group": "care"
  }
};

export const codes: Record<ListName, readonly string[]> = {
  "abc": [
    "a",
    "b",
    "c"
  ],
  "action_item_status": [
    "planned",
    "under_way",
    "done",
    "postponed",
    "dropped"
  ],
  "age_method": [
    "asked",
    "document",
    "looks",
    "growth_chart",
    "dental",
    "x_ray",
    "other"
  ],
  "agreement_status": [
    "draft",
    "offered",
    "standing",
    "ended"
  ],
  "alert_answer": [
    "acted",
    "known",
    "watch",
    "mistaken"
  ],
  "alert_pattern": [
    "same_adult",
    "gifts_alone_night",
    "border_no_school",
    "absent_after_disclosure"
  ],
  "alert_rule_status": [
    "draft",
    "tried",
    "on",
    "off"
  ],
  "alert_status": [
    "raised",
    "answered"
  ],
  "alert_tell": [
    "supervisor",
    "case_team"
  ],
  "approval_status": [
    "asked",
    "approved",
    "sent_back",
    "withdrawn"
  ],
  "approval_what": [
    "assessment",
    "plan",
    "closure"
  ],
  "area_point": [
    "finding",
    "policy",
    "priority",
    "commitment"
  ],
  "arrival_document": [
    "name_list",
    "handover_letter",
    "identity_papers",
    "medical_papers",
    "court_papers",
    "none"
  ],
  "arrival_flag": [
    "child_alone",
    "injured",
    "pregnant",
    "with_baby",
    "afraid",
    "with_non_relative",
    "previous_deportation",
    "disability"
  ],
  "arrival_vehicle": [
    "truck",
    "bus",
    "van",
    "car",
    "motorbike",
    "on_foot",
    "other"
  ],
  "asset_kind": [
    "sewing_machine",
    "vehicle",
    "bicycle",
    "computer",
    "phone",
    "furniture",
    "kitchen",
    "tool",
    "other"
  ],
  "asset_state": [
    "good",
    "worn",
    "broken",
    "lent",
    "given",
    "lost",
    "discarded"
  ],
  "attachment_type": [
    "photo",
    "voice",
    "document"
  ],
  "audience_method": [
    "counted",
    "pieces_given",
    "households",
    "station",
    "guess"
  ],
  "authority_document": [
    "authority_letter",
    "parent_consent",
    "child_agreement",
    "carer_agreement",
    "medical_check",
    "birth_record",
    "court_order",
    "stay_permit"
  ],
  "bed_age": [
    "under_5",
    "from_5",
    "from_10",
    "from_15",
    "adult"
  ],
  "bed_ask_status": [
    "open",
    "accepted",
    "cancelled",
    "expired"
  ],
  "bed_need": [
    "baby",
    "mother_child",
    "wheelchair",
    "medical",
    "trauma",
    "substance",
    "secret"
  ],
  "bed_status": [
    "free",
    "held",
    "taken",
    "out_of_use"
  ],
  "border_answer": [
    "family_found",
    "family_not_found",
    "home_suitable",
    "suitable_with_support",
    "home_not_suitable",
    "other_relatives",
    "acted",
    "passed_on",
    "cannot_help"
  ],
  "border_close_reason": [
    "followed_to_the_end",
    "answered",
    "family_not_found",
    "not_safe_to_return",
    "became_adult",
    "contact_lost",
    "other"
  ],
  "border_direction": [
    "from_us",
    "to_us"
  ],
  "border_feedback": [
    "safe_at_home",
    "needs_support",
    "in_care",
    "moved_on",
    "crossed_again",
    "lost_contact"
  ],
  "border_kind": [
    "repatriation",
    "tracing",
    "assessment",
    "concern_report"
  ],
  "border_paper": [
    "birth_certificate",
    "family_book",
    "national_id",
    "passport",
    "travel_paper",
    "referral_paper",
    "authority_consent",
    "screening_form",
    "identification_form",
    "family_report",
    "health_paper",
    "school_paper",
    "immigration_letter",
    "court_paper",
    "other"
  ],
  "border_point": [
    "poipet_ban_khlong_luek",
    "cham_yeam_hat_lek",
    "o_smach_chong_chom",
    "daung_ban_laem",
    "phsar_prum_ban_pakkad",
    "anses_chong_sangam",
    "airport",
    "other"
  ],
  "border_status": [
    "draft",
    "requested",
    "screening",
    "sheltered",
    "tracing",
    "assessing",
    "replied",
    "date_set",
    "handed_over",
    "escorting",
    "received",
    "reintegrating",
    "following_up",
    "closed",
    "withdrawn"
  ],
  "border_withdraw_reason": [
    "child_does_not_want",
    "not_safe",
    "solved_otherwise",
    "sent_by_mistake",
    "child_left",
    "other"
  ],
  "brought_by": [
    "immigration_thai",
    "immigration_cambodian",
    "police",
    "social_affairs",
    "organisation",
    "outreach_team",
    "family",
    "themselves",
    "unknown"
  ],
  "budget_category": [
    "staff",
    "direct_help",
    "education",
    "health",
    "legal",
    "workshops",
    "travel",
    "equipment",
    "premises",
    "administration",
    "other"
  ],
  "call_flag": [
    "missed",
    "called_before",
    "wants_answer",
    "not_a_call",
    "childsafe_agent",
    "anonymous",
    "adult"
  ],
  "call_need": [
    "health",
    "school",
    "food_shelter",
    "work",
    "wants_residential_care",
    "other"
  ],
  "call_type": [
    "action_needed",
    "no_action_needed",
    "update",
    "counselling",
    "information",
    "spam",
    "wrong_number"
  ],
  "call_worry": [
    "physical_violence",
    "emotional_violence",
    "sexual_violence",
    "neglect",
    "trafficking",
    "forced_labour",
    "drugs",
    "alcohol",
    "separated",
    "street_family",
    "disability",
    "other"
  ],
  "caller_relation": [
    "self",
    "family",
    "friend",
    "professional",
    "authority",
    "other"
  ],
  "campaign_channel": [
    "loudspeaker",
    "radio",
    "television",
    "social_media",
    "house_to_house",
    "public_event",
    "theatre",
    "posters",
    "pagoda",
    "other"
  ],
  "cancel_reason": [
    "weather",
    "holiday",
    "nobody_came",
    "team_missing",
    "no_place",
    "unsafe",
    "other"
  ],
  "care_arrangement": [
    "with_family",
    "family_reunification",
    "kinship",
    "foster_short",
    "foster_long",
    "adoption",
    "residential_care",
    "transit_home",
    "group_home",
    "pagoda_or_faith",
    "other_facility",
    "without_care"
  ],
  "care_kind": [
    "kinship",
    "foster_emergency",
    "foster_long",
    "small_home",
    "supported_living",
    "shelter",
    "residential"
  ],
  "case_status": [
    "identified",
    "registered",
    "assessed",
    "planned",
    "implementing",
    "following_up",
    "lost",
    "closed",
    "reopened"
  ],
  "cause": [
    "trafficking",
    "child_protection",
    "education",
    "health",
    "food",
    "livelihoods",
    "safe_migration",
    "community"
  ],
  "certificate_status": [
    "taking_part",
    "issued",
    "withdrawn"
  ],
  "child_heard": [
    "present",
    "before",
    "through_other",
    "does_not_wish",
    "not_yet"
  ],
  "close_reason": [
    "no_longer_at_risk",
    "reintegrated",
    "repatriated",
    "transferred",
    "became_adult",
    "moved_within_country",
    "moved_abroad",
    "refused_service",
    "not_eligible",
    "lack_of_resources",
    "duplicate",
    "died",
    "other"
  ],
  "committee_level": [
    "village",
    "commune",
    "district",
    "province",
    "school"
  ],
  "committee_role": [
    "chair",
    "deputy",
    "secretary",
    "focal_point",
    "member"
  ],
  "committee_side": [
    "government",
    "social_affairs",
    "police",
    "education",
    "health",
    "ngo",
    "community_leader",
    "parent",
    "peer_educator",
    "other"
  ],
  "concern_source": [
    "street",
    "session",
    "drop_in_centre",
    "hotline",
    "self",
    "family",
    "friend",
    "childsafe_agent",
    "community",
    "ccwc",
    "local_authority",
    "social_affairs",
    "ministry",
    "police",
    "court",
    "hospital",
    "school",
    "ngo",
    "faith",
    "public_report",
    "found_in_public",
    "other"
  ],
  "concern_status": [
    "new",
    "triaged",
    "assigned",
    "case_opened",
    "closed"
  ],
  "condition": [
    "well",
    "hungry",
    "tired",
    "sick",
    "injured",
    "intoxicated",
    "frightened",
    "with_unknown_adult"
  ],
  "conference_status": [
    "pending",
    "held",
    "cancelled"
  ],
  "conference_type": [
    "case_conference",
    "bia",
    "bid"
  ],
  "consent_class": [
    "none",
    "internal_only",
    "may_share_partners",
    "may_publish_pseudonym"
  ],
  "consent_giver": [
    "child",
    "mother",
    "father",
    "relative",
    "guardian",
    "authority",
    "adult_self"
  ],
  "consent_how": [
    "spoken",
    "signed",
    "thumbprint",
    "recorded",
    "phone"
  ],
  "consent_purpose": [
    "casework",
    "referral",
    "information_sharing",
    "family_tracing",
    "cross_border",
    "report_to_authority",
    "photo",
    "story"
  ],
  "consent_status": [
    "given",
    "withdrawn",
    "expired"
  ],
  "counts_what": [
    "people",
    "things"
  ],
  "course_result": [
    "completed",
    "left"
  ],
  "course_trade": [
    "motorbikes",
    "electrics",
    "building",
    "sewing",
    "cooking",
    "beauty",
    "farming",
    "computers",
    "languages",
    "arts",
    "other"
  ],
  "currency": [
    "KHR",
    "USD",
    "THB",
    "AUD"
  ],
  "custody_reason": [
    "collected",
    "kept",
    "examined",
    "handed_police",
    "handed_court",
    "returned",
    "destroyed",
    "file_taken",
    "file_opened"
  ],
  "dac_sector": [
    "dac_16015",
    "dac_16010",
    "dac_15160",
    "dac_15130",
    "dac_15132",
    "dac_15180",
    "dac_15190",
    "dac_11231",
    "dac_11330",
    "dac_11250",
    "dac_52010",
    "dac_12240",
    "dac_43072"
  ],
  "decline_reason": [
    "no_place",
    "outside_area",
    "age_or_sex",
    "service_not_offered",
    "needs_specialist",
    "already_helped",
    "information_missing",
    "papers_missing",
    "other"
  ],
  "determination_by": [
    "social_affairs",
    "police",
    "prosecutor",
    "multidisciplinary_team",
    "other"
  ],
  "determination_result": [
    "pending",
    "victim",
    "not_victim",
    "other_protection"
  ],
  "document_holder": [
    "child",
    "family",
    "carer",
    "us",
    "partner",
    "authority"
  ],
  "document_state": [
    "missing",
    "applied",
    "copy",
    "original",
    "returned"
  ],
  "doing": [
    "begging",
    "vending",
    "scavenging",
    "carrying",
    "other_work",
    "playing",
    "hanging_around",
    "sleeping",
    "casino_front",
    "sex_trade_venue",
    "using_substances",
    "crossing_border",
    "other"
  ],
  "donor_kind": [
    "foundation",
    "government",
    "multilateral",
    "ngo",
    "company",
    "faith",
    "person",
    "public"
  ],
  "emergency_finding": [
    "justified",
    "not_needed",
    "abuse",
    "unclear"
  ],
  "emergency_reason": [
    "injured",
    "violence",
    "missing",
    "suicide",
    "alone",
    "other"
  ],
  "emergency_status": [
    "open",
    "ended",
    "reviewed"
  ],
  "escort_by": [
    "car",
    "bus",
    "train",
    "plane",
    "boat",
    "on_foot",
    "other"
  ],
  "evidence_type": [
    "photo",
    "message",
    "device",
    "money",
    "gift",
    "clothing",
    "medical",
    "paper",
    "other"
  ],
  "external_system": [
    "oscar",
    "primero",
    "mosvy",
    "other"
  ],
  "felt": [
    "helped",
    "partly",
    "no_help",
    "bad",
    "not_asked"
  ],
  "field_service": [
    "talked",
    "food_water",
    "first_aid",
    "hygiene",
    "activity",
    "safety_information",
    "hotline_card",
    "childsafe_tip",
    "club_invitation",
    "referral_offered",
    "transport",
    "called_police",
    "called_social_affairs",
    "follow_up_later"
  ],
  "food_safety": [
    "hands_washed",
    "raw_cooked_apart",
    "cooked_through",
    "kept_hot_or_cold",
    "safe_water"
  ],
  "gift_method": [
    "bank_transfer",
    "card",
    "mobile_money",
    "cheque",
    "cash",
    "in_kind"
  ],
  "gift_status": [
    "received",
    "receipted",
    "cancelled"
  ],
  "hearing_status": [
    "planned",
    "held",
    "postponed",
    "cancelled"
  ],
  "hearing_type": [
    "police_interview",
    "prosecutor_interview",
    "judge_interview",
    "trial_day",
    "verdict_day",
    "appeal_day",
    "compensation_day",
    "other"
  ],
  "indicator_child": [
    "child_no_access_to_parents",
    "child_looks_intimidated",
    "child_no_friends_own_age",
    "child_no_access_to_education",
    "child_no_time_to_play",
    "child_lives_apart",
    "child_eats_apart",
    "child_given_leftovers",
    "child_unsuitable_work",
    "child_travels_unaccompanied",
    "child_travels_with_non_relatives",
    "child_sized_work_clothes",
    "child_things_at_venue",
    "child_found_by_adult",
    "child_carries_taxi_number",
    "child_illegal_adoption",
    "groom_food_or_gifts",
    "groom_money_or_phone",
    "groom_trust_with_family",
    "groom_alone_together",
    "groom_overnight",
    "groom_secrets",
    "groom_photos",
    "groom_touch",
    "groom_sexual_talk",
    "groom_online_contact",
    "groom_several_children",
    "groom_promises",
    "border_caught_in_lie",
    "border_unsure_of_school",
    "border_job_not_confirmed",
    "border_pay_too_good",
    "border_no_address",
    "border_odd_bags",
    "border_family_unaware",
    "border_first_time_abroad",
    "border_recruited_online",
    "border_others_speak",
    "border_no_language",
    "border_no_means_home",
    "border_minor_no_guardian",
    "border_recruited_under_16",
    "border_forged_documents",
    "border_documents_with_broker",
    "border_phone_taken",
    "border_drugged",
    "border_wife_under_18",
    "border_companion_absent",
    "border_known_trafficker",
    "border_paid_by_non_relative",
    "border_owes_recruiter",
    "border_brought_unknowing",
    "border_threatened"
  ],
  "indicator_source": [
    "records",
    "entered"
  ],
  "indicator_unit": [
    "number",
    "percentage",
    "ratio"
  ],
  "instrument_about": [
    "nobody",
    "child",
    "adult",
    "household",
    "case",
    "session",
    "spot"
  ],
  "instrument_purpose": [
    "survey",
    "assessment",
    "scale",
    "checklist",
    "follow_up",
    "test",
    "feedback"
  ],
  "kin_lives": [
    "same_village",
    "same_province",
    "other_province",
    "abroad",
    "unknown"
  ],
  "kin_status": [
    "searched",
    "contacted",
    "assessed",
    "ruled_out"
  ],
  "language": [
    "km",
    "th",
    "vi",
    "cja",
    "lo",
    "my",
    "zh",
    "en",
    "indigenous",
    "sign_language",
    "other"
  ],
  "legal_authority": [
    "commune_police",
    "district_police",
    "anti_trafficking_police",
    "prosecutor",
    "investigating_judge",
    "court",
    "juvenile_court",
    "appeal_court",
    "supreme_court",
    "labour_office",
    "social_affairs",
    "other"
  ],
  "legal_drop_reason": [
    "child_wish",
    "family_withdrew",
    "paid_off",
    "threatened",
    "evidence",
    "suspect_gone",
    "not_pursued",
    "too_late",
    "other"
  ],
  "legal_ground": [
    "duty_by_law",
    "danger_to_life",
    "crime_against_child",
    "order_of_court",
    "best_interests"
  ],
  "legal_matter_status": [
    "complaint",
    "investigation",
    "prosecution",
    "trial",
    "verdict",
    "appeal",
    "enforced",
    "dropped",
    "closed"
  ],
  "legal_matter_type": [
    "criminal",
    "protection",
    "civil",
    "labour",
    "accused"
  ],
  "livelihood_step": [
    "income",
    "repayment",
    "missed"
  ],
  "livelihood_way": [
    "job",
    "business",
    "farming",
    "home_work",
    "day_work",
    "other"
  ],
  "meal_type": [
    "snack",
    "hot_meal",
    "breakfast",
    "dry_food"
  ],
  "measure": [
    "surveys_answered",
    "rounds",
    "contacts",
    "unique_children_contacted",
    "new_children",
    "people_counted",
    "spots_visited",
    "engaged_children",
    "night_rounds",
    "night_contacts",
    "club_sessions",
    "club_attendances",
    "club_regulars",
    "contacts_with_signs",
    "concerns_raised",
    "concerns_high",
    "concerns_on_time",
    "screenings",
    "screenings_possible",
    "officially_identified",
    "assessments",
    "cases_opened",
    "cases_closed",
    "plan_items_done",
    "plan_items_on_time",
    "visits_made",
    "children_visited",
    "placements_begun",
    "placements_kin",
    "children_home",
    "safe_after_3",
    "safe_after_6",
    "safe_after_12",
    "trafficked_again",
    "statutory_reports_sent",
    "statutory_reports_answered",
    "statutory_reports_on_time",
    "legal_matters",
    "hearings_held",
    "border_requests",
    "border_answered",
    "families_traced",
    "handovers",
    "children_received",
    "arrivals",
    "centre_visits",
    "centre_children",
    "returned_same_day",
    "unaccompanied_children",
    "centre_services",
    "counselling_talks",
    "art_music_sessions",
    "art_music_attendances",
    "childrens_meetings",
    "sessions",
    "attendances",
    "unique_children_attending",
    "children_enrolled",
    "children_dropped_out",
    "children_retained",
    "school_present",
    "school_helped",
    "courses_begun",
    "courses_finished",
    "working_after_6",
    "families_assisted",
    "businesses_begun",
    "incomes_risen",
    "servings",
    "meals_given",
    "children_fed",
    "areas_begun",
    "workshop_days",
    "workshop_attendances",
    "plan_lines_agreed",
    "plan_lines_done",
    "plan_lines_on_time",
    "area_visits",
    "peer_groups_begun",
    "peer_leaders_trained",
    "peer_sessions",
    "peer_attendances",
    "peer_reach_estimated",
    "committee_members",
    "committee_meetings",
    "campaigns",
    "campaign_audience",
    "community_concerns",
    "told_back_in_time",
    "quarters_done",
    "referrals_sent",
    "referrals_accepted",
    "referrals_completed",
    "referrals_in_time",
    "trainings",
    "colleagues_trained",
    "projects_begun"
  ],
  "message_side": [
    "reporter",
    "team"
  ],
  "named_by": [
    "self",
    "family",
    "worker",
    "document",
    "other"
  ],
  "nationality": [
    "cambodian",
    "thai",
    "vietnamese",
    "lao",
    "myanmar",
    "chinese",
    "stateless",
    "other",
    "not_stated"
  ],
  "need": [
    "food",
    "shelter",
    "safety",
    "health",
    "hygiene",
    "clothing",
    "family_contact",
    "transport",
    "documents",
    "education",
    "work",
    "counselling",
    "legal",
    "care_in_family",
    "other"
  ],
  "not_helped_reason": [
    "not_found",
    "child_refused",
    "family_refused",
    "moved_away",
    "needs_changed",
    "service_unavailable",
    "not_eligible",
    "helped_elsewhere",
    "other"
  ],
  "note_type": [
    "visit",
    "phone",
    "office",
    "meeting",
    "supervision",
    "counselling",
    "other"
  ],
  "observation": [
    "joined_in",
    "happy",
    "helped_others",
    "progress",
    "quiet",
    "withdrawn",
    "sad",
    "angry",
    "tired",
    "hungry",
    "unwell",
    "injured",
    "left_early",
    "disclosed"
  ],
  "org_type": [
    "ngo",
    "social_affairs",
    "law_enforcement",
    "immigration",
    "health_service",
    "legal_service",
    "school",
    "residential_care",
    "community_network",
    "faith_based",
    "local_government",
    "central_government",
    "business",
    "donor",
    "other"
  ],
  "over_places": [
    "sum",
    "highest",
    "average"
  ],
  "over_time": [
    "sum",
    "latest",
    "highest",
    "average"
  ],
  "peer_topic": [
    "trafficking",
    "safe_migration",
    "sexual_abuse",
    "online",
    "violence",
    "labour",
    "drugs",
    "rights",
    "school",
    "hotline",
    "law",
    "other"
  ],
  "people_counted": [
    "unique",
    "attendances"
  ],
  "person_status": [
    "active",
    "inactive",
    "whereabouts_unknown",
    "moved",
    "died"
  ],
  "placement_end": [
    "family",
    "moved",
    "independent",
    "broke_down",
    "left",
    "transferred",
    "died"
  ],
  "placement_status": [
    "proposed",
    "approved",
    "active",
    "ended",
    "cancelled"
  ],
  "plan_domain": [
    "physical_health",
    "mental_health",
    "safety",
    "food",
    "shelter",
    "clothing",
    "education",
    "family",
    "social",
    "legal",
    "livelihood",
    "other"
  ],
  "plan_item_status": [
    "open",
    "doing",
    "done",
    "waived",
    "cancelled"
  ],
  "practice_kind": [
    "guide",
    "procedure",
    "form",
    "training",
    "law",
    "lesson"
  ],
  "practice_topic": [
    "case_management",
    "safe_outreach",
    "safeguarding",
    "interviewing",
    "trafficking",
    "cross_border",
    "family_care",
    "health",
    "education",
    "data_protection",
    "staff_care",
    "other"
  ],
  "prevention_topic": [
    "trafficking",
    "laws",
    "risk",
    "causes_economic",
    "causes_health",
    "duties",
    "school",
    "migration",
    "violence",
    "reporting",
    "other"
  ],
  "programme": [
    "survey",
    "daily_outreach",
    "night_outreach",
    "monitoring",
    "protection",
    "government_reports",
    "rings",
    "cross_border",
    "drop_in_centre",
    "counselling",
    "education",
    "feeding",
    "village_safety_net",
    "peer_groups",
    "protection_network",
    "alliance",
    "projects"
  ],
  "project_status": [
    "pipeline",
    "implementation",
    "finalisation",
    "closed",
    "cancelled",
    "suspended"
  ],
  "protection_concern": [
    "at_risk_of_neglect",
    "experiencing_neglect",
    "at_risk_of_sexual_exploitation",
    "experiencing_sexual_exploitation",
    "at_risk_of_online_sexual_exploitation",
    "experiencing_online_sexual_exploitation",
    "at_risk_of_substance_abuse",
    "experiencing_substance_abuse",
    "at_risk_of_kidnapping",
    "experiencing_kidnapping",
    "at_risk_of_trafficking",
    "experiencing_trafficking",
    "at_risk_of_physical_violence",
    "experiencing_physical_violence",
    "at_risk_of_emotional_violence",
    "experiencing_emotional_violence",
    "at_risk_of_sexual_violence",
    "experiencing_sexual_violence",
    "at_risk_of_forced_marriage",
    "experiencing_forced_marriage",
    "at_risk_of_child_labour",
    "experiencing_child_labour",
    "at_risk_of_worst_forms_of_child_labour",
    "experiencing_worst_forms_of_child_labour",
    "abandonment",
    "separated",
    "orphaned",
    "unaccompanied",
    "in_conflict_with_law",
    "minority_or_isolated_community",
    "delinquent_behaviour",
    "stigmatisation",
    "living_or_working_on_street",
    "witness_of_violence",
    "gambling",
    "affected_by_migration",
    "other"
  ],
  "referral_status": [
    "draft",
    "sent",
    "delivered",
    "seen",
    "accepted",
    "declined",
    "started",
    "completed",
    "not_helped",
    "withdrawn",
    "expired"
  ],
  "referral_type": [
    "service",
    "transfer",
    "consult",
    "joint"
  ],
  "relation": [
    "mother",
    "father",
    "stepmother",
    "stepfather",
    "grandmother",
    "grandfather",
    "sibling",
    "aunt_or_uncle",
    "cousin",
    "child",
    "spouse",
    "foster_carer",
    "guardian",
    "friend",
    "neighbour",
    "teacher",
    "employer",
    "same_group",
    "other"
  ],
  "report_agreed": [
    "yes",
    "no",
    "not_asked"
  ],
  "report_heading": [
    "code",
    "place",
    "period",
    "funding",
    "project",
    "update",
    "example",
    "figures",
    "money",
    "next",
    "annex"
  ],
  "report_status": [
    "draft",
    "in_review",
    "sent_back",
    "signed",
    "sent"
  ],
  "report_template": [
    "progress",
    "quarterly",
    "yearly",
    "case_study"
  ],
  "report_way": [
    "email",
    "post",
    "by_hand",
    "donor_portal",
    "reading_account"
  ],
  "result_level": [
    "goal",
    "outcome",
    "output",
    "activity"
  ],
  "return_status": [
    "draft",
    "submitted",
    "sent_back",
    "accepted",
    "locked",
    "restated"
  ],
  "risk": [
    "high",
    "medium",
    "low",
    "no_action"
  ],
  "role": [
    "outreach_worker",
    "duty_worker",
    "caseworker",
    "counsellor",
    "hotline_officer",
    "health_worker",
    "education_worker",
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "finance",
    "director",
    "network_member",
    "government_reader",
    "police_liaison",
    "donor_reader",
    "system_admin",
    "auditor",
    "analyst",
    "other_system"
  ],
  "round_status": [
    "planned",
    "out",
    "back"
  ],
  "safety_tip": [
    "real_job",
    "own_papers",
    "phone_numbers",
    "tell_someone",
    "legal_ways",
    "no_debt",
    "where_help"
  ],
  "school_absence": [
    "ill",
    "work",
    "border",
    "family",
    "cost",
    "far",
    "unsafe",
    "unknown",
    "other"
  ],
  "school_aid": [
    "fees",
    "uniform",
    "books",
    "bicycle",
    "transport",
    "meals",
    "lessons",
    "other"
  ],
  "school_attendance": [
    "present",
    "absent",
    "no_school"
  ],
  "school_grade": [
    "preschool",
    "grade_1",
    "grade_2",
    "grade_3",
    "grade_4",
    "grade_5",
    "grade_6",
    "grade_7",
    "grade_8",
    "grade_9",
    "grade_10",
    "grade_11",
    "grade_12",
    "catch_up"
  ],
  "school_left": [
    "finished",
    "moved",
    "work",
    "migrated",
    "cost",
    "family",
    "married",
    "far",
    "ill",
    "unsafe",
    "unwilling",
    "other"
  ],
  "school_status": [
    "attending",
    "irregular",
    "non_formal",
    "vocational",
    "dropped_out",
    "never",
    "completed",
    "too_young",
    "not_stated"
  ],
  "school_told_by": [
    "teacher",
    "seen",
    "carer",
    "child",
    "other"
  ],
  "screening_result": [
    "likely",
    "possible",
    "unlikely"
  ],
  "screening_status": [
    "to_verify",
    "verified",
    "disputed"
  ],
  "service": [
    "social_generalist",
    "social_community",
    "care_emergency_foster",
    "care_long_term_foster",
    "care_kinship",
    "care_adoption_support",
    "care_preservation",
    "care_reunification",
    "care_independent_living",
    "substance_counselling",
    "substance_detox",
    "substance_detox_support",
    "counselling_generalist",
    "counselling_abuse_survivors",
    "counselling_trauma",
    "counselling_family",
    "financial_material",
    "financial_money",
    "financial_income",
    "financial_day_care",
    "disability_therapy",
    "disability_respite",
    "disability_training",
    "disability_aids",
    "disability_peripheral",
    "disability_support_groups",
    "medical_access",
    "medical_care",
    "medical_training",
    "medical_health_education",
    "legal_access",
    "legal_advocacy",
    "legal_representation",
    "legal_prison_visits",
    "mental_therapy",
    "mental_training",
    "mental_medical",
    "education_school_support",
    "education_supplementary",
    "education_vocational",
    "education_materials",
    "education_scholarship",
    "education_life_skills",
    "education_literacy",
    "family_support",
    "trafficking_rescue",
    "trafficking_accommodation",
    "trafficking_counselling",
    "trafficking_reintegration",
    "residential_care",
    "outreach_contact",
    "outreach_hygiene",
    "outreach_transport",
    "food_snack",
    "food_hot_meal",
    "activity_kids_club",
    "activity_art_therapy",
    "activity_migration_education",
    "activity_awareness",
    "return_family_tracing",
    "return_border_handover",
    "return_phone_home",
    "work_job_placement",
    "work_small_business",
    "papers_registration",
    "papers_police_report",
    "other"
  ],
  "service_access": [
    "walk_in",
    "phone",
    "referral",
    "visit"
  ],
  "service_fee": [
    "free",
    "small",
    "paid"
  ],
  "service_group": [
    "social",
    "care",
    "substance",
    "counselling",
    "financial",
    "disability",
    "medical",
    "legal",
    "mental",
    "education",
    "family",
    "trafficking",
    "residential",
    "outreach",
    "food",
    "activity",
    "return",
    "work",
    "papers",
    "other"
  ],
  "service_status": [
    "active",
    "paused",
    "retired"
  ],
  "session_material": [
    "books",
    "paper_colours",
    "instruments",
    "games",
    "ball",
    "picture_cards",
    "leaflets",
    "poster",
    "film",
    "puppets",
    "sewing",
    "none"
  ],
  "session_type": [
    "club",
    "childrens_meeting",
    "art_therapy",
    "music_therapy",
    "class",
    "counselling_group",
    "peer_session",
    "workshop",
    "training",
    "meal",
    "campaign"
  ],
  "sex": [
    "female",
    "male",
    "other",
    "not_stated"
  ],
  "share_set": [
    "identity",
    "contact_details",
    "situation",
    "wishes",
    "notes",
    "plan"
  ],
  "shift": [
    "day",
    "evening",
    "night"
  ],
  "siblings_placed": [
    "none",
    "together",
    "apart",
    "with_family",
    "unknown"
  ],
  "spending_status": [
    "draft",
    "submitted",
    "approved",
    "sent_back",
    "cancelled"
  ],
  "spot_type": [
    "market",
    "border_gate",
    "casino_strip",
    "bus_station",
    "bar_street",
    "riverfront",
    "park",
    "slum_lane",
    "dump",
    "bridge",
    "pagoda",
    "factory_gate",
    "drop_in_centre",
    "border_desk",
    "railway",
    "traffic_light",
    "other"
  ],
  "stage": [
    "sighting",
    "known",
    "engaged"
  ],
  "statutory_report_status": [
    "to_write",
    "sent",
    "acknowledged",
    "answered",
    "cancelled"
  ],
  "story_channel": [
    "donor_report",
    "public_page",
    "social_media",
    "press",
    "training"
  ],
  "street_status": [
    "street_living_alone",
    "street_living_family",
    "street_working",
    "slum_at_risk",
    "institution",
    "returned_migrant",
    "trafficking_survivor",
    "other"
  ],
  "supplies": [
    "water",
    "snacks",
    "first_aid_kit",
    "hygiene_kits",
    "hotline_cards",
    "activity_materials",
    "clothes_blankets",
    "torch",
    "charged_phone",
    "id_badges",
    "raincoats",
    "other"
  ],
  "task_cause": [
    "absence",
    "not_seen",
    "next_step",
    "low_score",
    "handover"
  ],
  "task_status": [
    "open",
    "done",
    "cancelled"
  ],
  "testimony_taker": [
    "police",
    "prosecutor",
    "judge",
    "doctor",
    "own"
  ],
  "told_how": [
    "phone",
    "letter",
    "message",
    "meeting",
    "in_person"
  ],
  "trafficking_act": [
    "recruited",
    "transported",
    "handed_over",
    "harboured",
    "received"
  ],
  "trafficking_means": [
    "force",
    "abduction",
    "deception",
    "debt",
    "abuse_of_power",
    "payment"
  ],
  "trafficking_purpose": [
    "sexual_exploitation",
    "forced_labour",
    "forced_begging",
    "domestic_servitude",
    "online_scam",
    "forced_marriage",
    "organs",
    "other"
  ],
  "trainee_role": [
    "outreach",
    "social_work",
    "health",
    "teacher",
    "police",
    "justice",
    "local_authority",
    "volunteer",
    "manager",
    "other"
  ],
  "urgency": [
    "one_hour",
    "three_hours",
    "one_day",
    "three_days"
  ],
  "verdict": [
    "convicted",
    "partly",
    "acquitted",
    "granted",
    "refused",
    "measures",
    "sent_back"
  ],
  "visit_kind": [
    "home",
    "school",
    "work",
    "placement",
    "centre",
    "phone"
  ],
  "visit_not_seen": [
    "at_school",
    "working",
    "visiting",
    "other_carer",
    "on_street",
    "detained",
    "taken",
    "unknown"
  ],
  "vulnerability": [
    "under_10",
    "alone",
    "sleeps_on_street",
    "earnings_controlled",
    "crosses_border",
    "substance_use",
    "no_schooling",
    "disability_or_illness",
    "pregnant_or_with_baby",
    "previous_trafficking",
    "violence_disclosed",
    "night_work",
    "red_light_venue",
    "no_documents",
    "sibling_care"
  ],
  "weather": [
    "dry",
    "hot",
    "cool",
    "rain",
    "storm",
    "flood"
  ],
  "weekday": [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday"
  ],
  "went_next": [
    "family_home",
    "relatives",
    "reception_centre",
    "partner",
    "hospital",
    "authorities",
    "street",
    "across_border",
    "other_province",
    "left_without_word",
    "other"
  ],
  "who": [
    "known",
    "new",
    "unnamed",
    "tally"
  ],
  "wish_about": [
    "where_to_live",
    "return_home",
    "family",
    "school",
    "work",
    "justice",
    "sharing",
    "other"
  ],
  "with_whom": [
    "alone",
    "siblings",
    "parent",
    "known_adult",
    "unknown_adult",
    "friends",
    "group"
  ],
  "witness_protection": [
    "support_person",
    "child_room",
    "recorded_once",
    "screen",
    "video_link",
    "closed_court",
    "separate_way",
    "name_withheld",
    "no_contact",
    "police_guard",
    "safe_place",
    "interpreter",
    "none_needed"
  ],
  "work_after": [
    "trade",
    "own_business",
    "other_work",
    "studies",
    "no_work",
    "not_reached"
  ],
  "workshop_role": [
    "governor",
    "education",
    "social_affairs",
    "police",
    "commune_chief",
    "principal",
    "peer_leader",
    "parent",
    "other"
  ],
  "yes_no_unknown": [
    "yes",
    "no",
    "unknown"
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
  "plan": {
    "plan_item": [
      "domain",
      "goal",
      "action",
      "service",
      "urgency",
      "due",
      "who",
      "status",
      "done",
      "person",
      "case"
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
