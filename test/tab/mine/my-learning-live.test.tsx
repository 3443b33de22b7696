import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { EVERY_MS, SOON_MS } from "../../../src/tab/my-learning/follow.ts";
import { problem } from "../../api/fake-fetch.ts";
import { createDevice } from "../offline/device.ts";
import { keptOn } from "./kept-on.ts";
import { all, asked, bakers, commitment, nothing, openPage, press, region, riggers } from "./open-page.tsx";

afterEach(cleanup);
afterEach(() => vi.restoreAllMocks());

describe("My learning, over time and without the server", () => {
  it("[ML5] shows what changed elsewhere by itself while it is in sight, and at once when it is looked at again", async () => {
    const { answers, pass, seen, reads } = await openPage(all([riggers]));
    await region("Riggers");
    answers["/api/me/learning"] = all([bakers]);
    await pass(EVERY_MS);
    expect(screen.queryByRole("region", { name: "Riggers" })).toBeNull();
    await region("A chat");
    await seen(false);
    const before = reads();
    await pass(EVERY_MS * 10);
    expect(reads()).toBe(before);
    answers["/api/me/learning"] = all([riggers]);
    await seen(true);
    await region("Riggers");
    await pass(EVERY_MS);
    expect(reads()).toBe(before + 2);
  });

  it("[ML5] leaves the question that is being recalled, and brings back nothing that was done meanwhile", async () => {
    const other = { ...asked, question: "What holds it?" };
    const recalling = (...recall: readonly unknown[]) => all([{ ...riggers, learning: { ...nothing, recall } }]);
    const { answers, pass } = await openPage(recalling(asked));
    const part = await region("Riggers");
    await press(part, "button", "Show the passage");
    answers["/api/me/learning"] = recalling(other, asked);
    await pass(EVERY_MS);
    expect(part.getByText("Recall 2 questions")).toBeTruthy();
    expect([part.getByText("Which way around?"), part.getByText("Go around.")]).toHaveLength(2);

    let arrive = (_: unknown) => {};
    answers["/api/me/learning"] = new Promise((resolve) => {
      arrive = resolve;
    });
    answers["/api/spaces/s1/recall/answered"] = { waiting: [], nextAt: null, isMuted: false };
    await pass(EVERY_MS);
    await press(part, "button", "I knew it");
    answers["/api/me/learning"] = recalling(other);
    await act(async () => arrive(recalling(other, asked)));
    expect(part.getByText("Recall 1 question")).toBeTruthy();
    expect(part.queryByText("Which way around?")).toBeNull();
  });

  it("[ML5] lets a commitment go that was settled elsewhere, and keeps in sight what was settled here", async () => {
    const second = { ...commitment, session: "x2", text: "Call the customer" };
    const held = (...commitments: readonly unknown[]) => all([{ ...riggers, learning: { ...nothing, commitments } }]);
    const { answers, pass } = await openPage(held(commitment, second));
    answers["/api/spaces/s1/sessions/x2/commitment"] = {};
    const part = await region("Riggers");
    await act(async () => fireEvent.click(part.getAllByRole("button", { name: "I did it" })[1] ?? document.body));
    answers["/api/me/learning"] = held();
    await pass(EVERY_MS);
    expect(part.queryByText("Write the runbook")).toBeNull();
    expect(part.getByText("Call the customer")).toBeTruthy();
    expect(part.getByRole("button", { name: "Undo" })).toBeTruthy();
  });

  it("[ML6] keeps what was read while the server cannot be reached, says why and since when, and catches up by itself", async () => {
    const { answers, pass, seen } = await openPage(new TypeError("no network"));
    expect(await screen.findByRole("alert")).toBeTruthy();
    answers["/api/me/learning"] = all([riggers]);
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "Try again" })));
    await region("Riggers");
    expect(screen.queryByRole("alert")).toBeNull();
    answers["/api/me/learning"] = new TypeError("no network");
    await act(async () => window.dispatchEvent(new Event("online")));
    const says = () => screen.getByRole("alert").textContent;
    expect(says()).toMatch(/^Peerloop cannot be reached right now\..* What you see is from .*24/);
    await region("Riggers");
    answers["/api/me/learning"] = problem("internal", 500);
    await pass(SOON_MS);
    expect(says()).toMatch(/^Peerloop could not do that\..* What you see is from /);
    answers["/api/me/learning"] = new Promise(() => {});
    await pass(EVERY_MS);
    expect(says()).toMatch(/^Peerloop could not do that/);
    await pass(2 * SOON_MS);
    expect(says()).toMatch(/^Peerloop cannot be reached/);
    answers["/api/me/learning"] = all([bakers]);
    await seen(true);
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.queryByRole("region", { name: "Riggers" })).toBeNull();
  });

  it("[ML6] [OF2] reads without the server what the same person read last here, drafts not, and nobody else does", async () => {
    const device = createDevice();
    const anas = keptOn(device, "ana");
    await openPage(all([riggers]), { kept: anas.kept });
    await region("Riggers");
    await anas.settled();
    cleanup();
    const again = await openPage(new TypeError("no network"), { kept: keptOn(device, "ana").kept });
    const part = await region("Riggers");
    expect(screen.getByRole("alert").textContent).toContain("What you see is from");
    expect(part.getByText("Write the runbook")).toBeTruthy();
    expect(part.queryByText("Your drafts")).toBeNull();
    again.answers["/api/me/learning"] = all([bakers]);
    await again.pass(SOON_MS);
    expect(screen.queryByRole("alert")).toBeNull();
    await region("A chat");
    cleanup();
    for (const user of ["ben", "ana"]) {
      await openPage(new TypeError("no network"), { kept: keptOn(device, user).kept });
      expect((await screen.findByRole("alert")).textContent).toContain("That did not work");
      expect(screen.queryByRole("region", { name: "Riggers" })).toBeNull();
      cleanup();
    }
  });

  it("[ML6] [OF3] shows nothing of before, and keeps nothing, once the server does not let them in", async () => {
    const device = createDevice();
    const { kept, settled } = keptOn(device, "ana");
    const { answers, pass } = await openPage(all([riggers]), { kept });
    await region("Riggers");
    await settled();
    answers["/api/me/learning"] = problem("tenant-not-allowed", 403);
    await pass(EVERY_MS);
    const refused = () => expect(screen.queryByRole("region", { name: "Riggers" })).toBeNull();
    expect((await screen.findByRole("alert")).textContent).toContain("Your organization does not use Peerloop");
    refused();
    answers["/api/me/learning"] = new TypeError("no network");
    await pass(EVERY_MS);
    expect((await screen.findByText(/^Peerloop cannot be reached/)).isConnected).toBe(true);
    refused();
    expect(await keptOn(device, "ana").stillKept()).toBeUndefined();
  });
});
