/** What the serving role may do, stated anew at each start. `role` is an escaped identifier. */
export const grants = (role: string): readonly string[] => [
  `grant usage on schema public to ${role}`,
  `grant select on migrations, signing_keys, spaces, space_people, sessions, document_facts, inbox_wrote, inbox_text,
     presence, entries, formats, jobs, members, session_speakers to ${role}`,
  `grant insert on members, space_people, sessions, document_facts, inbox_wrote, inbox_text, presence, entries,
     entry_search, formats, jobs, session_speakers to ${role}`,
  `grant update on members, space_people, sessions, document_facts, formats, jobs, session_speakers to ${role}`,
  `grant update (title, excerpt, record, content, open_questions, draft, published_at, version, published_version)
     on entries to ${role}`,
  `grant select, insert, delete on entry_versions to ${role}`,
  `grant select (space_id, entry_id, words), update (title_tsv, tsv, words) on entry_search to ${role}`,
  `grant delete on document_facts, inbox_wrote, inbox_text, presence, jobs, session_speakers to ${role}`,
  `grant select, insert, delete on feedback_gave, feedback_answers to ${role}`,
  `grant select, insert on meeting_grants to ${role}`,
  `grant select, insert, update on space_codes to ${role}`,
  `grant select, insert, update, delete on proposal_answers to ${role}`,
  `grant select, insert, update on votes, vote_ballots to ${role}`,
  `grant delete on vote_ballots to ${role}`,
  `grant select, insert, update on suggestion_dismissed to ${role}`,
  `grant execute on function space_of_place(text, text, text, text, text), keep_present(text[]),
     claim_jobs(bigint, bigint, int), search_entries(text, int, int), terms_like(text, text[], boolean, int), forget_entry(text) to ${role}`,
];
