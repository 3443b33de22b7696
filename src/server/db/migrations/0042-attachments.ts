/**
 * Pictures and files in what members write. They go with their entry. What was attached is compressed already, so Postgres
 * keeps it as it came. `at` is session-clock ms.
 */
export const attachments = `
create table attachments (
  space_id text not null, tenant_id text not null, attachment_id text not null, entry_id text not null,
  by_member text not null, name text not null, type text not null, size int not null, content bytea not null,
  at bigint not null,
  primary key (space_id, attachment_id),
  foreign key (space_id, entry_id) references entries on delete cascade
);
alter table attachments alter column content set storage external;
create index attachments_of_entry on attachments (space_id, entry_id);
alter table attachments enable row level security;
alter table attachments force row level security;
create policy of_space on attachments using (space_id = current_setting('peerloop.space', true));
`;
