/** Who is what in a space beside what Teams says, and who is about to have one that has no owner. */
export const roles = `
alter table space_people add column owner boolean not null default false;
create table space_roles (
  space_id text not null, tenant_id text not null, member_id text not null,
  role text not null check (role in ('owner', 'facilitator')),
  primary key (space_id, member_id)
);
create table take_overs (
  space_id text primary key, tenant_id text not null, member_id text not null, announced_at bigint not null
);
alter table space_roles enable row level security;
alter table space_roles force row level security;
create policy of_space on space_roles using (space_id = current_setting('peerloop.space', true));
alter table take_overs enable row level security;
alter table take_overs force row level security;
create policy of_space on take_overs using (space_id = current_setting('peerloop.space', true));
`;
