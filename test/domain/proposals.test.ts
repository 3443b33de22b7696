import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Format, Proposes } from "../../src/domain/format.ts";
import { formatById, formats } from "../../src/domain/formats/shipped-formats.ts";
import type { MemberId } from "../../src/domain/ids.ts";
import { namedWords, withoutWords } from "../../src/domain/own-words.ts";
import { proposalsOf, proposalsTo } from "../../src/domain/proposals.ts";
import { ana, ben, chen, dina, memberId, noteId, startedWorld, stepId, type World } from "./session-world.ts";

const members = [ben, chen, dina];
const kinds: readonly Proposes[] = ["lesson", "experience", "question"];

const shipped = (id: string): Format => {
  const format = formatById(id);
  if (!format) throw new Error(`no format ${id}`);
  return format;
};
const goTo = (world: World, id: string) => {
  while (world.live().step.id !== id) world.after(1_000).does(ana, { type: "next-step", present: members });
};
const end = (world: World) => {
  world.after(1_000).does(ana, { type: "end-session" });
  return proposalsOf(world.document).map(({ kind, by, step, text }) => [kind, by, step, text]);
};

/** What somebody does in a step in which everybody talks. */
type Act =
  | { readonly does: "writes" | "asks"; readonly by: MemberId; readonly text: string; readonly named: boolean }
  | { readonly does: "commits"; readonly by: MemberId; readonly text: string };
const text = fc.string({ minLength: 1, maxLength: 30 }).filter((one) => one.trim() !== "");
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    does: fc.constantFrom("writes" as const, "asks" as const),
    by: fc.constantFrom(...members),
    text,
    named: fc.boolean(),
  }),
  fc.record({ does: fc.constant("commits" as const), by: fc.constantFrom(...members), text }),
);
const open = { prompts: ["?"], minutes: 10, mode: "open", visibility: "open", stretch: "fixed" } as const;
const formatWith = (reflections: Proposes | undefined, commitments: Proposes | undefined): Format => ({
  ...shipped("peer-assist"),
  steps: [
    { ...open, id: "talk", title: "Talk", collects: "reflections", leastSeconds: 30, ...proposing(reflections) },
    { ...open, id: "try", title: "Try", collects: "commitments", leastSeconds: 30, ...proposing(commitments) },
  ],
});
const proposing = (kind: Proposes | undefined) => (kind === undefined ? {} : { proposes: kind });

function played(format: Format, acts: readonly Act[]): World {
  const world = startedWorld(members, 20, format);
  for (const [at, one] of acts.entries()) {
    world.after(1_000);
    if (one.does === "commits") world.does(one.by, { type: "commit", text: one.text });
    else if (!one.named) {
      const key = one.does === "writes" ? `reflection/talk/n${at}` : `question/n${at}`;
      world.put({ key, value: { author: null, text: one.text }, signed: true });
    } else if (one.does === "writes")
      world.does(one.by, { type: "add-reflection", step: stepId("talk"), id: noteId(`n${at}`), text: one.text });
    else world.does(one.by, { type: "ask-question", id: noteId(`n${at}`), text: one.text });
  }
  world.after(1_000).does(ana, { type: "end-session" });
  return world;
}
const anySession = fc
  .tuple(fc.option(fc.constantFrom(...kinds)), fc.option(fc.constantFrom(...kinds)), fc.array(act, { maxLength: 12 }))
  .map(([one, other, acts]) => played(formatWith(one ?? undefined, other ?? undefined), acts));

describe("what a session proposes for the tab", () => {
  it("[K10] is what somebody wrote with their name, as what the step's format says, and their own alone", () => {
    fc.assert(
      fc.property(anySession, ({ document }) => {
        const all = proposalsOf(document);
        for (const { key, by, text: proposed } of all) {
          const fact = document.get(key);
          expect(fact && namedWords(fact)).toMatchObject({ by, text: proposed });
        }
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        expect(members.flatMap((member) => proposalsTo(document, member)).length).toBe(all.length);
        expect([...proposalsTo(document, ana), ...proposalsTo(document, memberId("nobody"))]).toEqual([]);
        const step = document.get("step/talk")?.value.step;
        const said = all.filter((one) => one.step === "talk");
        if (said.length > 0) expect(step).toMatchObject({ proposes: said[0]?.kind });
      }),
    );
  });

  it("[K10] is everything such, and no more: words in a step that proposes nothing stay in the record alone", () => {
    const acts = fc.array(act, { maxLength: 12 });
    fc.assert(
      fc.property(fc.option(fc.constantFrom(...kinds)), acts, (kind, done) => {
        const { document } = played(formatWith(kind ?? undefined, undefined), done);
        const isNamed = (one: Act) => one.does !== "commits" && one.named;
        const written = done.filter((one) => one.does === "writes" && isNamed(one)).length;
        const asked = done.filter((one) => one.does === "asks" && isNamed(one)).length;
        expect(proposalsOf(document).length).toBe((kind === null ? 0 : written) + asked);
      }),
    );
  });

  it("[K12] is gone with the words it was made of, and nothing else is", () => {
    fc.assert(
      fc.property(anySession, fc.nat(), (world, at) => {
        const before = proposalsOf(world.document);
        const taken = before[at % Math.max(1, before.length)];
        if (!taken) return;
        const fact = world.document.get(taken.key);
        if (!fact) throw new Error("a proposal of nothing");
        const isCommitment = taken.key.startsWith("commitment/");
        world.after(1_000).put({
          key: taken.key,
          value: withoutWords(fact),
          by: isCommitment ? fact.by : null,
          signed: true,
        });
        expect(proposalsOf(world.document)).toEqual(before.filter(({ key }) => key !== taken.key));
      }),
    );
  });

  it("[K10] is a lesson to whoever taught, written or not, and to nobody of a step that did not come", () => {
    const taught = (typed: boolean) => {
      const world = startedWorld(members, 45, shipped("learning-loop-lesson"));
      goTo(world, "teach");
      world.does(ana, { type: "give-floor", to: chen });
      if (typed) world.after(1_000).does(chen, { type: "finish-turn", text: "Begin with the logs" });
      return end(world);
    };
    expect(taught(false)).toEqual([["lesson", chen, "teach", ""]]);
    expect(taught(true)).toEqual([["lesson", chen, "teach", "Begin with the logs"]]);
    const early = startedWorld(members, 45, shipped("learning-loop-lesson"));
    early.put({ key: "role/teacher", value: { epoch: 1, member: chen }, by: ana });
    expect(end(early)).toEqual([]);
  });

  it("[K10] is a typed turn too, and a named question nobody answered; nothing before the end", () => {
    const world = startedWorld(members, 45, shipped("conversation-cafe"));
    for (const id of ["a", "b"]) world.does(ben, { type: "ask-question", id: noteId(id), text: `Who ${id}?` });
    world.does(ana, { type: "mark-answered", question: noteId("a"), on: true });
    goTo(world, "takeaways");
    world.does(ana, { type: "freeze-round", present: members });
    const first = world.after(1_000).live().round?.floor ?? ben;
    world.does(first, { type: "finish-turn", text: "Ask sooner" });
    expect(proposalsOf(world.document)).toEqual([]);
    expect(end(world)).toEqual([
      ["experience", first, "takeaways", "Ask sooner"],
      ["question", ben, null, "Who b?"],
    ]);
  });

  it("[K10] is for the host to decide where somebody beside them spoke", () => {
    const world = startedWorld(members, 75, shipped("peer-assist"));
    world.does(ben, { type: "bring-companion", name: "Kim" });
    const kim = memberId("ben~1");
    world.after(1_000).does(ben, { type: "agree" }, kim);
    goTo(world, "experiences");
    world.does(ben, { type: "add-reflection", step: stepId("experiences"), id: noteId("k"), text: "We moved it" }, kim);
    expect(end(world)).toEqual([["experience", kim, "experiences", "We moved it"]]);
    expect(proposalsTo(world.document, ben).map(({ by }) => by)).toEqual([kim]);
    expect(proposalsTo(world.document, chen)).toEqual([]);
  });

  it("[K10] comes from data: a lesson only where one person teaches, and only from steps in which something is said", () => {
    const proposing = formats.flatMap(({ steps }) => steps.filter(({ proposes }) => proposes !== undefined));
    expect(proposing.length).toBeGreaterThan(10);
    for (const { proposes, mode, collects, speakerRole } of proposing) {
      if (proposes === "lesson") expect([mode, speakerRole === undefined]).toEqual(["solo", false]);
      expect(collects === "reflections" || mode === "round" || mode === "solo").toBe(true);
    }
  });
});
