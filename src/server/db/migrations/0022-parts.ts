/**
 * Search by the parts of names in code and of addresses, by phrases, and by what stands inside a word. Words and where they
 * stand come from the server, the same on writing and on asking, and Postgres adds their English stems. So what was cut
 * before is cut anew.
 */
export const parts = `
create function quoted(p_lexeme text) returns text language sql immutable strict parallel safe as $$
  select '''' || replace(replace(p_lexeme, E'\\\\', E'\\\\\\\\'), '''', '''''') || '''';
$$;

create function vector_of(p_words text[], p_at int[], p_weight text) returns tsvector
language sql immutable parallel safe set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(string_agg(quoted(form.lexeme) || ':' || given.at || p_weight, ' '), '')::tsvector
  from unnest(p_words, p_at) as given (word, at),
    lateral (select given.word union select unnest(ts_lexize('english_stem', given.word))) as form (lexeme);
$$;

drop function search_entries(text[], int, int);
drop function terms_like(text, text[], boolean, int);

-- Runs as the owner because the policy check switches the word index off; the space comes from the setting all the same.
-- Candidates are the newest hits in titles and the newest hits at all, so that a very common word stays cheap.
create function search_entries(p_query text, p_cap int, p_most int) returns table (entry_id text, rank real)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s text := current_setting('peerloop.space', true);
  q tsquery := p_query::tsquery;
begin
  if s is null or s = '' or numnode(q) = 0 then return; end if;
  return query
    with candidate as (
      (select e.entry_id, e.published_at, e.tsv from entry_search e
         where e.space_id = s and e.title_tsv @@ q order by e.published_at desc limit p_cap)
      union
      (select e.entry_id, e.published_at, e.tsv from entry_search e
         where e.space_id = s and e.tsv @@ q order by e.published_at desc limit p_cap)
    )
    select c.entry_id, ts_rank('{0.1, 0.2, 0.4, 1.0}', c.tsv, q) as score from candidate c
    order by score desc, c.published_at desc, c.entry_id limit p_most;
end $$;

-- The words of the space that contain one it has nowhere, or look like it; no rows where it has the word, or another form.
create function terms_like(p_word text, p_swapped text[], p_is_beginning boolean, p_most int)
returns table (word text, n int, contains boolean)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s text := current_setting('peerloop.space', true);
  asked text := shape_of(p_word);
  stem text := (ts_lexize('english_stem', p_word))[1];
begin
  if s is null or s = '' then return; end if;
  if exists (select from term t where t.space_id = s and t.word = p_word)
    or (p_is_beginning and exists (
      select from term t where t.space_id = s and t.word >= p_word and t.word < p_word || chr(1114111)))
    or exists (select from entry_search e where e.space_id = s and e.tsv @@ quoted(stem)::tsquery)
  then return; end if;
  return query
    select t.word::text, t.n, true from term t
    where t.space_id = s and t.shape like '%' || asked || '%' and position(p_word in t.word) > 0
    order by t.n desc, t.word limit p_most;
  if found then return; end if;
  perform set_config('pg_trgm.similarity_threshold', '0.14', true);
  return query
    (select t.word::text, t.n, false from term t where t.space_id = s and t.shape % asked
       order by similarity(t.shape, asked) desc, t.n desc, t.word limit p_most)
    union
    (select t.word::text, t.n, false from term t where t.space_id = s and t.word = any (p_swapped));
end $$;

revoke execute on function search_entries, terms_like from public;

alter table entry_search disable trigger count_terms;
update entry_search set words = null;
truncate term;
alter table entry_search enable trigger count_terms;
insert into jobs (space_id, tenant_id, job_id, kind, session_id, due_at)
  select distinct space_id, tenant_id, 'cut-parts', 'cut-words', '', 0 from entry_search
  on conflict do nothing;
`;
