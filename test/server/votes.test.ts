import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LEAST_PEOPLE } from "../../src/domain/aggregate.ts";
import { VOTE_MS } from "../../src/domain/vote.ts";
import { simpleFormat } from "../contract/any-format.ts";
import { openEvents } from "./event-reader.ts";
import { everyRow, wordsOf } from "./every-row.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";

let desk: ServerDesk;
let space: string;
const others = ["ben", "chen", "dina", "eli", "fay"];
beforeAll(async () => {
  desk = await startServerDesk();
  space = await openSpace(desk, "ana", ...others, "gus", "hal", "ida", "jo");
});
afterAll(() => desk.close());

const state = (user = "ana") => desk.as(user).ask("readVote", { params: { space } });
const open = async (user = "ana") => {
  const { open: vote } = await desk.as(user).ask("openVote", { params: { space }, body: {} });
  if (!vote) throw new Error("no vote is open");
  return { ...vote, params: { space, vote: vote.id } };
};
type Vote = Awaited<ReturnType<typeof open>>;
const cast = (user: string, { params }: Vote, format: string, cadence: string) =>
  desk.as(user).ask("castVote", { params, body: { format, cadence } });
const close = (user: string, { params }: Vote) => desk.as(user).send("closeVote", { params, body: {} });
const confirm = (user: string, { params }: Vote) => desk.as(user).ask("confirmVote", { params, body: {} });

describe("a vote on how the space meets", () => {
  it("[M1] row S17: is opened by any member, joined by the others, and closes after a week by itself", async () => {
    const stream = await openEvents(desk.as("chen"), space);
    const vote = await open("ben");
    await stream.next("votes");
    await stream.stop();
    expect(vote.closesAt).toBe(desk.clock.now() + VOTE_MS);
    expect((await open("ana")).id).toBe(vote.id);
    await cast("ana", vote, "troika", "monthly");
    desk.clock.advance(VOTE_MS);
    await desk.server.jobs.runDue();
    expect(await state()).toMatchObject({ open: null, closed: { outcome: { format: "troika", cadence: "monthly" } } });
    const late = { params: vote.params, body: { format: "troika", cadence: "weekly" } };
    expect((await desk.as("ben").refused("castVote", late)).reason).toBe("vote-closed");
  });

  it("[M2] row S17: counts one vote a member, changeable until it is closed; a tie goes to the shorter and rarer", async () => {
    const vote = await open();
    await cast("ana", vote, "mastermind", "weekly");
    await cast("ana", vote, "conversation-cafe", "weekly");
    expect((await state("ana")).open?.mine).toEqual({ format: "conversation-cafe", cadence: "weekly" });
    expect((await state("ben")).open?.mine).toBeNull();
    await cast("ben", vote, "one-two-four-all", "monthly");
    const unknown = { params: vote.params, body: { format: "juggling", cadence: "weekly" } };
    expect((await desk.as("ben").refused("castVote", unknown)).code).toBe("bad-request");
    expect((await close("ben", vote)).status).toBe(409);
    expect((await close("ana", vote)).status).toBe(200);
    expect((await state()).closed?.outcome).toMatchObject({ format: "one-two-four-all", cadence: "monthly" });
  });

  it("[M2] does not count a format that has left the shelf", async () => {
    const saved = await desk
      .as("ana")
      .ask("saveFormat", { params: { space }, body: { format: simpleFormat, replaces: null } });
    const vote = await open();
    await cast("ana", vote, saved.format.id, "weekly");
    await desk
      .as("ben")
      .ask("archiveFormats", { params: { space }, body: { archived: true, formats: [saved.format.id] } });
    const before = (await state()).closed;
    await close("ana", vote);
    expect((await state()).closed).toEqual(before);
  });

  it("[M3] [M4] row S17: tells nothing while it is open, no number below five, and never who", async () => {
    const vote = await open();
    for (const user of others.slice(0, LEAST_PEOPLE - 1)) await cast(user, vote, "troika", "biweekly");
    expect(await state()).toMatchObject({ open: { mine: null } });
    expect(JSON.stringify(await state())).not.toContain("biweekly");
    const rows = (await everyRow(desk)).map(({ row }) => wordsOf(row)).join("\n");
    expect(rows).not.toContain("biweekly");
    expect(desk.logged.join("\n")).not.toContain("biweekly");
    await close("ana", vote);
    const few = (await state()).closed?.outcome;
    expect(few).toEqual({ format: "troika", cadence: "biweekly", atLeast: null, formats: [], cadences: [] });
    expect(await desk.sql("select 1 from vote_ballots")).toEqual([]);

    const next = await open();
    for (const user of others) await cast(user, next, "troika", "biweekly");
    await close("ana", next);
    expect((await state()).closed?.outcome).toEqual({ ...few, atLeast: 5 });
  });

  it("[M5] row S17: applies once a member has confirmed it, and until another outcome is", async () => {
    const first = await open();
    await cast("ben", first, "troika", "weekly");
    await close("ana", first);
    expect((await state()).agreed).toBeNull();
    await confirm("chen", first);
    const agreed = { format: "troika", cadence: "weekly" };
    expect(await state("dina")).toMatchObject({ closed: null, agreed });

    const second = await open();
    await cast("ben", second, "peer-assist", "monthly");
    await close("ana", second);
    expect(await state()).toMatchObject({ closed: { id: second.id }, agreed });
    const old = { params: first.params, body: {} };
    expect((await desk.as("ana").refused("confirmVote", old)).reason).toBe("not-the-last-vote");
    await confirm("ana", second);
    expect((await state()).agreed).toMatchObject({ format: "peer-assist" });
  });
});
