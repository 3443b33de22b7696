/**
 * Who is for what an event is to be about is sealed with a key that the database never holds: one row a member and event, which
 * tells that they have voted and not for what. Byte 0 marks what was said before: it is sealed when its member changes it,
 * and gone once the vote is closed.
 */
export const topicBallots = `
create table calendar_topic_ballots (
  space_id text not null, tenant_id text not null, event_id text not null, member_id text not null, sealed bytea not null,
  primary key (space_id, event_id, member_id),
  foreign key (space_id, event_id) references calendar_events on delete cascade
);
alter table calendar_topics no force row level security;
alter table calendar_topic_votes no force row level security;
insert into calendar_topic_ballots (space_id, tenant_id, event_id, member_id, sealed)
  select v.space_id, v.tenant_id, p.event_id, v.member_id,
    '\\x00'::bytea || convert_to(
      json_build_object('text', json_agg(v.proposal_id)::text, 'author', null)::text, 'UTF8')
  from calendar_topic_votes v join calendar_topics p using (space_id, proposal_id)
  group by v.space_id, v.tenant_id, p.event_id, v.member_id;
alter table calendar_topics force row level security;
drop table calendar_topic_votes;
alter table calendar_topic_ballots enable row level security;
alter table calendar_topic_ballots force row level security;
create policy of_space on calendar_topic_ballots using (space_id = current_setting('peerloop.space', true));
create index topic_ballots_of_member on calendar_topic_ballots (space_id, member_id);
`;
