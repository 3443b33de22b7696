import { describe, expect, it } from "vitest";
import type { MemberId, SessionId, StepId } from "../../../src/domain/ids.ts";
import { createChance } from "../../../src/meeting/rehearsal/chance.ts";
import { createSealedBox } from "../../../src/meeting/rehearsal/sealed-box.ts";
import { createMemoryHub, createMemoryStore } from "../../../src/meeting/session/memory-store.ts";
import { createTestClock } from "../test-clock.ts";

const [me, session, step] = ["m-ana" as MemberId, "s" as SessionId, "write" as StepId];
const letters = [..."abcdefgh"];

function createBox(seed: number) {
  const clock = createTestClock(1_000);
  const hub = createMemoryHub({ now: clock.now });
  const store = createMemoryStore({ hub, session, me, time: clock });
  const box = createSealedBox({ hub, store, chance: createChance(seed), possible: () => 8 });
  for (const letter of letters)
    box.put(`m-${letter}` as MemberId, { step, slip: letter, text: letter, named: letter === "a" });
  const written = () => [...store.read().document.shelf(`reflection/${step}`).facts.values()].map(({ value }) => value);
  return { box, written, inbox: box.inboxOf(me) };
}

describe("the sealed box of a rehearsal", () => {
  it("[H5] lets nobody read before the reveal, and says only how many wrote", () => {
    const { written, inbox } = createBox(1);
    expect(written()).toEqual([]);
    expect(inbox.state(step)).toEqual({ step, written: 8, mine: false, possible: 8, revealed: false });
  });

  it("[H5] shows all at the reveal, shuffled, with a name only where one was given", async () => {
    const { box, written, inbox } = createBox(1);
    box.put("m-b" as MemberId, { step, slip: "b", text: "b again", named: false });
    await inbox.reveal(step, 1);
    const texts = written().map(({ text }) => text);
    const expected = letters.map((letter) => (letter === "b" ? "b again" : letter));
    expect([...texts].sort()).toEqual(expected);
    expect(texts).not.toEqual(expected);
    expect(written().flatMap(({ author }) => author ?? [])).toEqual(["m-a"]);
  });

  it("[H5] is shut after the reveal", async () => {
    const { written, inbox } = createBox(1);
    await inbox.reveal(step, 1);
    const late = inbox.put({ step, slip: "z", editKey: "z", text: "late", named: true });
    await expect(late).rejects.toMatchObject({ code: "already-revealed" });
    await inbox.reveal(step, 1);
    expect(written()).toHaveLength(8);
  });
});
