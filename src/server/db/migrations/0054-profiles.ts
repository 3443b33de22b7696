/** What people say of themselves in a space, all of it theirs to leave out, to change and to take back. */
export const profiles = `
create table profiles (
  space_id text not null, tenant_id text not null, member_id text not null, teaches text[] not null default '{}',
  learns text[] not null default '{}', works_as text, site text, time_zone text, start_month text,
  listed boolean not null default false,
  primary key (space_id, member_id)
);
create index profiles_listed on profiles (space_id, member_id) where listed;
alter table profiles enable row level security;
alter table profiles force row level security;
create policy of_space on profiles using (space_id = current_setting('peerloop.space', true));
create trigger note_withdrawn after delete on profiles for each row execute function note_withdrawn();
`;
