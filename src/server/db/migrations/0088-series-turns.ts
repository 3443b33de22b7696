const secured = (table: string): string => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy of_space on ${table} using (space_id = current_setting('peerloop.space', true));`;

/**
 * Who wants to facilitate and to speak in a series, since when, in session-clock ms; who took which turn, and whether they
 * would rather give it away, for which date if not for none; and who cannot on a date, which is told to them alone.
 */
export const seriesTurns = `
create table series_volunteers (
  space_id text not null, tenant_id text not null, series_id text not null, role text not null, member_id text not null,
  since bigint not null,
  primary key (space_id, series_id, role, member_id),
  foreign key (space_id, series_id) references series on delete cascade
);
create table series_turns (
  space_id text not null, tenant_id text not null, series_id text not null, date text not null, role text not null,
  member_id text not null, offered boolean not null default false, offered_for text,
  primary key (space_id, series_id, date, role),
  foreign key (space_id, series_id) references series on delete cascade
);
create table series_cannot (
  space_id text not null, tenant_id text not null, series_id text not null, date text not null, role text not null,
  member_id text not null,
  primary key (space_id, series_id, date, role, member_id),
  foreign key (space_id, series_id) references series on delete cascade
);
${["series_volunteers", "series_turns", "series_cannot"].map(secured).join("")}
`;
