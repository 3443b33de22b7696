import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { json } from "../api/fake-fetch.ts";
import { leaveTab, openTab } from "./fake-space.tsx";
import { ben, bodies, content, openSeries, press, series, serverWith } from "./series-play.ts";

afterEach(() => {
  leaveTab();
  localStorage.clear();
});

describe("writing a series", () => {
  it("[SE1] begins one with a session that is there, keeps what is written over a reload, and says what is lacking", async () => {
    const server = serverWith();
    const address = { subPage: "series/new?session=x1" };
    openTab(server, address);
    fireEvent.change(await screen.findByLabelText("Name"), { target: { value: content.name } });
    fireEvent.change(screen.getByLabelText("Time zone"), { target: { value: "Mars/Base" } });
    expect(screen.getByText("There is no such time zone.")).toBeTruthy();
    leaveTab();
    openTab(server, address);
    expect(await screen.findByLabelText("Name")).toHaveProperty("value", content.name);
    fireEvent.change(screen.getByLabelText("Time zone"), { target: { value: "UTC" } });
    fireEvent.change(screen.getByLabelText("First session"), { target: { value: "2026-11-25T14:00" } });
    fireEvent.change(screen.getByLabelText("How often"), { target: { value: "weekly" } });
    server.answers.series = series;
    await press("Begin");
    await screen.findByRole("heading", { level: 1, name: content.name });
    expect(bodies(server, "/series")).toMatchObject([
      {
        session: "x1",
        content: {
          name: content.name,
          purpose: "",
          format: null,
          cadence: "weekly",
          starts: "2026-11-25T14:00",
          zone: "UTC",
        },
      },
    ]);
  });

  it("[SE2] shows both where two changed the same, and saves what was chosen on top of theirs", async () => {
    const theirs = { content: { ...content, name: "Bends" }, by: ben };
    const conflict = { yours: { ...content, name: "Hitches" }, theirs, met: ["name"] };
    const server = serverWith();
    await openSeries(server);
    await press("Change");
    fireEvent.change(screen.getByLabelText("Name"), { target: { value: "Hitches" } });
    server.answers["series/r1"] = json(
      { type: "about:blank", title: "T", status: 409, code: "refused", reason: "series-changed", conflict },
      409,
    );
    await press("Save");
    const both = within(await screen.findByRole("region", { name: "Two changed the same" }));
    expect(both.getByText("Bends")).toBeTruthy();
    await act(async () => fireEvent.click(both.getByRole("button", { name: "Keep mine" })));
    server.answers["series/r1"] = { ...series, content: { ...content, name: "Hitches" } };
    await press("Save");
    expect(bodies(server, "series/r1").at(-1)).toEqual({
      base: theirs.content,
      content: { ...content, name: "Hitches" },
    });
  });

  it("[SE2] writes on top of what somebody saved while the form stood open and nothing was entered", async () => {
    const server = serverWith();
    await openSeries(server);
    await press("Change");
    const theirs = { ...content, purpose: "Ties" };
    server.answers["series/r1"] = { ...series, content: theirs };
    act(() => server.say({ type: "series" }));
    await screen.findByDisplayValue("Ties");
    fireEvent.change(screen.getByLabelText("Name"), { target: { value: "Hitches" } });
    await press("Save");
    expect(bodies(server, "series/r1").at(-1)).toEqual({ base: theirs, content: { ...theirs, name: "Hitches" } });
  });
});
