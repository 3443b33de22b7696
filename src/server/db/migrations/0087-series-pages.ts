const secured = (table: string): string => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy of_space on ${table} using (space_id = current_setting('peerloop.space', true));`;

/**
 * What a series says of itself, which of its dates are different, and who comes. A series that nobody has said anything of
 * has no row: its sessions are all there is. Its id is that of its first session, or its own. Dates are what clocks of its
 * zone show; other times are session-clock ms.
 */
export const seriesPages = `
create table series (
  space_id text not null, tenant_id text not null, series_id text not null, version int not null default 1,
  content jsonb not null, group_id text, begun_by text, begun_name text,
  changed_at bigint not null, changed_by text, changed_name text, ended_at bigint,
  primary key (space_id, series_id)
);
create table series_dates (
  space_id text not null, tenant_id text not null, series_id text not null, date text not null,
  skipped boolean not null, moved_to text,
  primary key (space_id, series_id, date),
  foreign key (space_id, series_id) references series on delete cascade
);
create table series_people (
  space_id text not null, tenant_id text not null, series_id text not null, member_id text not null,
  primary key (space_id, series_id, member_id),
  foreign key (space_id, series_id) references series on delete cascade
);
create index series_of_group on series (space_id, group_id) where group_id is not null;
alter table sessions add column series_date text;
${["series", "series_dates", "series_people"].map(secured).join("")}
`;
