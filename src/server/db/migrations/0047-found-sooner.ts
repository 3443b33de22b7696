import { search } from "./0047-search.ts";

/**
 * What a search costs beside what it finds. Each function keeps one plan and no helpers: to start those takes longer than
 * a search. A word one slip away is looked up instead of compared with all that look alike: a slip leaves one half of a
 * word as it is, so that each word is kept under its length with either half. Only where that finds nothing are words
 * compared by their looks.
 *
 * `term` is made anew with room for its counts to be changed where they stand, and its indexes by functions that Postgres
 * works out in place: called as functions they took most of the time that a word costs to keep.
 */
export const foundSooner = `
create function half_of(p_space text, p_half text, p_length int, p_is_first bool) returns bigint
language sql immutable parallel safe as $$
  select hashtextextended(p_half, hashtext(p_space)::bigint * 1024 + p_length * 2 + p_is_first::int);
$$;
create function halves_of(p_space text, p_word text) returns bigint[]
language sql immutable parallel safe as $$
  select array[
    hashtextextended(left(p_word, length(p_word) / 2), hashtext(p_space)::bigint * 1024 + length(p_word) * 2 + 1),
    hashtextextended(substr(p_word, length(p_word) / 2 + 1), hashtext(p_space)::bigint * 1024 + length(p_word) * 2)];
$$;

create function looks_in(p_space text, p_word text) returns text[]
language sql immutable parallel safe as $$
  select string_to_array(to_hex(hashtext(p_space)) || array_to_string(public.show_trgm(
    case when octet_length(p_word) = length(p_word) then p_word else public.shape_of(p_word) end),
    chr(31) || to_hex(hashtext(p_space))), chr(31));
$$;

create function form_of(p_word text) returns text language sql immutable parallel safe as $$
  select coalesce((ts_lexize('pg_catalog.english_stem', p_word))[1], p_word);
$$;

create table counted (
  space_id text not null, tenant_id text not null, word text collate "C" not null, n int not null
) with (fillfactor = 60);
insert into counted select space_id, tenant_id, word, n from term;
drop table term;
alter table counted rename to term;
alter table term add primary key (space_id, word);
create index term_halves on term using gin (halves_of(space_id, word)) with (fastupdate = off);
create index term_looks on term using gin (looks_in(space_id, word)) with (fastupdate = off);
create index term_forms on term (space_id, form_of(word));
alter table term enable row level security;
create policy of_space on term using (space_id = current_setting('peerloop.space', true));
drop function looks_of;

${search}
`;
