/**
 * Events in the calendar of a space, and who signed up for them, in the order of `turn`. Times are session-clock ms;
 * `seen`: whether they know of the place that they have.
 */
export const calendar = `
create table calendar_events (
  space_id text not null, tenant_id text not null, event_id text not null, version integer not null default 1,
  content jsonb not null, starts_at bigint not null, ends_at bigint not null,
  created_by text not null, created_name text not null,
  changed_at bigint not null, changed_by text not null, changed_name text not null,
  cancelled_at bigint, session_id text,
  primary key (space_id, event_id)
);
create index calendar_by_start on calendar_events (space_id, starts_at, event_id);
create table calendar_sign_ups (
  space_id text not null, tenant_id text not null, event_id text not null, member_id text not null,
  turn bigint not null, has_place boolean not null, seen boolean not null default true,
  primary key (space_id, event_id, member_id),
  foreign key (space_id, event_id) references calendar_events on delete cascade
);
create index sign_ups_of_member on calendar_sign_ups (space_id, member_id);
alter table calendar_events enable row level security;
alter table calendar_events force row level security;
create policy of_space on calendar_events using (space_id = current_setting('peerloop.space', true));
alter table calendar_sign_ups enable row level security;
alter table calendar_sign_ups force row level security;
create policy of_space on calendar_sign_ups using (space_id = current_setting('peerloop.space', true));
`;
