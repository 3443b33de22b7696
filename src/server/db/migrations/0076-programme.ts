/** Whether a space thanks people by name, and who does not want to be. */
export const programme = `
create table programmes (
  space_id text not null, tenant_id text not null, thanks boolean not null,
  primary key (space_id)
);
create table unthanked (
  space_id text not null, tenant_id text not null, member_id text not null,
  primary key (space_id, member_id)
);
${["programmes", "unthanked"]
  .map(
    (table) => `alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy of_space on ${table} using (space_id = current_setting('peerloop.space', true));`,
  )
  .join("\n")}
`;
