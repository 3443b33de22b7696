/**
 * What concerns a member: ids alone, since what may be read of it is decided when it is read. Once a post and member, and
 * once a kind, entry and member. `news_wishes` is what they follow and what they would rather not be told of. A learning
 * may be saved as an entry by others when its author allows it. Times are session-clock ms.
 */
export const news = `
create table news (
  space_id text not null, tenant_id text not null, member_id text not null, news_id text not null, kind text not null,
  entry_id text, post_id text, by_member text, at bigint not null, read_at bigint,
  primary key (space_id, member_id, news_id),
  foreign key (space_id, entry_id) references entries on delete cascade,
  foreign key (space_id, post_id) references posts on delete cascade,
  check (entry_id is not null or post_id is not null)
);
create unique index news_of_post on news (space_id, post_id, member_id) where post_id is not null;
create unique index news_of_entry on news (space_id, entry_id, member_id, kind) where post_id is null;
create index newest_news on news (space_id, member_id, at desc, news_id desc);
create table news_wishes (
  space_id text not null, tenant_id text not null, what text not null, about text not null, member_id text not null,
  primary key (space_id, what, about, member_id)
);
create index wishes_of on news_wishes (space_id, member_id);
alter table news enable row level security;
alter table news force row level security;
create policy of_space on news using (space_id = current_setting('peerloop.space', true));
alter table news_wishes enable row level security;
alter table news_wishes force row level security;
create policy of_space on news_wishes using (space_id = current_setting('peerloop.space', true));
alter table posts add column others_may_save boolean not null default false, add column saved_entry text,
  add foreign key (space_id, saved_entry) references entries on delete set null (saved_entry);
`;
