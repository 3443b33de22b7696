/** Who knows an entry from themselves, once a member; `entries.me_too` counts them. Told to nobody but as a number. */
export const meToo = `
create table me_too (
  space_id text not null, tenant_id text not null, entry_id text not null, member_id text not null,
  primary key (space_id, entry_id, member_id),
  foreign key (space_id, entry_id) references entries on delete cascade
);
alter table me_too enable row level security;
alter table me_too force row level security;
create policy of_space on me_too using (space_id = current_setting('peerloop.space', true));
alter table entries add column me_too int not null default 0;
create index entries_shared on entries (space_id, published_at desc, entry_id desc)
  where me_too >= 2 and archived_at is null and not draft;
`;
