/**
 * When whoever finished a lesson is asked what of it: one row a reader and a lesson, `answers` what they knew of which
 * question. Then: which topic a session was planned for, and whether a lesson has ever been told five answers. Times are
 * session-clock ms.
 */
export const recallAndTopics = `
create table recalls (
  space_id text not null, tenant_id text not null, entry_id text not null, member_id text not null,
  finished_at bigint not null, due_at bigint, muted boolean not null default false, answers jsonb not null default '[]',
  primary key (space_id, entry_id, member_id)
);
create index recalls_waiting on recalls (space_id, member_id, due_at) where due_at is not null;
create table recall_muted (
  space_id text not null, tenant_id text not null, member_id text not null,
  primary key (space_id, member_id)
);
create table topic_sessions (
  space_id text not null, tenant_id text not null, session_id text not null, topic text not null,
  primary key (space_id, session_id)
);
create index sessions_of_topic on topic_sessions (space_id, topic);
create index entries_of_topic on entries (space_id, topic) where topic is not null;
alter table lesson_feedback add column heard boolean not null default false;

-- Whichever way an entry goes, what readers made of it goes with it.
create function forget_learning() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from feedback_gave where space_id = old.space_id and session_id = old.entry_id;
  delete from lesson_answers where space_id = old.space_id and entry_id = old.entry_id;
  delete from lesson_feedback where space_id = old.space_id and entry_id = old.entry_id;
  delete from reading_marks where space_id = old.space_id and entry_id = old.entry_id;
  delete from recalls where space_id = old.space_id and entry_id = old.entry_id;
  return null;
end $$;
create trigger forget_learning after delete on entries for each row when (old.type = 'lesson')
  execute function forget_learning();

do $$
declare t text;
begin
  foreach t in array array['recalls', 'recall_muted', 'topic_sessions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_space on %I using (space_id = current_setting(''peerloop.space'', true))', t);
  end loop;
end $$;
`;
