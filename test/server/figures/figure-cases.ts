import { expect } from "vitest";
import type { Figure } from "../../../src/server/figures/told-counts.ts";
import { calendarIn } from "../calendar-play.ts";
import { openSpace, type ServerDesk, startServerDesk } from "../server-desk.ts";
import { plannedWithInvitation, sealedNote } from "../session-play.ts";
import { experience, lesson, writingIn } from "../writing-play.ts";

/** Whoever comes to figures and leaves them. */
export const PEOPLE = ["ben", "chen", "dina", "eli", "fay", "gus", "hal", "ida", "jo", "kim", "lee"];
const OTHERS = ["ana", "pia", "quin", "rae", "sol"];
/** How many people the space has. */
export const ALL = PEOPLE.length + OTHERS.length;

/** One figure as members come to it and leave it by their own acts, and as somebody else reads it. */
export interface Case {
  act(user: string, isIn: boolean): Promise<unknown>;
  told(): Promise<number | null | undefined>;
  /** How many are in it before. */
  readonly already?: number;
}

export interface FigureDesk {
  readonly desk: ServerDesk;
  readonly space: string;
  readonly cases: Readonly<Record<Figure, () => Promise<Case>>>;
}

/** A space of an organisation, in which every figure of people that stands can be made to count. */
export async function openFigures(): Promise<FigureDesk> {
  const desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  desk.directory.owners.add("ana");
  const space = await openSpace(desk, ...OTHERS, ...PEOPLE);
  await desk.as("ana").ask("takePart", { params: { space }, body: { title: "Riggers" } });
  const play = writingIn(desk, space);
  const read = await play.published("ana", lesson());
  let count = 0;

  type Mark = "opened" | "finished" | "applied";
  const marked = (mark: Mark, { entry }: { readonly entry: string }): Case => {
    const params = { space, entry };
    return {
      act: (user, on) => desk.as(user).ask("markLesson", { params, body: { mark, on } }),
      told: async () => (await desk.as("ana").ask("readLearning", { params })).readers[mark],
    };
  };

  const cases: Readonly<Record<Figure, () => Promise<Case>>> = {
    opened: async () => marked("opened", read),
    finished: async () => marked("finished", read),
    applied: async () => marked("applied", read),
    // Of another lesson: whoever has applied any counts once.
    appliers: async () => ({
      ...marked("applied", await play.published("ana", lesson())),
      told: async () => (await desk.as("ana").ask("readOrganisation", { params: { space } })).view?.figures.applied,
    }),
    askers: async () => {
      const topic = `Knots ${count++}`;
      const want = (user: string) => desk.as(user).ask("wantLesson", { params: { space }, body: { topic } });
      const asked = async () =>
        (await desk.as("ana").ask("listWanted", { params: { space } })).wanted.find((one) => one.topic === topic);
      await want("ana");
      const params = { space, wanted: (await asked())?.id ?? "" };
      return {
        already: 1,
        act: (user, wanted) =>
          wanted ? want(user) : desk.as(user).ask("joinWanted", { params, body: { wanted: false } }),
        told: async () => (await asked())?.askers,
      };
    },
    followers: async () => {
      const topic = `Ropes ${count++}`;
      return {
        act: (user, on) =>
          desk.as(user).ask("changeWish", { params: { space }, body: { what: "follow-topic", about: topic, on } }),
        told: async () => (await desk.as("ana").ask("readTopic", { params: { space }, query: { topic } })).followers,
      };
    },
    "finished-path": async () => {
      const { people: seen } = await desk.as("ana").ask("people", { params: { space } });
      const owner = seen.find(({ name }) => name.startsWith("ana"))?.member ?? null;
      const item = { id: "i1", title: "Say hello", note: "", entry: null, owner, dayOne: false };
      const sections = [{ id: "s1", title: "Culture", owner: null, reviewAt: null, items: [item] }];
      const content = { title: `Path ${count++}`, purpose: "", onboarding: false, sections };
      const slip = `slip-${String(count++).padStart(22, "0")}`;
      const { id, version } = await desk.as("ana").ask("beginPath", { params: { space }, body: { slip, content } });
      const params = { space, path: id };
      await desk.as("ana").ask("publishPath", { params, body: { version } });
      return {
        act: (user, done) => desk.as(user).ask("markItem", { params: { ...params, item: "i1" }, body: { done } }),
        told: async () => (await desk.as("ana").ask("readPath", { params })).finished,
      };
    },
    "in-advance": async () => {
      const session = await plannedWithInvitation(desk, space, "ana");
      const [params, notes] = [session.params, new Map<string, ReturnType<typeof sealedNote>>()];
      return {
        act: (user, isIn) => {
          const note = isIn ? sealedNote(`of ${user}`) : notes.get(user);
          if (!note) return Promise.resolve();
          notes.set(user, note);
          const { step, slip, editKey } = note;
          return isIn
            ? desk.as(user).ask("writeInAdvance", { params, body: { ...note, code: 1 } })
            : desk.as(user).ask("takeBackInAdvance", { params, body: { step, slip, editKey } });
        },
        told: async () => (await desk.as("ana").ask("readInAdvance", { params: session.params })).contributed?.count,
      };
    },
    waiting: async () => {
      const calendar = await calendarIn(desk, space);
      const { id } = await calendar.created("ana", { limit: 1 });
      await calendar.comes("pia", id);
      return {
        act: (user, coming) => calendar.comes(user, id, coming),
        told: async () => {
          const listed = (await calendar.list("ana", "upcoming")).events.find((event) => event.id === id)?.waiting;
          expect((await calendar.read("ana", id)).waiting).toBe(listed);
          return listed;
        },
      };
    },
    "me-too": async () => {
      const { entry } = await play.published("ana", experience);
      const params = { space, entry };
      return {
        act: (user, meToo) => desk.as(user).ask("sayMeToo", { params, body: { meToo } }),
        told: async () => (await desk.as("ana").ask("readMeToo", { params })).count,
      };
    },
  };
  return { desk, space, cases };
}
