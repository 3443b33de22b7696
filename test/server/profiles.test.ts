import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyProfile } from "../../src/domain/profile.ts";
import { openEvents } from "./event-reader.ts";
import { profilesIn } from "./profile-play.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { transferIn } from "./transfer/transfer-play.ts";

let desk: ServerDesk;
let space: string;
let play: ReturnType<typeof profilesIn>;
beforeAll(async () => {
  desk = await startServerDesk();
  desk.directory.owners.add("ana");
  space = await openSpace(desk, "ana", "ben", "chen");
  play = profilesIn(desk, space);
});
afterAll(() => desk.close());

const names = async (user: string) => (await play.found(user)).map(({ name }) => name);

describe("profiles", () => {
  it("[PR1] row S4: are what their member says, all of it optional, and nobody else's to change", async () => {
    expect(await play.own("ben")).toBeNull();
    const said = {
      teaches: ["Knots", "knots", "Rope care"],
      learns: ["Sails"],
      worksAs: " Rigger ",
      site: "Porto",
      timeZone: "Europe/Lisbon",
      startMonth: "2026-09",
    };
    const kept = { ...said, teaches: ["Knots", "Rope care"], worksAs: "Rigger", listed: true };
    expect(await play.says("ben", said)).toEqual(kept);
    expect(await play.own("ben")).toEqual(kept);
    expect(await play.own("ana")).toBeNull();
    expect(await play.says("chen", {})).toEqual({ ...emptyProfile, listed: true });
  });

  it("[PR2] row S4: are found by others only as long as their member wants it", async () => {
    await play.says("ben", { teaches: ["Knots"], site: "Porto" });
    await play.says("chen", { listed: false, teaches: ["Knots"] });
    const [ben, ...others] = await play.found("ana");
    expect(others).toEqual([]);
    expect(ben).toMatchObject({ name: "ben Example", teaches: ["Knots"], site: "Porto" });
    const stream = await openEvents(desk.as("ana"), space);
    await play.says("chen", { listed: false, teaches: ["Sails"] });
    await play.says("ben", { listed: false, teaches: ["Knots"] });
    expect(await stream.next("people")).toEqual({ type: "people" });
    expect(await names("ana")).toEqual([]);
    expect(await play.own("ben")).toMatchObject({ teaches: ["Knots"], listed: false });
    await stream.stop();
  });

  it("[PR2] row S4: are gone when their member clears them, and no backup brings them back", async () => {
    await play.says("ben", { teaches: ["Knots"], site: "Porto" });
    await play.says("chen", { teaches: ["Sails"] });
    const { backup, restored } = transferIn(desk, space);
    const file = await backup("ana");
    expect(await play.clears("ben")).toEqual({ profile: null });
    await restored("ana", file);
    expect(await play.own("ben")).toBeNull();
    expect(await names("ana")).toEqual(["chen Example"]);
    expect(await desk.sql("select * from profiles where site = 'Porto'")).toEqual([]);
  });
});
