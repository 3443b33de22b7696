/** What a change of entries makes of their topics; `rows` names each entry that counts from now on, or no longer (`n` = -1). */
const counted = (rows: string): string => `
  insert into topics as t (space_id, tenant_id, topic, entries, lessons, experiences)
    select space_id, min(tenant_id), topic, sum(n), coalesce(sum(n) filter (where type = 'lesson'), 0),
      coalesce(sum(n) filter (where type = 'experience'), 0)
    from (${rows}) changed
    where topic is not null and not draft and archived_at is null
    group by space_id, topic order by space_id, topic
    on conflict (space_id, topic) do update set entries = t.entries + excluded.entries,
      lessons = t.lessons + excluded.lessons, experiences = t.experiences + excluded.experiences;
  delete from topics t using (${rows}) changed
    where t.space_id = changed.space_id and t.topic = changed.topic and t.entries <= 0;`;

const columns = (of: string, n: 1 | -1): string =>
  `select ${of}.space_id, ${of}.tenant_id, ${of}.topic, ${of}.type, ${of}.draft, ${of}.archived_at, ${n} as n from ${of}`;

const others = (one: string, other: string): string =>
  `join ${other} using (space_id, entry_id)
   where (${one}.topic, ${one}.draft, ${one}.archived_at is null) is distinct from
     (${other}.topic, ${other}.draft, ${other}.archived_at is null)`;

const trigger = (act: "insert" | "update" | "delete", tables: string, rows: string): string => `
create function count_topics_on_${act}() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  ${counted(rows)}
  return null;
end $$;
revoke execute on function count_topics_on_${act} from public;
create trigger count_topics_on_${act} after ${act} on entries referencing ${tables}
  for each statement execute function count_topics_on_${act}();`;

/**
 * How many entries each topic has that all members may read, kept while they change: counting a hundred thousand at each
 * look is slow. `practised`: five readers have applied the lesson. Then: what topics were called before, and what moved,
 * so that it can be taken back. Times are session-clock ms.
 */
export const topics = `
create table topics (
  space_id text not null, tenant_id text not null, topic text not null, entries int not null, lessons int not null,
  experiences int not null,
  primary key (space_id, topic)
);
create index topics_by_size on topics (space_id, entries desc, topic);
alter table entries no force row level security;
insert into topics
  select space_id, min(tenant_id), topic, count(*), count(*) filter (where type = 'lesson'),
    count(*) filter (where type = 'experience')
  from entries where topic is not null and not draft and archived_at is null group by space_id, topic;
alter table entries force row level security;
${trigger("insert", "new table as now", columns("now", 1))}
${trigger("delete", "old table as was", columns("was", -1))}
${trigger(
  "update",
  "old table as was new table as now",
  `${columns("now", 1)} ${others("now", "was")} union all ${columns("was", -1)} ${others("was", "now")}`,
)}

create index entries_newest_of_topic on entries (space_id, topic, type, published_at desc, entry_id desc)
  where topic is not null and not draft and archived_at is null;
create index entries_of_session_and_topic on entries (space_id, topic, session_id)
  where topic is not null and session_id is not null;

alter table reading_marks no force row level security;
alter table lesson_feedback no force row level security;
alter table lesson_feedback add column practised boolean not null default false;
insert into lesson_feedback as f (space_id, tenant_id, entry_id, practised)
  select space_id, min(tenant_id), entry_id, true from reading_marks where applied
  group by space_id, entry_id having count(*) >= 5
  on conflict (space_id, entry_id) do update set practised = true;
alter table reading_marks force row level security;
alter table lesson_feedback force row level security;
create index lessons_in_use on lesson_feedback (space_id, entry_id) where heard or practised or reply is not null;

create table topic_moves (
  space_id text not null, tenant_id text not null, move_id text not null, was text not null, now text not null,
  by_member text not null, by_name text not null, at bigint not null, undone_at bigint,
  primary key (space_id, move_id)
);
create index moves_from_topic on topic_moves (space_id, was, at desc);
create index moves_to_topic on topic_moves (space_id, now, at desc);
create table topic_moved (
  space_id text not null, tenant_id text not null, move_id text not null, kind text not null, id text not null,
  was_there boolean not null default false,
  primary key (space_id, move_id, kind, id),
  foreign key (space_id, move_id) references topic_moves on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['topics', 'topic_moves', 'topic_moved'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy of_space on %I using (space_id = current_setting(''peerloop.space'', true))', t);
  end loop;
end $$;
`;
