/** Texts and their authors are sealed by the server; byte 0 marks what was written before there was a key. */
export const sealed = `
alter table inbox_text add column sealed bytea;
update inbox_text
   set sealed = '\\x00'::bytea || convert_to(json_build_object('text', text, 'author', author)::text, 'UTF8');
alter table inbox_text alter column sealed set not null, drop column text, drop column author;
`;
