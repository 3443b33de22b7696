/**
 * Every table of a space leads with `space_id` (key, index, policy; one day the distribution column), `tenant_id` beside
 * it. Policies read `peerloop.space`, set for one transaction: no setting, no rows. `force` also holds the owner to them,
 * except for the tables that a function of the owner's reaches across spaces or past the index-blind policy check.
 */
export const start = `
create extension if not exists btree_gin;

create table members (
  tenant_id text not null, oid text not null, member_id text not null unique, name text not null,
  primary key (tenant_id, oid)
);
alter table members enable row level security;
alter table members force row level security;
create policy of_tenant on members using (tenant_id = current_setting('peerloop.tenant', true));

create table spaces (
  space_id text primary key, tenant_id text not null, kind text not null check (kind in ('channel', 'chat')),
  group_id text not null, channel_id text not null,
  unique (tenant_id, kind, group_id, channel_id)
);

create table space_people (
  space_id text not null, tenant_id text not null, member_id text not null, guest boolean not null,
  primary key (space_id, member_id)
);
create index spaces_of_member on space_people (member_id, space_id);

create table sessions (
  space_id text not null, tenant_id text not null, session_id text not null,
  title text not null, format text not null, minutes int not null,
  state text not null check (state in ('planned', 'live', 'ended')),
  created_at bigint not null, started_at bigint, ended_at bigint, entry_id text,
  doc_version bigint not null default 0,
  seat_epoch int not null default 0, seat_member text, lease_until timestamptz,
  container text, checked_seq bigint not null default 0,
  primary key (space_id, session_id)
);
create index sessions_newest on sessions (space_id, created_at desc, session_id desc);

create table document_facts (
  space_id text not null, tenant_id text not null, session_id text not null, key text not null,
  value jsonb not null, by_member text, at bigint not null, seq bigint not null, version bigint not null,
  signature text, removed boolean not null default false,
  primary key (space_id, session_id, key)
);
create index facts_by_version on document_facts (space_id, session_id, version);

create table inbox_wrote (
  space_id text not null, tenant_id text not null, session_id text not null, step_id text not null,
  member_id text not null,
  primary key (space_id, session_id, step_id, member_id)
);
create table inbox_text (
  space_id text not null, tenant_id text not null, session_id text not null, step_id text not null,
  slip text not null, edit_key_hash bytea not null, author text, text text not null,
  primary key (space_id, session_id, step_id, slip)
);

create table presence (
  space_id text not null, tenant_id text not null, session_id text not null, stream_id text not null,
  member_id text not null, seen_at timestamptz not null default clock_timestamp(),
  primary key (space_id, session_id, stream_id)
);
create index presence_streams on presence (stream_id);
create index presence_seen on presence (seen_at);

create table entries (
  space_id text not null, tenant_id text not null, entry_id text not null,
  type text not null check (type in ('record')), title text not null, published_at bigint not null,
  session_id text, excerpt text not null, people int not null, record jsonb not null,
  primary key (space_id, entry_id), unique (space_id, session_id)
);
create index entries_newest on entries (space_id, published_at desc, entry_id desc);

create table entry_search (
  space_id text not null, tenant_id text not null, entry_id text not null, published_at bigint not null,
  title_tsv tsvector not null, tsv tsvector not null,
  primary key (space_id, entry_id)
) partition by hash (space_id);
do $$ begin
  for i in 0..15 loop
    execute format('create table entry_search_%s partition of entry_search for values with (modulus 16, remainder %s)', i, i);
  end loop;
end $$;
create index entry_search_words on entry_search using gin (space_id, tsv);
create index entry_search_title_words on entry_search using gin (space_id, title_tsv);
create index entry_search_newest on entry_search (space_id, published_at desc);

create table jobs (
  space_id text not null, tenant_id text not null, job_id text not null, kind text not null,
  session_id text not null, due_at bigint not null, claimed_until bigint, attempts int not null default 0,
  primary key (space_id, job_id), unique (space_id, kind, session_id)
);
create index jobs_due on jobs (due_at);

create table signing_keys (key_id text primary key, private_jwk jsonb not null);

do $$
declare t text;
begin
  foreach t in array array['spaces', 'space_people', 'sessions', 'document_facts', 'inbox_wrote', 'inbox_text', 'presence',
                           'entries', 'entry_search', 'jobs'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy of_space on %I using (space_id = current_setting(''peerloop.space'', true))', t);
    if t not in ('spaces', 'presence', 'entry_search', 'jobs') then
      execute format('alter table %I force row level security', t);
    end if;
  end loop;
end $$;

-- The one way from a channel or chat to its space: before it is known, there is no space to set.
create function space_of_place(p_tenant text, p_kind text, p_group text, p_channel text, p_new_id text) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare found_id text;
begin
  insert into spaces (space_id, tenant_id, kind, group_id, channel_id)
    values (p_new_id, p_tenant, p_kind, p_group, p_channel) on conflict do nothing;
  select space_id into found_id from spaces
    where tenant_id = p_tenant and kind = p_kind and group_id = p_group and channel_id = p_channel;
  return found_id;
end $$;

-- Keeps this process's streams present and sweeps those of processes that died. Answers both, told apart by "kept".
create function keep_present(p_streams text[]) returns table (space_id text, session_id text, stream_id text, kept boolean)
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with refreshed as (
    update presence set seen_at = clock_timestamp() where presence.stream_id = any (p_streams)
    returning presence.space_id, presence.session_id, presence.stream_id
  ), gone as (
    delete from presence
    where seen_at < clock_timestamp() - interval '15 seconds' and not presence.stream_id = any (p_streams)
    returning presence.space_id, presence.session_id, presence.stream_id
  )
  select *, true from refreshed union all select *, false from gone;
$$;

create function claim_jobs(p_now bigint, p_until bigint, p_most int)
returns table (space_id text, tenant_id text, job_id text, kind text, session_id text, attempts int)
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update jobs set claimed_until = p_until, attempts = jobs.attempts + 1
  where (jobs.space_id, jobs.job_id) in (
    select due.space_id, due.job_id from jobs due
    where due.due_at <= p_now and (due.claimed_until is null or due.claimed_until <= p_now)
    order by due.due_at limit p_most for update skip locked
  )
  returning jobs.space_id, jobs.tenant_id, jobs.job_id, jobs.kind, jobs.session_id, jobs.attempts;
$$;

-- Runs as the owner because the policy check switches the word index off; the space comes from the setting all the same.
-- Candidates are the newest hits in titles and the newest hits at all, so that a very common word stays cheap.
create function search_entries(p_words text[], p_cap int, p_most int) returns table (entry_id text, rank real)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s text := current_setting('peerloop.space', true);
  q tsquery; term text; i int;
begin
  if s is null or s = '' then return; end if;
  for i in 1 .. coalesce(array_length(p_words, 1), 0) loop
    term := '''' || replace(replace(p_words[i], E'\\\\', ''), '''', '''''') || '''';
    if i = array_length(p_words, 1) then term := term || ':*'; end if;
    q := case when q is null then to_tsquery('english', term) || to_tsquery('simple', term)
              else q && (to_tsquery('english', term) || to_tsquery('simple', term)) end;
  end loop;
  if q is null or numnode(q) = 0 then return; end if;
  return query
    with candidate as (
      (select e.entry_id, e.published_at, e.tsv from entry_search e
         where e.space_id = s and e.title_tsv @@ q order by e.published_at desc limit p_cap)
      union
      (select e.entry_id, e.published_at, e.tsv from entry_search e
         where e.space_id = s and e.tsv @@ q order by e.published_at desc limit p_cap)
    )
    select c.entry_id, ts_rank('{0.1, 0.2, 0.4, 1.0}', c.tsv, q) as score from candidate c
    order by score desc, c.published_at desc, c.entry_id limit p_most;
end $$;

revoke execute on function space_of_place, keep_present, claim_jobs, search_entries from public;
`;
