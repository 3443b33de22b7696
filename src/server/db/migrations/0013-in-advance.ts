/** Whether members are invited to contribute before the session, to the first step of its format that stays sealed. */
export const inAdvance = `
alter table sessions add column in_advance boolean not null default false;
`;
