import type { ColumnType, Generated } from "kysely";
import type { Tap } from "../../domain/feedback.ts";

/** Entries of the knowledge base, and what stands beside them. Times as in `Schema`. */
export interface EntriesSchema {
  /** Of whoever reads a lesson, for themselves. */
  reading_marks: {
    space_id: string;
    tenant_id: string;
    entry_id: string;
    member_id: string;
    opened: boolean;
    finished: boolean;
    applied: boolean;
  };
  lesson_answers: {
    space_id: string;
    tenant_id: string;
    entry_id: string;
    slip: string;
    edit_key_hash: Buffer;
    clear: Tap;
    useful: Tap;
    whole: Tap;
    word: string;
    /** Whether the author has been told of the word. */
    told: boolean;
    /** Said of the lesson as it is now. */
    stands: boolean;
  };
  lesson_feedback: {
    space_id: string;
    tenant_id: string;
    entry_id: string;
    is_queued: Generated<boolean>;
    outcome: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
    reply: Generated<string | null>;
    reply_by: Generated<string | null>;
    reply_name: Generated<string | null>;
    reply_at: Generated<number | null>;
    /** Whether five readers have ever answered. */
    heard: Generated<boolean>;
    /** Whether five readers have applied it, as things stand. */
    practised: Generated<boolean>;
  };
  /** Kept by triggers on entries: how many of a topic all members may read. */
  topics: {
    space_id: string;
    tenant_id: string;
    topic: string;
    entries: number;
    lessons: number;
    experiences: number;
  };
  /** What a topic was called before; undone or not. */
  topic_moves: {
    space_id: string;
    tenant_id: string;
    move_id: string;
    was: string;
    now: string;
    by_member: string;
    by_name: string;
    at: number;
    undone_at: Generated<number | null>;
  };
  topic_moved: {
    space_id: string;
    tenant_id: string;
    move_id: string;
    kind: "entry" | "session" | "follow-topic" | "mute-topic";
    /** Of the entry or session, or of the member whose wish it is. */
    id: string;
    /** Of a wish: that it was there under both names. */
    was_there: Generated<boolean>;
  };
  topic_sessions: { space_id: string; tenant_id: string; session_id: string; topic: string };
  recall_muted: { space_id: string; tenant_id: string; member_id: string };
  entries: {
    space_id: string;
    tenant_id: string;
    entry_id: string;
    type: "record" | "lesson" | "experience" | "question";
    title: string;
    published_at: number;
    session_id: string | null;
    excerpt: string;
    people: number;
    record: ColumnType<Record<string, unknown> | null, string | null, string>;
    content: ColumnType<Record<string, unknown> | null, string | null, string>;
    author_id: string | null;
    author_name: string | null;
    draft: Generated<boolean>;
    open_questions: Generated<number>;
    version: Generated<number>;
    /** Earlier versions are their author's alone; null for a draft and for a record. */
    published_version: number | null;
    tags: Generated<string[]>;
    topic: Generated<string | null>;
    owner_id: Generated<string | null>;
    owner_name: Generated<string | null>;
    review_at: Generated<number | null>;
    still_true_at: Generated<number | null>;
    still_true_by: Generated<string | null>;
    still_true_name: Generated<string | null>;
    /** In no list and found by no search since then. */
    archived_at: Generated<number | null>;
    /** Of the key with which whoever asked without a name is taken for the asker. */
    ask_key_hash: Generated<Buffer | null>;
    /** What the answers to a question say, plain. */
    answers: Generated<string | null>;
    /** How many know it from themselves. */
    me_too: Generated<number>;
    /** Came with the app; null for what people made, or made theirs. `leaving` for the moment in which that can be undone. */
    sample: Generated<"shown" | "leaving" | null>;
  };
  question_answers: {
    space_id: string;
    tenant_id: string;
    entry_id: string;
    answer_id: string;
    author_id: string;
    author_name: string;
    text: string;
    version: Generated<number>;
    answered_at: number;
    changed_at: Generated<number | null>;
    accepted_at: Generated<number | null>;
  };
  answer_votes: { space_id: string; tenant_id: string; entry_id: string; answer_id: string; member_id: string };
  attachments: {
    space_id: string;
    tenant_id: string;
    attachment_id: string;
    entry_id: string;
    by_member: string;
    name: string;
    type: string;
    size: number;
    content: Buffer;
    at: number;
  };
  imports: {
    space_id: string;
    tenant_id: string;
    import_id: string;
    by_member: string;
    by_name: string;
    at: number;
  };
  import_entries: { space_id: string; tenant_id: string; import_id: string; entry_id: string };
  entry_versions: {
    space_id: string;
    tenant_id: string;
    entry_id: string;
    version: number;
    content: ColumnType<Record<string, unknown>, string, never>;
    by_member: string;
    by_name: string;
    at: number;
  };
  posts: {
    space_id: string;
    tenant_id: string;
    post_id: string;
    /** None: a learning, on the feed of the space. */
    entry_id: string | null;
    /** What it replies to. */
    parent_id: string | null;
    /** Nobody: it was taken back. */
    author_id: string | null;
    text: string;
    at: number;
    edited_at: Generated<number | null>;
    /** Whether its author lets others save a learning as an entry. */
    others_may_save: Generated<boolean>;
    saved_entry: Generated<string | null>;
  };
  reactions: {
    space_id: string;
    tenant_id: string;
    entry_id: string | null;
    post_id: string | null;
    kind: string;
    member_id: string;
  };
  proposal_answers: { space_id: string; tenant_id: string; session_id: string; key: string; entry_id: string | null };
}
