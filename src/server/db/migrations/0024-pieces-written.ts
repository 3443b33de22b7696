/**
 * One row for each piece that somebody has written, so that taking one back leaves the others counted. `piece` comes from
 * the key that the writing page alone holds: nothing pairs it with a text.
 */
export const piecesWritten = `
alter table inbox_wrote add column piece bytea not null default '';
alter table inbox_wrote alter column piece drop default, drop constraint inbox_wrote_pkey,
  add primary key (space_id, session_id, step_id, member_id, piece);
`;
