const secured = (table: string): string => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy of_space on ${table} using (space_id = current_setting('peerloop.space', true));`;

/**
 * Work groups of a space: who is in them, who was invited (what they said is theirs), and which sessions and entries are
 * for them. Who leaves, and whose invitation is over, has left no row. Times are session-clock ms.
 */
export const workGroups = `
create table work_groups (
  space_id text not null, tenant_id text not null, group_id text not null, version int not null default 1,
  content jsonb not null, begun_by text not null, begun_name text not null, changed_at bigint not null,
  changed_by text not null, changed_name text not null, archived_at bigint,
  primary key (space_id, group_id)
);
create table work_group_members (
  space_id text not null, tenant_id text not null, group_id text not null, member_id text not null,
  primary key (space_id, group_id, member_id),
  foreign key (space_id, group_id) references work_groups on delete cascade
);
create table work_group_invited (
  space_id text not null, tenant_id text not null, group_id text not null, member_id text not null,
  by_member text not null, by_name text not null, declined boolean not null default false,
  primary key (space_id, group_id, member_id),
  foreign key (space_id, group_id) references work_groups on delete cascade
);
create table work_group_sessions (
  space_id text not null, tenant_id text not null, session_id text not null, group_id text not null,
  primary key (space_id, session_id),
  foreign key (space_id, group_id) references work_groups on delete cascade
);
create table work_group_entries (
  space_id text not null, tenant_id text not null, group_id text not null, entry_id text not null,
  primary key (space_id, group_id, entry_id),
  foreign key (space_id, group_id) references work_groups on delete cascade,
  foreign key (space_id, entry_id) references entries on delete cascade
);
create index groups_of_member on work_group_members (space_id, member_id);
create index sessions_of_group on work_group_sessions (space_id, group_id);
${["work_groups", "work_group_members", "work_group_invited", "work_group_sessions", "work_group_entries"].map(secured).join("")}
`;
