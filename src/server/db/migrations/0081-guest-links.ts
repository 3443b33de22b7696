/**
 * Links of speakers from outside: of each the SHA-256 of its secret part alone. Who opens one has no token, so that one
 * function finds whose it is, in whichever space.
 */
export const guestLinks = `
create table calendar_guest_links (
  space_id text not null, tenant_id text not null, event_id text not null, outside_id text not null,
  token_hash bytea not null,
  primary key (space_id, event_id, outside_id),
  foreign key (space_id, event_id) references calendar_events on delete cascade
);
create unique index guest_link_by_token on calendar_guest_links (token_hash);
alter table calendar_guest_links enable row level security;
alter table calendar_guest_links force row level security;
create policy of_space on calendar_guest_links using (space_id = current_setting('peerloop.space', true));
create policy looked_up on calendar_guest_links for select to current_user using (true);

create function guest_link_of(p_token_hash bytea)
returns table (tenant_id text, space_id text, event_id text, outside_id text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select g.tenant_id, g.space_id, g.event_id, g.outside_id from calendar_guest_links g
  where g.token_hash = p_token_hash;
$$;
revoke execute on function guest_link_of from public;
`;
