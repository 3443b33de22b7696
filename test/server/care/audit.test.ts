import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSpace, type ServerDesk, startServerDesk } from "../server-desk.ts";
import { transferIn } from "../transfer/transfer-play.ts";
import { lesson, writingIn } from "../writing-play.ts";
import { letThemGo } from "./traces.ts";

let desk: ServerDesk;
let space: string;
beforeAll(async () => {
  desk = await startServerDesk();
  desk.directory.owners.add("ana");
  space = await openSpace(desk, "ana", "ben");
});
afterAll(() => desk.close());

const acts = async () =>
  (await desk.as("ana").ask("readAudit", { params: { space } })).acts.map(({ act, by }) => [act, by.name]);

describe("what is done to the whole space", () => {
  it("[AU1] [AU2] is noted by who did what, never with what it was about, and read by owners alone", async () => {
    const { backup, restored, previewed } = transferIn(desk, space);
    const { entry } = await writingIn(desk, space).published("ben", lesson({ title: "Secret hitch" }));
    await desk.as("ben").ask("describeEntry", { params: { space, entry }, body: { topic: "Ropewalk" } });
    for (const by of [
      () => desk.as("ben").ask("renameTopic", { params: { space }, body: { topic: "Ropewalk", name: "Ropery" } }),
      async () => (await desk.as("ben").send("exportSpace", { params: { space } })).arrayBuffer(),
      () => desk.as("ana").ask("removeSamples", { params: { space }, body: { removed: true } }),
      async () => {
        const file = await backup("ana");
        await previewed("ana", file);
        desk.clock.advance(1_000);
        await restored("ana", file);
      },
    ]) {
      await by();
      desk.clock.advance(1_000);
    }

    expect(await acts()).toEqual([
      ["restored", "ana Example"],
      ["backed-up", "ana Example"],
      ["samples-removed", "ana Example"],
      ["exported", "ben Example"],
      ["topic-renamed", "ben Example"],
    ]);
    const rows = await desk.sql("select * from audit_acts");
    for (const word of ["Secret hitch", "Ropewalk", "Ropery", entry]) expect(JSON.stringify(rows)).not.toContain(word);
    expect((await desk.as("ben").refused("readAudit", { params: { space } })).code).toBe("not-the-owner");
  });

  it("[AU2] names nobody who has all of theirs deleted, and is kept for two years", async () => {
    const body = { where: { space }, words: "delete all that is mine" };
    await desk.as("ben").ask("deleteMine", { body });
    await letThemGo(desk);
    expect((await acts()).filter(([, name]) => name !== "ana Example")).toEqual([
      ["exported", "Former member"],
      ["topic-renamed", "Former member"],
    ]);
    desk.clock.advance(731 * 24 * 60 * 60_000);
    await desk.as("ana").ask("removeSamples", { params: { space }, body: { removed: false } });
    expect(await acts()).toEqual([["samples-brought-back", "ana Example"]]);
  });
});
