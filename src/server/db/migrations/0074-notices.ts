/**
 * Which notice in Teams has told of a piece of news, and when, in session-clock ms. What was there before notices were is
 * told of by none.
 */
export const notices = `
alter table news add column noticed_in text default '', add column noticed_at bigint default 0;
alter table news alter column noticed_in drop default, alter column noticed_at drop default;
`;
