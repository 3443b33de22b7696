import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MemberId } from "../../src/domain/ids.ts";
import { asStored, asWritten, mentionsIn, withNames, withPerson } from "../../src/domain/mention.ts";

const ben = "m-ben" as MemberId;
const names = new Map([[ben, "Ben [B] Okafor"]]);
const anyName = fc.stringMatching(/^[A-Za-zÀ-ž\u0621-\u064A[\]*_ ]{1,20}$/).filter((name) => name.trim() === name);
const anyMember = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/).map((id) => id as MemberId);

describe("a mention", () => {
  it("[LI5] is kept with the id of a person, under their own name, whatever it was called", () => {
    expect(withNames("Ask [@Boss](person:m-ben)!", names)).toBe("Ask [@Ben \\[B\\] Okafor](person:m-ben)!");
    expect(mentionsIn(withNames("Ask [@Boss](person:m-ben), [@B](person:m-ben)!", names))).toEqual([ben]);
  });

  it("[LI5] of somebody who is not of the space is words", () => {
    expect(withNames("Ask [@Zoe](person:m-zoe)!", names)).toBe("Ask @Zoe!");
  });

  it("[LI5] is read and written as @Name, also of two people with one name, and stays whom it meant", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyName, anyMember), { minLength: 1, maxLength: 5 }), (chosen) => {
        let people: ReadonlyMap<string, MemberId> = new Map();
        let words = "";
        for (const [name, member] of chosen) {
          const added = withPerson(people, { name, member });
          people = added.people;
          words += `, @${added.label}`;
        }
        const stored = asStored({ words, people });
        expect(mentionsIn(stored)).toEqual([...new Set(chosen.map(([, member]) => member))]);
        expect(asStored(asWritten(stored))).toBe(stored);
      }),
    );
  });

  it("[LI5] is none where the name goes on", () => {
    const people = new Map([["Ben", ben]]);
    expect(asStored({ words: "@Benjamin, @Ben's, @Ben", people })).toBe(
      "@Benjamin, [@Ben](person:m-ben)'s, [@Ben](person:m-ben)",
    );
  });
});
