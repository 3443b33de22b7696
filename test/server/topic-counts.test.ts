import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { areAlike } from "../../src/server/topics/alike.ts";
import { type ServerDesk, startServerDesk } from "./server-desk.ts";

let desk: ServerDesk;
beforeAll(async () => {
  desk = await startServerDesk();
});
afterAll(() => desk.close());

describe("topics that may mean the same", () => {
  it("[TO4] are those of the same words in any order and case, and those that a plural or one slip keeps apart", () => {
    for (const [one, other] of [
      ["Knots", "knots"],
      ["Knot", "Knots"],
      ["Code review", "review: code"],
      ["Onboarding", "On-boarding"],
      ["Café", "cafe"],
      ["Behaviour", "Behavior"],
      ["会議", "会議"],
    ] as const)
      expect([one, other, areAlike(one, other)]).toEqual([one, other, true]);
    for (const [one, other] of [
      ["Go", "Do"],
      ["CSS", "CMS"],
      ["Hiring", "Firewalls"],
      ["!!!", "???"],
      ["会議", "会計"],
    ] as const)
      expect([one, other, areAlike(one, other)]).toEqual([one, other, false]);
  });

  it("[TO4] are alike from both sides, and each to itself in capitals", () => {
    const name = fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6})?$/);
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(areAlike(a, b)).toBe(areAlike(b, a));
        expect(areAlike(a, a.toUpperCase())).toBe(true);
      }),
    );
  });
});

describe("the number of a topic's entries", () => {
  it("[TO5] is that of those all members may read, whatever becomes of them, many at once too", async () => {
    const columns = fc.record({
      topic: fc.constantFrom(null, "One", "Two"),
      draft: fc.boolean(),
      archived_at: fc.constantFrom(null, 1, 2),
    });
    const act = fc.oneof(
      fc.record({ kind: fc.constant("insert" as const), row: columns, n: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ kind: fc.constant("update" as const), row: columns, n: fc.integer({ min: 1, max: 9 }) }),
      fc.record({ kind: fc.constant("delete" as const), row: columns, n: fc.integer({ min: 1, max: 9 }) }),
    );
    let made = 0;
    const values = ({
      topic,
      draft,
      archived_at,
    }: {
      topic: string | null;
      draft: boolean;
      archived_at: number | null;
    }) => [topic, draft, archived_at];
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
        await desk.sql("delete from entries where space_id = 'counted'");
        for (const { kind, row, n } of acts) {
          if (kind === "insert") {
            made += n;
            await desk.sql(
              `insert into entries (space_id, tenant_id, entry_id, type, title, published_at, excerpt, people, content, author_id, author_name, topic, draft, archived_at, published_version)
               select 'counted', 't', 'c' || k, case k % 3 when 0 then 'lesson' when 1 then 'experience' else 'question' end,
                 'T', 1, '', 1, '{}', 'm', 'M', $1, $2, $3, case when $2 then null else 1 end from generate_series($4::int, $5::int) k`,
              [...values(row), made - n + 1, made],
            );
          }
          const some =
            "entry_id in (select entry_id from entries where space_id = 'counted' order by entry_id limit $4)";
          if (kind === "update")
            await desk.sql(
              `update entries set topic = $1, draft = $2, archived_at = $3, published_version = case when $2 then null else 1 end where space_id = 'counted' and ${some}`,
              [...values(row), n],
            );
          if (kind === "delete")
            await desk.sql(`delete from entries where space_id = 'counted' and ${some.replace("$4", "$1")}`, [n]);
        }
        const counted = await desk.sql(
          `select topic, count(*)::int as entries, count(*) filter (where type = 'lesson')::int as lessons,
             count(*) filter (where type = 'experience')::int as experiences from entries
           where space_id = 'counted' and topic is not null and not draft and archived_at is null group by topic order by topic`,
        );
        expect(
          await desk.sql(
            "select topic, entries, lessons, experiences from topics where space_id = 'counted' order by topic",
          ),
        ).toEqual(counted);
      }),
      { numRuns: 40 },
    );
  });
});
