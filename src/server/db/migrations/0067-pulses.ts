/**
 * Short anonymous pulses. Who has answered stands in `feedback_gave`, as with every feedback; what was answered is sealed
 * under a slip and is gone once the pulse has closed. `outcome` is what was told then, null of too few. Times are
 * session-clock ms.
 */
export const pulses = `
create table pulses (
  space_id text not null, tenant_id text not null, pulse_id text not null, kind text not null, statements jsonb not null,
  opened_at bigint not null, closes_at bigint not null, closed boolean not null default false, outcome jsonb,
  primary key (space_id, pulse_id)
);
create unique index one_open_pulse on pulses (space_id, kind) where not closed;
create index newest_pulse on pulses (space_id, closes_at desc);
create table pulse_answers (
  space_id text not null, tenant_id text not null, pulse_id text not null,
  slip text not null, edit_key_hash bytea not null, sealed bytea not null,
  primary key (space_id, pulse_id, slip)
);
create table pulse_rhythms (
  space_id text not null, tenant_id text not null, rhythm_id text not null, kind text not null,
  weeks int not null, days int not null, next_at bigint not null,
  primary key (space_id, kind)
);
create table space_values (
  space_id text not null, tenant_id text not null, agreed jsonb not null default '[]',
  proposal_id text, proposed jsonb, proposed_by text,
  primary key (space_id)
);
alter table pulses enable row level security;
alter table pulses force row level security;
create policy of_space on pulses using (space_id = current_setting('peerloop.space', true));
alter table pulse_answers enable row level security;
alter table pulse_answers force row level security;
create policy of_space on pulse_answers using (space_id = current_setting('peerloop.space', true));
alter table pulse_rhythms enable row level security;
alter table pulse_rhythms force row level security;
create policy of_space on pulse_rhythms using (space_id = current_setting('peerloop.space', true));
alter table space_values enable row level security;
alter table space_values force row level security;
create policy of_space on space_values using (space_id = current_setting('peerloop.space', true));
`;
