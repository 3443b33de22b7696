/**
 * Search that costs what it finds, whatever other spaces hold: every word in an index begins with the mark of its space.
 * Two spaces with the same mark only cost each other time: each query names its space as well, in a way that no index
 * answers, since the planner would take all of a space for fewer rows than those that match. So one table is enough.
 *
 * `term` also counts what an entry is found by beside its words (a type, a tag, its author), and under "*" the entries
 * themselves: so a query knows beforehand how much it will meet. `said` is what snippets are cut from.
 */

const FOUND = "(entry_id text, rank real, said text)";

/** What of an entry a list shows, as it is found. */
const SHOWN = `entry_id text, type text, title text, published_at bigint, excerpt text, people int, session_id text,
  author_id text, author_name text, draft boolean, said text`;
const SHOWS = `e.entry_id, e.type, e.title, e.published_at, e.excerpt, e.people, e.session_id, e.author_id, e.author_name,
  e.draft, f.said`;

const INDEXED = "e.space_id = s and e.published_at between p_from and p_until";
const UNINDEXED = "e.space_id || '' = s and e.published_at + 0 between p_from and p_until";
const CARD = "e.entry_id, e.published_at, e.tsv, e.said";
const NEWEST = "order by e.published_at desc limit p_cap";

/**
 * The best of the newest that match, of those whose title matches, and of those whose title it is. A function in the place
 * of the operator keeps the planner from the index of words, where going through the newest is to meet enough of them.
 */
const ranked = `
create function search_ranked(p_query text, p_beside text, p_title text, p_from bigint, p_until bigint, p_is_often boolean,
  p_is_often_title boolean, p_cap int, p_most int)
returns table ${FOUND}
language plpgsql stable security definer rows 20
set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  s text := current_setting('peerloop.space', true);
  q tsquery := p_query::tsquery;
  beside tsquery := p_beside::tsquery;
  wanted tsquery := case when p_beside is null then q else q && beside end;
begin
  if s is null or s = '' or numnode(q) = 0 then return; end if;
  return query
    with candidate (entry_id, published_at, tsv, said, is_title) as (
      (select ${CARD}, true from entry_search e
       where ${INDEXED} and e.title_key = p_title and (beside is null or e.tsv @@ beside) limit p_cap)
      union all
      (select ${CARD}, false from entry_search e
       where not p_is_often_title and ${UNINDEXED} and e.title_tsv @@ q and (beside is null or e.tsv @@ beside) ${NEWEST})
      union all
      (select ${CARD}, false from (select * from entry_search e where ${INDEXED} order by e.published_at desc limit 10000) e
       where p_is_often_title and ts_match_vq(e.title_tsv, q) and (beside is null or ts_match_vq(e.tsv, beside)) ${NEWEST})
      union all
      (select ${CARD}, false from entry_search e where not p_is_often and ${UNINDEXED} and e.tsv @@ wanted ${NEWEST})
      union all
      (select ${CARD}, false from entry_search e where p_is_often and ${INDEXED} and ts_match_vq(e.tsv, wanted) ${NEWEST})
    ), once as (
      select distinct on (c.entry_id) c.* from candidate c order by c.entry_id, c.is_title desc
    ), scored as (
      select c.*, ts_rank('{0.1, 0.2, 0.4, 1.0}', c.tsv, q) as score from once c
    )
    select c.entry_id, c.score, c.said from scored c
    order by c.is_title desc, c.score desc, c.published_at desc, c.entry_id limit p_most;
end $$;`;

/** Of several words most: the entries that have one of the rarest, by how many of all they have. */
const most = `
create function search_most(p_words text[], p_any text, p_must int, p_beside text, p_from bigint, p_until bigint,
  p_cap int, p_most int)
returns table ${FOUND}
language plpgsql stable security definer rows 20
set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_generic_plan
set enable_indexscan = off set enable_seqscan = off as $$
declare
  s text := current_setting('peerloop.space', true);
  one_of tsquery := p_any::tsquery;
  wanted tsquery := case when p_beside is null then one_of else one_of && p_beside::tsquery end;
  every tsquery[] := p_words::tsquery[];
  whole tsquery := array_to_string(p_words, ' | ')::tsquery;
begin
  if s is null or s = '' or numnode(one_of) = 0 then return; end if;
  return query
    with candidate as (
      select e.entry_id, e.published_at, e.tsv, e.said from entry_search e
      where ${UNINDEXED} and e.tsv @@ wanted
      order by e.published_at desc limit p_cap
    ), counted as (
      select c.*, (select count(*) from unnest(every) as w (word) where c.tsv @@ w.word) as has from candidate c
    )
    select c.entry_id, ts_rank('{0.1, 0.2, 0.4, 1.0}', c.tsv, whole), c.said from counted c where c.has >= p_must
    order by c.has desc, 2 desc, c.published_at desc, c.entry_id limit p_most;
end $$;`;

export const foundBySpace = `
create function mark_of(p_space text) returns text
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
  select left(encode(sha256(convert_to(p_space, 'UTF8')), 'base64'), 5);
$$;

create function stem_of(p_word text) returns text language sql immutable strict parallel safe as $$
  select coalesce((ts_lexize('pg_catalog.english_stem', p_word))[1], p_word);
$$;

drop function vector_of(text[], int[], text);
create function vector_of(p_mark text, p_words text[], p_at int[], p_weight text) returns tsvector
language sql immutable parallel safe set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(string_agg(quoted(p_mark || word) || ':' || at || p_weight
    || case when stem = word then '' else ' ' || quoted(p_mark || stem) || ':' || at || p_weight end, ' '), '')::tsvector
  from (select word, at, stem_of(word) as stem from unnest(p_words, p_at) as given (word, at)) as formed;
$$;

create function marked(p_mark text, p_words tsvector) returns tsvector
language sql immutable parallel safe set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(string_agg(quoted(p_mark || lexeme) || ':' || places, ' '), '')::tsvector
  from unnest(p_words) as w (lexeme, positions, weights),
    lateral (select string_agg(at || weight, ',') as places from unnest(positions, weights) as p (at, weight)) as placed;
$$;

create function looks_of(p_space text, p_shape text) returns text[]
language sql immutable strict parallel safe set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(mark_of(p_space) || look), '{}') from unnest(show_trgm(p_shape)) as look;
$$;

create table found (
  space_id text not null, tenant_id text not null, entry_id text not null, published_at bigint not null,
  title_tsv tsvector not null, tsv tsvector not null, title_key text, said text not null, words text[]
) with (toast_tuple_target = 4096); -- A row of up to 4 KB stays whole: what is ranked is read without looking anything up.
insert into found
  select space_id, tenant_id, entry_id, published_at, marked(mark_of(space_id), title_tsv),
    marked(mark_of(space_id), tsv), null, '', null
  from entry_search;
drop table entry_search;
drop function marked;
alter table found rename to entry_search;
alter table entry_search add primary key (space_id, entry_id);
alter table entry_search enable row level security;
create policy of_space on entry_search using (space_id = current_setting('peerloop.space', true));
-- Written to in place: a list of what is still to be sorted in would be read through by every search.
create index entry_search_words on entry_search using gin (tsv) with (fastupdate = off);
create index entry_search_title_words on entry_search using gin (title_tsv) with (fastupdate = off);
create index entry_search_titles on entry_search (space_id, title_key);
create index entry_search_newest on entry_search (space_id, published_at desc);
create index entry_search_to_cut on entry_search (space_id) where words is null;
create constraint trigger count_terms after insert or update or delete on entry_search
  deferrable initially deferred for each row execute function count_terms();
truncate term;
insert into jobs (space_id, tenant_id, job_id, kind, session_id, due_at)
  select distinct space_id, tenant_id, 'cut-marked', 'cut-words', '', 0 from entry_search
  on conflict do nothing;

drop index term_shapes;
create index term_looks on term using gin (looks_of(space_id, shape)) with (fastupdate = off);
create index term_stems on term (space_id, stem_of(word));

drop function search_entries(text, int, int);
drop function terms_like(text, text[], boolean, int);
${ranked}
${most}

-- Answers at least one row: what the space knows of the words (by what else they are said, and in about how many entries
-- they stand at most), and each hit beside it. A lexeme that begins with U+0002 is
-- the stem of what follows. Whether to go through the newest or to fetch all that match depends on how many that would be,
-- as if words stood in entries without regard to each other. A word is said in titles far less often than in texts.
create function search_entries(p_space text, p_query text, p_names text[], p_needed text[], p_beginning text, p_beside text,
  p_title text, p_from bigint, p_until bigint, p_cap int, p_most int)
returns table (known jsonb, ${SHOWN})
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
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
    select asked.word, (ts_lexize('english_stem', asked.word))[1] as stem,
      greatest(same.n, case when asked.word = p_beginning then (
        select case when count(*) < 500 then sum(begun.n) else 2147483647 end from (
          select t.n from term t
          where t.space_id = p_space and t.word >= asked.word and t.word < asked.word || chr(1114111) limit 500) as begun
      ) end, 0) as n, same.others
    from unnest(p_names) as asked (word),
      lateral (select sum(t.n) as n, coalesce(array_agg(t.word), '{}') as others from term t
        where t.space_id = p_space and stem_of(t.word) = stem_of(asked.word)) as same
  loop
    every := every || to_jsonb(one);
    query := replace(query, substr(quoted(chr(2) || one.word), 2), substr(quoted(coalesce(one.stem, one.word)), 2));
    if one.word = any (p_needed) then matching := matching * least(1, one.n / nullif(entries, 0)::float); end if;
  end loop;
  return query
    select every, ${SHOWS} from (values (1)) as once
      left join (search_ranked(query, p_beside, p_title, p_from, p_until, matching ^ 2 > p_cap::float * entries,
          matching > entries / 4, p_cap, p_most) with ordinality as f (entry_id, rank, said, place)
        join entries e on e.space_id = p_space and e.entry_id = f.entry_id) on true order by f.place;
end $$;

create function most_entries(p_space text, p_words text[], p_any text, p_must int, p_beside text, p_from bigint,
  p_until bigint, p_cap int, p_most int)
returns table (${SHOWN})
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if p_space is distinct from current_setting('peerloop.space', true) then return; end if;
  return query
    select ${SHOWS} from search_most(p_words, p_any, p_must, p_beside, p_from, p_until, p_cap, p_most)
      with ordinality as f (entry_id, rank, said, place)
    join entries e on e.space_id = p_space and e.entry_id = f.entry_id order by f.place;
end $$;

-- The words of the space that contain one, or else those that look like it.
create function terms_like(p_space text, p_word text, p_swapped text[], p_most int) returns table (word text, n int, contains boolean)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_generic_plan set enable_indexscan = off set enable_seqscan = off as $$
declare
  s text := p_space;
  asked text := shape_of(p_word);
  inner_looks text[] := array(
    select mark_of(s) || look from generate_series(1, length(asked) - 2) as at, substr(asked, at, 3) as look
    where look ~ '^[a-z0-9]{3}$');
begin
  if s is distinct from current_setting('peerloop.space', true) then return; end if;
  if cardinality(inner_looks) > 0 then
    return query
      select t.word, t.n, true from term t
      where looks_of(t.space_id, t.shape) @> inner_looks and t.space_id || '' = s
        and position(p_word in t.word) > 0 and t.word <> p_word and t.word !~ '^[*=#@]'
      order by t.n desc, t.word limit p_most;
  else
    return query
      select t.word, t.n, true from term t
      where t.space_id = s and position(p_word in t.word) > 0 and t.word <> p_word and t.word !~ '^[*=#@]'
      order by t.n desc, t.word limit p_most;
  end if;
  if found then return; end if;
  return query
    (select t.word, t.n, false from term t
       where looks_of(t.space_id, t.shape) && looks_of(s, asked) and t.space_id || '' = s
         and similarity(t.shape, asked) >= 0.14 and t.word <> p_word and t.word !~ '^[*=#@]'
       order by similarity(t.shape, asked) desc, t.n desc, t.word limit p_most)
    union
    (select t.word, t.n, false from term t where t.space_id = s and t.word = any (p_swapped));
end $$;

revoke execute on function search_ranked, search_most, search_entries, most_entries, terms_like
  from public;
`;
