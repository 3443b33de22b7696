/** Who did what for or to the whole space, without what it was about. `at` is session-clock ms. */
export const audit = `
create table audit_acts (
  space_id text not null, tenant_id text not null, act_id text not null, act text not null,
  by_member text not null, by_name text not null, at bigint not null,
  primary key (space_id, act_id)
);
create index newest_acts on audit_acts (space_id, at desc, act_id);
alter table audit_acts enable row level security;
alter table audit_acts force row level security;
create policy of_space on audit_acts using (space_id = current_setting('peerloop.space', true));
`;
