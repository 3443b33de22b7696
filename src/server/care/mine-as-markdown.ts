import type { PlainRow } from "./person-rule.ts";
import type { Mine } from "./read-mine.ts";

export const MINE_README = `All that is yours in Peerloop, by space.

mine.md    what you wrote, said and marked, to read
mine.json  the same and all else that is kept as yours, as data: one list for each kind of row
files/     what you attached

What you gave without your name (anonymous questions and reflections, feedback) is not here: nobody can tell that it is
yours, the server neither. What others wrote is not here either; the export of a space has what you may read of it.
`;

const TITLES: Readonly<Record<string, string>> = {
  entries: "What I wrote",
  entry_versions: "Earlier versions of it",
  question_answers: "My answers",
  posts: "My comments and learnings",
  document_facts: "What I said in sessions",
  inbox_text: "What waits for its reveal",
  vote_ballots: "My votes on how we meet",
  calendar_topic_ballots: "What I would have events be about",
  paths: "My paths",
  reading_marks: "What I opened, finished and applied",
  recalls: "What I am asked again",
  news_wishes: "What I follow and mute",
};

/** What of a fact in a session is somebody's words. */
const WORDS = /^(reflection|turn|question|commitment|sentence|background)\//;

const fieldsOf = (value: unknown): readonly (readonly [string, string])[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([name, field]) =>
        typeof field === "string" && field !== "" ? [[name, field] as const] : fieldsOf(field),
      );

const quoted = (text: string): string =>
  text
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");

const say = (row: PlainRow, known: ReadonlyMap<string, string>): string => {
  const title = row.title ?? known.get(String(row.entry_id));
  const texts = [
    ...fieldsOf(row.content),
    ...fieldsOf(row.value),
    ...(typeof row.text === "string" ? [["", row.text] as const] : []),
  ];
  const others = Object.entries(row).filter(
    ([name, value]) =>
      !["title", "content", "value", "text", "record"].includes(name) &&
      !name.endsWith("_id") &&
      typeof value !== "object",
  );
  const head = [title, ...others.map(([name, value]) => `${name.replaceAll("_", " ")}: ${String(value)}`)];
  return [
    `- ${head.flatMap((one) => one ?? []).join(" · ")}`,
    ...texts.map(([name, text]) => `${name === "" || name === "title" ? "" : `\n${name}:\n\n`}${quoted(text)}`),
  ].join("\n\n");
};

/** All that is somebody's in a space, to read. `known`: titles of entries by id. */
export function mineAsMarkdown(mine: Mine, known: ReadonlyMap<string, string>): string {
  const sections = Object.entries(mine).flatMap(([table, rows]) => {
    const shown = table === "document_facts" ? rows.filter(({ key }) => WORDS.test(String(key))) : rows;
    const title = TITLES[table] ?? table.replaceAll("_", " ");
    return shown.length === 0 ? [] : [`## ${title}\n\n${shown.map((row) => say(row, known)).join("\n\n")}`];
  });
  return `# All that is mine\n\n${sections.join("\n\n")}\n`;
}
