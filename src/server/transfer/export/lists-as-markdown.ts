import { frameFile } from "../../../contract/front-matter.ts";
import { asPlainMarkdown } from "../../../contract/record-as-markdown.ts";
import type { PostInFile, WantedInFile } from "../../../contract/space-file.ts";
import { postAsMarkdown } from "./beside-entry.ts";
import { addressOf, joined } from "./export-words.ts";

/** The beginning of a file of learnings, which go below it one by one. */
export const learningsBegin = (): string => frameFile({ type: "learnings", title: "Learnings" }, "");

export const learningAsMarkdown = (post: PostInFile): string => `\n${postAsMarkdown(post)}\n`;

/** What people would like a lesson on, as whoever saved the file sees it. */
export const wantedAsMarkdown = (wanted: readonly WantedInFile[]): string =>
  frameFile({ type: "wanted-lessons", title: "Wanted lessons" }, wanted.map(lineOf).join("\n"));

function lineOf({ topic, askers, mine, lesson }: WantedInFile): string {
  const said = [
    asPlainMarkdown(topic),
    askers === null ? "" : `at least ${askers} people`,
    mine ? "asked for by you" : "",
    lesson === null ? "" : `[there is a lesson](${addressOf(lesson)})`,
  ];
  return `- ${joined(said)}`;
}
