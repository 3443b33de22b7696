import { describe, expect, it } from "vitest";
import type { Api } from "../../../src/api/api-client.ts";
import type { SpaceFormat } from "../../../src/contract/format.ts";
import type { Format } from "../../../src/domain/format.ts";
import type { MemberId } from "../../../src/domain/ids.ts";
import { createSpaceShelf } from "../../../src/meeting/formats/space-shelf.ts";
import { loadShippedFormats } from "../../../src/planning/list-formats.ts";
import { simpleFormat } from "../../contract/any-format.ts";

const shippedOne: Format = { ...simpleFormat, id: "shipped", title: "Shipped" };
const ownOne = (id: string, title: string): SpaceFormat => ({
  format: structuredClone({ ...simpleFormat, id, title }) as SpaceFormat["format"],
  author: "m-ana" as MemberId,
  savedAt: 0,
  pack: null,
});

/** A shelf whose server answers when the test says so, call by call. */
function openShelf() {
  const waiting: { readonly name: string; answer(reply: unknown): void; fail(error: unknown): void }[] = [];
  const call = (name: string) =>
    new Promise((answer, fail) => {
      waiting.push({ name, answer, fail });
    });
  const next = (name: string) => {
    const first = waiting.shift();
    if (first?.name !== name) throw new Error(`${name} was not asked for, but ${first?.name}`);
    return first;
  };
  const shelf = createSpaceShelf({
    api: { call } as Pick<Api, "call">,
    news: { subscribe: () => () => {} },
    space: "s",
    loadShipped: async () => [shippedOne],
  });
  const titles = () => shelf.all()?.map(({ title }) => title);
  /** The next change that anybody hears of. */
  const change = () =>
    new Promise<void>((done) => {
      const stop = shelf.changes.subscribe(() => {
        stop();
        done();
      });
    });
  return { shelf, titles, change, next, asked: () => waiting.length };
}

describe("the formats to choose from", () => {
  it("come when first asked for, those that ship without waiting for the space's own", async () => {
    const { shelf, titles, change, next, asked } = openShelf();
    expect(asked()).toBe(0);
    expect(shelf.all()).toBeUndefined();
    await change();
    expect(titles()).toEqual(["Shipped"]);
    expect(asked()).toBe(1);
    const arrived = change();
    next("listFormats").answer({ formats: [ownOne("own-1", "Ours")] });
    await arrived;
    expect(titles()).toEqual(["Ours", "Shipped"]);
    expect(shelf.all()).toBe(shelf.all());
    expect(shelf.failure()).toBeUndefined();
  });

  it("keep why some are missing, and come when they are asked for again", async () => {
    const { shelf, titles, change, next, asked } = openShelf();
    shelf.all();
    await change();
    const failed = change();
    const lost = new Error("no answer");
    next("listFormats").fail(lost);
    await failed;
    expect(titles()).toEqual(["Shipped"]);
    expect(shelf.failure()).toBe(lost);
    expect(asked()).toBe(0);

    shelf.retry();
    expect(shelf.failure()).toBeUndefined();
    const arrived = change();
    next("listFormats").answer({ formats: [ownOne("own-1", "Ours")] });
    await arrived;
    expect(titles()).toEqual(["Ours", "Shipped"]);
  });

  it("[F5] hold what was saved as soon as it is saved, whether the list can be had or not", async () => {
    const { shelf, titles, change, next } = openShelf();
    shelf.all();
    await change();
    const failed = change();
    next("listFormats").fail(new Error("no answer"));
    await failed;
    const saving = shelf.save(simpleFormat, null);
    next("saveFormat").answer(ownOne("own-2", "Saved"));
    expect((await saving).format.title).toBe("Saved");
    expect(titles()).toEqual(["Saved", "Shipped"]);
  });

  it("are the twelve that ship, in a file of their own", async () => {
    expect(await loadShippedFormats()).toHaveLength(12);
  });
});
