/**
 * Whoever has withdrawn a wish wants what is here of theirs and no more: of such a person is noted that they did, and not
 * what. What nobody wants a lesson on any more was taken out like an entry.
 */
export const withdrawn = `
create function note_withdrawn() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into taken_out (space_id, tenant_id, id) values (old.space_id, old.tenant_id, tg_table_name || '/' || old.member_id)
    on conflict do nothing;
  return null;
end $$;
revoke execute on function note_withdrawn from public;
create trigger note_withdrawn after delete on news_wishes for each row execute function note_withdrawn();
create trigger note_withdrawn after delete on recall_muted for each row execute function note_withdrawn();
create trigger note_taken_out after delete on wanted_lessons for each row execute function note_taken_out('wanted_id');
`;
