const secured = (table: string): string => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy of_space on ${table} using (space_id = current_setting('peerloop.space', true));`;

/**
 * Pairing rounds of a space: how often, who takes part, and who meets whom. `unseen`: how many rounds have named a member
 * since they looked. `event_id`: of the calendar event whose people were paired, null for those of the space. Times are
 * session-clock ms.
 */
export const pairingRounds = `
create table pairing_rhythms (
  space_id text not null, tenant_id text not null, rhythm_id text not null, cadence text not null,
  last_at bigint, next_at bigint not null,
  primary key (space_id)
);
create table pairing_joined (
  space_id text not null, tenant_id text not null, member_id text not null,
  paused_until bigint, unseen int not null default 0,
  primary key (space_id, member_id)
);
create table pairings (
  space_id text not null, tenant_id text not null, pairing_id text not null, event_id text,
  made_at bigint not null, why jsonb not null,
  primary key (space_id, pairing_id)
);
create index pairings_by_time on pairings (space_id, event_id, made_at);
create table pairing_people (
  space_id text not null, tenant_id text not null, pairing_id text not null, member_id text not null,
  met boolean not null default false,
  primary key (space_id, pairing_id, member_id),
  foreign key (space_id, pairing_id) references pairings on delete cascade
);
create index pairings_of_member on pairing_people (space_id, member_id);
${["pairing_rhythms", "pairing_joined", "pairings", "pairing_people"].map(secured).join("")}
create trigger note_withdrawn after delete on pairing_joined for each row execute function note_withdrawn();
`;
