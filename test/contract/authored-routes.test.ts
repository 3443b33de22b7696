import { expect, it } from "vitest";
import { EntryConflict, SavedWriting } from "../../src/contract/authored.ts";
import { authoredRoutes } from "../../src/contract/routes/authored-routes.ts";
import { emptyOf } from "../domain/any-authored.ts";

it("is for members of the space on every route", () => {
  for (const route of Object.values(authoredRoutes)) expect(route.access).toBe("member");
});

it("saves on top of a version, and shows both texts where they meet", () => {
  const content = emptyOf("lesson");
  expect(SavedWriting.safeParse({ content }).success).toBe(false);
  expect(SavedWriting.safeParse({ content, version: 0 }).success).toBe(false);
  expect(SavedWriting.parse({ content, version: 3 })).toEqual({ content, version: 3 });
  const theirs = { version: 4, by: { member: "m", name: "Kim" }, at: 1, content };
  expect(EntryConflict.parse({ yours: content, theirs, fields: ["why"] })).toMatchObject({ theirs: { version: 4 } });
});
