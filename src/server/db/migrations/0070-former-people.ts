/**
 * Whoever has all of theirs deleted: `leaving` while it is done, then nothing but a hash in `former_people`, so that no
 * backup from before `at` brings them back. `place` is where the next transaction goes on. Times are session-clock ms.
 */
export const formerPeople = `
create table leaving (
  space_id text not null, tenant_id text not null, member_id text not null, everywhere boolean not null,
  asked_at bigint not null, is_last boolean not null default false, place jsonb,
  primary key (space_id, member_id)
);
create table former_people (
  space_id text not null, tenant_id text not null, who text not null, at bigint not null,
  primary key (space_id, who)
);
do $$
declare t text;
begin
  foreach t in array array['leaving', 'former_people'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_space on %I using (space_id = current_setting(''peerloop.space'', true))', t);
  end loop;
end $$;
create policy of_member on leaving for select using (member_id = current_setting('peerloop.member', true));

-- Whose wishes were withdrawn is noted by their id: that goes, too.
create function forget_withdrawn(p_member text) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from taken_out
  where space_id = current_setting('peerloop.space', true) and split_part(id, '/', 2) = p_member;
$$;

-- The one way to take an author from an entry: nobody else can be put in their place.
create function forget_author(p_entry text, p_author text) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update entries set author_id = 'former-member', author_name = 'Former member'
  where space_id = current_setting('peerloop.space', true) and entry_id = p_entry
    and split_part(author_id, '~', 1) = p_author;
$$;
revoke execute on function forget_withdrawn, forget_author from public;
`;
