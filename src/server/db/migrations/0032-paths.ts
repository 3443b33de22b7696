/**
 * Ordered lists of entries and tasks, and which items each reader has done: theirs alone, without a time. Times are
 * session-clock ms.
 */
export const paths = `
create table paths (
  space_id text not null, tenant_id text not null, path_id text not null, version int not null default 1,
  draft boolean not null default true, content jsonb not null, author_id text not null, author_name text not null,
  changed_at bigint not null, changed_by text not null, changed_name text not null, archived_at bigint,
  primary key (space_id, path_id)
);
create table path_done (
  space_id text not null, tenant_id text not null, path_id text not null, item_id text not null,
  member_id text not null,
  primary key (space_id, path_id, member_id, item_id),
  foreign key (space_id, path_id) references paths on delete cascade
);
create index done_by on path_done (space_id, member_id);
alter table paths enable row level security;
alter table paths force row level security;
create policy of_space on paths using (space_id = current_setting('peerloop.space', true));
alter table path_done enable row level security;
alter table path_done force row level security;
create policy of_space on path_done using (space_id = current_setting('peerloop.space', true));
`;
