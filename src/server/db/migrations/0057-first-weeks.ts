const secured = (table: string): string => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy of_space on ${table} using (space_id = current_setting('peerloop.space', true));`;

/**
 * Who is new in a space, who offers to be a buddy, which two are proposed to each other or have said yes, whom somebody new
 * has met, and who would rather not be matched with whom, which only who said it reads. Times are session-clock ms.
 */
export const firstWeeks = `
create table first_weeks (
  space_id text not null, tenant_id text not null, member_id text not null, began_at bigint not null,
  is_new boolean not null default true,
  primary key (space_id, member_id)
);
create table mentor_offers (
  space_id text not null, tenant_id text not null, member_id text not null, capacity int not null, paused_until bigint,
  primary key (space_id, member_id)
);
create table buddies (
  space_id text not null, tenant_id text not null, member_id text not null, mentor_id text not null, why jsonb not null,
  newcomer_yes boolean not null default false, mentor_yes boolean not null default false,
  primary key (space_id, member_id)
);
create index buddies_of_mentor on buddies (space_id, mentor_id);
create table introductions (
  space_id text not null, tenant_id text not null, member_id text not null, other_id text not null,
  newcomer_met boolean not null default false, other_met boolean not null default false,
  primary key (space_id, member_id, other_id)
);
create index introductions_to on introductions (space_id, other_id);
create table not_with (
  space_id text not null, tenant_id text not null, member_id text not null, other_id text not null,
  primary key (space_id, member_id, other_id)
);
${["first_weeks", "mentor_offers", "buddies", "introductions", "not_with"].map(secured).join("")}
${["mentor_offers", "buddies", "introductions", "not_with"]
  .map(
    (table) => `create trigger note_withdrawn after delete on ${table} for each row execute function note_withdrawn();`,
  )
  .join("\n")}
`;
