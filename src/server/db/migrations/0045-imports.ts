/** What came in together, by whom and when, so that it can be taken back together. `at` is session-clock ms. */
export const imports = `
create table imports (
  space_id text not null, tenant_id text not null, import_id text not null,
  by_member text not null, by_name text not null, at bigint not null,
  primary key (space_id, import_id)
);
create table import_entries (
  space_id text not null, tenant_id text not null, import_id text not null, entry_id text not null,
  primary key (space_id, import_id, entry_id),
  foreign key (space_id, import_id) references imports on delete cascade,
  foreign key (space_id, entry_id) references entries on delete cascade
);
create index imports_of_entry on import_entries (space_id, entry_id);
alter table imports enable row level security;
alter table imports force row level security;
create policy of_space on imports using (space_id = current_setting('peerloop.space', true));
alter table import_entries enable row level security;
alter table import_entries force row level security;
create policy of_space on import_entries using (space_id = current_setting('peerloop.space', true));
`;
