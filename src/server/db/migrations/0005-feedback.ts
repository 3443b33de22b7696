/**
 * Who gave feedback and what was answered never share a row: no column, no time and no order leads from one to the other.
 * `feedback_until` stays null for sessions that ended before anybody was asked; `feedback` is what was published.
 */
export const feedback = `
alter table sessions add column feedback_until bigint, add column feedback jsonb;

create table feedback_gave (
  space_id text not null, tenant_id text not null, session_id text not null, member_id text not null,
  primary key (space_id, session_id, member_id)
);
create table feedback_answers (
  space_id text not null, tenant_id text not null, session_id text not null,
  slip text not null, edit_key_hash bytea not null, worth text not null, useful text not null, heard text not null,
  primary key (space_id, session_id, slip)
);
alter table feedback_gave enable row level security;
alter table feedback_gave force row level security;
create policy of_space on feedback_gave using (space_id = current_setting('peerloop.space', true));
alter table feedback_answers enable row level security;
alter table feedback_answers force row level security;
create policy of_space on feedback_answers using (space_id = current_setting('peerloop.space', true));
`;
