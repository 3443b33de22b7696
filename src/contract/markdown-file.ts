import { parse } from "yaml";
import { changedTags, MOST_TAG, MOST_TAGS, MOST_TOPIC } from "../domain/about-entry.ts";
import { type Authored, type AuthoredType, MOST, MOST_RECALL, MOST_RECALL_TEXT } from "../domain/authored.ts";
import { type FileLanguage, readSections, writeSections } from "../domain/experience-sections.ts";
import { titleIn } from "../domain/title-of-file.ts";
import { type FrontValue, frameFile, partFile } from "./front-matter.ts";

/** An entry as a Markdown file holds it. People are names; times are ms. */
export interface MarkdownEntry {
  readonly content: Authored;
  readonly tags: readonly string[];
  readonly topic: string | null;
  readonly owner: string | null;
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
  readonly reviewAt: number | null;
}

/** What a file is read as where it does not say itself, and what it is called where nothing in it says it. */
export interface ReadAs {
  readonly type: AuthoredType;
  readonly fileName: string;
}

/** What a reader is told of a file. What no field could take stands at the end of the text, as YAML. */
export type FileRemark =
  | { readonly about: "front-matter-unreadable"; readonly line: number }
  | { readonly about: "type-unknown"; readonly type: string }
  | { readonly about: "kept-in-text" };

export interface ReadMarkdown {
  readonly entry: MarkdownEntry;
  readonly remarks: readonly FileRemark[];
}

/** The file of an entry. Read again it is the same entry. [IM1] */
export function writeMarkdownFile(entry: MarkdownEntry, language: FileLanguage = "en"): string {
  const { content } = entry;
  const front = {
    type: content.type,
    title: content.title,
    topic: entry.topic ?? undefined,
    tags: unlessEmpty(entry.tags),
    owner: entry.owner ?? undefined,
    created: moment(entry.createdAt),
    updated: moment(entry.updatedAt),
    review: moment(entry.reviewAt),
  };
  switch (content.type) {
    case "lesson": {
      const { why, practise, recall, body } = content;
      const more = { why: unlessEmpty(why), practise: unlessEmpty(practise), recall: unlessEmpty(recall) };
      return frameFile({ ...front, ...more }, body);
    }
    case "experience":
      return frameFile(front, writeSections(content, language));
    case "question":
      return frameFile(front, content.body);
  }
}

/** The entry in a Markdown file of whatever origin: nothing that the file says is left out. [IM2] */
export function readMarkdownFile(file: string, as: ReadAs): ReadMarkdown {
  const parted = partFile(file);
  const taken: string[] = [];
  const take = <T>(key: string, read: (value: FrontValue) => T | undefined): T | undefined => {
    const value = parted.front?.value(key);
    const found = value === undefined ? undefined : read(value);
    if (found !== undefined) taken.push(key);
    return found;
  };
  const said = take("type", typeOf);
  const type = said ?? as.type;
  const given = take("title", (value) => titleOf(value, said !== undefined));
  const found = given === undefined ? titleIn(parted.body, as.fileName) : { title: given, rest: parted.body };
  const about = {
    tags: take("tags", tagsOf) ?? [],
    topic: take("topic", topicOf) ?? null,
    owner: take("owner", lineOf) ?? null,
    createdAt: take("created", timeOf) ?? null,
    updatedAt: take("updated", timeOf) ?? null,
    reviewAt: take("review", timeOf) ?? null,
  };
  const recalled = type === "lesson" && {
    why: take("why", textUpTo(MOST.why)) ?? "",
    practise: take("practise", textUpTo(MOST.practise)) ?? "",
    recall: take("recall", recallOf) ?? [],
  };
  const used = said === undefined ? taken.filter((key) => !ofOurFilesAlone.includes(key)) : taken;
  const left = parted.front?.without(used) ?? "";
  const text = left === "" ? found.rest : withYaml(found.rest, left);
  const content = contentOf(type, found.title, text, recalled || noRecall);
  return { entry: { content, ...about }, remarks: remarksOn(parted, left) };
}

/** Who tended a text elsewhere, and when, is read and stays in its text too: an entry of here begins anew. */
const ofOurFilesAlone: readonly string[] = ["owner", "created", "updated"];

const noRecall = { why: "", practise: "", recall: [] };

function contentOf(
  type: AuthoredType,
  title: string,
  text: string,
  recalled: { readonly why: string; readonly practise: string; readonly recall: readonly string[] },
): Authored {
  switch (type) {
    case "lesson":
      return { type, title, body: text, ...recalled };
    case "experience":
      return { type, title, ...readSections(text) };
    case "question":
      return { type, title, body: text };
  }
}

function remarksOn(parted: ReturnType<typeof partFile>, left: string): readonly FileRemark[] {
  if ("line" in parted) return [{ about: "front-matter-unreadable", line: parted.line }];
  const type = parted.front?.value("type");
  const unknown = typeof type === "string" && typeOf(type) === undefined;
  return [
    ...(unknown ? [{ about: "type-unknown" as const, type }] : []),
    ...(left === "" ? [] : [{ about: "kept-in-text" as const }]),
  ];
}

function withYaml(text: string, yaml: string): string {
  const longest = Math.max(2, ...[...yaml.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${text}${text === "" ? "" : "\n\n"}${fence}yaml\n${yaml}\n${fence}`;
}

const unlessEmpty = <T extends FrontValue>(value: T): T | undefined => (value.length === 0 ? undefined : value);

const moment = (at: number | null): string | undefined => (at === null ? undefined : new Date(at).toISOString());

const typeNames: readonly AuthoredType[] = ["lesson", "experience", "question"];
const typeOf = (value: FrontValue): AuthoredType | undefined =>
  typeNames.find((type) => typeof value === "string" && type === value.trim().toLowerCase());

const lineOf = (value: FrontValue): string | undefined =>
  typeof value === "string" && value.trim() !== "" && !value.includes("\n") ? value : undefined;

/** A file of ours may have no title yet; elsewhere an empty one is none. */
function titleOf(value: FrontValue, mayBeBlank: boolean): string | undefined {
  const title = mayBeBlank ? value : lineOf(value);
  return typeof title === "string" && title.length <= MOST.title && !title.includes("\n") ? title : undefined;
}

const topicOf = (value: FrontValue): string | undefined => {
  const topic = lineOf(value)?.trim();
  return topic !== undefined && topic.length <= MOST_TOPIC ? topic : undefined;
};

const textUpTo =
  (most: number) =>
  (value: FrontValue): string | undefined =>
    typeof value === "string" && value.length <= most ? value : undefined;

function recallOf(value: FrontValue): readonly string[] | undefined {
  const fits =
    typeof value !== "string" &&
    value.length <= MOST_RECALL &&
    value.every((question) => question.length <= MOST_RECALL_TEXT);
  return fits ? value : undefined;
}

/** A list, or one line of tags: parted by commas, or each with its hash sign. */
function tagsOf(value: FrontValue): readonly string[] | undefined {
  const tags = changedTags([], { add: typeof value === "string" ? tagsInLine(value) : value, remove: [] });
  return tags.length <= MOST_TAGS && tags.every((tag) => tag.length <= MOST_TAG) ? tags : undefined;
}

function tagsInLine(line: string): readonly string[] {
  const words = line.split(/\s+/);
  const parts = !line.includes(",") && words.every((word) => word.startsWith("#")) ? words : line.split(",");
  return parts.map((part) => part.trim().replace(/^#/, ""));
}

const MOST_TIME = 100_000_000_000_000;

/** A date or a moment in any form that YAML knows, in ms. */
function timeOf(value: FrontValue): number | undefined {
  if (typeof value !== "string" || value.length > 40) return undefined;
  try {
    const read: unknown = parse(value, { schema: "failsafe", customTags: ["timestamp"] });
    const at = read instanceof Date ? read.getTime() : Number.NaN;
    return at >= 0 && at <= MOST_TIME ? at : undefined;
  } catch {
    return undefined;
  }
}
