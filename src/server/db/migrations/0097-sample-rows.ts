/** Parts come before what they are part of: so they go, and come back the other way round. */
const GOING = [
  "calendar_sign_ups",
  "calendar_events",
  "work_group_members",
  "work_group_sessions",
  "work_groups",
  "path_done",
  "path_versions",
  "paths",
  "wanted_asks",
  "wanted_lessons",
  "introductions",
  "buddies",
  "first_weeks",
  "mentor_offers",
  "profiles",
  "pulses",
  "votes",
  "space_values",
];
/** They stay and go with the entry that they are beside; that they came with it tells them from what people said. */
const BESIDE_ENTRIES = ["question_answers", "answer_votes", "lesson_answers"];

const listOf = (tables: readonly string[]): string => `array[${tables.map((table) => `'${table}'`).join(", ")}]`;

/**
 * What came with the app beside entries: a copy of each row as it came. A row that is no longer like its copy has been made
 * somebody's, and so has one with a part that did not come with it. `is_out`: asked to go, and for a moment there as a copy
 * alone. Whatever goes in this way was withdrawn by nobody.
 */
export const sampleRows = `
create table sample_rows (
  space_id text not null, tenant_id text not null, of_table text not null, key text not null,
  is_out boolean not null default false, copy jsonb not null check (jsonb_typeof(copy) = 'object'),
  primary key (space_id, of_table, key)
);
alter table sample_rows enable row level security;
alter table sample_rows force row level security;
create policy of_space on sample_rows using (space_id = current_setting('peerloop.space', true));

-- That r is the copy of the row x of a table, and that the row is still as it came.
create function sample_is_of(t text) returns text
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select format('r.space_id = x.space_id and r.of_table = %L', t)
    || coalesce(string_agg(format(' and x.%1$I::text = r.copy ->> %1$L', a.attname), '' order by a.attnum), '')
  from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
  where i.indrelid = to_regclass(format('public.%I', t)) and i.indisprimary and a.attname <> 'space_id'
$$;
create function sample_as_it_came() returns text language sql immutable as $$
  select 'not exists (select from jsonb_each(r.copy) c where to_jsonb(x) -> c.key is distinct from c.value)'
$$;
-- What is part of what, and by which columns beside the space. News are told by themselves: they make nothing anybody's.
create function sample_parts() returns table (part text, whole text, by_columns text[])
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select p.relname::text, w.relname::text, array_agg(a.attname::text order by a.attnum)
  from pg_constraint f join pg_class p on p.oid = f.conrelid join pg_class w on w.oid = f.confrelid
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any (f.conkey)
  where f.contype = 'f' and f.connamespace = 'public'::regnamespace and a.attname <> 'space_id' and p.relname <> 'news'
    and w.relname = any (${listOf([...GOING, ...BESIDE_ENTRIES])})
  group by f.oid, p.relname, w.relname
  union all values ('buddies', 'first_weeks', array['member_id']), ('introductions', 'first_weeks', array['member_id'])
$$;

create function settle_samples() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s text := current_setting('peerloop.space', true);
  t text;
  one record;
begin
  if not exists (select from sample_rows where space_id = s and not is_out) then return; end if;
  foreach t in array ${listOf([...GOING, ...BESIDE_ENTRIES])} loop
    execute format('delete from sample_rows r where r.space_id = $1 and r.of_table = %L and not r.is_out
      and not exists (select from %I x where %s and %s)', t, t, sample_is_of(t), sample_as_it_came()) using s;
  end loop;
  for one in select p.part, p.whole,
      (select string_agg(format('x.%1$I::text = w.copy ->> %1$L', c), ' and ') from unnest(p.by_columns) c) as is_part,
      (select string_agg(format('r.copy ->> %1$L = w.copy ->> %1$L', c), ' and ') from unnest(p.by_columns) c) as is_copy_of_part
    from sample_parts() p
  loop
    execute format('delete from sample_rows w where w.space_id = $1 and w.of_table = %L and not w.is_out and exists (
      select from %I x where x.space_id = $1 and %s and not exists (select from sample_rows r where %s and not r.is_out))',
      one.whole, one.part, one.is_part, sample_is_of(one.part)) using s;
    execute format('delete from sample_rows r where r.space_id = $1 and r.of_table = %L and not r.is_out and not exists (
      select from sample_rows w where w.space_id = $1 and w.of_table = %L and not w.is_out and %s)',
      one.part, one.whole, one.is_copy_of_part) using s;
  end loop;
end $$;

create function take_samples_out() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s text := current_setting('peerloop.space', true);
  t text;
begin
  perform set_config('peerloop.samples', 'moving', true);
  foreach t in array ${listOf(GOING)} loop
    execute format('select 1 from %I x join sample_rows r on %s where r.space_id = $1 and not r.is_out for update of x',
      t, sample_is_of(t)) using s;
  end loop;
  perform settle_samples();
  foreach t in array ${listOf(GOING)} loop
    execute format('with gone as (
        delete from %1$I x using sample_rows r where r.space_id = $1 and not r.is_out and %2$s and %3$s returning r.key)
      update sample_rows r set is_out = true from gone where r.space_id = $1 and r.of_table = %1$L and r.key = gone.key',
      t, sample_is_of(t), sample_as_it_came()) using s;
  end loop;
  perform set_config('peerloop.samples', '', true);
end $$;

create function put_samples_back() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s text := current_setting('peerloop.space', true);
  tables text[] := ${listOf([...GOING].reverse())};
  t text;
begin
  foreach t in array tables loop
    execute format('insert into %1$I select (jsonb_populate_record(null::%1$I,
        r.copy || jsonb_build_object(''space_id'', r.space_id, ''tenant_id'', r.tenant_id))).*
      from sample_rows r where r.space_id = $1 and r.of_table = %1$L and r.is_out on conflict do nothing', t) using s;
  end loop;
  update sample_rows set is_out = false where space_id = s;
end $$;

create or replace function note_taken_out() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('peerloop.samples', true) = 'moving' then return null; end if;
  insert into taken_out (space_id, tenant_id, id) values (old.space_id, old.tenant_id, to_jsonb(old) ->> tg_argv[0])
    on conflict do nothing;
  return null;
end $$;
create or replace function note_withdrawn() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('peerloop.samples', true) = 'moving' then return null; end if;
  insert into taken_out (space_id, tenant_id, id) values (old.space_id, old.tenant_id, tg_table_name || '/' || old.member_id)
    on conflict do nothing;
  return null;
end $$;

create or replace function forget_samples() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s text := current_setting('peerloop.space', true);
  gone text[];
  t text;
begin
  -- A backup from before does not bring them back.
  insert into taken_out (space_id, tenant_id, id)
    select space_id, tenant_id, case
      when of_table in ('profiles', 'mentor_offers', 'buddies', 'introductions') then of_table || '/' || (copy ->> 'member_id')
      else key end
    from sample_rows where space_id = s and is_out and of_table in ('profiles', 'mentor_offers', 'buddies', 'introductions',
      'calendar_events', 'work_groups', 'paths', 'wanted_lessons', 'pulses', 'votes')
    on conflict do nothing;
  delete from entry_search f using entries e
    where f.space_id = s and e.space_id = s and e.entry_id = f.entry_id and e.sample = 'leaving';
  with forgotten as (
    delete from entries where space_id = s and sample = 'leaving' returning type, session_id
  )
  select array_agg(session_id) into gone from forgotten where type = 'record';
  foreach t in array array['sessions', 'document_facts', 'inbox_wrote', 'inbox_text', 'presence', 'session_speakers',
                           'feedback_gave', 'feedback_answers', 'proposal_answers', 'topic_sessions', 'work_group_sessions',
                           'jobs'] loop
    execute format('delete from %I where space_id = $1 and session_id = any ($2)', t) using s, gone;
  end loop;
  -- What is left came with entries that people have made theirs.
  delete from sample_rows where space_id = s;
end $$;
do $$
declare f text;
begin
  foreach f in array array['sample_is_of(text)', 'sample_as_it_came()', 'sample_parts()', 'settle_samples()',
                           'take_samples_out()', 'put_samples_back()'] loop
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;
`;
