/**
 * What members propose an event to be about, and who votes for which: forgotten once the vote is closed. Times are
 * session-clock ms.
 */
export const eventTopics = `
create table calendar_topics (
  space_id text not null, tenant_id text not null, event_id text not null, proposal_id text not null,
  topic text not null, by_member text not null, by_name text not null, at bigint not null,
  primary key (space_id, proposal_id),
  foreign key (space_id, event_id) references calendar_events on delete cascade
);
create table calendar_topic_votes (
  space_id text not null, tenant_id text not null, proposal_id text not null, member_id text not null,
  primary key (space_id, proposal_id, member_id),
  foreign key (space_id, proposal_id) references calendar_topics on delete cascade
);
create index topics_of_event on calendar_topics (space_id, event_id, at);
create index topic_votes_of_member on calendar_topic_votes (space_id, member_id);
alter table calendar_topics enable row level security;
alter table calendar_topics force row level security;
create policy of_space on calendar_topics using (space_id = current_setting('peerloop.space', true));
alter table calendar_topic_votes enable row level security;
alter table calendar_topic_votes force row level security;
create policy of_space on calendar_topic_votes using (space_id = current_setting('peerloop.space', true));
alter table calendar_events add column topic_voted_at bigint;
create trigger note_taken_out after delete on calendar_topics for each row execute function note_taken_out('proposal_id');
`;
