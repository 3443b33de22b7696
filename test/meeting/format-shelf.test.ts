import { describe, expect, it } from "vitest";
import { formats } from "../../src/domain/formats/shipped-formats.ts";
import { createFormatShelf, loadShippedFormats } from "../../src/meeting/formats/format-shelf.ts";

const arrival = (shelf: ReturnType<typeof createFormatShelf>) =>
  new Promise<void>((done) => {
    const stop = shelf.changes.subscribe(() => {
      stop();
      done();
    });
  });

describe("the formats to choose from", () => {
  it("come when first asked for, once", async () => {
    let asked = 0;
    const shelf = createFormatShelf(() => {
      asked += 1;
      return loadShippedFormats();
    });
    expect(asked).toBe(0);
    expect(shelf.all()).toBeUndefined();
    expect(shelf.all()).toBeUndefined();
    await arrival(shelf);
    expect(shelf.all()).toBe(formats);
    expect(asked).toBe(1);
  });

  it("are asked for again when they did not come", async () => {
    const failed = Promise.reject(new Error("no answer"));
    const answers = [failed, Promise.resolve(formats)];
    const shelf = createFormatShelf(() => answers.shift() ?? Promise.resolve([]));
    shelf.all();
    await failed.catch(() => {});
    const came = arrival(shelf);
    shelf.all();
    await came;
    expect(shelf.all()).toBe(formats);
  });
});
