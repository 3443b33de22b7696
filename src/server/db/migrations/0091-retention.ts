/** How long a space keeps what, and that what went by it comes back from no backup. */
export const retention = `
create table retention (
  space_id text not null, tenant_id text not null, kind text not null,
  days integer, was_days integer, since bigint not null,
  primary key (space_id, kind)
);
alter table retention enable row level security;
alter table retention force row level security;
create policy of_space on retention using (space_id = current_setting('peerloop.space', true));

create function forget_records(p_until bigint) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s text := current_setting('peerloop.space', true);
  gone text[];
  t text;
begin
  delete from entry_search f using entries e
    where f.space_id = s and e.space_id = s and e.entry_id = f.entry_id and e.type = 'record' and e.published_at <= p_until;
  with forgotten as (
    delete from entries where space_id = s and type = 'record' and published_at <= p_until returning session_id
  )
  select array_agg(session_id) into gone from forgotten;
  foreach t in array array['sessions', 'document_facts', 'inbox_wrote', 'inbox_text', 'presence', 'session_speakers',
                           'feedback_gave', 'feedback_answers', 'proposal_answers', 'jobs'] loop
    execute format('delete from %I where space_id = $1 and session_id = any ($2)', t) using s, gone;
  end loop;
end $$;
revoke execute on function forget_records from public;
create trigger note_taken_out after delete on pulses for each row execute function note_taken_out('pulse_id');
create trigger note_taken_out after delete on calendar_events for each row execute function note_taken_out('event_id');
create trigger note_taken_out after delete on audit_acts for each row execute function note_taken_out('act_id');
`;
