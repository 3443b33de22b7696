import { beforeEach, describe, expect, it } from "vitest";
import { ApiProblem, ApiUnreachable } from "../../../src/api/api-failure.ts";
import type { Keeper } from "../../../src/tab/offline/keeper.ts";
import { keptOn } from "../mine/kept-on.ts";
import { about, at, createDevice, createSpoken, entry, hear, offline, refusal, spaceThat } from "./device.ts";

let device: ReturnType<typeof createDevice>;
let keeper: Keeper;
beforeEach(() => {
  device = createDevice();
  keeper = device.keeperOf("ana");
});

const heard = (path: string, body: unknown, place = "#/") => hear(keeper, device.ask(at(path), place), body);
const shown = (path: string, by: Keeper = keeper) => offline(by, device.ask(at(path)));
const refuse = (path: string, error: ApiProblem) =>
  expect(keeper.instead(device.ask(at(path)), error)).rejects.toBe(error);
const picture = (bytes: number) => new Response(new Uint8Array(bytes), { headers: { "content-type": "image/png" } });

describe("what is kept on this device", () => {
  it("[OF1] is read while the server cannot be reached, with when the server was asked for it", async () => {
    const first = device.ask(at("entries/e1"));
    await hear(keeper, first, entry("e1"));
    const asked = device.ask(at("entries/e1"), "#/entries/e1");
    expect(await offline(keeper, asked)).toEqual(entry("e1", { key: null }));
    expect(keeper.since("#/entries/e1")).toBe(first.at);
    expect(keeper.since("#/")).toBeUndefined();
  });

  it("[OF1] is also read where Teams gives no token and the server does not answer at all, and not where it does", async () => {
    const noToken = new ApiProblem(
      { type: "about:blank", title: "Not signed in", status: 401, code: "not-signed-in" },
      { cause: new Error("Teams") },
    );
    await heard("entries/e1", entry("e1"));
    expect((await keeper.instead(device.ask(at("entries/e1")), noToken)).status).toBe(200);
    const reached = device.keeperOf("ana", { isReachable: true });
    await expect(reached.instead(device.ask(at("entries/e1")), noToken)).rejects.toBe(noToken);
    expect(await shown("entries/e1")).toBeDefined();
  });

  it("[OF1] stands in for nothing while the space is followed live", async () => {
    await heard("entries/e1", entry("e1"));
    const spoken = createSpoken();
    keeper.follow(
      spaceThat(() => Promise.reject(new Error("away"))),
      spoken.stream,
    );
    expect(await shown("entries/e1")).toBeUndefined();
    spoken.say({ type: "status", status: "waiting" });
    expect(await shown("entries/e1")).toBeDefined();
    spoken.say({ type: "status", status: "open" });
    expect(keeper.since("#/")).toBeUndefined();
  });

  it("[OF2] is one person's: it is emptied when another signs in here, and then the first finds and adds nothing", async () => {
    await heard("entries/e1", entry("e1"));
    const bens = device.keeperOf("ben");
    expect(await shown("entries/e1", bens)).toBeUndefined();
    await heard("entries/e2", entry("e2"));
    expect(await shown("entries/e1")).toBeUndefined();
    expect(await shown("entries/e2")).toBeUndefined();
    expect(await shown("entries/e2", bens)).toBeUndefined();
    expect(await bens.amount()).toEqual({ entries: 0, bytes: 0 });
  });

  it.each(["not-signed-in", "token-refused", "tenant-not-allowed"] as const)(
    "[OF3] is emptied when the server says %s",
    async (code) => {
      await heard("entries/e1", entry("e1"));
      await refuse("entries", refusal(code, 401));
      expect(await shown("entries/e1")).toBeUndefined();
    },
  );

  it("[OF3] goes with the space that the reader no longer belongs to, wherever that is said", async () => {
    for (const lose of [
      () => refuse("entries/e9", refusal("not-a-member")),
      () => refuse("entries", refusal("not-found", 404)),
      async () => {
        const spoken = createSpoken();
        keeper.follow(
          spaceThat(() => Promise.reject(new Error("away"))),
          spoken.stream,
        );
        spoken.say({ type: "status", status: "refused" });
      },
    ]) {
      await heard("entries/e1", entry("e1"));
      await hear(keeper, device.ask("/api/spaces/s2/entries/e2"), entry("e2"));
      await lose();
      expect(await shown("entries/e1")).toBeUndefined();
      expect(await offline(keeper, device.ask("/api/spaces/s2/entries/e2"))).toBeDefined();
    }
  });

  it("[OF3] goes with the space when its place is not to be opened any more", async () => {
    const opening = () =>
      device.ask("/api/spaces/resolve", "#/", { method: "POST", body: '{"kind":"chat","chatId":"c"}' });
    await hear(keeper, opening(), { space: "s1", name: "Chat", me: { member: "m-ana" } });
    await heard("entries/e1", entry("e1"));
    const error = refusal("not-a-member");
    await expect(keeper.instead(opening(), error)).rejects.toBe(error);
    expect(await offline(keeper, opening())).toBeUndefined();
    expect(await shown("entries/e1")).toBeUndefined();
  });

  it("[ML6] [OF3] loses what was gathered from every space, whatever of a space it loses, and with all that is forgotten", async () => {
    const mine = keptOn(device, "ana");
    const gathered = { now: 1, app: null, spaces: [], further: 0 };
    for (const lose of [
      () => refuse("entries/e1", refusal("not-found", 404)),
      () => refuse("entries/e9", refusal("not-a-member")),
      () => keeper.forget(),
    ]) {
      await mine.kept.keep(gathered, Date.now());
      expect(await mine.stillKept()).toEqual(gathered);
      expect((await keeper.amount()).entries).toBe(0);
      await lose();
      expect(await mine.stillKept()).toBeUndefined();
    }
  });

  it("[OF3] loses an entry, with all that belongs to it, once the server has it no more", async () => {
    await heard("entries/e1", entry("e1"));
    await heard("entries/e1/answers", { answers: [] });
    await keeper.hear(device.ask(at("attachments/a1"), "#/entries/e1"), picture(3));
    await heard("entries/e2", entry("e2"));
    await refuse("entries/e1/about", refusal("not-found", 404));
    for (const path of ["entries/e1", "entries/e1/answers", "attachments/a1"])
      expect(await shown(path)).toBeUndefined();
    expect(await shown("entries/e2")).toBeDefined();
  });

  it("[OF3] loses what was archived, and what became a draft again; a list is kept without drafts", async () => {
    await heard("entries/e1", entry("e1"));
    await heard("entries/e1/about", about(7));
    await heard("entries/e2", entry("e2"));
    await heard("entries/e2", entry("e2", { draft: true }));
    await heard("entries", { entries: [entry("e3", { draft: true }), entry("e4")], next: null });
    expect(await shown("entries/e1")).toBeUndefined();
    expect(await shown("entries/e2")).toBeUndefined();
    expect(await shown("entries")).toEqual({ entries: [expect.objectContaining({ id: "e4" })], next: null });
  });

  it("[OF3] asks again for a kept entry that the server says was changed, and for no other", async () => {
    await heard("entries/e1", entry("e1"));
    const asked: string[] = [];
    const spoken = createSpoken();
    const both = new Promise<void>((resolve) => {
      const space = spaceThat(async (address) => {
        asked.push(address);
        if (asked.length === 2) resolve();
        throw refusal("not-found", 404);
      });
      keeper.follow(space, spoken.stream);
    });
    spoken.say({ type: "entry-changed", entry: "e9" });
    spoken.say({ type: "entry-changed", entry: "e1" });
    await both;
    expect(asked).toEqual([at("entries/e1"), at("entries/e1/about")]);
  });

  it("[OF3] holds no answer that is older than one that came first, nor one that was asked for before a loss", async () => {
    const [early, late] = [device.ask(at("entries/e1")), device.ask(at("entries/e1"))];
    await hear(keeper, late, entry("e1", { text: "new" }));
    await hear(keeper, early, entry("e1", { text: "old" }));
    expect(await shown("entries/e1")).toMatchObject({ text: "new" });
    const before = device.ask(at("entries/e2"));
    await refuse("entries", refusal("not-a-member"));
    await hear(keeper, before, entry("e2"));
    expect(await shown("entries/e2")).toBeUndefined();
  });

  it("[OF4] is bounded: of each type the latest, pictures and everything by their bytes, oldest out first", async () => {
    keeper = device.keeperOf("ana", { bounds: { entries: 2, pictures: 10, all: 5_000 } });
    for (const id of ["e1", "e2", "e3"]) {
      await heard(`entries/${id}`, entry(id));
      await keeper.hear(device.ask(at(`attachments/of-${id}`), `#/entries/${id}`), picture(6));
    }
    await heard("entries/q1", entry("q1", { type: "question" }));
    expect(await shown("entries/e1")).toBeUndefined();
    const isKept = (path: string) =>
      keeper.instead(device.ask(at(path)), new ApiUnreachable()).then(
        () => true,
        () => false,
      );
    for (const path of ["entries/e2", "entries/e3", "entries/q1", "attachments/of-e3"])
      expect(await isKept(path), path).toBe(true);
    for (const path of ["entries/e1", "attachments/of-e1", "attachments/of-e2"])
      expect(await isKept(path), path).toBe(false);
    expect((await keeper.amount()).entries).toBe(3);
  });

  it("[OF4] gives up what is older, and says nothing, where there is no more room", async () => {
    await heard("entries/e1", entry("e1", { text: "old" }));
    device.fill(true);
    await heard("entries/e1", entry("e1", { text: "new" }));
    expect(await shown("entries/e1")).toBeUndefined();
    device.fill(false);
    await heard("entries/e1", entry("e1", { text: "newer" }));
    expect(await shown("entries/e1")).toMatchObject({ text: "newer" });
  });

  it("[OF4] is nothing, and no error, where the browser lets the page store nothing", async () => {
    const refused = () => Promise.reject(new DOMException("no", "SecurityError"));
    const { createKeeper } = await import("../../../src/tab/offline/keeper.ts");
    keeper = createKeeper({
      store: { claim: refused, rows: refused, read: refused, write: refused, remove: refused },
      owner: "ana",
      isReachable: async () => false,
      deviceNow: () => 1,
      openedAt: 1,
    });
    await heard("entries/e1", entry("e1"));
    expect(await shown("entries/e1")).toBeUndefined();
    expect(await keeper.amount()).toEqual({ entries: 0, bytes: 0 });
    await keeper.forget();
  });

  it("[OF5] finds by words of titles in what is kept, newest first, and says since when", async () => {
    await heard("entries", { entries: [entry("e1", { title: "On Call", publishedAt: 1 })], next: null });
    await heard("entries/e2", entry("e2", { title: "Who is on call?", publishedAt: 2, type: "question" }));
    await hear(keeper, device.ask("/api/spaces/s2/entries/e3"), entry("e3", { title: "on call elsewhere" }));
    const found = await shown("search?q=call+on");
    expect(found).toMatchObject({
      corrected: null,
      hits: [
        {
          entry: { id: "e2" },
          titleMarks: [
            [7, 9],
            [10, 14],
          ],
        },
        {
          entry: { id: "e1" },
          titleMarks: [
            [0, 2],
            [3, 7],
          ],
        },
      ],
    });
    expect(await shown("search?q=call&type=question")).toMatchObject({ hits: [{ entry: { id: "e2" } }] });
    expect(await shown("search?q=call&tag=ops")).toBeUndefined();
  });

  it("[OF6] is told by number and size, and forgotten at once", async () => {
    await heard("entries/e1", entry("e1"));
    await heard("entries", { entries: [], next: null });
    const { entries, bytes } = await keeper.amount();
    expect(entries).toBe(1);
    expect(bytes).toBeGreaterThan(100);
    await keeper.forget();
    expect(await keeper.amount()).toEqual({ entries: 0, bytes: 0 });
    expect(await shown("entries/e1")).toBeUndefined();
  });

  it("[OF3] keeps no draft, no writing, nothing of how somebody learns, votes or is told of", async () => {
    for (const path of [
      "drafts",
      "entries/e1/writing",
      "entries/e1/learning",
      "news",
      "votes",
      "recall",
      "entries?archived=only",
    ])
      await heard(path, {});
    expect(await keeper.amount()).toEqual({ entries: 0, bytes: 0 });
  });
});
