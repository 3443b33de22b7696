/** On which topics somebody has taught, without looking at every entry of a space. */
export const lessonsOfAuthor = `
create index lessons_of_author on entries (space_id, author_id, topic)
  where type = 'lesson' and topic is not null and not draft and archived_at is null and sample is null;
`;
