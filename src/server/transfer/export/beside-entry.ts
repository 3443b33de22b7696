import { quoted } from "../../../contract/beside-text.ts";
import type { AnswerInFile, EntryInFile, PostInFile } from "../../../contract/space-file.ts";
import { counted, dayOf, joined, lineOf } from "./export-words.ts";

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
    ...(type === "record" ? [] : [author === null ? "Asked without a name" : `Written by ${lineOf(author)}`]),
    session === null || type === "record" ? "" : `from the session “${lineOf(session)}”`,
    stillTrue === null ? "" : `still true, says ${lineOf(stillTrue.by)}, ${dayOf(stillTrue.at)}`,
    archivedAt === null ? "" : `put away ${dayOf(archivedAt)}`,
    reactionsIn(reactions),
  ]);

const answerAsMarkdown = ({ by, at, votes, accepted, text }: AnswerInFile): string =>
  [
    quoted(text),
    joined([`— ${lineOf(by)}`, dayOf(at), accepted ? "accepted" : "", votes > 0 ? counted(votes, "vote") : ""]),
  ].join("\n\n");

/** A post with the replies to it. */
export const postAsMarkdown = (post: PostInFile): string =>
  [saidAsMarkdown(post, 1), ...post.replies.map((reply) => saidAsMarkdown(reply, 2))].join("\n\n");

function saidAsMarkdown({ by, at, text, reactions }: Omit<PostInFile, "replies">, depth: number): string {
  if (by === null) return "_Taken back_";
  return [quoted(text, depth), joined([`— ${lineOf(by)}`, dayOf(at), reactionsIn(reactions)])].join("\n\n");
}
