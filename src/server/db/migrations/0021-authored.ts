/**
 * What members write: fields in place of one text, in versions. `entries` holds what stands; every version, that one
 * too, is a row beside it and goes with its entry. Earlier than `published_version` are drafts, for their author alone;
 * null while it is one. Times are session-clock ms.
 */
export const authored = `
alter table entries no force row level security;
alter table entries drop constraint entries_type_check;
alter table entries add column version int not null default 1, add column published_version int;
update entries set published_version = case when draft then null else 1 end, content = jsonb_build_object(
  'votes', coalesce(content -> 'votes', '0'),
  'fields', jsonb_build_object('type', type, 'title', left(regexp_replace(title, '\\s+', ' ', 'g'), 200)) ||
    case type
      when 'lesson' then jsonb_build_object('why', '', 'body', content -> 'text', 'practise', '', 'recall', '[]'::jsonb)
      when 'experience' then
        jsonb_build_object('situation', content -> 'text', 'struggle', '', 'tried', '', 'worked', '')
      else jsonb_build_object('body', case when content ->> 'text' = title then '' else content ->> 'text' end)
    end)
  where type <> 'record';
alter table entries add constraint entries_type_check check (
  case when type = 'record' then record is not null and content is null and author_id is null and not draft
       when type in ('lesson', 'experience', 'question') then record is null and content is not null
         and author_id is not null and author_name is not null and draft = (published_version is null)
       else false end);

create table entry_versions (
  space_id text not null, tenant_id text not null, entry_id text not null, version int not null,
  content jsonb not null, by_member text not null, by_name text not null, at bigint not null,
  primary key (space_id, entry_id, version),
  foreign key (space_id, entry_id) references entries on delete cascade
);
insert into entry_versions
  select space_id, tenant_id, entry_id, 1, content -> 'fields', author_id, author_name, published_at
  from entries where type <> 'record';
alter table entries force row level security;
alter table entry_versions enable row level security;
alter table entry_versions force row level security;
create policy of_space on entry_versions using (space_id = current_setting('peerloop.space', true));
`;
