/** How many questions of a record nobody has answered yet, so that the few entries with any are found without reading all. */
export const openQuestions = `
alter table entries add column open_questions int not null default 0;
create index entries_with_open_questions on entries (space_id, published_at desc, entry_id desc) where open_questions > 0;
`;
