/** In which version a session was planned with its format; null for one that was planned before versions were kept. */
export const plannedVersion = `
alter table sessions add column format_version int;
`;
