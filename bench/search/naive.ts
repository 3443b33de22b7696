import pg from "pg";
import { SPACE } from "./cards.ts";

const FOUND = `
  select entry_id, title, ts_rank(tsv, q) as rank, ts_headline('english', title || ' ' || body, q) as headline
  from plain, to_tsquery('english', $2) q where space_id = $1 and tsv @@ q order by rank desc limit 20`;
const ALIKE = `
  select entry_id, title, ts_headline('english', title || ' ' || body, plainto_tsquery('english', $2)) as headline
  from plain where space_id = $1 and $2 <% title order by word_similarity($2, title) desc limit 20`;
const LISTED = "select entry_id, title, body from plain where space_id = $1 order by entry_id desc limit 50 offset $2";
const WRITTEN = "insert into plain values ($1, $2, $3, $4, to_tsvector('english', $3 || ' ' || $4))";

/** What most products do: one table, one index on its words, pages by offset, and nothing that keeps spaces apart. */
export function createNaive(url: string, most: number) {
  const pool = new pg.Pool({ connectionString: url, max: most });
  const everyBeginning = (q: string) =>
    q
      .trim()
      .split(" ")
      .map((word) => `${word}:*`)
      .join(" & ");
  return {
    search: (kind: string, q: string) =>
      kind === "typo" ? pool.query(ALIKE, [SPACE, q]) : pool.query(FOUND, [SPACE, everyBeginning(q)]),
    list: (page: number) => pool.query(LISTED, [SPACE, page * 50]),
    write: (id: string, title: string, text: string) => pool.query(WRITTEN, [SPACE, id, title, text]),
    close: () => pool.end(),
  };
}
