/** What 0018 let go. */
export const afterSealed = "alter table inbox_text force row level security;";
