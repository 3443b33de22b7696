/**
 * What readers make of lessons: marks, which are each reader's own; answers, which are nobody's, since who gave them is
 * in `feedback_gave` under the lesson's id; and what came of them, with the author's reply. Times are session-clock ms.
 */
export const learning = `
create table reading_marks (
  space_id text not null, tenant_id text not null, entry_id text not null, member_id text not null,
  opened boolean not null, finished boolean not null, applied boolean not null,
  primary key (space_id, entry_id, member_id)
);
create table lesson_answers (
  space_id text not null, tenant_id text not null, entry_id text not null, slip text not null,
  edit_key_hash bytea not null, clear text not null, useful text not null, whole text not null,
  word text not null, told boolean not null, stands boolean not null,
  primary key (space_id, entry_id, slip)
);
create table lesson_feedback (
  space_id text not null, tenant_id text not null, entry_id text not null, is_queued boolean not null default false,
  outcome jsonb, reply text, reply_by text, reply_name text, reply_at bigint,
  primary key (space_id, entry_id)
);
create index lessons_to_improve on lesson_feedback (space_id) where is_queued;
do $$
declare t text;
begin
  foreach t in array array['reading_marks', 'lesson_answers', 'lesson_feedback'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_space on %I using (space_id = current_setting(''peerloop.space'', true))', t);
  end loop;
end $$;
`;
