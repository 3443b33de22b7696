/** Who would speak at, or host, events of a space. `since`: when they said so, in session-clock ms. */
export const volunteers = `
create table calendar_volunteers (
  space_id text not null, tenant_id text not null, member_id text not null, what text not null, since bigint not null,
  primary key (space_id, member_id, what)
);
alter table calendar_volunteers enable row level security;
alter table calendar_volunteers force row level security;
create policy of_space on calendar_volunteers using (space_id = current_setting('peerloop.space', true));
create trigger note_withdrawn after delete on calendar_volunteers for each row execute function note_withdrawn();
`;
