/** The code of conduct that a space remembers, from the first time one of its sessions changed it. `version` counts up. */
export const spaceCodes = `
create table space_codes (
  space_id text primary key, tenant_id text not null, version int not null, sentences jsonb not null
);
alter table space_codes enable row level security;
alter table space_codes force row level security;
create policy of_space on space_codes using (space_id = current_setting('peerloop.space', true));
`;
