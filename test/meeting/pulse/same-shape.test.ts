import { describe, expect, it } from "vitest";
import { onceFor } from "../../../src/meeting/pulse/once-for.ts";
import { sameShape } from "../../../src/meeting/pulse/same-shape.ts";

describe("a projection", () => {
  it("counts as the same when it says the same", () => {
    expect(sameShape({ a: [1, { b: "x" }] }, { a: [1, { b: "x" }] })).toBe(true);
    expect(sameShape(undefined, undefined)).toBe(true);
  });

  it("counts as new when anything in it is", () => {
    expect(sameShape({ a: 1 }, { a: 1, b: undefined })).toBe(false);
    expect(sameShape([1, 2], [1])).toBe(false);
    expect(sameShape([], {})).toBe(false);
    expect(sameShape(null, {})).toBe(false);
    expect(sameShape({ a: undefined }, { b: undefined })).toBe(false);
  });

  it("is derived once from one object, however many ask", () => {
    let times = 0;
    const derive = onceFor((from: { readonly n: number }) => {
      times += 1;
      return from.n * 2;
    });
    const from = { n: 2 };
    expect([derive(from), derive(from), derive({ n: 2 })]).toEqual([4, 4, 4]);
    expect(times).toBe(2);
  });
});
