/** What its writer took back stays empty, whoever states it again. */
export const takenBack = `
alter table document_facts add column taken_back boolean not null default false;
`;
