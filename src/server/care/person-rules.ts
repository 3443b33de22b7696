import * as z from "zod/mini";
import { SessionRecord } from "../../contract/record.ts";
import { FORMER } from "../../domain/former-member.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Schema } from "../db/schema.ts";
import type { Table } from "../transfer/table-rules.ts";
import type { PersonRule, PlainRow, Stays } from "./person-rule.ts";
import { withoutPerson } from "./without-person.ts";

/*
 * What becomes of a person's rows when they have all of theirs deleted, for every table there is. A new table needs a rule
 * here or nothing compiles; a column that could name somebody and stands in no rule fails test/server/care. Choose
 *
 * - `nobody`, and say why, where no column leads to a person;
 * - `goes`, where the row is somebody's own (a mark, a wish, a sign-up): it is deleted if one of these columns is theirs;
 *   `saidBy` names the column of whoever said it, where it is said of somebody else: it is handed and counted to them alone;
 * - `stays`, where others go on with it: each column that is theirs (`if`) makes the row say what is `put` there. In `says`,
 *   columns of JSON or Markdown, every { member, name }, every mention and every id of theirs becomes a former member's.
 *   `goesBy` and `goesIf` take out rows that were for them alone, such as drafts.
 *
 * A column is theirs if it holds their id, or that of somebody who sat beside them at their device. Words that people
 * wrote about somebody by name alone are theirs who wrote them: nothing finds those.
 */
type ColumnOf<T extends Table> = T extends keyof Schema ? keyof Schema[T] & string : string;
type PersonRules = { readonly [T in Table]: PersonRule<ColumnOf<T>> };

const ownDraft: NonNullable<Stays["goesIf"]> = (row, isTheirs) => row.draft === true && isTheirs(row.author_id);

/** What somebody said or did in a session under their own key, or as an author. Where others' time stood still stays. */
const ownFact: NonNullable<Stays["goesIf"]> = ({ key, value }, isTheirs) =>
  String(key).split("/").slice(1).some(isTheirs) ||
  (typeof value === "object" && value !== null && "author" in value && isTheirs(value.author));

/** A record without what they said in the session. [DA4] */
const withoutOwnWords: NonNullable<Stays<"record">["takesOut"]> = ({ record: published }, isTheirs) => {
  const parsed = SessionRecord.safeParse(published);
  if (!parsed.success) return {};
  const others = (by: { readonly member: string } | null) => by === null || !isTheirs(by.member);
  const { steps, questions, commitments, ...record } = parsed.data;
  return {
    record: {
      ...record,
      steps: steps.map((step) => ({
        ...step,
        reflections: step.reflections.filter(({ author }) => others(author)),
        typedTurns: step.typedTurns.filter(({ speaker }) => others(speaker)),
      })),
      questions: questions.filter(({ author }) => others(author)),
      commitments: commitments.filter(({ by }) => others(by)),
    },
  };
};

/** What a copy of a sample's row becomes: what the row does. */
const copyWithout = ({ of_table: table, copy }: PlainRow, member: MemberId): unknown => {
  const [, rule] = Object.entries<PersonRule>(personRules).find(([name]) => name === table) ?? [];
  const row = z.record(z.string(), z.unknown()).safeParse(copy);
  return rule && row.success ? withoutPerson(rule, row.data, member) : copy;
};

export const personRules: PersonRules = {
  members: { goes: ["member_id"] },
  spaces: { nobody: "which channel or chat a space is of" },
  migrations: { nobody: "of the database" },
  signing_keys: { nobody: "of the server" },
  presence: { goes: ["member_id"] },
  entry_search: { nobody: "made anew from its entry when that changes" },
  term: { nobody: "counted anew from what finds entries" },
  beside_search: { nobody: "made anew from its event or work group when that changes" },
  topics: { nobody: "numbers alone" },
  leaving: { nobody: "goes with the last of what it stands for" },
  former_people: { nobody: "a hash, so that no backup from before brings them back" },
  audit_acts: { stays: { named: [{ if: "by_member", put: { by_member: FORMER.member, by_name: FORMER.name } }] } },
  taken_out: { nobody: "ids of what is gone; of whom a wish was goes with what is noted of a former member" },
  space_people: { goes: ["member_id"] },
  space_codes: { nobody: "what all agreed to, without who proposed it" },
  suggestion_dismissed: { goes: ["member_id"] },
  recall_muted: { goes: ["member_id"] },
  formats: { stays: { named: [{ if: "author", put: { author: FORMER.member } }] } },
  votes: { stays: { named: [{ if: "opened_by", put: { opened_by: FORMER.member } }] } },
  vote_ballots: { goes: ["member_id"] },
  reviews: { goes: ["author_id"] },
  review_asked: { goes: ["member_id"] },
  review_readers: { goes: ["member_id"] },
  review_answers: { goes: ["slip"] },
  pulses: { nobody: "medians alone" },
  pulse_answers: { nobody: "nameless; who gave them stands apart" },
  pulse_rhythms: { nobody: "how often a pulse opens" },
  space_values: {
    stays: { named: [{ if: "proposed_by", put: { proposal_id: null, proposed: null, proposed_by: null } }] },
  },
  sessions: {
    stays: {
      named: [
        { if: "seat_member", put: { seat_member: null } },
        { if: "planned_by", put: { planned_by: null, home_name: null } },
      ],
    },
  },
  session_speakers: { goes: ["member_id"] },
  document_facts: {
    stays: {
      named: [{ if: "by_member", put: { by_member: FORMER.member } }],
      says: ["key", "value"],
      goesIf: ownFact,
    },
  },
  inbox_wrote: { goes: ["member_id"] },
  inbox_text: { nobody: "sealed: only the server opens what was written with a name, and takes out what is theirs" },
  feedback_answers: { nobody: "nameless; who gave them stands apart" },
  feedback_gave: { goes: ["member_id"] },
  proposal_answers: { stays: { goesIf: ({ key }, isTheirs) => String(key).split("/").some(isTheirs) } },
  topic_sessions: { nobody: "which topic a session is about" },
  meeting_grants: { nobody: "which meeting may take part" },
  jobs: { goes: ["session_id"] },
  entries: {
    stays: {
      named: [
        { if: "author_id", put: { author_id: FORMER.member, author_name: FORMER.name } },
        { if: "owner_id", put: { owner_id: null, owner_name: null } },
        { if: "still_true_by", put: { still_true_by: FORMER.member, still_true_name: FORMER.name } },
      ],
      says: ["record", "content"],
      takesOut: withoutOwnWords,
      goesIf: ownDraft,
    },
  },
  entry_versions: {
    stays: {
      named: [{ if: "by_member", put: { by_member: FORMER.member, by_name: FORMER.name } }],
      says: ["content"],
    },
  },
  question_answers: {
    stays: {
      named: [{ if: "author_id", put: { author_id: FORMER.member, author_name: FORMER.name } }],
      says: ["text"],
    },
  },
  answer_votes: { goes: ["member_id"] },
  reading_marks: { goes: ["member_id"] },
  lesson_answers: { nobody: "nameless; who gave them stands apart" },
  lesson_feedback: {
    stays: {
      named: [{ if: "reply_by", put: { reply_by: FORMER.member, reply_name: FORMER.name } }],
      says: ["reply"],
    },
  },
  recalls: { goes: ["member_id"] },
  me_too: { goes: ["member_id"] },
  attachments: { stays: { named: [{ if: "by_member", put: { by_member: FORMER.member } }] } },
  imports: { stays: { named: [{ if: "by_member", put: { by_member: FORMER.member, by_name: FORMER.name } }] } },
  import_entries: { nobody: "what came in together" },
  posts: {
    stays: {
      named: [{ if: "author_id", put: { author_id: null, text: "", others_may_save: false } }],
      says: ["text"],
    },
  },
  programmes: { nobody: "whether people are thanked by name" },
  unthanked: { goes: ["member_id"] },
  told_figures: { nobody: "numbers alone" },
  wanted_lessons: { nobody: "a topic; who asked stands apart" },
  calendar_events: {
    stays: {
      named: [
        { if: "created_by", put: { created_by: FORMER.member, created_name: FORMER.name } },
        { if: "changed_by", put: { changed_by: FORMER.member, changed_name: FORMER.name } },
      ],
      says: ["content"],
    },
  },
  calendar_feeds: { goes: ["member_id"] },
  calendar_topics: {
    stays: { named: [{ if: "by_member", put: { by_member: FORMER.member, by_name: FORMER.name } }] },
  },
  calendar_topic_ballots: { goes: ["member_id"] },
  calendar_guest_links: { nobody: "an address for somebody from outside, who has no account" },
  calendar_volunteers: { goes: ["member_id"] },
  calendar_cannot: { goes: ["member_id"] },
  calendar_sign_ups: { goes: ["member_id"] },
  wanted_asks: { goes: ["member_id"] },
  topic_moves: { stays: { named: [{ if: "by_member", put: { by_member: FORMER.member, by_name: FORMER.name } }] } },
  topic_moved: { goes: ["id"] },
  paths: {
    stays: {
      named: [
        { if: "author_id", put: { author_id: FORMER.member, author_name: FORMER.name } },
        { if: "changed_by", put: { changed_by: FORMER.member, changed_name: FORMER.name } },
      ],
      says: ["content"],
      goesIf: ownDraft,
    },
  },
  path_versions: {
    stays: {
      named: [{ if: "by_member", put: { by_member: FORMER.member, by_name: FORMER.name } }],
      says: ["content"],
    },
  },
  path_done: { goes: ["member_id"] },
  work_groups: {
    stays: {
      named: [
        { if: "begun_by", put: { begun_by: FORMER.member, begun_name: FORMER.name } },
        { if: "changed_by", put: { changed_by: FORMER.member, changed_name: FORMER.name } },
      ],
      says: ["content"],
    },
  },
  work_group_members: { goes: ["member_id"] },
  work_group_invited: {
    stays: {
      named: [{ if: "by_member", put: { by_member: FORMER.member, by_name: FORMER.name } }],
      goesBy: ["member_id"],
    },
  },
  work_group_sessions: { nobody: "which group a session is of" },
  work_group_entries: { nobody: "what was written for a group" },
  series: {
    stays: {
      named: [
        { if: "begun_by", put: { begun_by: FORMER.member, begun_name: FORMER.name } },
        { if: "changed_by", put: { changed_by: FORMER.member, changed_name: FORMER.name } },
      ],
      says: ["content"],
    },
  },
  series_dates: { nobody: "when a series is held" },
  series_people: { goes: ["member_id"] },
  series_volunteers: { goes: ["member_id"] },
  series_turns: { goes: ["member_id"] },
  series_cannot: { goes: ["member_id"] },
  shared_spaces: { nobody: "how a space is called" },
  space_roles: { goes: ["member_id"] },
  retention: { nobody: "numbers of days" },
  take_overs: { goes: ["member_id"] },
  profiles: { goes: ["member_id"] },
  first_weeks: { goes: ["member_id"] },
  mentor_offers: { goes: ["member_id"] },
  buddies: { goes: ["member_id", "mentor_id"] },
  introductions: { goes: ["member_id", "other_id"] },
  not_with: { goes: ["member_id", "other_id"], saidBy: "member_id" },
  pairing_rhythms: { nobody: "how often people are paired" },
  pairing_joined: { goes: ["member_id"] },
  pairings: { nobody: "when, and why; who was paired stands apart" },
  pairing_people: { goes: ["member_id"] },
  keep_in_touch: { goes: ["member_id", "other_id"], saidBy: "member_id" },
  news_wishes: { goes: ["member_id"] },
  news: {
    stays: {
      named: [{ if: "by_member", put: { by_member: null } }],
      goesBy: ["member_id"],
    },
  },
  sample_rows: {
    stays: {
      says: ["key", "copy"],
      takesOut: (row, _, member) => ({ copy: copyWithout(row, member) }),
      goesIf: (row, _, member) => copyWithout(row, member) === undefined,
    },
  },
  reactions: { goes: ["member_id"] },
};
