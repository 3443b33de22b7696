/**
 * Spaces whose owners let other spaces of the same tenant see something of them, and how they are called there. All that
 * take part find the others; nothing else of a space is to be seen from another. `beyond`: whether a person who wants to be
 * found wants that there, too.
 */
export const organisation = `
create table shared_spaces (
  space_id text not null, tenant_id text not null, title text not null,
  primary key (space_id)
);
create index shared_spaces_of_tenant on shared_spaces (tenant_id, space_id);
alter table shared_spaces enable row level security;
alter table shared_spaces force row level security;
create policy of_space on shared_spaces using (space_id = current_setting('peerloop.space', true));
create policy of_tenant on shared_spaces for select using (tenant_id = current_setting('peerloop.tenant', true));
alter table profiles add column beyond boolean not null default false;
create index entries_of_author on entries (space_id, author_id, published_at desc, entry_id desc)
  where not draft and archived_at is null;
`;
