import { describe, expect, it } from "vitest";
import { type CookieJar, createCookieStorage } from "../../../src/meeting/reflections/cookie-storage.ts";
import { createDrafts, randomKey } from "../../../src/meeting/reflections/drafts.ts";

/** A jar as a browser's: written one by one, read all at once without attributes. */
function createJar() {
  const kept = new Map<string, string>();
  const written: string[] = [];
  const jar: CookieJar = {
    get cookie() {
      return [...kept].map(([name, value]) => `${name}=${value}`).join("; ");
    },
    set cookie(text: string) {
      written.push(text);
      const [pair = "", ...attributes] = text.split("; ");
      const [name = "", value = ""] = pair.split("=");
      if (attributes.includes("Max-Age=0")) kept.delete(name);
      else kept.set(name, value);
    },
  };
  return { jar, written };
}

const owner = { tenant: "t", member: "m", space: "sp", session: "s" };

describe("cookies in place of storage", () => {
  it("keep what was written for this page alone, apart from other sites", () => {
    const { jar, written } = createJar();
    const storage = createCookieStorage(jar, "/meeting.html");
    storage.setItem("a:b", "half; a = thought\n半分");
    expect(storage.getItem("a:b")).toBe("half; a = thought\n半分");
    expect(written[0]).toMatch(/; Path=\/meeting\.html; Secure; SameSite=None; Partitioned$/);
    storage.removeItem("a:b");
    expect(storage.getItem("a:b")).toBeNull();
  });

  it("keep at least the keys of a text that is too large for them", () => {
    const storage = createCookieStorage(createJar().jar, "/meeting.html");
    const drafts = createDrafts(owner, storage, randomKey);
    const text = "x".repeat(2_500);
    drafts.write("a", { ...drafts.read("a"), text, kept: { text, named: true } });
    drafts.write("b", { ...drafts.read("b"), text: "x".repeat(4_000) });
    const again = createDrafts(owner, storage, randomKey);
    expect(again.read("a").text).toBe(text);
    expect(again.read("b")).toMatchObject({ text: "", editKey: drafts.read("b").editKey });
  });
});
