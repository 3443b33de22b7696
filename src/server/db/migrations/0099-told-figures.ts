/** What was told last of a figure that stands, and how many people it was of then. `about`: an id, or the name of a topic. */
export const toldFigures = `
create table told_figures (
  space_id text not null, tenant_id text not null, figure text not null, about text not null,
  told integer, people integer not null,
  primary key (space_id, figure, about)
);
alter table told_figures enable row level security;
alter table told_figures force row level security;
create policy of_space on told_figures using (space_id = current_setting('peerloop.space', true));
`;
