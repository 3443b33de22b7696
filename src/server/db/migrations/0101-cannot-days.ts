/** On which days whoever volunteers for events is not to be asked: told to them alone. A day as the clocks of an event say it. */
export const cannotDays = `
create table calendar_cannot (
  space_id text not null, tenant_id text not null, member_id text not null, day text not null,
  primary key (space_id, member_id, day)
);
alter table calendar_cannot enable row level security;
alter table calendar_cannot force row level security;
create policy of_space on calendar_cannot using (space_id = current_setting('peerloop.space', true));
create trigger note_withdrawn after delete on calendar_cannot for each row execute function note_withdrawn();
`;
