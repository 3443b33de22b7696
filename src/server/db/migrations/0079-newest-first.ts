/**
 * The newest entries with a word, without reading all that have it. An index of words knows no order, so it keeps for each
 * entry its month as well (25 days, in truth), and `term` counts the entries of each: a search asks for as many of the
 * newest months as it needs, and for all only where they had too few. It finds what it found before.
 */

/** What of an entry a list shows, as it is found. */
const SHOWN = `entry_id text, type text, title text, published_at bigint, excerpt text, people int, session_id text,
  author_id text, author_name text, draft boolean, said text`;
const SHOWS = `e.entry_id, e.type, e.title, e.published_at, e.excerpt, e.people, e.session_id, e.author_id, e.author_name,
  e.draft, f.said`;
const NOTHING = "null, null, null, null::bigint, null, null::int, null, null, null, null::boolean, null";

/** One plan for all calls, and nobody to help: a search is done before helpers have begun. */
const FIXED = `stable security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_generic_plan
  set max_parallel_workers_per_gather = 0 set jit = off set enable_seqscan = off`;

const INDEXED = "e.space_id = s and e.published_at between p_from and p_until";
const INDEXED_T = INDEXED.replaceAll("e.", "t.");
const UNINDEXED = "e.space_id || '' = s and e.published_at + 0 between p_from and p_until";
const NEWEST = "order by e.published_at desc limit p_cap";
const IS_OF_MONTHS = "months_in(e.space_id, e.published_at) &&";
const WEIGHTS = "'{0.1, 0.2, 0.4, 1.0}'";
const IS_TITLE = "e.title_tsv @@ q and (beside is null or e.tsv @@ beside)";

/** A month holds entries of one space alone, as a word does. */
const months = `
create function months_in(p_space text, p_at bigint) returns bigint[] language sql immutable parallel safe as $$
  select array[hashtextextended(p_space, greatest(p_at, 0) >> 31)];
$$;
create function month_named(p_at bigint) returns text language sql immutable parallel safe as $$
  select '*' || lpad((greatest(p_at, 0) >> 31)::text, 8, '0');
$$;

create or replace function count_terms() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s text := coalesce(new.space_id, old.space_id);
  were text[] := old.words || month_named(old.published_at);
  are text[] := new.words || month_named(new.published_at);
begin
  perform pg_advisory_xact_lock(7035118, hashtext(s));
  if old.words is null then were := '{}'; end if;
  if new.words is null then are := '{}'; end if;
  if cardinality(were) > 0 then
    update term set n = term.n - 1
      where term.space_id = s and term.word = any (were) and not term.word = any (are);
    delete from term where term.space_id = s and term.word = any (were) and term.n <= 0;
  end if;
  if cardinality(are) > 0 then
    insert into term (space_id, tenant_id, word, n)
      select s, new.tenant_id, fresh.word, 1 from unnest(are) as fresh (word)
      where not fresh.word = any (were)
      on conflict (space_id, word) do update set n = term.n + 1;
  end if;
  return null;
end $$;

insert into term (space_id, tenant_id, word, n)
  select space_id, min(tenant_id), month_named(published_at), count(*) from entry_search
  where words is not null group by space_id, month_named(published_at);
drop index entry_search_words;
drop index entry_search_title_words;
create index entry_search_words on entry_search
  using gin (tsv, months_in(space_id, published_at)) with (fastupdate = off);
create index entry_search_title_words on entry_search
  using gin (title_tsv, months_in(space_id, published_at)) with (fastupdate = off);
`;

/**
 * The best of the newest that match, of those whose title matches, and of those whose title it is. Where going through the
 * newest is to meet enough of them, a function in the place of the operator keeps the planner from the index of words. The
 * places of candidates hold as long as the statement that calls: it sees one state of the table.
 */
const ranked = `
drop function search_ranked(text, text, text, bigint, bigint, boolean, boolean, int, int);
create function search_ranked(p_query text, p_beside text, p_title text, p_from bigint, p_until bigint, p_months bigint[],
  p_title_months bigint[], p_is_often boolean, p_is_often_title boolean, p_cap int, p_most int)
returns table (entry_id text, rank real, said text)
language plpgsql rows 20 ${FIXED} as $$
declare
  s text := current_setting('peerloop.space', true);
  q tsquery := p_query::tsquery;
  beside tsquery := p_beside::tsquery;
  wanted tsquery := case when p_beside is null then q else q && beside end;
  titled tid[];
  titles tid[];
  texts tid[];
begin
  if s is null or s = '' or numnode(q) = 0 then return; end if;
  titled := array(select e.ctid from entry_search e
    where ${INDEXED} and e.title_key = p_title and (beside is null or e.tsv @@ beside) limit p_cap);
  if p_is_often_title then
    titles := array(select e.at
      from (select t.ctid as at, t.* from entry_search t where ${INDEXED_T} order by t.published_at desc limit 10000) e
      where ts_match_vq(e.title_tsv, q) and (beside is null or ts_match_vq(e.tsv, beside)) ${NEWEST});
  else
    if p_title_months is not null then
      titles := array(select e.ctid from entry_search e
        where ${UNINDEXED} and ${IS_TITLE} and ${IS_OF_MONTHS} (p_title_months) ${NEWEST});
    end if;
    if p_title_months is null or cardinality(titles) < p_cap then
      titles := array(select e.ctid from entry_search e where ${UNINDEXED} and ${IS_TITLE} ${NEWEST});
    end if;
  end if;
  if p_is_often then
    texts := array(select e.ctid from entry_search e where ${INDEXED} and ts_match_vq(e.tsv, wanted) ${NEWEST});
  else
    if p_months is not null then
      texts := array(select e.ctid from entry_search e
        where ${UNINDEXED} and e.tsv @@ wanted and ${IS_OF_MONTHS} (p_months) ${NEWEST});
    end if;
    if p_months is null or cardinality(texts) < p_cap then
      texts := array(select e.ctid from entry_search e where ${UNINDEXED} and e.tsv @@ wanted ${NEWEST});
    end if;
  end if;
  return query
    select e.entry_id, ts_rank(${WEIGHTS}, e.tsv, q), e.said
    from entry_search e where e.ctid = any (titled || titles || texts)
    order by e.title_key is not distinct from p_title desc, 2 desc, e.published_at desc, e.entry_id limit p_most;
end $$;
`;

const entries = `
-- Answers at least one row: what the space knows of the words stands in the first (by what else they are said, and in about
-- how many entries they stand at most), and each hit in one of its own. Where there is no hit, each word of p_unsure that
-- the space has nowhere comes with those near it. A lexeme that begins with U+0002 is the stem of what follows, and goes
-- where that is the same. Which way is taken depends on how many would match, as if words stood in entries without regard
-- to each other. A word is said in titles far less often than in texts.
create or replace function search_entries(p_space text, p_query text, p_names text[], p_needed text[], p_unsure text[],
  p_beginning text, p_beside text, p_title text, p_from bigint, p_until bigint, p_cap int, p_most int, p_near int)
returns table (known jsonb, ${SHOWN})
language plpgsql ${FIXED} as $$
declare
  one record;
  same text;
  mark text := ' | ''' || left(encode(sha256(convert_to(p_space, 'UTF8')), 'base64'), 5);
  query text := p_query;
  q tsquery;
  wanted tsquery;
  entries bigint := 0;
  matching float;
  at_most bigint := 9223372036854775807;
  every jsonb := '[]';
  months bigint[];
  title_months bigint[];
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
    same := substr(quoted(chr(2) || one.word), 2);
    if coalesce(one.stem, one.word) = one.word then
      query := replace(replace(query, mark || same || ':*', ''), mark || same, '');
    end if;
    query := replace(query, same, substr(quoted(coalesce(one.stem, one.word)), 2));
    if one.word = any (p_needed) then
      matching := matching * least(1, one.n / nullif(entries, 0)::float);
      if one.n > 0 or strpos(p_query, same) > 0 then at_most := least(at_most, one.n); end if;
    end if;
  end loop;
  if at_most <= p_cap then
    q := query::tsquery;
    wanted := case when p_beside is null then q else q && p_beside::tsquery end;
    return query
      select case f.place when 1 then every end, ${SHOWS} from (
          select e.entry_id, e.said, row_number() over (order by e.title_key is not distinct from md5(p_title) desc,
            ts_rank(${WEIGHTS}, e.tsv, q) desc, e.published_at desc, e.entry_id) as place
          from entry_search e where ${UNINDEXED.replace("= s", "= p_space")} and e.tsv @@ wanted) as f
        join entries e on e.space_id = p_space and e.entry_id = f.entry_id
      where f.place <= p_most order by f.place;
  else
    if matching > 3 * p_cap then
      select case when sum(m.n) >= m.needed or count(*) < 24
          then array_agg(m.month) filter (where m.newer < m.needed) end,
        case when sum(m.n) >= 8 * m.needed or count(*) < 24
          then array_agg(m.month) filter (where m.newer < 8 * m.needed) end
      into months, title_months
      from (select t.n, hashtextextended(p_space, substr(t.word, 2)::bigint) as month,
          sum(t.n) over (order by t.word desc) - t.n as newer, 1.5 * p_cap * entries / matching as needed
        from term t
        where t.space_id = p_space and t.word <> '*' and t.word between month_named(p_from) and month_named(p_until)
        order by t.word desc limit 24) as m
      group by m.needed;
    end if;
    return query
      select case f.place when 1 then every end, ${SHOWS}
      from search_ranked(query, p_beside, md5(p_title), p_from, p_until, months, title_months,
          matching ^ 2 > 2 * p_cap * entries, matching > entries / 4, p_cap, p_most)
          with ordinality as f (entry_id, rank, said, place)
        join entries e on e.space_id = p_space and e.entry_id = f.entry_id order by f.place;
  end if;
  if found then return; end if;
  return query
    select coalesce(jsonb_agg(w.word || coalesce((
      select jsonb_build_object('near', jsonb_agg(near)) from terms_near(p_space, w.word ->> 'word', p_near) as near
      where w.word ->> 'n' = '0' and w.word ->> 'word' = any (p_unsure)), '{}')), '[]'), ${NOTHING}
    from jsonb_array_elements(every) as w (word);
end $$;
revoke execute on function search_ranked from public;
`;

export const newestFirst = months + ranked + entries;
