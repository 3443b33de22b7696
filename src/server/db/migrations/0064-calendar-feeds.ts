/**
 * Addresses at which a member's calendar fetches the events of a space: of each the SHA-256 of its secret part alone. Who
 * fetches has no token, so that one function finds whose an address is, in whichever space.
 */
export const calendarFeeds = `
create table calendar_feeds (
  space_id text not null, tenant_id text not null, member_id text not null, token_hash bytea not null,
  primary key (space_id, member_id)
);
create unique index feed_by_token on calendar_feeds (token_hash);
alter table calendar_feeds enable row level security;
alter table calendar_feeds force row level security;
create policy of_space on calendar_feeds using (space_id = current_setting('peerloop.space', true));
create policy looked_up on calendar_feeds for select to current_user using (true);

create function feed_of(p_token_hash bytea) returns table (tenant_id text, space_id text, member_id text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select f.tenant_id, f.space_id, f.member_id from calendar_feeds f where f.token_hash = p_token_hash;
$$;
revoke execute on function feed_of from public;
`;
