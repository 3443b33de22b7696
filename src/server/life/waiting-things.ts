import { type RawBuilder, sql } from "kysely";

/** Whether what was told of still waits for the member: nobody has to say that it was seen to. */
export const stillWaits: RawBuilder<boolean> = sql`(news.thing_id is null or case news.kind
  when 'invited' then exists (select from work_group_invited i
    join work_groups g on g.space_id = i.space_id and g.group_id = i.group_id
    where i.space_id = news.space_id and i.group_id = news.thing_id and i.member_id = news.member_id
      and not i.declined and g.archived_at is null)
  when 'event' then exists (select from calendar_events e where e.space_id = news.space_id and e.event_id = news.thing_id
    and e.cancelled_at is null and (e.content ->> 'host' = news.member_id
      or e.content -> 'speakers' @> to_jsonb(news.member_id) or exists (select from calendar_sign_ups s
        where s.space_id = e.space_id and s.event_id = e.event_id and s.member_id = news.member_id and s.has_place)))
  when 'place' then exists (select from calendar_sign_ups s
    join calendar_events e on e.space_id = s.space_id and e.event_id = s.event_id
    where s.space_id = news.space_id and s.event_id = news.thing_id and s.member_id = news.member_id
      and s.has_place and not s.seen and e.cancelled_at is null)
  when 'take-over' then exists (select from take_overs t
    where t.space_id = news.space_id and t.member_id = news.by_member)
  when 'buddy' then exists (select from buddies b where b.space_id = news.space_id
    and ((b.member_id = news.member_id and b.mentor_id = news.by_member and not b.newcomer_yes)
      or (b.mentor_id = news.member_id and b.member_id = news.by_member and not b.mentor_yes)))
  when 'met' then exists (select from introductions i where i.space_id = news.space_id
    and ((i.member_id = news.member_id and i.other_id = news.by_member and i.other_met and not i.newcomer_met)
      or (i.other_id = news.member_id and i.member_id = news.by_member and i.newcomer_met and not i.other_met)))
  when 'to-meet' then exists (select from introductions i where i.space_id = news.space_id
    and ((i.member_id = news.member_id and i.other_id = news.by_member and not i.newcomer_met)
      or (i.other_id = news.member_id and i.member_id = news.by_member and not i.other_met)))
  else exists (select from review_asked a
    join reviews r on r.space_id = a.space_id and r.review_id = a.review_id
    where a.space_id = news.space_id and a.review_id = news.thing_id and a.member_id = news.member_id
      and not a.declined and not r.closed and not exists (select from feedback_gave f
        where f.space_id = a.space_id and f.session_id = a.review_id and f.member_id = a.member_id)) end)`;

/** What the thing is called: a group by its name, an event and a review by their titles. */
export const titleOfThing: RawBuilder<string | null> = sql`case when news.thing_id is null then null
  when news.kind = 'invited' then (select g.content ->> 'name' from work_groups g
    where g.space_id = news.space_id and g.group_id = news.thing_id)
  when news.kind in ('event', 'place') then (select e.content ->> 'title' from calendar_events e
    where e.space_id = news.space_id and e.event_id = news.thing_id)
  else (select r.title from reviews r where r.space_id = news.space_id and r.review_id = news.thing_id) end`;
