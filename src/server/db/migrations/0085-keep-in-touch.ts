/** With whom a member would keep in touch: two are contacts once both would, and nobody reads what one of them said. */
export const keepInTouch = `
create table keep_in_touch (
  space_id text not null, tenant_id text not null, member_id text not null, other_id text not null,
  primary key (space_id, member_id, other_id)
);
create index kept_in_touch_by on keep_in_touch (space_id, other_id);
alter table keep_in_touch enable row level security;
alter table keep_in_touch force row level security;
create policy of_space on keep_in_touch using (space_id = current_setting('peerloop.space', true));
create trigger note_withdrawn after delete on keep_in_touch for each row execute function note_withdrawn();
`;
