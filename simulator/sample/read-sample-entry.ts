import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { AuthoredSchema } from "../../src/contract/authored.ts";
import type { Authored } from "../../src/domain/authored.ts";

/** A lesson, an experience or a question that a first run finds. People are named by their keys, times in days. */
export interface SampleEntry {
  readonly by: string;
  readonly daysAgo: number;
  readonly content: Authored;
  readonly topic: string | null;
  readonly tags: readonly string[];
  readonly owner: string | null;
  /** When it is asked whether it is still true; below 0, that is due. */
  readonly reviewInDays: number | null;
  /** Who last said that it is still true. */
  readonly checked: { readonly by: string; readonly daysAgo: number } | null;
}

const days = z.coerce.number().int();
const Front = z.strictObject({
  type: z.enum(["lesson", "experience", "question"]),
  title: z.string(),
  by: z.string(),
  daysAgo: days,
  topic: z.string().optional(),
  tags: z.string().optional(),
  owner: z.string().optional(),
  reviewInDays: days.optional(),
  checkedBy: z.string().optional(),
  checkedDaysAgo: days.optional(),
});

const folder = new URL("./entries/", import.meta.url);

export const readSampleEntries = (): readonly SampleEntry[] =>
  readdirSync(fileURLToPath(folder))
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => sampleEntryIn(readFileSync(new URL(name, folder), "utf8")));

/** Reads one file: a line for each thing known of the entry, then its fields, each under its own name as a heading. */
export function sampleEntryIn(file: string): SampleEntry {
  const [, head = "", text = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(file) ?? [];
  const front = Front.parse(Object.fromEntries(head.trim().split("\n").map(pairIn)));
  const { type, title, by, daysAgo, topic, tags, owner, reviewInDays, checkedBy, checkedDaysAgo } = front;
  return {
    by,
    daysAgo,
    content: AuthoredSchema.parse({ type, title, ...fieldsIn(text) }),
    topic: topic ?? null,
    tags: tags?.split(",").map((tag) => tag.trim()) ?? [],
    owner: owner ?? null,
    reviewInDays: reviewInDays ?? null,
    checked:
      checkedBy === undefined || checkedDaysAgo === undefined ? null : { by: checkedBy, daysAgo: checkedDaysAgo },
  };
}

function pairIn(line: string): readonly [string, string] {
  const at = line.indexOf(":");
  return [line.slice(0, at), line.slice(at + 1).trim()];
}

function fieldsIn(text: string): Readonly<Record<string, string | readonly string[]>> {
  const [, ...parts] = text.split(/^# (why|body|practise|recall|situation|struggle|tried|worked)$/m);
  const fields = parts.flatMap((name, at) => (at % 2 === 0 ? [[name, (parts[at + 1] ?? "").trim()] as const] : []));
  return Object.fromEntries(fields.map(([name, said]) => [name, name === "recall" ? itemsIn(said) : said]));
}

const itemsIn = (list: string): readonly string[] => list.split(/^- /m).flatMap((item) => item.trim() || []);
