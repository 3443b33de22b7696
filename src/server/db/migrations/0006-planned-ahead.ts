/**
 * When a session is to begin and who planned it; a cancelled one stays as a row and is found by nobody. Who was asked for
 * a role of its format: one member a role, beside those who said that they cannot. `told_at` is in session-clock ms.
 */
export const plannedAhead = `
alter table sessions add column starts_at bigint, add column planned_by text, add column cancelled_at bigint;

create table session_speakers (
  space_id text not null, tenant_id text not null, session_id text not null, role text not null, member_id text not null,
  told_at bigint not null, declined boolean not null default false,
  primary key (space_id, session_id, role, member_id)
);
create unique index one_speaker_a_role on session_speakers (space_id, session_id, role) where not declined;
alter table session_speakers enable row level security;
alter table session_speakers force row level security;
create policy of_space on session_speakers using (space_id = current_setting('peerloop.space', true));
`;
