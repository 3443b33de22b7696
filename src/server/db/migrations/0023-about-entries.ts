/** What is known of an entry beside what it says. An archived one is in no list and found by no search. Times are session-clock ms. */
export const aboutEntries = `
alter table entries add column tags text[] not null default '{}', add column topic text,
  add column owner_id text, add column owner_name text, add column review_at bigint,
  add column still_true_at bigint, add column still_true_by text, add column still_true_name text,
  add column archived_at bigint;
create index entries_archived on entries (space_id, published_at desc, entry_id desc) where archived_at is not null;
`;
