/**
 * The ids of what people took out: nothing brings it back into the space, a backup from before neither. They say nothing
 * of what it was.
 */
export const takenOut = `
create table taken_out (
  space_id text not null, tenant_id text not null, id text not null,
  primary key (space_id, id)
);
alter table taken_out enable row level security;
create policy of_space on taken_out using (space_id = current_setting('peerloop.space', true));

create function note_taken_out() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into taken_out (space_id, tenant_id, id) values (old.space_id, old.tenant_id, to_jsonb(old) ->> tg_argv[0])
    on conflict do nothing;
  return null;
end $$;
revoke execute on function note_taken_out from public;
create trigger note_taken_out after delete on entries for each row execute function note_taken_out('entry_id');
create trigger note_taken_out after delete on sessions for each row execute function note_taken_out('session_id');
create trigger note_taken_out after delete on posts for each row execute function note_taken_out('post_id');
create trigger note_taken_out after delete on question_answers for each row execute function note_taken_out('answer_id');
`;
