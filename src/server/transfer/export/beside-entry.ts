import { quoted } from "../../../contract/beside-text.ts";
import { asPlainMarkdown } from "../../../contract/record-as-markdown.ts";
import type { AnswerInFile, EntryInFile, PostInFile } from "../../../contract/space-file.ts";
import { counted, dayOf } from "./export-words.ts";

const nameOf = (name: string): string => asPlainMarkdown(name.replace(/\s+/g, " "));
const joined = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(" · ");

const reactionNames = {
  thanks: "thanks",
  learned: "learned something",
  "will-try": "will try it",
  "well-done": "well done",
} as const satisfies Readonly<Record<EntryInFile["reactions"][number]["kind"], string>>;

const reactionsIn = (reactions: EntryInFile["reactions"]): string =>
  reactions.map(({ kind, count }) => `${reactionNames[kind]} ×${count}`).join(", ");

/** What stands below an entry in its Markdown: who wrote it, and what was said to it. */
export const besideEntry = (entry: EntryInFile): readonly string[] => [
  ...[knownOf(entry)].filter((line) => line !== ""),
  ...(entry.answers.length === 0 ? [] : ["## Answers", ...entry.answers.map(answerAsMarkdown)]),
  ...(entry.comments.length === 0 ? [] : ["## Comments", ...entry.comments.map(postAsMarkdown)]),
];

const knownOf = ({ type, author, stillTrue, session, archivedAt, reactions }: EntryInFile): string =>
  joined([
    ...(type === "record" ? [] : [author === null ? "Asked without a name" : `Written by ${nameOf(author)}`]),
    session === null || type === "record" ? "" : `from the session “${nameOf(session)}”`,
    stillTrue === null ? "" : `still true, says ${nameOf(stillTrue.by)}, ${dayOf(stillTrue.at)}`,
    archivedAt === null ? "" : `put away ${dayOf(archivedAt)}`,
    reactionsIn(reactions),
  ]);

const answerAsMarkdown = ({ by, at, votes, accepted, text }: AnswerInFile): string =>
  [
    quoted(text),
    joined([`— ${nameOf(by)}`, dayOf(at), accepted ? "accepted" : "", votes > 0 ? counted(votes, "vote") : ""]),
  ].join("\n\n");

/** A post with the replies to it. */
export const postAsMarkdown = (post: PostInFile): string =>
  [saidAsMarkdown(post, 1), ...post.replies.map((reply) => saidAsMarkdown(reply, 2))].join("\n\n");

function saidAsMarkdown({ by, at, text, reactions }: Omit<PostInFile, "replies">, depth: number): string {
  if (by === null) return "_Taken back_";
  return [quoted(text, depth), joined([`— ${nameOf(by)}`, dayOf(at), reactionsIn(reactions)])].join("\n\n");
}
