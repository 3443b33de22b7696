/**
 * Formats of a space's own, one row a version. A version is archived when a newer one comes or the format is removed: at
 * most one of each format stands on the shelf.
 */
export const formats = `
create table formats (
  space_id text not null, tenant_id text not null, format_id text not null, version int not null,
  format jsonb not null, author text not null, saved_at bigint not null, pack jsonb, archived_at bigint,
  primary key (space_id, format_id, version)
);
create unique index formats_on_the_shelf on formats (space_id, format_id) where archived_at is null;
alter table formats enable row level security;
alter table formats force row level security;
create policy of_space on formats using (space_id = current_setting('peerloop.space', true));
`;
