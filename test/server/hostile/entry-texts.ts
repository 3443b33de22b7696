import { AnswersReply } from "../../../src/contract/answer.ts";
import { Attachment } from "../../../src/contract/attachment.ts";
import { Writing } from "../../../src/contract/authored.ts";
import { Path } from "../../../src/contract/path.ts";
import { WorkGroup } from "../../../src/contract/work-group.ts";
import { tagOf } from "../../../src/domain/about-entry.ts";
import { attachmentName } from "../../../src/domain/attachment.ts";
import type { Authored } from "../../../src/domain/authored.ts";
import { oneGroup } from "../../contract/one-group.ts";
import { onePath } from "../../contract/one-path.ts";
import { listedWith } from "../profile-play.ts";
import { experience, lesson, question } from "../writing-play.ts";
import type { Call, Play, TextRoute, TextRoutes } from "./text-call.ts";

const shapeOf = (field: string): Authored =>
  field.includes("(experience)") ? experience : field.includes("(question)") ? question : lesson();

async function draft({ desk, space, slip }: Play, user: string, content: Authored): Promise<Writing> {
  return desk.as(user).ask("writeEntry", { params: { space }, body: { slip: slip(), content } });
}
async function published(play: Play, user: string, content: Authored): Promise<Call["params"]> {
  const { entry, version } = await draft(play, user, content);
  const params = { space: play.space, entry };
  await play.desk.as(user).ask("publishEntry", { params, body: { version } });
  return params;
}
const writing = ({ desk, space }: Play, entry: string) =>
  desk.as("ana").ask("readWriting", { params: { space, entry } });
const about = ({ desk }: Play, { params }: Call) => desk.as("ben").ask("readAbout", { params });
const answers = ({ desk }: Play, { params: { space = "", entry = "" } }: Call) =>
  desk.as("chen").ask("readAnswers", { params: { space, entry } });
const comments = ({ desk }: Play, { params }: Call) => desk.as("chen").ask("listComments", { params });
async function commented(play: Play): Promise<{ readonly entry: Call["params"]; readonly post: string }> {
  const entry = await published(play, "ana", experience);
  const body = { slip: play.slip(), text: "T" };
  return { entry, post: (await play.desk.as("ben").ask("writeComment", { params: entry, body })).id };
}
const workGroup = ({ desk, space }: Play, id: string) =>
  desk.as("ben").ask("readWorkGroup", { params: { space, group: id } });
const path = ({ desk, space }: Play, id: string) => desk.as("ana").ask("readPath", { params: { space, path: id } });

const inEntry =
  (content: Authored, by: string, body: (play: Play) => Record<string, unknown>) => async (play: Play) => ({
    params: await published(play, by, content),
    body: body(play),
  });
const newText = ({ slip }: Play) => ({ slip: slip(), text: "T" });

/** What everybody who has feedback to give to a lesson gives beside the one with the text. */
async function othersAnswer({ desk, others, slip }: Play, { params }: Call): Promise<void> {
  for (const user of others.slice(1))
    await desk.as(user).ask("answerLesson", {
      params,
      body: { slip: slip(), editKey: slip(), clear: "no", useful: "no", whole: "no", word: "" },
    });
}

const describe: Pick<TextRoute, "user" | "read"> = { user: "ana", read: about };

/** Texts of entries and of what is said about them. */
export const entryTexts: TextRoutes = {
  writeEntry: {
    user: "ana",
    call: async ({ space, slip }, field) => ({
      params: { space },
      body: { slip: slip(), content: shapeOf(field) },
    }),
    read: (play, _, reply) => writing(play, Writing.parse(reply).entry),
  },
  saveWriting: {
    user: "ana",
    call: async (play, field) => {
      const { entry, version } = await draft(play, "ana", shapeOf(field));
      return { params: { space: play.space, entry }, body: { version, content: shapeOf(field) } };
    },
    read: (play, { params }) => writing(play, params.entry ?? ""),
  },
  describeEntry: {
    ...describe,
    unread: ["tags.remove[]"],
    call: inEntry(lesson(), "ana", () => ({ tags: { add: [], remove: [] }, topic: "T" })),
    kept: (field, text) => (field === "topic" ? text.trim() : tagOf(text)),
  },
  renameTopic: {
    user: "ana",
    naming: ["topic"],
    call: async (play) => {
      const params = await published(play, "ana", lesson());
      const topic = play.slip();
      await play.desk.as("ana").ask("describeEntry", { params, body: { topic } });
      return { params: { space: play.space }, body: { topic, name: "T" } };
    },
    read: ({ desk, space }) => desk.as("ben").ask("listTopics", { params: { space } }),
  },
  attachFile: {
    user: "ana",
    call: async (play) => ({
      params: await published(play, "ana", lesson()),
      query: { name: "a.txt", slip: play.slip() },
    }),
    read: async ({ desk, space }, _, reply) => {
      const { id } = Attachment.parse(reply);
      const file = await desk.as("ben").fetch(`/api/spaces/${space}/attachments/${id}`);
      return decodeURIComponent(file.headers.get("content-disposition")?.split("''")[1] ?? "");
    },
    kept: (_, text) => attachmentName(text),
  },
  beginPath: {
    user: "ana",
    call: async ({ space, slip }) => ({ params: { space }, body: { slip: slip(), content: onePath } }),
    read: (play, _, reply) => path(play, Path.parse(reply).id),
  },
  savePath: {
    user: "ana",
    call: async ({ desk, space, slip }) => {
      const body = { slip: slip(), content: onePath };
      const { id, version } = await desk.as("ana").ask("beginPath", { params: { space }, body });
      return { params: { space, path: id }, body: { version, content: onePath } };
    },
    read: (play, { params }) => path(play, params.path ?? ""),
  },
  beginWorkGroup: {
    user: "ana",
    call: async ({ space, slip }) => ({ params: { space }, body: { slip: slip(), content: oneGroup } }),
    read: (play, _, reply) => workGroup(play, WorkGroup.parse(reply).id),
    kept: (field, text) => (field === "content.topics[]" ? text.trim() : text),
    refuses: (field, text) => field === "content.name" && text.trim() === "",
  },
  saveWorkGroup: {
    user: "ana",
    call: async ({ desk, space, slip }) => {
      const body = { slip: slip(), content: oneGroup };
      const { id, version } = await desk.as("ana").ask("beginWorkGroup", { params: { space }, body });
      return { params: { space, group: id }, body: { version, content: oneGroup } };
    },
    read: (play, { params }) => workGroup(play, params.group ?? ""),
    kept: (field, text) => (field === "content.topics[]" ? text.trim() : text),
    refuses: (field, text) => field === "content.name" && text.trim() === "",
  },
  answerQuestion: { user: "ben", call: inEntry(question, "ana", newText), read: answers },
  changeAnswer: {
    user: "ben",
    call: async (play) => {
      const params = await published(play, "ana", question);
      const reply = await play.desk.as("ben").ask("answerQuestion", { params, body: newText(play) });
      const [answer] = AnswersReply.parse(reply).answers;
      return { params: { ...params, answer: answer?.id ?? "" }, body: { version: 1, text: "T" } };
    },
    read: answers,
  },
  askWithoutName: {
    user: "ben",
    call: async ({ space, slip }) => ({
      params: { space },
      body: { slip: slip(), key: slip(), title: "T", body: "", tags: ["a"] },
    }),
    read: async ({ desk, space }, _, reply) => {
      const { entry } = reply as { readonly entry: string };
      const params = { space, entry };
      return [await desk.as("ana").ask("readEntry", { params }), await desk.as("ana").ask("readAbout", { params })];
    },
    kept: (field, text) => (field === "tags[]" ? tagOf(text) : text),
  },
  writeComment: { user: "ben", call: inEntry(lesson(), "ana", newText), read: comments },
  writeReply: {
    user: "ben",
    call: async (play) => {
      const { entry, post } = await commented(play);
      return { params: { ...entry, post }, body: newText(play) };
    },
    read: comments,
  },
  editPost: {
    user: "ben",
    call: async (play) => {
      const { entry, post } = await commented(play);
      return { params: { ...entry, post }, body: { text: "T" } };
    },
    read: comments,
  },
  writeLearning: {
    user: "ben",
    call: async ({ space, slip }) => ({
      params: { space },
      body: { slip: slip(), text: "T", othersMaySave: true },
    }),
    read: ({ desk, space }) => desk.as("ana").ask("listLearnings", { params: { space } }),
  },
  changeWish: {
    user: "ben",
    call: async ({ space }) => ({ params: { space }, body: { what: "follow-topic", about: "T", on: true } }),
    read: ({ desk, space }) => desk.as("ben").ask("readWishes", { params: { space } }),
  },
  answerLesson: {
    user: "ben",
    call: inEntry(lesson(), "ana", ({ slip }) => ({
      slip: slip(),
      editKey: slip(),
      clear: "no",
      useful: "no",
      whole: "no",
      word: "",
    })),
    read: async (play, call) => {
      await othersAnswer(play, call);
      return play.desk.as("ana").ask("readLearning", { params: call.params });
    },
  },
  replyToFeedback: {
    user: "ana",
    call: inEntry(lesson(), "ana", () => ({ text: "T" })),
    read: ({ desk }, { params }) => desk.as("ben").ask("readLearning", { params }),
  },
  answerRecall: {
    user: "ben",
    unread: ["question"],
    call: async (play) => ({
      params: { space: play.space },
      body: { entry: (await published(play, "ana", lesson())).entry, question: "Q?", dueAt: 1, knew: true },
    }),
    read: async () => undefined,
  },
  takePart: {
    user: "ana",
    again: true,
    call: async ({ space }) => ({ params: { space }, body: { title: "T" } }),
    read: ({ desk, space }) => desk.as("ben").ask("readOrganisation", { params: { space } }),
  },
  saveProfile: {
    user: "ben",
    call: async ({ space }) => ({
      params: { space },
      body: { ...listedWith({ teaches: ["T"], learns: ["T"], worksAs: "T", site: "T" }) },
    }),
    // Others read a topic as the space calls it.
    read: async ({ desk, space }) => [
      await desk.as("chen").ask("listProfiles", { params: { space } }),
      await desk.as("ben").ask("readProfile", { params: { space } }),
    ],
  },
  askForReview: {
    user: "ana",
    call: async (play) => ({ params: { space: play.space }, body: await newReview(play) }),
    read: async (_, __, reply) => reply,
  },
  answerReview: {
    user: "ben",
    again: true,
    call: async (play) => {
      const params = { space: play.space };
      const review = await play.desk.as("ana").ask("askForReview", { params, body: await newReview(play) });
      const body = { slip: play.slip(), editKey: play.slip(), warm: "T", cool: "T", question: "T" };
      return { params: { ...params, review: review.id }, body };
    },
    read: ({ desk }, { params }) => desk.as("ana").ask("readReview", { params }),
  },
  proposeValues: {
    user: "ben",
    again: true,
    call: async ({ space }) => ({ params: { space }, body: { values: ["T"] } }),
    read: ({ desk, space }) => desk.as("chen").ask("readPulses", { params: { space } }),
  },
  wantLesson: {
    user: "ben",
    // Topics of the same words are one.
    call: async ({ desk, space }) => {
      for (const { id } of (await desk.as("ben").ask("listWanted", { params: { space } })).wanted)
        await desk.as("ben").ask("joinWanted", { params: { space, wanted: id }, body: { wanted: false } });
      return { params: { space }, body: { topic: "T" } };
    },
    read: ({ desk, space }) => desk.as("ben").ask("listWanted", { params: { space } }),
  },
};

async function newReview({ desk, space, slip }: Play) {
  const { people } = await desk.as("ana").ask("people", { params: { space } });
  const reviewers = people.filter(({ name }) => name.toLowerCase().startsWith("ben")).map(({ member }) => member);
  return { slip: slip(), title: "T", work: "T", wants: "T", anonymous: false, days: 7, reviewers };
}
