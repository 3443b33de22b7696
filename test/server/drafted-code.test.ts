import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NoteId } from "../../src/domain/ids.ts";
import { openSpace, type ServerDesk, startServerDesk } from "./server-desk.ts";
import { type PlayedSession, planned, SEALED_STEP, sealedNote } from "./session-play.ts";

const SENTENCE = "drafted" as NoteId;

let desk: ServerDesk;
let session: PlayedSession;
beforeAll(async () => {
  desk = await startServerDesk();
  session = await planned(desk, await openSpace(desk, "ana", "ben", "chen"), "ana", "ben", "chen");
});
afterAll(() => desk.close());

describe("the code of conduct, over the server", () => {
  it("[G3] [S1] takes no adoption and no sentence that its rules do not allow", async () => {
    await session.does("ben", { type: "propose-sentence", id: SENTENCE, text: "Cameras are optional." });
    const states = (user: string, key: string, value: Record<string, unknown>) =>
      desk.as(user).ask("state", { params: session.params, body: { facts: [{ key, value }] } });
    const [ana, ben] = [session.member("ana"), session.member("ben")];
    for (const [user, key, value] of [
      ["chen", `adopted/${SENTENCE}`, { epoch: 1 }],
      ["chen", "sentence/forged", { author: ben, text: "Ben did not say this" }],
      ["ana", "sentence/seat", { author: ana, text: "From the seat" }],
      ["ana", "adopted/nothing", { epoch: 1 }],
    ] as const)
      expect((await states(user, key, value)).refused).toHaveLength(1);
  });

  it("[G2] [G4] takes sealed words again only from whoever agreed to the code as it stands", async () => {
    const present = ["ana", "ben", "chen"].map(session.member);
    await session.does("ana", { type: "start-session" });
    await session.does("ben", { type: "agree" });
    const seal = () => ({ params: session.params, body: sealedNote("What I saw") });
    await desk.as("ben").ask("writeSealed", seal());
    await session.does("chen", { type: "keep-sentence", sentence: SENTENCE, on: true });
    await session.does("ana", { type: "adopt-sentence", sentence: SENTENCE, present });
    expect(await desk.as("ben").refused("writeSealed", seal())).toMatchObject({ reason: "agree-first" });
    await session.does("ben", { type: "agree" });
    const box = await desk.as("ben").ask("writeSealed", seal());
    expect(box).toMatchObject({ step: SEALED_STEP, mine: true });
  });
});
