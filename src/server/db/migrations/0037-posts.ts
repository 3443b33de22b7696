/**
 * What members say to each other: under an entry, or, with no entry, as a learning on the space's feed. A post under
 * another is a reply, one level deep. One that was taken back keeps its place, without author or words, as long as it
 * has replies. Posts go with their entry, reactions with what they are about. Times are session-clock ms.
 */
export const posts = `
create table posts (
  space_id text not null, tenant_id text not null, post_id text not null, entry_id text, parent_id text,
  author_id text, text text not null, at bigint not null, edited_at bigint,
  primary key (space_id, post_id),
  foreign key (space_id, entry_id) references entries on delete cascade,
  foreign key (space_id, parent_id) references posts on delete cascade,
  check (author_id is not null or text = '')
);
create index posts_begun on posts (space_id, entry_id, at desc, post_id desc) where parent_id is null;
create index replies on posts (space_id, parent_id, at, post_id) where parent_id is not null;
create table reactions (
  space_id text not null, tenant_id text not null, entry_id text, post_id text, kind text not null, member_id text not null,
  unique nulls not distinct (space_id, entry_id, post_id, kind, member_id),
  foreign key (space_id, entry_id) references entries on delete cascade,
  foreign key (space_id, post_id) references posts on delete cascade,
  check (num_nonnulls(entry_id, post_id) = 1)
);
create index reactions_to_post on reactions (space_id, post_id) where post_id is not null;
alter table posts enable row level security;
alter table posts force row level security;
create policy of_space on posts using (space_id = current_setting('peerloop.space', true));
alter table reactions enable row level security;
alter table reactions force row level security;
create policy of_space on reactions using (space_id = current_setting('peerloop.space', true));
`;
