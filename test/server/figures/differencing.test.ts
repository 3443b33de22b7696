import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FIGURES, type Figure } from "../../../src/server/figures/told-counts.ts";
import { calendarIn } from "../calendar-play.ts";
import { openSpace, type ServerDesk, startServerDesk } from "../server-desk.ts";
import { plannedWithInvitation, sealedNote } from "../session-play.ts";
import { experience, lesson, writingIn } from "../writing-play.ts";

/** One figure as members come to it and leave it by their own acts, and as somebody else reads it. */
interface Case {
  act(user: string, isIn: boolean): Promise<unknown>;
  told(): Promise<number | null | undefined>;
  /** How many are in it before. */
  readonly already?: number;
}

const people = ["ben", "chen", "dina", "eli", "fay", "gus", "hal", "ida", "jo", "kim", "lee"];
let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof writingIn>;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  desk.directory.owners.add("ana");
  space = await openSpace(desk, "ana", ...people, "pia", "quin", "rae", "sol");
  await desk.as("ana").ask("takePart", { params: { space }, body: { title: "Riggers" } });
  play = writingIn(desk, space);
});
afterAll(() => desk.close());

const marked = (mark: "opened" | "finished" | "applied") => async (): Promise<Case> => {
  const { entry } = await play.published("ana", lesson());
  const params = { space, entry };
  return {
    act: (user, on) => desk.as(user).ask("markLesson", { params, body: { mark, on } }),
    told: async () => (await desk.as("ana").ask("readLearning", { params })).readers[mark],
  };
};

let count = 0;
const cases: Readonly<Record<Figure, () => Promise<Case>>> = {
  opened: marked("opened"),
  finished: marked("finished"),
  applied: marked("applied"),
  appliers: async () => ({
    ...(await marked("applied")()),
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

const acts = fc.array(fc.record({ who: fc.constantFrom(...people), isIn: fc.boolean() }), {
  minLength: 24,
  maxLength: 36,
});

describe("what is told of how many", () => {
  it.each(FIGURES)(
    "[AG5] row S30: two readings of %s, before and after any acts, are the same or five people apart",
    async (figure) => {
      const { act, told, already = 0 } = await cases[figure]();
      const inside = new Set<string>();
      let last: { readonly told: number | null; readonly inside: ReadonlySet<string> } | undefined;
      const [turns = []] = fc.sample(acts, { numRuns: 1, seed: FIGURES.indexOf(figure) });
      const comeAndGo = people.slice(0, 6).map((who) => ({ who, isIn: true }));
      for (const { who, isIn } of [...comeAndGo, ...turns, ...people.map((each) => ({ who: each, isIn: false }))]) {
        if (inside.has(who) === isIn) continue;
        await act(who, isIn);
        if (isIn) inside.add(who);
        else inside.delete(who);
        const now = (await told()) ?? null;
        if (now === (last?.told ?? null)) continue;
        const differ = people.filter((each) => inside.has(each) !== (last?.inside.has(each) ?? false)).length;
        const apart = last ? differ : differ + already;
        expect([figure, now, apart >= 5]).toEqual([figure, now, true]);
        expect(now === null || (now >= 5 && now % 5 === 0 && now <= inside.size + already)).toBe(true);
        last = { told: now, inside: new Set(inside) };
      }
      expect(last).toBeDefined();
    },
  );
});
