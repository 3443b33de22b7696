import { fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { problem } from "../../api/fake-fetch.ts";
import { createFakeServer, leaveTab, NOW, openTab } from "../fake-space.tsx";

beforeEach(() => window.history.replaceState(null, "", "/tab.html#/settings"));
afterEach(leaveTab);

const press = async (name: string) => fireEvent.click(await screen.findByRole("button", { name }));
const transfer = { mostBytes: 64 * 1024 * 1024, fits: { export: true, backup: true } };

describe("who did what to the whole space, in settings", () => {
  it("[AU2] is shown to an owner, newest first", async () => {
    const by = { member: "m-ana", name: "Ana Silva" };
    const acts = [{ id: "a1", act: "topic-renamed", by, at: NOW }];
    openTab(createFakeServer({ transfer, audit: { acts } }));
    await press("Show who did what");
    expect(await screen.findByText(/^Ana Silva: renamed or merged a topic, /)).toBeTruthy();
  });

  it("[AU2] is not shown to anybody else, and says so", async () => {
    openTab(createFakeServer({ transfer, audit: problem("not-the-owner", 403) }));
    await press("Show who did what");
    expect(await screen.findByText("Only an owner of this space can read this.")).toBeTruthy();
  });
});
