/**
 * Peer reviews of work. Who has answered stands in `feedback_gave` while a review is open; what was answered is sealed under
 * a slip: a random one where no names are asked for, else whose it is. All of it goes with the review. Times are
 * session-clock ms.
 */
export const peerReviews = `
create table reviews (
  space_id text not null, tenant_id text not null, review_id text not null, author_id text not null,
  title text not null, work text not null, wants text not null, anonymous boolean not null,
  asked_at bigint not null, due_at bigint not null, closed boolean not null default false,
  thanked boolean not null default false,
  primary key (space_id, review_id)
);
create index reviews_by_author on reviews (space_id, author_id);
create table review_asked (
  space_id text not null, tenant_id text not null, review_id text not null, member_id text not null,
  declined boolean not null default false, reminded boolean not null default false,
  primary key (space_id, review_id, member_id),
  foreign key (space_id, review_id) references reviews on delete cascade
);
create index reviews_asked_of on review_asked (space_id, member_id);
create table review_readers (
  space_id text not null, tenant_id text not null, review_id text not null, member_id text not null,
  primary key (space_id, review_id, member_id),
  foreign key (space_id, review_id) references reviews on delete cascade
);
create index reviews_read_by on review_readers (space_id, member_id);
create table review_answers (
  space_id text not null, tenant_id text not null, review_id text not null,
  slip text not null, edit_key_hash bytea not null, sealed bytea not null,
  primary key (space_id, review_id, slip),
  foreign key (space_id, review_id) references reviews on delete cascade
);
alter table reviews enable row level security;
alter table reviews force row level security;
create policy of_space on reviews using (space_id = current_setting('peerloop.space', true));
alter table review_asked enable row level security;
alter table review_asked force row level security;
create policy of_space on review_asked using (space_id = current_setting('peerloop.space', true));
alter table review_readers enable row level security;
alter table review_readers force row level security;
create policy of_space on review_readers using (space_id = current_setting('peerloop.space', true));
alter table review_answers enable row level security;
alter table review_answers force row level security;
create policy of_space on review_answers using (space_id = current_setting('peerloop.space', true));
create trigger note_taken_out after delete on reviews for each row execute function note_taken_out('review_id');
`;
