import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyProfile } from "../../src/domain/profile.ts";
import { openEvents } from "./event-reader.ts";
import { profilesIn } from "./profile-play.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { transferIn } from "./transfer/transfer-play.ts";
import { lesson, question, writingIn } from "./writing-play.ts";

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
    const kept = { ...said, teaches: ["Knots", "Rope care"], worksAs: "Rigger", listed: true, beyond: false };
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
    const knows = [{ topic: "Knots", ways: ["says"] }];
    expect(ben).toMatchObject({ name: "ben Example", knows, site: "Porto" });
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

describe("who knows what", () => {
  const knows = async (name: string) =>
    (await play.found("chen")).find((one) => one.name === `${name} Example`)?.knows ?? [];

  /** A lesson of somebody on a topic; an answer of theirs on another that was accepted. */
  const earns = async (user: string, taught: string, answered: string) => {
    const writing = writingIn(desk, space);
    const about = (entry: string, topic: string) =>
      desk.as("ana").ask("describeEntry", { params: { space, entry }, body: { topic } });
    const written = (await writing.published(user, lesson())).entry;
    await desk.as(user).ask("describeEntry", { params: { space, entry: written }, body: { topic: taught } });
    const asked = { space, entry: (await writing.published("ana", question)).entry };
    await about(asked.entry, answered);
    const said = { slip: written.padEnd(22, "x"), text: "Any" };
    const { answers } = await desk.as(user).ask("answerQuestion", { params: asked, body: said });
    await desk.as("ana").ask("acceptAnswer", { params: asked, body: { answer: answers[0]?.id ?? "" } });
    return { written };
  };

  it("[PR3] [PR2] row S4: after teaching A and an accepted answer on B the person is found under both; opt-out removes at once", async () => {
    await earns("ben", "Splices", "Winches");
    await play.clears("ben");
    expect(await knows("ben")).toEqual([]);
    await play.says("ben", { teaches: ["splices", "Sails"], learns: ["Tides"] });
    expect(await knows("ben")).toEqual([
      { topic: "Sails", ways: ["says"] },
      { topic: "Splices", ways: ["says", "taught"] },
      { topic: "Winches", ways: ["answered"] },
    ]);
    await play.says("ben", { listed: false, teaches: ["Sails"] });
    expect(JSON.stringify(await play.found("chen"))).not.toContain("ben");
  });

  it("[PR3] follows a topic that is renamed, forgets what is put away, and shows nothing of a draft", async () => {
    await play.says("ben", { teaches: ["Anchors"] });
    const { written } = await earns("ben", "Anchors", "Winches");
    await desk.as("ben").ask("renameTopic", { params: { space }, body: { topic: "Anchors", name: "Anchoring" } });
    const of = async (topic: string) => (await knows("ben")).find((one) => one.topic === topic)?.ways;
    expect([await of("Anchoring"), await of("Anchors")]).toEqual([["says", "taught"], undefined]);
    await desk.as("ben").ask("archiveEntry", { params: { space, entry: written }, body: { archived: true } });
    expect([await of("Anchoring"), await of("Anchors")]).toEqual([["says"], undefined]);
    const draft = await desk.as("ben").ask("writeEntry", {
      params: { space },
      body: { slip: "d".repeat(22), content: lesson() },
    });
    const params = { space, entry: draft.entry };
    await desk.as("ben").ask("describeEntry", { params, body: { topic: "Secret" } });
    expect(await of("Secret")).toBeUndefined();
  });
});
