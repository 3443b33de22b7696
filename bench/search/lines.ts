import { createHash } from "node:crypto";
import { typeMark } from "../../src/server/search/beside.ts";
import { EVERY_ENTRY } from "../../src/server/search/search-row.ts";
import { type Card, said } from "./cards.ts";

export const TENANT = "tenant";
const TYPE = "experience";

/** What the database answers for each word and each space, asked once for all entries. */
export interface Asked {
  readonly stems: readonly string[];
  readonly markOf: (space: string) => string;
}

/** Columns of each table, in the order in which its lines have them. */
export const columns = {
  entries: `space_id, tenant_id, entry_id, type, title, published_at, session_id, excerpt, people, content, author_id,
    author_name, published_version`,
  entry_search: "space_id, tenant_id, entry_id, published_at, title_tsv, tsv, words, title_key, said",
  term: "space_id, tenant_id, word, n",
  plain: "space_id, entry_id, title, body, tsv",
} as const;
export type Table = keyof typeof columns;

const lineOf = (...cells: readonly (string | number)[]): string => `${cells.join("\t")}\n`;

/** Entries as the server writes them, as lines that Postgres copies, and the same for a plain table. */
export function createLines({ stems, markOf }: Asked) {
  const counts = new Map<string, Int32Array>();
  const formsAt = (mark: string, word: number): readonly string[] => {
    const [plain, stem] = [said[word] ?? "", stems[word] ?? ""];
    return stem === plain ? [`'${mark}${plain}':`] : [`'${mark}${plain}':`, `'${mark}${stem}':`];
  };
  let marked: { readonly space: string; readonly mark: string; readonly forms: (readonly string[])[] } | undefined;
  const formsIn = (space: string) => {
    if (marked?.space !== space) marked = { space, mark: markOf(space), forms: [] };
    const { mark, forms } = marked;
    return {
      mark,
      vector: (words: readonly number[], from: number, weight: string): string =>
        words
          .map((word, at) => {
            forms[word] ??= formsAt(mark, word);
            return forms[word].map((form) => `${form}${from + at}${weight}`).join(" ");
          })
          .join(" "),
    };
  };
  const countIn = (space: string, words: ReadonlySet<number>): void => {
    const counted = counts.get(space) ?? new Int32Array(said.length + 1);
    counts.set(space, counted);
    for (const word of [...words, said.length]) counted[word] = (counted[word] ?? 0) + 1;
  };

  return {
    linesOf({ space, place, publishedAt, title, text }: Card): Readonly<Record<Exclude<Table, "term">, string>> {
      const { mark, vector } = formsIn(space);
      const each = new Set([...title, ...text]);
      countIn(space, each);
      const [entry, heading, body] = [
        `e${place}`,
        ...[title, text].map((some) => some.map((at) => said[at]).join(" ")),
      ];
      const titled = vector(title, 1, "A");
      const found = `${titled} ${vector(text, 1 + title.length, "B")} '${mark}${typeMark(TYPE)}'`;
      const words = `{${[...each].map((at) => said[at]).join(",")},"${typeMark(TYPE)}","${EVERY_ENTRY}"}`;
      const key = createHash("md5")
        .update(heading ?? "")
        .digest("hex");
      const fields = { type: TYPE, title: heading, situation: body, struggle: "", tried: "", worked: "" };
      const stemmed = [...title, ...text].map((word, at) => `'${stems[word]}':${at + 1}`).join(" ");
      return {
        entries: lineOf(
          space,
          TENANT,
          entry,
          TYPE,
          heading ?? "",
          publishedAt,
          "none",
          "",
          1,
          JSON.stringify({ fields }),
          "m",
          "A",
          1,
        ),
        entry_search: lineOf(space, TENANT, entry, publishedAt, titled, found, words, key, body ?? ""),
        plain: lineOf(space, entry, heading ?? "", body ?? "", stemmed),
      };
    },

    /** In how many entries each word stands, of all that were made lines of. */
    *counted(): Generator<string> {
      const named = [...said, EVERY_ENTRY];
      for (const [space, counted] of counts) {
        yield lineOf(space, TENANT, typeMark(TYPE), counted[said.length] ?? 0);
        for (const [at, word] of named.entries()) if (counted[at]) yield lineOf(space, TENANT, word, counted[at]);
      }
    },
  };
}
