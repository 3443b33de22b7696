/** Sessions that follow one another, by their places in the series; a session without one stands alone. */
export const series = `
alter table sessions add column series_id text, add column series_place int;
create index sessions_of_series on sessions (space_id, series_id, series_place) where series_id is not null;
`;
