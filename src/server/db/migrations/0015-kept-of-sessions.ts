/**
 * Entries that somebody made of their own part in a session: a lesson, an experience or a question, beside records. What
 * an author decided about a proposal is known by its key alone, and to them alone; no entry: they would rather not.
 * An entry is removed by its author only, and never a record: the serving role may delete none by itself.
 */
export const keptOfSessions = `
alter table entries drop constraint entries_space_id_session_id_key;
alter table entries drop constraint entries_type_check;
alter table entries alter column record drop not null;
alter table entries add column content jsonb, add column author_id text, add column author_name text,
  add column draft boolean not null default false;
alter table entries add constraint entries_type_check check (
  case when type = 'record' then record is not null and content is null and author_id is null and not draft
       when type in ('lesson', 'experience', 'question') then record is null and content is not null
         and session_id is not null and author_id is not null and author_name is not null
       else false end);
create unique index one_record_of_session on entries (space_id, session_id) where type = 'record';
create index entries_of_session on entries (space_id, session_id);

create table proposal_answers (
  space_id text not null, tenant_id text not null, session_id text not null, key text not null, entry_id text,
  primary key (space_id, session_id, key)
);
create index proposal_of_entry on proposal_answers (space_id, entry_id) where entry_id is not null;
alter table proposal_answers enable row level security;
alter table proposal_answers force row level security;
create policy of_space on proposal_answers using (space_id = current_setting('peerloop.space', true));

create function forget_entry(p_entry text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare s text := current_setting('peerloop.space', true);
begin
  delete from entries where space_id = s and entry_id = p_entry and type <> 'record';
  if found then delete from entry_search where space_id = s and entry_id = p_entry; end if;
end $$;
revoke execute on function forget_entry from public;
`;
