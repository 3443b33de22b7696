import type { JSONContent } from "@tiptap/core";
import type { PhrasingContent } from "mdast";
import { attachmentAddress } from "../../../domain/attachment.ts";
import { personAddress } from "../../../domain/mention.ts";

const wraps = ["link", "bold", "italic"] as const;
type Wrap = (typeof wraps)[number];

const markOf = (run: JSONContent, type: string) => run.marks?.find((mark) => mark.type === type);
const hrefOf = (run: JSONContent): string => String(markOf(run, "link")?.attrs?.href ?? "");
const isWords = (run: JSONContent): boolean => run.type === "text" && markOf(run, "code") === undefined;
const without = (run: JSONContent, type: Wrap): JSONContent => ({
  ...run,
  marks: run.marks?.filter((mark) => mark.type !== type) ?? [],
});

/** What stands at the start of runs and is only space, and the rest. */
function peeled(runs: readonly JSONContent[]): readonly [space: readonly JSONContent[], rest: readonly JSONContent[]] {
  const [first, ...more] = runs;
  if (first === undefined || !isWords(first)) return [[], runs];
  const text = first.text ?? "";
  const rest = text.trimStart();
  if (rest === text) return [[], runs];
  const space = { ...first, text: text.slice(0, text.length - rest.length) };
  if (rest !== "") return [[space], [{ ...first, text: rest }, ...more]];
  const [further, last] = peeled(more);
  return [[space, ...further], last];
}

const turned = (text: string): string => [...text].reverse().join("");
const mirrored = (runs: readonly JSONContent[]): readonly JSONContent[] =>
  runs.map((run) => (run.type === "text" ? { ...run, text: turned(run.text ?? "") } : run)).reverse();

function peeledAtBoth(runs: readonly JSONContent[]) {
  const [before, rest] = peeled(runs);
  const [after, core] = peeled(mirrored(rest)).map(mirrored);
  return { before, core: core ?? [], after: after ?? [] };
}

/** A link that begins so would be taken for a definition: the words stay. */
const isUnsayable = (text: string, isInLink: boolean): boolean => isInLink && text.includes("]:");

const linkTo = (member: string, name: string): PhrasingContent => ({
  type: "link",
  url: personAddress(member),
  children: [{ type: "text", value: `@${name}` }],
});

function leafOf(run: JSONContent, isInLink: boolean): PhrasingContent {
  if (run.type === "hardBreak") return { type: "break" };
  if (run.type === "picture")
    return { type: "image", url: attachmentAddress(String(run.attrs?.id)), alt: String(run.attrs?.alt) };
  if (run.type === "mention") return linkTo(String(run.attrs?.member), String(run.attrs?.name));
  const value = run.text ?? "";
  return isWords(run) || isUnsayable(value, isInLink) ? { type: "text", value } : { type: "inlineCode", value };
}

interface Group {
  readonly key: string | undefined;
  readonly runs: readonly JSONContent[];
}

function groupsBy(runs: readonly JSONContent[], type: Wrap): readonly Group[] {
  const groups: Group[] = [];
  for (const run of runs) {
    const mark = run.type === "text" ? markOf(run, type) : undefined;
    const key = mark && (type === "link" ? hrefOf(run) : type);
    const last = groups.at(-1);
    if (last && last.key === key) groups.splice(-1, 1, { key, runs: [...last.runs, run] });
    else groups.push({ key, runs: [run] });
  }
  return groups;
}

function wrapped(type: Wrap, url: string, children: PhrasingContent[]): PhrasingContent {
  switch (type) {
    case "link":
      return { type: "link", url, children };
    case "bold":
      return { type: "strong", children };
    case "italic":
      return { type: "emphasis", children };
  }
}

function nested(runs: readonly JSONContent[], depth = 0, isInLink = false): PhrasingContent[] {
  const type = wraps[depth];
  if (type === undefined) return runs.map((run) => leafOf(run, isInLink));
  const within = (some: readonly JSONContent[], isLinked = isInLink) => nested(some, depth + 1, isLinked);
  return groupsBy(runs, type).flatMap(({ key, runs: all }) => {
    if (key === undefined) return within(all);
    // Markdown takes stars beside a space for stars.
    const { before, core, after } = peeledAtBoth(all.map((run) => without(run, type)));
    const inner = core.length === 0 ? [] : [wrapped(type, key, within(core, isInLink || type === "link"))];
    return [...within(before), ...inner, ...within(after)];
  });
}

/** Runs of one line, between two breaks, without the space around them. */
function trimmedLines(runs: readonly JSONContent[]): readonly JSONContent[] {
  const at = runs.findIndex(({ type }) => type === "hardBreak");
  if (at < 0) return peeledAtBoth(runs).core;
  const end = runs[at];
  return [...peeledAtBoth(runs.slice(0, at)).core, ...(end ? [end] : []), ...trimmedLines(runs.slice(at + 1))];
}

function withoutOuterBreaks(runs: readonly JSONContent[]): readonly JSONContent[] {
  const from = runs.findIndex(({ type }) => type !== "hardBreak");
  const to = runs.findLastIndex(({ type }) => type !== "hardBreak");
  const inner = from < 0 ? [] : runs.slice(from, to + 1);
  // A line without words would end the paragraph.
  return inner.filter((run, i) => run.type !== "hardBreak" || inner[i - 1]?.type !== "hardBreak");
}

/** The words of a paragraph, nested as Markdown nests them. */
export const phrasingOf = (runs: readonly JSONContent[]): PhrasingContent[] =>
  merged(nested(withoutOuterBreaks(trimmedLines(runs))));

/** Two texts side by side are one. */
function merged(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const all: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (last?.type === "text" && node.type === "text")
      all.splice(-1, 1, { type: "text", value: last.value + node.value });
    else all.push(node);
  }
  return all;
}
