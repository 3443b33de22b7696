/** Entries that are to be looked at again, by when. */
export const toReview = `
create index entries_to_review on entries (space_id, review_at, entry_id)
  where review_at is not null and archived_at is null and not draft;
`;
