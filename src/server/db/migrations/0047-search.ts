/** What of an entry a list shows, as it is found. */
const SHOWN = `entry_id text, type text, title text, published_at bigint, excerpt text, people int, session_id text,
  author_id text, author_name text, draft boolean, said text`;
const SHOWS = `e.entry_id, e.type, e.title, e.published_at, e.excerpt, e.people, e.session_id, e.author_id, e.author_name,
  e.draft, f.said`;
const NOTHING = "null, null, null, null::bigint, null, null::int, null, null, null, null::boolean, null";

/** One plan for all calls, and nobody to help: a search is done before helpers have begun. */
const FIXED = `stable security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_generic_plan
  set max_parallel_workers_per_gather = 0 set jit = off`;

/** A word that is no count of entries and no mark beside them. */
const A_WORD = "t.word !~ '^[*=#@]'";

/** The functions of the search, in the place of those of before. */
export const search = `
alter function search_ranked(text, text, text, bigint, bigint, boolean, boolean, int, int)
  set max_parallel_workers_per_gather = 0;
alter function search_ranked(text, text, text, bigint, bigint, boolean, boolean, int, int) set jit = off;
alter function search_most(text[], text, int, text, bigint, bigint, int, int) set max_parallel_workers_per_gather = 0;
alter function search_most(text[], text, int, text, bigint, bigint, int, int) set jit = off;
alter function most_entries(text, text[], text, int, text, bigint, bigint, int, int)
  set plan_cache_mode = force_generic_plan;
drop function search_entries(text, text, text[], text[], text, text, text, bigint, bigint, int, int);
drop function terms_like(text, text, text[], int);

-- The words of the space that contain one, or else those of which a half is as it is there: all that are one slip away.
create function terms_near(p_space text, p_word text, p_most int) returns table (word text, n int, contains boolean)
language plpgsql ${FIXED} set enable_indexscan = off set enable_seqscan = off as $$
declare
  asked text := shape_of(p_word);
  inner_looks text[] := array(
    select to_hex(hashtext(p_space)) || look from generate_series(1, length(asked) - 2) as at, substr(asked, at, 3) as look
    where look ~ '^[a-z0-9]{3}$');
  -- Its halves as those of a word that is as long, or a letter longer or shorter, or had its two middle letters swapped.
  halves bigint[] := array(
    select half from generate_series(length(p_word) - 1, length(p_word) + 1) as long, lateral (values
      (half_of(p_space, left(p_word, long / 2), long, true)),
      (half_of(p_space, right(p_word, long - long / 2), long, false)),
      (half_of(p_space, left(p_word, long / 2 - 1) || substr(p_word, long / 2 + 1, 1), long, true))) as h (half));
begin
  if cardinality(inner_looks) > 0 then
    return query
      select t.word, t.n, true from term t
      where looks_in(t.space_id, t.word) @> inner_looks and t.space_id || '' = p_space
        and position(p_word in t.word) > 0 and t.word <> p_word and ${A_WORD}
      order by t.n desc, t.word limit p_most;
  else
    return query
      select t.word, t.n, true from term t
      where t.space_id = p_space and position(p_word in t.word) > 0 and t.word <> p_word and ${A_WORD}
      order by t.n desc, t.word limit p_most;
  end if;
  if found then return; end if;
  return query
    select t.word, t.n, false from term t
    where halves_of(t.space_id, t.word) && halves and t.space_id || '' = p_space and ${A_WORD}
    order by t.n desc, t.word limit p_most;
end $$;

-- The words of the space that look like one.
create function terms_like(p_space text, p_word text, p_most int) returns table (word text, n int, contains boolean)
language plpgsql ${FIXED} set enable_indexscan = off set enable_seqscan = off as $$
declare
  asked text := shape_of(p_word);
begin
  if p_space is distinct from current_setting('peerloop.space', true) then return; end if;
  return query
    select l.word, l.n, false from (
      select t.word, t.n,
        similarity(case when octet_length(t.word) = length(t.word) then t.word else shape_of(t.word) end, asked) as alike
      from term t where looks_in(t.space_id, t.word) && looks_in(p_space, p_word) and t.space_id || '' = p_space
        and t.word <> p_word and ${A_WORD} offset 0) as l
    where l.alike >= 0.14 order by l.alike desc, l.n desc, l.word limit p_most;
end $$;

-- Answers at least one row: what the space knows of the words stands in the first (by what else they are said, and in about
-- how many entries they stand at most), and each hit in one of its own. Where there is no hit, each word of p_unsure that
-- the space has nowhere comes with those near it. A lexeme that begins with U+0002 is the stem of what follows. Whether to
-- go through the newest or to fetch all that match depends on how many that would be, as if words stood in entries without
-- regard to each other. A word is said in titles far less often than in texts.
create function search_entries(p_space text, p_query text, p_names text[], p_needed text[], p_unsure text[],
  p_beginning text, p_beside text, p_title text, p_from bigint, p_until bigint, p_cap int, p_most int, p_near int)
returns table (known jsonb, ${SHOWN})
language plpgsql ${FIXED} as $$
declare
  one record;
  query text := p_query;
  entries bigint := 0;
  matching float;
  every jsonb := '[]';
begin
  if p_space is distinct from current_setting('peerloop.space', true) then return; end if;
  select t.n into entries from term t where t.space_id = p_space and t.word = '*';
  matching := entries;
  for one in
    select asked.word, asked.stem, greatest(same.n, case when asked.word = p_beginning then (
        select case when count(*) < 500 then sum(begun.n) else 2147483647 end from (
          select t.n from term t
          where t.space_id = p_space and t.word >= asked.word and t.word < asked.word || chr(1114111) limit 500) as begun
      ) end, 0) as n, same.others
    from (select word, (ts_lexize('pg_catalog.english_stem', word))[1] as stem from unnest(p_names) as w (word)) as asked,
      lateral (select sum(t.n) as n, coalesce(array_agg(t.word), '{}') as others from term t
        where t.space_id = p_space and form_of(t.word) = coalesce(asked.stem, asked.word)) as same
  loop
    every := every || to_jsonb(one);
    query := replace(query, substr(quoted(chr(2) || one.word), 2), substr(quoted(coalesce(one.stem, one.word)), 2));
    if one.word = any (p_needed) then matching := matching * least(1, one.n / nullif(entries, 0)::float); end if;
  end loop;
  return query
    select case f.place when 1 then every end, ${SHOWS}
    from search_ranked(query, p_beside, md5(p_title), p_from, p_until, matching ^ 2 > p_cap::float * entries,
        matching > entries / 4, p_cap, p_most) with ordinality as f (entry_id, rank, said, place)
      join entries e on e.space_id = p_space and e.entry_id = f.entry_id order by f.place;
  if found then return; end if;
  return query
    select coalesce(jsonb_agg(w.word || coalesce((
      select jsonb_build_object('near', jsonb_agg(near)) from terms_near(p_space, w.word ->> 'word', p_near) as near
      where w.word ->> 'n' = '0' and w.word ->> 'word' = any (p_unsure)), '{}')), '[]'), ${NOTHING}
    from jsonb_array_elements(every) as w (word);
end $$;

revoke execute on function terms_near, terms_like, search_entries from public;
`;
