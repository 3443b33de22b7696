const cutAnew = (table: string, kind: string, id: string): string => `
create trigger cut_beside_anew after insert or delete or update of content on ${table}
  for each row execute function cut_beside_anew('${kind}', '${id}');
alter table ${table} no force row level security;
insert into beside_search (space_id, tenant_id, kind, id)
  select space_id, tenant_id, '${kind}', ${id} from ${table};
alter table ${table} force row level security;`;

/**
 * The words of events and work groups as search compares them. They are null from each change on until somebody searches,
 * and are cut then by the same code as those of entries. `said` has them in order, `forms` what their other forms have in
 * common with them. What an entry has is no slip, so a search for events asks whether it is known there.
 */
export const foundBeside = `
create table beside_search (
  space_id text not null, tenant_id text not null, kind text not null, id text not null,
  title text, said text, forms text[],
  primary key (space_id, kind, id)
);
create index beside_to_cut on beside_search (space_id) where said is null;
alter table beside_search enable row level security;
alter table beside_search force row level security;
create policy of_space on beside_search using (space_id = current_setting('peerloop.space', true));

create function cut_beside_anew() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    delete from beside_search
      where space_id = old.space_id and kind = tg_argv[0] and id = to_jsonb(old) ->> tg_argv[1];
  else
    insert into beside_search (space_id, tenant_id, kind, id)
      values (new.space_id, new.tenant_id, tg_argv[0], to_jsonb(new) ->> tg_argv[1])
      on conflict (space_id, kind, id) do update set title = null, said = null, forms = null;
  end if;
  return null;
end $$;
revoke execute on function cut_beside_anew from public;
${cutAnew("calendar_events", "event", "event_id")}
${cutAnew("work_groups", "group", "group_id")}

-- Of these words those that entries of the space have, in any form; of the one that may go on, also its beginning.
create function words_known(p_space text, p_words text[], p_beginning text) returns setof text
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if p_space is distinct from current_setting('peerloop.space', true) then return; end if;
  return query
    select asked.word from unnest(p_words) as asked (word)
    where exists (select from term t where t.space_id = p_space and form_of(t.word) = form_of(asked.word))
      or asked.word = p_beginning and exists (
        select from term t
        where t.space_id = p_space and t.word >= asked.word and t.word < asked.word || chr(1114111));
end $$;
revoke execute on function words_known from public;
`;
