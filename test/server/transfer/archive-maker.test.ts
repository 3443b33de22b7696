import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createArchiveMaker } from "../../../src/server/transfer/archive-maker.ts";

const busy = { code: "too-many-requests" };
const made = (member: string) => ({ member, name: "a.zip", make: async (folder: string) => folder });

describe("files that go out", () => {
  it("[IO8] [IO10] are one at a time for each member, who has the next when the last has gone, or could not be made", async () => {
    const make = createArchiveMaker();
    const first = await make(made("ana"));
    await expect(make(made("ana"))).rejects.toMatchObject(busy);
    (await make(made("ben"))).read();
    expect(existsSync(first.path)).toBe(true);
    first.read();
    await first.done();
    expect(existsSync(first.path)).toBe(false);
    let folderOfFailed = "";
    const fails = async (folder: string) => {
      folderOfFailed = folder;
      throw new Error("no");
    };
    await expect(make({ ...made("ana"), make: fails })).rejects.toThrow("no");
    expect(existsSync(folderOfFailed)).toBe(false);
    expect(await make(made("ana"))).toMatchObject({ name: "a.zip" });
  });

  it("[IO8] are few at a time in all while they are made", async () => {
    const make = createArchiveMaker();
    const going: (() => void)[] = [];
    const waiting = () => new Promise<string>((resolve) => going.push(() => resolve("")));
    const three = ["ana", "ben", "cleo"].map((member) => make({ ...made(member), make: waiting }));
    await expect.poll(() => going.length).toBe(3);
    await expect(make(made("dina"))).rejects.toMatchObject(busy);
    for (const go of going) go();
    for (const { done } of await Promise.all(three)) await done();
    expect(await make(made("dina"))).toMatchObject({ name: "a.zip" });
  });
});
