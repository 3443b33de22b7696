import { describe, expect, it } from "vitest";
import { FORMER } from "../../../src/domain/former-member.ts";
import { nameFormer } from "../../../src/tab/former/name-former.ts";

const answer = { author: FORMER, by: [{ member: "m-ben", name: "Former member" }], text: `Said "${FORMER.name}".` };
const named = async (locale: string, body: unknown = answer) =>
  (await nameFormer(Response.json(body, { status: 201 }), locale)).json();

describe("whoever left", () => {
  it.each([
    ["ar-EG", "عضو سابق"],
    ["ja", "元メンバー"],
    ["en-GB", "Former member"],
    ["fr", "Former member"],
  ])("[DA2] is called so in the reader's language: %s", async (locale, name) => {
    expect(await named(locale)).toEqual({ ...answer, author: { ...FORMER, name } });
  });

  it("[DA2] is not found in what people wrote, however it looks", async () => {
    const text = JSON.stringify({ author: FORMER });
    expect(await named("ja", { text })).toEqual({ text });
  });

  it("[DA2] is called so where a text is shown in part, and not where it can be written on", async () => {
    const entry = (name: string) => ({ excerpt: `Ask "@${name}", not @Former members.`, text: "Ask @Former member." });
    expect(await named("ar", entry("Former member"))).toEqual(entry("عضو سابق"));
    expect(await named("en", entry("Former member"))).toEqual(entry("Former member"));
  });

  it("[DA2] leaves what is no JSON as it came, a stream of events too", async () => {
    const stream = new Response("data: {}\n\n", { headers: { "content-type": "text/event-stream" } });
    expect(await nameFormer(stream, "ja")).toBe(stream);
    expect((await nameFormer(Response.json({}, { status: 404 }), "ja")).status).toBe(404);
  });
});
