import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FIGURES } from "../../../src/server/figures/told-counts.ts";
import { type FigureDesk, openFigures, PEOPLE } from "./figure-cases.ts";

let figures: FigureDesk;
beforeAll(async () => {
  figures = await openFigures();
});
afterAll(() => figures.desk.close());

const acts = fc.array(fc.record({ who: fc.constantFrom(...PEOPLE), isIn: fc.boolean() }), {
  minLength: 24,
  maxLength: 36,
});

describe("what is told of how many", () => {
  it.each(FIGURES)(
    "[AG5] row S30: two readings of %s, before and after any acts, are the same or five people apart",
    async (figure) => {
      const { act, told, already = 0 } = await figures.cases[figure]();
      const inside = new Set<string>();
      let last: { readonly told: number | null; readonly inside: ReadonlySet<string> } | undefined;
      const [turns = []] = fc.sample(acts, { numRuns: 1, seed: FIGURES.indexOf(figure) });
      const comeAndGo = PEOPLE.slice(0, 6).map((who) => ({ who, isIn: true }));
      for (const { who, isIn } of [...comeAndGo, ...turns, ...PEOPLE.map((each) => ({ who: each, isIn: false }))]) {
        if (inside.has(who) === isIn) continue;
        await act(who, isIn);
        if (isIn) inside.add(who);
        else inside.delete(who);
        const now = (await told()) ?? null;
        if (now === (last?.told ?? null)) continue;
        const differ = PEOPLE.filter((each) => inside.has(each) !== (last?.inside.has(each) ?? false)).length;
        const apart = last ? differ : differ + already;
        expect([figure, now, apart >= 5]).toEqual([figure, now, true]);
        expect(now === null || (now >= 5 && now % 5 === 0 && now <= inside.size + already)).toBe(true);
        last = { told: now, inside: new Set(inside) };
      }
      expect(last).toBeDefined();
    },
  );
});
