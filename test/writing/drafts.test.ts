import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDrafts, type Draft, randomKey, withTheirs } from "../../src/writing/drafts.ts";

const owner = { tenant: "t", member: "m", space: "sp", session: "s" };

function createStorage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}
const refuse = () => {
  throw new Error("storage is forbidden here");
};

describe("drafts", () => {
  it("come back with their keys after a reload", () => {
    const storage = createStorage();
    const before = createDrafts(owner, storage, randomKey);
    before.write("reflection/a", { ...before.read("reflection/a"), text: "half" });
    expect(createDrafts(owner, storage, randomKey).read("reflection/a")).toEqual(before.read("reflection/a"));
  });

  it("belong to one person in one session", () => {
    const storage = createStorage();
    const mine = createDrafts(owner, storage, randomKey);
    mine.write("commitment", { ...mine.read("commitment"), text: "mine" });
    expect(createDrafts({ ...owner, member: "other" }, storage, randomKey).read("commitment").text).toBe("");
    expect(createDrafts({ ...owner, session: "next" }, storage, randomKey).read("commitment").text).toBe("");
  });

  it("live as long as the page where storage is forbidden, and survive what else lies there", () => {
    const forbidden = createDrafts(owner, { getItem: refuse, setItem: refuse, removeItem: refuse }, randomKey);
    forbidden.write("a", { ...forbidden.read("a"), text: "kept" });
    expect(forbidden.read("a").text).toBe("kept");
    forbidden.forget("a");
    expect(forbidden.read("a").text).toBe("");
    const broken = { ...createStorage(), getItem: () => "{not json" };
    expect(createDrafts(owner, broken, randomKey).read("a").text).toBe("");
  });

  it("[D7] lose nothing that is typed in two windows of one person, told of each other or not", () => {
    const typing = fc.array(fc.record({ window: fc.nat(1), isTold: fc.boolean() }), { maxLength: 9 });
    fc.assert(
      fc.property(typing, (turns) => {
        const told: (() => void)[] = [];
        const storage = { ...createStorage(), watch: (heard: () => void) => void told.push(heard) };
        const windows = [0, 1].map(() => createDrafts(owner, storage, randomKey));
        for (const [at, { window, isTold }] of turns.entries()) {
          const drafts = windows[window];
          if (!drafts) throw new Error("There are two windows.");
          const draft = drafts.read("a");
          drafts.write("a", { ...draft, text: `${draft.text} word-${at}` });
          if (isTold) for (const heard of told) heard();
        }
        const { text } = createDrafts(owner, storage, randomKey).read("a");
        for (const at of turns.keys()) expect(text).toContain(`word-${at}`);
      }),
    );
  });

  it("[D7] show in one window what is typed in the other, with the key that edits it", () => {
    const told: (() => void)[] = [];
    const storage = { ...createStorage(), watch: (heard: () => void) => void told.push(heard) };
    const [one, other] = [createDrafts(owner, storage, randomKey), createDrafts(owner, storage, randomKey)];
    expect(other.read("a").slip).not.toBe(one.read("a").slip);
    let changes = 0;
    other.changes.subscribe(() => {
      changes += 1;
    });
    one.write("a", { ...one.read("a"), text: "half" });
    for (const heard of told) heard();
    expect([changes, other.read("a")]).toEqual([1, one.read("a")]);
    expect(other.read("a")).toBe(other.read("a"));
    // What was typed away stays away.
    other.write("a", { ...other.read("a"), text: "hal" });
    for (const heard of told) heard();
    expect(one.read("a").text).toBe("hal");
  });

  it("[D7] keep what the server has editable, ask for everything once and add no name", () => {
    const draft = (parts: Partial<Draft>): Draft => ({
      text: "",
      named: true,
      slip: "s",
      editKey: "e",
      kept: null,
      asked: [],
      ...parts,
    });
    const sent = draft({ slip: "s1", editKey: "e1", text: "sent", kept: { text: "sent", named: false }, named: false });
    const typed = draft({ text: "typed", asked: [] });
    expect(withTheirs(typed, sent)).toEqual({ ...sent, text: "typed\n\nsent" });
    expect(withTheirs(sent, typed)).toEqual({ ...sent, text: "sent\n\ntyped" });
    const asked = { id: "1", text: "q", named: true };
    expect(withTheirs(draft({ asked: [asked] }), draft({ asked: [asked, { ...asked, id: "2" }] })).asked).toHaveLength(
      2,
    );
  });

  it("get keys that nobody can guess and the server accepts", () => {
    expect(randomKey()).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(randomKey()).not.toBe(randomKey());
  });
});
