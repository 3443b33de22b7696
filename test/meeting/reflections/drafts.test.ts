import { describe, expect, it } from "vitest";
import { createDrafts, randomKey } from "../../../src/meeting/reflections/drafts.ts";

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

  it("get keys that nobody can guess and the server accepts", () => {
    expect(randomKey()).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(randomKey()).not.toBe(randomKey());
  });
});
