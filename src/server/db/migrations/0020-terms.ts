/**
 * The words of what can be found, each with the number of entries that have it: what a mistyped word is corrected to.
 * They are counted at the end of the transaction that changes an entry, one transaction of a space after the other, when
 * every other lock is held: so nobody waits in a circle. `words` is null where an entry is still to be cut.
 *
 * A shape has a plain letter for each that is none, since in some locales trigrams see no others.
 */
export const terms = `
create extension if not exists pg_trgm;

create function shape_of(p_word text) returns text
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
  select string_agg(case when ascii(c) < 128 then c else chr(97 + ascii(c) % 26) end, '' order by at)
  from unnest(string_to_array(p_word, null)) with ordinality as letters (c, at);
$$;

create table term (
  space_id text not null, tenant_id text not null, word text collate "C" not null, n int not null,
  shape text not null generated always as (shape_of(word)) stored,
  primary key (space_id, word)
);
create index term_shapes on term using gin (space_id, shape gin_trgm_ops);
alter table term enable row level security;
create policy of_space on term using (space_id = current_setting('peerloop.space', true));

alter table entry_search add column words text[];
create index entry_search_to_cut on entry_search (space_id) where words is null;

create function count_terms() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare s text := coalesce(new.space_id, old.space_id);
begin
  perform pg_advisory_xact_lock(7035118, hashtext(s));
  if old.words is not null then
    update term set n = term.n - 1
      where term.space_id = s and term.word = any (old.words) and not term.word = any (coalesce(new.words, '{}'));
    delete from term where term.space_id = s and term.word = any (old.words) and term.n <= 0;
  end if;
  if new.words is not null then
    insert into term (space_id, tenant_id, word, n)
      select s, new.tenant_id, fresh.word, 1 from unnest(new.words) as fresh (word)
      where not fresh.word = any (coalesce(old.words, '{}'))
      on conflict (space_id, word) do update set n = term.n + 1;
  end if;
  return null;
end $$;
create constraint trigger count_terms after insert or update or delete on entry_search
  deferrable initially deferred for each row execute function count_terms();

insert into jobs (space_id, tenant_id, job_id, kind, session_id, due_at)
  select distinct space_id, tenant_id, 'cut-words', 'cut-words', '', 0 from entry_search;

-- The words of the space that look like one it has nowhere; no rows where it has the word, or another form of it.
create function terms_like(p_word text, p_swapped text[], p_is_beginning boolean, p_most int)
returns table (word text, n int)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s text := current_setting('peerloop.space', true);
  asked text := shape_of(p_word);
  form tsquery := to_tsquery('english', '''' || replace(replace(p_word, E'\\\\', ''), '''', '''''') || '''');
begin
  if s is null or s = '' then return; end if;
  if exists (select from term t where t.space_id = s and t.word = p_word)
    or (p_is_beginning and exists (
      select from term t where t.space_id = s and t.word >= p_word and t.word < p_word || chr(1114111)))
    or exists (select from entry_search e where e.space_id = s and e.tsv @@ form)
  then return; end if;
  perform set_config('pg_trgm.similarity_threshold', '0.14', true);
  return query
    (select t.word::text, t.n from term t where t.space_id = s and t.shape % asked
       order by similarity(t.shape, asked) desc, t.n desc, t.word limit p_most)
    union
    (select t.word::text, t.n from term t where t.space_id = s and t.word = any (p_swapped));
end $$;

revoke execute on function count_terms, terms_like from public;
`;
