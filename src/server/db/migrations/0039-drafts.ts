/** What its writer has not published yet is found among many entries. */
export const drafts = `
create index entries_drafts on entries (space_id, published_at desc, entry_id desc) where draft;
`;
