import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSpace, type ServerDesk, startServerDesk } from "../server-desk.ts";
import { lesson, writingIn } from "../writing-play.ts";
import { transferIn } from "./transfer-play.ts";

const MEGABYTE = 1024 * 1024;

let desk: ServerDesk;
let space: string;
let entry: string;
beforeAll(async () => {
  desk = await startServerDesk({ mostFileBytes: MEGABYTE });
  desk.directory.owners.add("ana");
  space = await openSpace(desk, "ana");
  entry = (await writingIn(desk, space).published("ana", lesson())).entry;
});
afterAll(() => desk.close());

const attach = (id: string, bytes: number) =>
  desk.sql(
    `insert into attachments (space_id, tenant_id, attachment_id, entry_id, by_member, name, type, size, content, at)
     select space_id, tenant_id, $1, entry_id, 'm', 'a.png', 'image/png', $2, $3, 0 from entries where entry_id = $4`,
    [id, bytes, randomBytes(bytes), entry],
  );
const bounds = () => desk.as("ana").ask("readTransferBounds", { params: { space } });
const refused = (name: "exportSpace" | "backUpSpace") => desk.as("ana").refused(name, { params: { space } });

describe("a space that outgrows a file", () => {
  it("[IO10] is told before anything is made, with the bound", async () => {
    expect(await bounds()).toEqual({ mostBytes: MEGABYTE, attachedBytes: 0, fits: { export: true, backup: true } });
    expect((await transferIn(desk, space).backup("ana")).length).toBeLessThan(MEGABYTE);

    await attach("half", 600 * 1024);
    expect(await bounds()).toMatchObject({ fits: { export: true, backup: false } });
    expect(await refused("backUpSpace")).toMatchObject({
      code: "refused",
      reason: "too-large-to-keep",
      detail: expect.stringContaining("one file of 1 MB"),
    });
    const whole = await desk.as("ana").send("exportSpace", { params: { space } });
    expect(whole.status).toBe(200);
    await whole.arrayBuffer();

    await attach("more", 600 * 1024);
    expect(await bounds()).toMatchObject({ fits: { export: false, backup: false } });
    expect(await refused("exportSpace")).toMatchObject({ reason: "too-large-to-keep" });
    await desk.sql("delete from attachments");
  });

  it("[IO10] is let go while it is made, where it is too large only then", async () => {
    const answers = `insert into question_answers (space_id, tenant_id, entry_id, answer_id, author_id, author_name, text, answered_at)
      select space_id, tenant_id, entry_id, $1, 'm', 'M', $2, 0 from entries where entry_id = $3`;
    for (let n = 0; n < 20; n += 1) await desk.sql(answers, [`a${n}`, randomBytes(80_000).toString("base64"), entry]);
    expect(await bounds()).toMatchObject({ fits: { export: true, backup: true } });
    for (const name of ["exportSpace", "backUpSpace"] as const)
      expect(await refused(name)).toMatchObject({ reason: "too-large-to-keep" });
    await desk.sql("delete from question_answers");
  });

  it("[IO10] is not sent in vain: a file over the bound is refused by its length, and by its bytes where it says none", async () => {
    const { refusal } = transferIn(desk, space);
    const file = randomBytes(MEGABYTE + 1);
    const said = { code: "body-too-large", detail: "A file holds at most 1 MB; nothing was changed." };
    expect(await refusal("ana", file)).toMatchObject(said);
    const parts = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(file));
        controller.close();
      },
    });
    const answer = await desk.as("ana").fetch(`/api/spaces/${space}/restored`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: parts,
      ...{ duplex: "half" },
    });
    expect(await answer.json()).toMatchObject(said);
  });
});
