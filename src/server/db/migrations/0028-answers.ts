/**
 * Answers to questions, and who found them helpful. A question without a name belongs to nobody: what lets its asker accept
 * an answer is the hash of a key that the asking page alone holds. `answers` is what they say, plain, so that it is found.
 * Times are session-clock ms.
 */
export const answers = `
alter table entries drop constraint entries_type_check;
alter table entries add column ask_key_hash bytea, add column answers text;
alter table entries add constraint entries_type_check check (
  case when type = 'record' then record is not null and content is null and author_id is null and not draft
       when type = 'question' and author_id is null then record is null and content is not null
         and author_name is null and ask_key_hash is not null and not draft and session_id is null
       when type in ('lesson', 'experience', 'question') then record is null and content is not null
         and author_id is not null and author_name is not null and ask_key_hash is null
         and draft = (published_version is null)
       else false end);
create index entries_answered on entries (space_id, published_at desc, entry_id desc)
  where type = 'question' and open_questions = 0 and not draft;

create table question_answers (
  space_id text not null, tenant_id text not null, entry_id text not null, answer_id text not null,
  author_id text not null, author_name text not null, text text not null, version int not null default 1,
  answered_at bigint not null, changed_at bigint, accepted_at bigint,
  primary key (space_id, entry_id, answer_id),
  foreign key (space_id, entry_id) references entries on delete cascade
);
create unique index one_accepted_answer on question_answers (space_id, entry_id) where accepted_at is not null;
create index answers_of_author on question_answers (space_id, author_id);
create table answer_votes (
  space_id text not null, tenant_id text not null, entry_id text not null, answer_id text not null,
  member_id text not null,
  primary key (space_id, entry_id, answer_id, member_id),
  foreign key (space_id, entry_id, answer_id) references question_answers on delete cascade
);
alter table question_answers enable row level security;
alter table question_answers force row level security;
create policy of_space on question_answers using (space_id = current_setting('peerloop.space', true));
alter table answer_votes enable row level security;
alter table answer_votes force row level security;
create policy of_space on answer_votes using (space_id = current_setting('peerloop.space', true));
`;
