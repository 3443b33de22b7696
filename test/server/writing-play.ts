import type { Writing } from "../../src/contract/authored.ts";
import type { RouteName } from "../../src/contract/routes/routes.ts";
import type { Authored, ExperienceContent, QuestionContent } from "../../src/domain/authored.ts";
import type { ServerDesk } from "./server-desk.ts";

export const lesson = (changes: Partial<Extract<Authored, { type: "lesson" }>> = {}): Authored => ({
  type: "lesson",
  title: "A bowline",
  why: "It holds",
  body: "Make a loop.\n\nGo around.\n\nPull.",
  practise: "With a rope",
  recall: ["Which way around?", "What holds it?"],
  ...changes,
});
export const experience: ExperienceContent = {
  type: "experience",
  title: "Rope burned",
  situation: "On deck",
  struggle: "It slipped",
  tried: "Gloves",
  worked: "",
};
export const question: QuestionContent = { type: "question", title: "Which rope for the anchor?", body: "" };

/** What people do with what they write, in one space. */
export function writingIn(desk: ServerDesk, space: string) {
  let count = 0;
  const slip = () => {
    count += 1;
    return `slip-${String(count).padStart(22, "0")}`;
  };
  const write = (user: string, content: Authored) =>
    desk.as(user).ask("writeEntry", { params: { space }, body: { slip: slip(), content } });
  const save = (user: string, { entry, version }: Pick<Writing, "entry" | "version">, content: Authored) =>
    desk.as(user).ask("saveWriting", { params: { space, entry }, body: { version, content } });
  const publish = (user: string, { entry, version }: Writing) =>
    desk.as(user).ask("publishEntry", { params: { space, entry }, body: { version } });
  const published = async (user: string, content: Authored) => publish(user, await write(user, content));
  const restore = (user: string, { entry, version }: Writing, restores: number) =>
    desk.as(user).ask("restoreVersion", { params: { space, entry }, body: { version, restores } });
  const opened = (user: string, { entry }: Pick<Writing, "entry">) =>
    desk.as(user).ask("readWriting", { params: { space, entry } });
  const versions = async (user: string, { entry }: Writing) =>
    (await desk.as(user).ask("listVersions", { params: { space, entry } })).versions;
  const listed = async (user: string) =>
    (await desk.as(user).ask("listEntries", { params: { space } })).entries.map(({ id }) => id);
  const drafts = async (user: string) =>
    (await desk.as(user).ask("listDrafts", { params: { space } })).entries.map(({ id }) => id);
  const found = async (user: string, q: string) =>
    (await desk.as(user).ask("search", { params: { space }, query: { q } })).hits.map(({ entry }) => entry.id);
  const refusal = (user: string, name: RouteName, { entry }: Pick<Writing, "entry">, body?: unknown) =>
    desk.as(user).refused(name, { params: { space, entry, version: "1" }, ...(body === undefined ? {} : { body }) });
  return { slip, write, save, publish, published, restore, opened, versions, listed, drafts, found, refusal };
}
