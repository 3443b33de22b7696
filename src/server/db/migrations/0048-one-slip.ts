/** The words of a space that may be one slip away from one, also where others contain it: looked up by their halves. */
export const oneSlip = `
create function terms_beside(p_space text, p_word text, p_most int) returns table (word text, n int, contains boolean)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_generic_plan set max_parallel_workers_per_gather = 0 set jit = off
set enable_indexscan = off set enable_seqscan = off as $$
declare
  halves bigint[] := array(
    select half from generate_series(length(p_word) - 1, length(p_word) + 1) as long, lateral (values
      (half_of(p_space, left(p_word, long / 2), long, true)),
      (half_of(p_space, right(p_word, long - long / 2), long, false)),
      (half_of(p_space, left(p_word, long / 2 - 1) || substr(p_word, long / 2 + 1, 1), long, true))) as h (half));
begin
  if p_space is distinct from current_setting('peerloop.space', true) then return; end if;
  return query
    select t.word, t.n, false from term t
    where halves_of(t.space_id, t.word) && halves and t.space_id || '' = p_space and t.word <> p_word
      and t.word !~ '^[*=#@]'
    order by t.n desc, t.word limit p_most;
end $$;
revoke execute on function terms_beside from public;
`;
