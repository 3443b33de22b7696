import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { question, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof writingIn>;
let ids: ReadonlyMap<string, string>;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  space = await openSpace(desk, "ana", "ben", "chen", "dina");
  play = writingIn(desk, space);
  const { people } = await desk.as("ana").ask("people", { params: { space } });
  ids = new Map(people.map(({ member, name }) => [name.split(" ")[0] ?? "", member]));
});
afterAll(() => desk.close());

const answer = (user: string, entry: string, text: string, slip = play.slip()) =>
  desk.as(user).ask("answerQuestion", { params: { space, entry }, body: { slip, text } });
const told = async (user: string) =>
  (await desk.as(user).ask("listNews", { params: { space } })).news.map(({ kind, by, entry, excerpt }) => [
    kind,
    by?.name,
    entry?.title ?? null,
    excerpt,
  ]);
const at = (user: string, name = user) => `[@${name}](person:${ids.get(user)})`;

describe("who is told of an answer", () => {
  it("[LI7] is who asked, of answers, and who is mentioned in one; not again when it is sent again or changed", async () => {
    const { entry } = await play.published("ana", question);
    const slip = play.slip();
    const text = `Soak it, says ${at("chen", "an old hand")}`;
    const { answers } = await answer("ben", entry, text, slip);
    expect(answers[0]?.text).toBe(`Soak it, says ${at("chen", "chen Example")}`);
    await answer("ben", entry, text, slip);
    const params = { space, entry, answer: answers[0]?.id ?? "" };
    await desk
      .as("ben")
      .ask("changeAnswer", { params, body: { version: 1, text: `Ask ${at("dina")} or ${at("ana")}` } });
    expect(await told("ana")).toEqual([["answer", "ben Example", question.title, "Ask @dina Example or @ana Example"]]);
    for (const user of ["chen", "dina"])
      expect([user, (await told(user)).map(([kind]) => kind)]).toEqual([user, ["mention"]]);
    expect(await told("ben")).toEqual([]);
    await desk
      .as("ana")
      .ask("answerQuestion", { params: { space, entry }, body: { slip: play.slip(), text: "I did" } });
    expect(await told("ana")).toHaveLength(1);
    await desk.as("ben").ask("takeBackAnswer", { params, body: {} });
    expect([await told("ana"), await told("chen")]).toEqual([[], []]);
  });

  it("[LI7] [QA5] is nobody of an answer to what was asked without a name, but who follows it", async () => {
    const asked = { slip: play.slip(), key: play.slip(), title: "Why jute?", body: "", tags: [] };
    const { entry } = await desk.as("ana").ask("askWithoutName", { params: { space }, body: asked });
    const wish = { what: "follow-entry", about: entry, on: true };
    await desk.as("chen").ask("changeWish", { params: { space }, body: wish });
    await answer("ben", entry, "It is cheap");
    expect([await told("ana"), await told("chen")]).toEqual([
      [],
      [["answer", "ben Example", "Why jute?", "It is cheap"]],
    ]);
  });
});
