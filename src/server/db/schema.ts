import type { ColumnType, Generated } from "kysely";
import type { Tap } from "../../domain/feedback.ts";
import type { NewsKind } from "../../domain/news.ts";
import type { CalendarSchema } from "./calendar-schema.ts";
import type { CareSchema } from "./care-schema.ts";
import type { EntriesSchema } from "./entries-schema.ts";
import type { FirstWeeksSchema } from "./first-weeks-schema.ts";
import type { PairingSchema } from "./pairing-schema.ts";
import type { PeopleSchema } from "./people-schema.ts";
import type { PulseSchema } from "./pulse-schema.ts";
import type { ReviewSchema } from "./review-schema.ts";
import type { SampleSchema } from "./sample-schema.ts";
import type { SeriesSchema } from "./series-schema.ts";
import type { WorkGroupSchema } from "./work-group-schema.ts";

/** Times with `At` in the application are session-clock ms; `timestamptz` columns are the database's own clock. */
export interface Schema
  extends EntriesSchema,
    PeopleSchema,
    WorkGroupSchema,
    PulseSchema,
    CalendarSchema,
    CareSchema,
    ReviewSchema,
    SeriesSchema,
    FirstWeeksSchema,
    SampleSchema,
    PairingSchema {
  members: { tenant_id: string; oid: string; member_id: string; name: string };
  spaces: { space_id: string; tenant_id: string; kind: "channel" | "chat"; group_id: string; channel_id: string };
  space_people: {
    space_id: string;
    tenant_id: string;
    member_id: string;
    guest: boolean;
    owner: Generated<boolean>;
    called: Generated<string | null>;
  };
  sessions: {
    space_id: string;
    tenant_id: string;
    session_id: string;
    title: string;
    format: string;
    format_version: number | null;
    minutes: number;
    state: "planned" | "live" | "ended";
    created_at: number;
    started_at: number | null;
    ended_at: number | null;
    entry_id: string | null;
    doc_version: Generated<number>;
    seat_epoch: Generated<number>;
    seat_member: string | null;
    lease_until: ColumnType<Date | null, never, never>;
    container: string | null;
    checked_seq: Generated<number>;
    starts_at: number | null;
    planned_by: string | null;
    cancelled_at: number | null;
    in_advance: Generated<boolean>;
    series_id: Generated<string | null>;
    series_place: Generated<number | null>;
    /** Which date of its series it is planned for; as in `series_dates`. */
    series_date: Generated<string | null>;
    /** Members of this space may take part, too. */
    meeting_space: Generated<string | null>;
    /** How who planned it calls its space; with a meeting alone. */
    home_name: Generated<string | null>;
    feedback_until: Generated<number | null>;
    feedback: ColumnType<Record<string, unknown> | null, never, string>;
  };
  session_speakers: {
    space_id: string;
    tenant_id: string;
    session_id: string;
    role: string;
    member_id: string;
    told_at: number;
    declined: Generated<boolean>;
  };
  meeting_grants: {
    space_id: string;
    tenant_id: string;
    session_id: string;
    home_space: string;
    created_at: number;
  };
  votes: {
    space_id: string;
    tenant_id: string;
    vote_id: string;
    opened_by: string;
    closes_at: number;
    closed_at: Generated<number | null>;
    outcome: ColumnType<Record<string, unknown> | null, never, string | null>;
    confirmed_at: Generated<number | null>;
  };
  vote_ballots: { space_id: string; tenant_id: string; vote_id: string; member_id: string; sealed: Buffer };
  suggestion_dismissed: { space_id: string; tenant_id: string; member_id: string; month: string };
  feedback_gave: { space_id: string; tenant_id: string; session_id: string; member_id: string };
  feedback_answers: {
    space_id: string;
    tenant_id: string;
    session_id: string;
    slip: string;
    edit_key_hash: Buffer;
    worth: Tap;
    useful: Tap;
    heard: Tap;
  };
  recalls: {
    space_id: string;
    tenant_id: string;
    entry_id: string;
    member_id: string;
    finished_at: number;
    due_at: number | null;
    muted: Generated<boolean>;
    answers: ColumnType<unknown, string | undefined, string>;
  };
  document_facts: {
    space_id: string;
    tenant_id: string;
    session_id: string;
    key: string;
    value: ColumnType<Record<string, unknown>, string, string>;
    by_member: string | null;
    at: number;
    seq: number;
    version: number;
    signature: string | null;
    removed: boolean;
    taken_back: Generated<boolean>;
  };
  space_codes: {
    space_id: string;
    tenant_id: string;
    version: number;
    sentences: ColumnType<readonly { readonly id: string; readonly text: string }[], string, string>;
  };
  inbox_wrote: {
    space_id: string;
    tenant_id: string;
    session_id: string;
    step_id: string;
    member_id: string;
    piece: Buffer;
  };
  inbox_text: {
    space_id: string;
    tenant_id: string;
    session_id: string;
    step_id: string;
    slip: string;
    edit_key_hash: Buffer;
    sealed: Buffer;
  };
  presence: { space_id: string; tenant_id: string; session_id: string; stream_id: string; member_id: string };
  wanted_lessons: {
    space_id: string;
    tenant_id: string;
    wanted_id: string;
    topic: string;
    topic_key: string;
    asked_at: number;
    lesson_id: Generated<string | null>;
  };
  wanted_asks: {
    space_id: string;
    tenant_id: string;
    wanted_id: string;
    member_id: string;
    seen: Generated<boolean>;
  };
  me_too: { space_id: string; tenant_id: string; entry_id: string; member_id: string };
  news: {
    space_id: string;
    tenant_id: string;
    member_id: string;
    news_id: string;
    kind: NewsKind;
    entry_id: string | null;
    post_id: string | null;
    answer_id: Generated<string | null>;
    thing_id: Generated<string | null>;
    by_member: string | null;
    at: number;
    read_at: Generated<number | null>;
    noticed_in: Generated<string | null>;
    noticed_at: Generated<number | null>;
  };
  news_wishes: { space_id: string; tenant_id: string; what: string; about: string; member_id: string };
  paths: {
    space_id: string;
    tenant_id: string;
    path_id: string;
    version: Generated<number>;
    draft: Generated<boolean>;
    content: ColumnType<Record<string, unknown>, string, string>;
    author_id: string;
    author_name: string;
    changed_at: number;
    changed_by: string;
    changed_name: string;
    archived_at: Generated<number | null>;
    /** Earlier versions are its author's alone; null for a draft. */
    published_version: Generated<number | null>;
  };
  path_versions: {
    space_id: string;
    tenant_id: string;
    path_id: string;
    version: number;
    content: ColumnType<Record<string, unknown>, string, never>;
    by_member: string;
    by_name: string;
    at: number;
  };
  path_done: { space_id: string; tenant_id: string; path_id: string; item_id: string; member_id: string };
  programmes: { space_id: string; tenant_id: string; thanks: boolean };
  unthanked: { space_id: string; tenant_id: string; member_id: string };
  /** Ids of what people took out; nothing brings it back. */
  taken_out: { space_id: string; tenant_id: string; id: string };
  formats: {
    space_id: string;
    tenant_id: string;
    format_id: string;
    version: number;
    format: ColumnType<Record<string, unknown>, string, never>;
    author: string;
    saved_at: number;
    pack: ColumnType<Record<string, unknown> | null, string | null, never>;
    archived_at: number | null;
  };
  jobs: {
    space_id: string;
    tenant_id: string;
    job_id: string;
    kind:
      | "close-session"
      | "send-digest"
      | "send-notice"
      | "close-feedback"
      | "close-vote"
      | "close-pulse"
      | "open-pulse"
      | "forget-old"
      | "close-review"
      | "remind-review"
      | "remind-of-event"
      | "pair-round"
      | "tell-round"
      | "remember-code"
      | "cut-words"
      | "forget-samples"
      | "forget-person";
    session_id: string;
    due_at: number;
    claimed_until: number | null;
    attempts: Generated<number>;
  };
  signing_keys: { key_id: string; private_jwk: Record<string, unknown> };
  migrations: { name: string };
}
