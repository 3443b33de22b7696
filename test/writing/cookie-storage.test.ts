import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CookieJar, createCookieStorage, draftStorageOf } from "../../src/writing/cookie-storage.ts";
import { createDrafts, randomKey } from "../../src/writing/drafts.ts";

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
      const [name = ""] = pair.split("=");
      if (/[\p{Cc};]/u.test(pair)) throw new Error("A browser would not take this.");
      if (new TextEncoder().encode(text).length > 4_096) throw new Error("A browser would drop this.");
      if (attributes.includes("Max-Age=0")) kept.delete(name);
      else kept.set(name, pair.slice(name.length + 1));
    },
  };
  return { jar, written };
}

const owner = { tenant: "t", member: "m", space: "sp", session: "s" };

const atOnce = (act: () => void) => act();

describe("cookies in place of storage", () => {
  it("keep what was written for this page alone, apart from other sites", () => {
    const { jar, written } = createJar();
    const storage = createCookieStorage(jar, "/meeting.html", atOnce);
    storage.setItem("a:b", "half; a = thought\n半分");
    expect(storage.getItem("a:b")).toBe("half; a = thought\n半分");
    expect(written[0]).toMatch(/; Path=\/meeting\.html; Secure; SameSite=None; Partitioned$/);
    storage.removeItem("a:b");
    expect(storage.getItem("a:b")).toBeNull();
  });

  it("give back any text, whatever else was kept before", () => {
    const text = fc.string({ unit: "binary", maxLength: 2_000 });
    const keys = fc.constantFrom("a", "a:b", "半");
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, text), { maxLength: 6 }), (writes) => {
        const { jar } = createJar();
        const storage = createCookieStorage(jar, "/meeting.html", atOnce);
        const expected = new Map<string, string>();
        for (const [key, value] of writes) {
          storage.setItem(key, value);
          expected.set(key, value);
        }
        const again = createCookieStorage(jar, "/meeting.html", atOnce);
        for (const [key, value] of expected) expect(again.getItem(key)).toBe(value);
      }),
      { numRuns: 50 },
    );
  });

  it("keep a draft of 4,000 letters, also Arabic ones, and of 3,000 Chinese ones", () => {
    for (const text of ["x".repeat(4_000), "ش".repeat(4_000), "半".repeat(3_000)]) {
      const { jar } = createJar();
      const drafts = createDrafts(owner, createCookieStorage(jar, "/meeting.html", atOnce), randomKey);
      drafts.write("a", { ...drafts.read("a"), text, kept: { text, named: true } });
      const again = createDrafts(owner, createCookieStorage(jar, "/meeting.html", atOnce), randomKey);
      expect(again.read("a")).toMatchObject({ text, editKey: drafts.read("a").editKey });
    }
  });

  it("keep at least the keys of a text that is too large for them", () => {
    const storage = createCookieStorage(createJar().jar, "/meeting.html", atOnce);
    const drafts = createDrafts(owner, storage, randomKey);
    drafts.write("a", { ...drafts.read("a"), text: "半".repeat(4_000) });
    expect(createDrafts(owner, storage, randomKey).read("a")).toMatchObject({
      text: "",
      editKey: drafts.read("a").editKey,
    });
  });

  it("are set after the work in hand, at the latest when the page goes away", () => {
    const { jar, written } = createJar();
    const page = new EventTarget();
    const view = {
      addEventListener: page.addEventListener.bind(page),
      document: jar,
      location: { pathname: "/meeting.html" },
      get localStorage(): never {
        throw new Error("forbidden in a frame");
      },
    };
    const timers: (() => void)[] = [];
    const storage = draftStorageOf(view, {
      after(_ms, run) {
        timers.push(run);
        return () => {};
      },
    });
    storage.setItem("a", "h");
    storage.setItem("a", "ha");
    expect([written, storage.getItem("a")]).toEqual([[], "ha"]);
    for (const run of timers.splice(0)) run();
    expect(written).toHaveLength(1);
    storage.setItem("a", "half");
    page.dispatchEvent(new Event("pagehide"));
    expect(createCookieStorage(jar, "/meeting.html", atOnce).getItem("a")).toBe("half");
  });
});
