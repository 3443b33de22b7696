/** What a path said when, and who saved it: as with entries nothing of what was published is lost. Times are session-clock ms. */
export const pathVersions = `
create table path_versions (
  space_id text not null, tenant_id text not null, path_id text not null, version int not null, content jsonb not null,
  by_member text not null, by_name text not null, at bigint not null,
  primary key (space_id, path_id, version),
  foreign key (space_id, path_id) references paths on delete cascade
);
alter table paths no force row level security;
insert into path_versions
  select space_id, tenant_id, path_id, version, content, changed_by, changed_name, changed_at from paths;
alter table paths add column published_version int;
update paths set published_version = version where not draft;
alter table paths force row level security;
alter table path_versions enable row level security;
alter table path_versions force row level security;
create policy of_space on path_versions using (space_id = current_setting('peerloop.space', true));
`;
