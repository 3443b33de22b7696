/** An answer concerns whoever asked, and whom it mentions, each once. What is told of it goes with it. */
export const newsOfAnswers = `
alter table news add column answer_id text,
  add foreign key (space_id, entry_id, answer_id) references question_answers on delete cascade;
create unique index news_of_answer on news (space_id, entry_id, answer_id, member_id) where answer_id is not null;
drop index news_of_entry;
create unique index news_of_entry on news (space_id, entry_id, member_id, kind)
  where post_id is null and answer_id is null;
`;
