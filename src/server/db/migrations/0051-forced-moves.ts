/** As everything else of a space: how topics were renamed is kept from whoever owns the tables, too. */
export const forcedMoves = `
alter table topic_moves force row level security;
alter table topic_moved force row level security;
`;
