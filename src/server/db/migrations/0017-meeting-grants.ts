/**
 * A session may be granted to a meeting beside its home space: members of either take part. The grant stands with the
 * session; under the meeting's space stands where the session is to be found, and how its home is called. How a member's
 * Teams calls a space is that member's own: the policy lets a member find the spaces they were seen in, and nothing else.
 */
export const meetingGrants = `
alter table sessions add column meeting_space text, add column home_name text;
alter table space_people add column called text;
create policy of_member on space_people for select using (member_id = current_setting('peerloop.member', true));

create table meeting_grants (
  space_id text not null, tenant_id text not null, session_id text not null, home_space text not null,
  created_at bigint not null,
  primary key (space_id, session_id)
);
create index grants_newest on meeting_grants (space_id, created_at desc, session_id desc);
alter table meeting_grants enable row level security;
alter table meeting_grants force row level security;
create policy of_space on meeting_grants using (space_id = current_setting('peerloop.space', true));
`;
