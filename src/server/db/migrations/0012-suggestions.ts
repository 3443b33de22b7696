/** For which month a member last said that they want no format suggested, as in "2026-11". */
export const suggestions = `
create table suggestion_dismissed (
  space_id text not null, tenant_id text not null, member_id text not null, month text not null,
  primary key (space_id, member_id)
);
alter table suggestion_dismissed enable row level security;
alter table suggestion_dismissed force row level security;
create policy of_space on suggestion_dismissed using (space_id = current_setting('peerloop.space', true));
`;
