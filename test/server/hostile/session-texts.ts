import { ProposalsReply } from "../../../src/contract/proposal.ts";
import type { NoteId } from "../../../src/domain/ids.ts";
import { simpleFormat } from "../../contract/any-format.ts";
import { begun, type PlayedSession, planned, plannedWithInvitation, running, sealedNote } from "../session-play.ts";
import type { Call, Play, TextRoute, TextRoutes } from "./text-call.ts";

const plan = { title: "T", format: "what-so-what-now-what", minutes: 45, startsAt: null };
const asked = { role: "teacher", member: "nobody" };
const withRole = {
  ...simpleFormat,
  credit: "Us",
  steps: simpleFormat.steps.map((step) => ({
    ...step,
    mode: "solo",
    speakerRole: "teacher",
    parts: [{ role: "others", does: "asks", prompt: "One question each." }],
    script: { opening: "O", mid: "M", closing: "C" },
  })),
};

const people = ({ others }: Play): readonly [string, ...string[]] => ["ana", ...others];
const document = ({ desk }: Play, { params }: Call) => desk.as("ana").ask("readDocument", { params });
const formatsOf = ({ desk, space }: Play) => desk.as("ana").ask("listFormats", { params: { space } });
/** A shelf holds so many and no more. */
async function onEmptyShelf(play: Play, body: Record<string, unknown>): Promise<Call> {
  const params = { space: play.space };
  const formats = (await formatsOf(play)).formats.map(({ format }) => format.id);
  if (formats.length > 0)
    await play.desk.as("ana").ask("archiveFormats", { params, body: { archived: true, formats } });
  return { params, body };
}
/** Its first sealed step has been written to, before it is looked at. */
async function reveal(play: Play, { params, body }: Call): Promise<unknown> {
  await play.desk.as("ana").ask("reveal", { params, body: { step: body?.step, epoch: 1 } });
  return document(play, { params });
}
async function ended(play: Play): Promise<PlayedSession> {
  const session = await running(play.desk, play.space, ...people(play));
  await session.does(play.others[0] ?? "", { type: "ask-question", id: "q1" as NoteId, text: "Since when?" });
  await session.does("ana", { type: "end-session" });
  return session;
}
/** It takes the name of something in an ended session, and nothing else. */
const keyOfEnded: TextRoute = {
  user: "ben",
  naming: ["key"],
  call: async (play) => ({ params: (await ended(play)).params, body: { key: "question/q1" } }),
  read: async () => undefined,
};

/** The name of a role stands in an address. */
const noRole = (field: string, text: string) => field.endsWith("speakerRole") && text.includes("/");

/** Texts of sessions and of formats. */
export const sessionTexts: TextRoutes = {
  resolveSpace: {
    user: "ana",
    again: true,
    naming: ["(channel).teamId", "(channel).channelId", "(chat).chatId"],
    call: async ({ channel }, field) => ({
      params: {},
      body: field === "(chat).chatId" ? { kind: "chat", chatId: "c" } : channel,
    }),
    read: ({ desk }) => desk.as("ana").ask("listSpaces"),
  },
  planSession: {
    user: "ana",
    naming: ["format", "speakers[].role"],
    unread: ["topic"],
    call: async ({ space }, field) => ({
      params: { space },
      body: { ...plan, topic: "T", speakers: field.startsWith("speakers") ? [asked] : [] },
    }),
    read: ({ desk, space }) => desk.as("ana").ask("listSessions", { params: { space } }),
  },
  changeSession: {
    user: "ana",
    again: true,
    naming: ["format", "speakers[].role"],
    call: async (play) => ({ params: (await planned(play.desk, play.space, ...people(play))).params, body: plan }),
    read: ({ desk }, { params }) => desk.as("ben").ask("readSession", { params }),
  },
  declineRole: {
    user: "ben",
    naming: ["role"],
    call: async (play) => ({
      params: (await planned(play.desk, play.space, ...people(play))).params,
      body: { role: "teacher" },
    }),
    read: async () => undefined,
  },
  writeSealed: {
    user: "ben",
    call: async (play) => ({
      params: (await running(play.desk, play.space, ...people(play))).params,
      body: sealedNote("T"),
    }),
    read: reveal,
  },
  writeInAdvance: {
    user: "ben",
    call: async (play) => {
      const session = await plannedWithInvitation(play.desk, play.space, ...people(play));
      return { params: session.params, body: { ...sealedNote("T"), code: 1 }, session };
    },
    read: async (play, call) => {
      if (call.session) await begun(play.desk, call.session, people(play));
      return reveal(play, call);
    },
  },
  askAnonymously: {
    user: "ben",
    call: async (play) => ({
      params: (await running(play.desk, play.space, ...people(play))).params,
      body: { slip: play.slip(), text: "T" },
    }),
    read: document,
  },
  takeBack: keyOfEnded,
  declineProposal: keyOfEnded,
  withdrawProposal: keyOfEnded,
  keepProposal: {
    ...keyOfEnded,
    call: async (play) => ({ params: (await ended(play)).params, body: { key: "question/q1", text: "Since when?" } }),
    read: ({ desk, space }, _, reply) => {
      const { proposals } = ProposalsReply.parse(reply);
      return desk.as("chen").ask("readEntry", { params: { space, entry: proposals[0]?.entry ?? "" } });
    },
  },
  saveFormat: {
    user: "ana",
    again: true,
    naming: ["format.steps[].parts[].role"],
    refuses: noRole,
    call: (play) => onEmptyShelf(play, { format: withRole, replaces: null }),
    read: formatsOf,
  },
  importPack: {
    user: "ana",
    naming: ["formats[].steps[].parts[].role"],
    refuses: noRole,
    call: (play) =>
      onEmptyShelf(play, {
        name: play.slip(),
        version: 1,
        source: "here",
        formats: [{ ...withRole, id: play.slip().toLowerCase() }],
      }),
    read: formatsOf,
  },
  castVote: {
    user: "ben",
    naming: ["format"],
    call: async ({ desk, space }) => {
      const { open } = await desk.as("ana").ask("openVote", { params: { space }, body: {} });
      return { params: { space, vote: open?.id ?? "" }, body: { format: "troika", cadence: "weekly" } };
    },
    read: async () => undefined,
  },
};
