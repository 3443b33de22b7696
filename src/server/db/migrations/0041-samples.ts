/**
 * What came with the app so that a space is not empty at first sight, until a person makes it theirs. `leaving`: asked to
 * go, archived, and undone or gone in a moment. With the record of a sample session goes the session, unless people have
 * planned on from it.
 */
export const samples = `
alter table entries add column sample text check (sample in ('shown', 'leaving'));
create index entries_sample on entries (space_id, entry_id) where sample is not null;

create function forget_samples() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s text := current_setting('peerloop.space', true);
  gone text[];
  t text;
begin
  delete from entry_search f using entries e
    where f.space_id = s and e.space_id = s and e.entry_id = f.entry_id and e.sample = 'leaving';
  with forgotten as (
    delete from entries where space_id = s and sample = 'leaving' returning type, session_id
  )
  select array_agg(session_id) into gone from forgotten where type = 'record';
  foreach t in array array['sessions', 'document_facts', 'inbox_wrote', 'inbox_text', 'presence', 'session_speakers',
                           'feedback_gave', 'feedback_answers', 'proposal_answers', 'jobs'] loop
    execute format('delete from %I where space_id = $1 and session_id = any ($2)', t) using s, gone;
  end loop;
end $$;
revoke execute on function forget_samples from public;
`;
