import type { Schema } from "../db/schema.ts";

/** What a backup does with a table: `kept` rows go into it and come back out of it; or why none is carried. */
export type TableRule = { readonly kept: KeptRule } | { readonly left: string };

export interface KeptRule {
  /** The id of a whole. Its row comes back where its key is free, unless the id was taken out. */
  readonly by?: string;
  /**
   * What a row is part of: the id in `column` must be among those that came back into one of the tables, for what is there
   * already stays as it is, all of it. Where the column is null, the row is not part of it.
   */
  readonly partOf?: readonly (readonly [column: string, table: KeptTable, ...others: KeptTable[]])[];
  /**
   * Whose a row is, each of whom has several or none: nothing comes back to somebody who has withdrawn one since, for what is
   * here of theirs is what they want.
   */
  readonly ofPerson?: "member_id";
  /** Rows in which this column holds an id come after those in which it is null. */
  readonly after?: string;
  /** So many rows fit into memory where some hundred would not. */
  readonly atOnce?: number;
}

/** Tables of a space that only a function of the owner's reads. */
type Hidden = "entry_search" | "term";
/** Read and written as SQL alone. */
type InSqlAlone = "beside_search";
export type Table = keyof Schema | Hidden | InSqlAlone;
export type KeptTable = Exclude<Table, Hidden | "migrations" | "signing_keys">;

const ofSession = { kept: { partOf: [["session_id", "sessions"]] } } as const satisfies TableRule;
const ofGroup = { kept: { partOf: [["group_id", "work_groups"]] } } as const satisfies TableRule;
const ofSeries = { kept: { partOf: [["series_id", "series"]] } } as const satisfies TableRule;
const ofEntry = { kept: { partOf: [["entry_id", "entries"]] } } as const satisfies TableRule;

/** In the order in which rows come back: what others are part of comes first. */
export const tableRules: Readonly<Record<Table, TableRule>> = {
  members: { left: "people stand above spaces; a backup says who the ids in it are" },
  spaces: { left: "which channel a space is of is not changed by a backup" },
  migrations: { left: "of the database, not of a space" },
  signing_keys: { left: "of the server, not of a space" },
  presence: { left: "who is here now" },
  entry_search: { left: "made anew from the entries" },
  term: { left: "made anew from the entries" },
  beside_search: { left: "made anew from events and work groups" },
  topics: { left: "counted anew from the entries" },
  told_figures: { left: "of what is told next nothing from before may be read" },
  leaving: { kept: { by: "member_id" } },
  former_people: { kept: { by: "who" } },
  audit_acts: { kept: { by: "act_id" } },
  taken_out: { kept: { by: "id" } },
  space_people: { kept: { by: "member_id" } },
  space_codes: { kept: { by: "space_id" } },
  suggestion_dismissed: { kept: { by: "member_id" } },
  recall_muted: { kept: { by: "member_id", ofPerson: "member_id" } },
  shared_spaces: { left: "whether a space takes part is for its owner to say, of the space as it is" },
  space_roles: { left: "who may what is for the owners of the space as it is" },
  retention: { left: "how long things are kept is for the owners of the space as it is" },
  take_overs: { left: "what is announced now" },
  profiles: { kept: { by: "member_id", ofPerson: "member_id" } },
  first_weeks: { kept: { by: "member_id" } },
  mentor_offers: { kept: { by: "member_id", ofPerson: "member_id" } },
  buddies: { kept: { by: "member_id", ofPerson: "member_id" } },
  introductions: { kept: { ofPerson: "member_id" } },
  not_with: { kept: { ofPerson: "member_id" } },
  pairing_rhythms: { kept: { by: "rhythm_id" } },
  pairing_joined: { kept: { by: "member_id", ofPerson: "member_id" } },
  pairings: { kept: { by: "pairing_id" } },
  keep_in_touch: { kept: { ofPerson: "member_id" } },
  pairing_people: { kept: { partOf: [["pairing_id", "pairings"]] } },
  formats: { kept: { by: "format_id" } },
  votes: { kept: { by: "vote_id" } },
  pulses: { kept: { by: "pulse_id" } },
  pulse_answers: { kept: { partOf: [["pulse_id", "pulses"]] } },
  pulse_rhythms: { kept: { by: "rhythm_id" } },
  space_values: { kept: { by: "space_id" } },
  reviews: { kept: { by: "review_id" } },
  review_asked: { kept: { partOf: [["review_id", "reviews"]] } },
  review_readers: { kept: { partOf: [["review_id", "reviews"]] } },
  review_answers: { kept: { partOf: [["review_id", "reviews"]] } },
  vote_ballots: { kept: { partOf: [["vote_id", "votes"]] } },
  sessions: { kept: { by: "session_id" } },
  session_speakers: ofSession,
  document_facts: ofSession,
  inbox_wrote: ofSession,
  inbox_text: ofSession,
  feedback_answers: ofSession,
  proposal_answers: ofSession,
  topic_sessions: ofSession,
  meeting_grants: { kept: { by: "session_id" } },
  jobs: {
    kept: {
      partOf: [
        [
          "session_id",
          "sessions",
          "votes",
          "pulses",
          "pulse_rhythms",
          "leaving",
          "reviews",
          "pairing_rhythms",
          "calendar_events",
        ],
      ],
    },
  },
  entries: { kept: { by: "entry_id", partOf: [["session_id", "sessions"]] } },
  entry_versions: ofEntry,
  question_answers: { kept: { by: "answer_id", partOf: [["entry_id", "entries"]] } },
  answer_votes: {
    kept: {
      partOf: [
        ["entry_id", "entries"],
        ["answer_id", "question_answers"],
      ],
    },
  },
  reading_marks: ofEntry,
  lesson_answers: ofEntry,
  lesson_feedback: ofEntry,
  recalls: ofEntry,
  me_too: ofEntry,
  feedback_gave: { kept: { partOf: [["session_id", "sessions", "entries", "pulses", "reviews"]] } },
  attachments: { kept: { by: "attachment_id", partOf: [["entry_id", "entries"]], atOnce: 4 } },
  imports: { kept: { by: "import_id" } },
  import_entries: {
    kept: {
      partOf: [
        ["import_id", "imports"],
        ["entry_id", "entries"],
      ],
    },
  },
  posts: {
    kept: {
      by: "post_id",
      partOf: [
        ["entry_id", "entries"],
        ["saved_entry", "entries"],
        ["parent_id", "posts"],
      ],
      after: "parent_id",
    },
  },
  programmes: { kept: { by: "space_id" } },
  unthanked: { kept: { by: "member_id", ofPerson: "member_id" } },
  wanted_lessons: { kept: { by: "wanted_id" } },
  wanted_asks: { kept: { partOf: [["wanted_id", "wanted_lessons"]] } },
  topic_moves: { kept: { by: "move_id" } },
  topic_moved: { kept: { partOf: [["move_id", "topic_moves"]] } },
  paths: { kept: { by: "path_id" } },
  path_versions: { kept: { partOf: [["path_id", "paths"]] } },
  path_done: { kept: { partOf: [["path_id", "paths"]] } },
  work_groups: { kept: { by: "group_id" } },
  work_group_members: ofGroup,
  work_group_invited: ofGroup,
  work_group_sessions: {
    kept: {
      partOf: [
        ["session_id", "sessions"],
        ["group_id", "work_groups"],
      ],
    },
  },
  work_group_entries: {
    kept: {
      partOf: [
        ["group_id", "work_groups"],
        ["entry_id", "entries"],
      ],
    },
  },
  series: { kept: { by: "series_id" } },
  series_dates: ofSeries,
  series_people: ofSeries,
  sample_rows: { kept: {} },
  series_volunteers: ofSeries,
  series_turns: ofSeries,
  series_cannot: ofSeries,
  calendar_feeds: { left: "an address is a secret of one person, who makes another" },
  calendar_events: { kept: { by: "event_id" } },
  calendar_topics: { kept: { by: "proposal_id", partOf: [["event_id", "calendar_events"]] } },
  calendar_topic_ballots: { kept: { partOf: [["event_id", "calendar_events"]] } },
  calendar_guest_links: { left: "an address is a secret, and made anew" },
  calendar_volunteers: { kept: { ofPerson: "member_id" } },
  calendar_cannot: { kept: { ofPerson: "member_id" } },
  calendar_sign_ups: { kept: { partOf: [["event_id", "calendar_events"]] } },
  news_wishes: { kept: { by: "about", ofPerson: "member_id" } },
  news: {
    kept: {
      partOf: [
        ["entry_id", "entries"],
        ["post_id", "posts"],
        ["answer_id", "question_answers"],
      ],
    },
  },
  reactions: {
    kept: {
      partOf: [
        ["entry_id", "entries"],
        ["post_id", "posts"],
      ],
    },
  },
};

/** The tables of which rows are kept, in the order in which they come back. */
export const keptTables: readonly (readonly [KeptTable, KeptRule])[] = Object.entries(tableRules).flatMap(
  ([table, rule]) => ("kept" in rule ? [[table as KeptTable, rule.kept] as const] : []),
);
