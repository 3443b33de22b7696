/** Jobs are claimed by kind, so that those which wait for somebody else hold up no other. */
export const lanes = `
create function claim_jobs_of(p_kinds text[], p_now bigint, p_until bigint, p_most int)
returns table (space_id text, tenant_id text, job_id text, kind text, session_id text, attempts int)
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update jobs set claimed_until = p_until, attempts = jobs.attempts + 1
  where (jobs.space_id, jobs.job_id) in (
    select due.space_id, due.job_id from jobs due
    where due.kind = any (p_kinds) and due.due_at <= p_now and (due.claimed_until is null or due.claimed_until <= p_now)
    order by due.due_at limit p_most for update skip locked
  )
  returning jobs.space_id, jobs.tenant_id, jobs.job_id, jobs.kind, jobs.session_id, jobs.attempts;
$$;
revoke execute on function claim_jobs_of from public;
`;
