import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProblemCode } from "../../../src/contract/problem.ts";
import type { Keeper } from "../../../src/tab/offline/keeper.ts";
import { about, at, createDevice, entry, hear, offline, refusal } from "./device.ts";

type Step =
  | { readonly does: "read"; readonly entry: string; readonly slow: boolean }
  | { readonly does: "lose"; readonly entry: string; readonly code: ProblemCode }
  | { readonly does: "fill"; readonly full: boolean }
  | { readonly does: "person"; readonly name: "ana" | "ben" }
  | { readonly does: "archive"; readonly entry: string };

const ids = fc.constantFrom("e1", "e2", "e3");
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant("read" as const), entry: ids, slow: fc.boolean() }) },
  fc.record({
    does: fc.constant("lose" as const),
    entry: ids,
    code: fc.constantFrom<ProblemCode>("not-found", "not-a-member", "not-signed-in", "too-many-requests"),
  }),
  fc.record({ does: fc.constant("fill" as const), full: fc.boolean() }),
  fc.record({ does: fc.constant("person" as const), name: fc.constantFrom("ana" as const, "ben" as const) }),
  fc.record({ does: fc.constant("archive" as const), entry: ids }),
);

describe("whatever happens, in whatever order", () => {
  it("[OF2] [OF3] [OF4] what is shown without the server is what it last gave this person, or nothing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.boolean(), async (steps, isTight) => {
        const here = createDevice();
        const bounds = isTight ? { entries: 2, pictures: 0, all: 700 } : undefined;
        const open = (name: string) => here.keeperOf(name, bounds ? { bounds } : {});
        let [who, by]: ["ana" | "ben", Keeper] = ["ana", open("ana")];
        let version = 0;
        const given = { ana: new Map<string, unknown>(), ben: new Map<string, unknown>() };
        const slow: (() => Promise<void>)[] = [];
        for (const one of steps) {
          const last = given[who];
          if (one.does === "fill") here.fill(one.full);
          if (one.does === "person" && one.name !== who) {
            [who, by] = [one.name, open(one.name)];
          }
          if (one.does === "read") {
            const body = entry(one.entry, { text: `${who} ${version++}`, key: null });
            const [asked, reader] = [here.ask(at(`entries/${one.entry}`)), by];
            last.set(one.entry, body);
            const arrives = () => hear(reader, asked, body);
            if (one.slow) slow.push(arrives);
            else await arrives();
          }
          if (one.does === "archive") {
            await hear(by, here.ask(at(`entries/${one.entry}/about`)), about(1));
            last.delete(one.entry);
          }
          if (one.does === "lose") {
            await by.instead(here.ask(at(`entries/${one.entry}`)), refusal(one.code)).catch(() => undefined);
            if (one.code === "not-found") last.delete(one.entry);
            else if (one.code !== "too-many-requests") last.clear();
          }
        }
        await Promise.all(slow.map((arrives) => arrives()));
        for (const id of ["e1", "e2", "e3"]) {
          const seen = await offline(by, here.ask(at(`entries/${id}`)));
          if (seen !== undefined) expect(seen).toEqual(given[who].get(id));
        }
        if (bounds) expect((await by.amount()).entries).toBeLessThanOrEqual(bounds.entries);
        if (bounds) expect((await by.amount()).bytes).toBeLessThanOrEqual(bounds.all);
      }),
      { numRuns: 150 },
    );
  });
});
