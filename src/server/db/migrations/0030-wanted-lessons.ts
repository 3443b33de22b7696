/**
 * Lessons that are wanted, one a topic, and who wants them: kept so that they are told, and told to nobody. `seen`: that
 * they have been. Times are session-clock ms.
 */
export const wantedLessons = `
create table wanted_lessons (
  space_id text not null, tenant_id text not null, wanted_id text not null, topic text not null,
  topic_key text not null, asked_at bigint not null, lesson_id text,
  primary key (space_id, wanted_id)
);
create unique index one_wanted_of_topic on wanted_lessons (space_id, topic_key);
create table wanted_asks (
  space_id text not null, tenant_id text not null, wanted_id text not null, member_id text not null,
  seen boolean not null default false,
  primary key (space_id, wanted_id, member_id),
  foreign key (space_id, wanted_id) references wanted_lessons on delete cascade
);
alter table wanted_lessons enable row level security;
alter table wanted_lessons force row level security;
create policy of_space on wanted_lessons using (space_id = current_setting('peerloop.space', true));
alter table wanted_asks enable row level security;
alter table wanted_asks force row level security;
create policy of_space on wanted_asks using (space_id = current_setting('peerloop.space', true));
`;
