/**
 * Votes on how a space meets, one open at a time. A ballot is sealed with a key that the database never holds, and is
 * gone once the vote is closed; `outcome` is what may be told then, null when nobody voted. Times are session-clock ms.
 */
export const votes = `
create table votes (
  space_id text not null, tenant_id text not null, vote_id text not null, opened_by text not null,
  closes_at bigint not null, closed_at bigint, outcome jsonb, confirmed_at bigint,
  primary key (space_id, vote_id)
);
create unique index one_open_vote on votes (space_id) where closed_at is null;
create index newest_vote on votes (space_id, closed_at desc);
create table vote_ballots (
  space_id text not null, tenant_id text not null, vote_id text not null, member_id text not null, sealed bytea not null,
  primary key (space_id, vote_id, member_id)
);
alter table votes enable row level security;
alter table votes force row level security;
create policy of_space on votes using (space_id = current_setting('peerloop.space', true));
alter table vote_ballots enable row level security;
alter table vote_ballots force row level security;
create policy of_space on vote_ballots using (space_id = current_setting('peerloop.space', true));
`;
