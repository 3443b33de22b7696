/** What concerns a member may also be a group, a review, or somebody to meet: by its id, and once of each kind. */
export const newsOfThings = `
alter table news add column thing_id text, drop constraint news_check;
alter table news add check (entry_id is not null or post_id is not null or thing_id is not null);
create unique index news_of_thing on news (space_id, thing_id, member_id, kind, by_member) where thing_id is not null;
`;
