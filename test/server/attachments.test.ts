import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Attachment } from "../../src/contract/attachment.ts";
import { Problem } from "../../src/contract/problem.ts";
import { MOST_ATTACHMENTS, MOST_BYTES } from "../../src/domain/attachment.ts";
import { realPictures } from "../domain/picture/real-pictures.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { experience, lesson, writingIn } from "./writing-play.ts";

let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof writingIn>;
beforeAll(async () => {
  desk = await startServerDesk({ limits: { general: 1e9, statements: 1e9, anonymous: 1e9 } });
  space = await openSpace(desk, "ana", "ben");
  play = writingIn(desk, space);
});
afterAll(() => desk.close());

const PNG = realPictures["image/png"];

interface File {
  readonly content?: Uint8Array;
  readonly type?: string;
  readonly name?: string;
  readonly slip?: string;
}

const send = (user: string, entry: string, { content = PNG, type = "image/png", name = "a.png", slip }: File = {}) => {
  const query = new URLSearchParams({ name, slip: slip ?? play.slip() });
  return desk.as(user).fetch(`/api/spaces/${space}/entries/${entry}/attachments?${query}`, {
    method: "POST",
    headers: { "content-type": type },
    body: content.slice(),
  });
};
const attached = async (user: string, entry: string, file?: File) =>
  Attachment.parse(await (await send(user, entry, file)).json());
const refusal = async (user: string, entry: string, file?: File) =>
  Problem.parse(await (await send(user, entry, file)).json());
const read = (user: string, attachment: string) =>
  desk.as(user).fetch(`/api/spaces/${space}/attachments/${attachment}`);
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

describe("an attachment", () => {
  it("[AT1] is taken for what its bytes are; one that lies, is empty, or could run is refused and kept nowhere", async () => {
    const { entry } = await play.write("ana", lesson());
    expect(await attached("ana", entry, { name: "..\\Übersicht.png" })).toMatchObject({
      name: "Übersicht.png",
      type: "image/png",
      size: PNG.length,
    });
    const page = new TextEncoder().encode("<html><script>alert(1)</script></html>");
    const refused: readonly File[] = [
      { type: "image/jpeg" },
      { type: "text/plain" },
      { content: page, type: "image/png" },
      { content: page, type: "text/html" },
      { content: page, type: "image/svg+xml" },
      { content: new Uint8Array([0x4d, 0x5a, 0x90]), type: "application/pdf" },
      { content: new Uint8Array(), type: "text/plain" },
      { type: "" },
    ];
    for (const file of refused)
      expect([file.type, (await refusal("ana", entry, file)).code]).toEqual([file.type, "unsupported-media-type"]);
    expect((await refusal("ana", entry, { name: "/" })).code).toBe("bad-request");
    expect(await desk.sql("select name from attachments where entry_id = $1", [entry])).toEqual([
      { name: "Übersicht.png" },
    ]);
  });

  it("[AT1] holds at most five megabytes, and an entry at most fifty files", async () => {
    const { entry } = await play.write("ana", lesson());
    const big = (size: number) => ({ content: new Uint8Array(size).fill(0x61), type: "text/plain" });
    expect((await attached("ana", entry, big(MOST_BYTES))).size).toBe(MOST_BYTES);
    expect((await refusal("ana", entry, big(MOST_BYTES + 1))).code).toBe("body-too-large");
    for (let more = 1; more < MOST_ATTACHMENTS; more += 1) await attached("ana", entry);
    expect(await refusal("ana", entry)).toMatchObject({ code: "refused", reason: "too-many-files" });
  });

  it("[AT1] sent again after a lost answer is the same one", async () => {
    const { entry } = await play.write("ana", lesson());
    const slip = play.slip();
    const first = await attached("ana", entry, { slip });
    expect(await attached("ana", entry, { slip })).toEqual(first);
    expect(await desk.sql("select 1 as one from attachments where entry_id = $1", [entry])).toHaveLength(1);
  });

  it("[AT2] is put in by whoever may change the entry, and read by whoever may read it", async () => {
    const draft = await play.write("ana", experience);
    const { id } = await attached("ana", draft.entry);
    expect((await refusal("ben", draft.entry)).code).toBe("not-yours-to-read");
    expect((await read("ben", id)).status).toBe(403);
    expect(await bytesOf(await read("ana", id))).toEqual(PNG);
    await play.publish("ana", draft);
    expect(await bytesOf(await read("ben", id))).toEqual(PNG);
    expect((await refusal("ben", draft.entry)).code).toBe("not-the-author");
    expect((await read("zoe", id)).status).toBe(403);
    expect((await read("ana", "none")).status).toBe(404);
  });

  it("[AT2] is answered so that it can run nothing, load nothing and be taken for nothing else", async () => {
    const { entry } = await play.write("ana", lesson());
    const { id } = await attached("ana", entry, { name: `a"b';ü.png` });
    const picture = await read("ana", id);
    expect(Object.fromEntries(picture.headers)).toMatchObject({
      "content-type": "image/png",
      "content-disposition": "inline; filename*=UTF-8''a%22b%27%3B%C3%BC.png",
      "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
    });
    const text = await attached("ana", entry, {
      content: new TextEncoder().encode("<script>alert(1)</script>"),
      type: "text/plain",
      name: "a.html",
    });
    const file = await read("ana", text.id);
    expect(file.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(file.headers.get("content-disposition")).toMatch(/^attachment;/);
  });

  it("[AT5] is stored without where it was taken, and a picture that breaks off is refused", async () => {
    const { entry } = await play.write("ana", lesson());
    const place = new TextEncoder().encode("52.5N 13.4E");
    const note = Uint8Array.of(0xff, 0xfe, 0, place.length + 2, ...place);
    const picture = realPictures["image/jpeg"];
    const content = Uint8Array.of(...picture.slice(0, 20), ...note, ...picture.slice(20));
    const { id, size } = await attached("ana", entry, { content, type: "image/jpeg" });
    expect(size).toBe(picture.length);
    expect(await bytesOf(await read("ana", id))).toEqual(picture);
    const [row] = await desk.sql<{ content: Buffer }>("select content from attachments where attachment_id = $1", [id]);
    expect(row?.content.includes("13.4E")).toBe(false);
    const broken = { content: PNG.slice(0, -20) };
    expect((await refusal("ana", entry, broken)).code).toBe("unsupported-media-type");
  });

  it("[AT4] goes with its entry, in the same moment", async () => {
    const { entry } = await play.published("ana", lesson());
    const { id } = await attached("ana", entry);
    await desk.sql("delete from entries where entry_id = $1", [entry]);
    expect((await read("ana", id)).status).toBe(404);
    expect(await desk.sql("select 1 from attachments where attachment_id = $1", [id])).toEqual([]);
  });

  it("[AT2] and its name are in no line of the log", () => {
    expect(desk.logged.filter((line) => line.includes("Übersicht"))).toEqual([]);
  });
});
