import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { simpleFormat } from "../contract/any-format.ts";
import { createFakeServer, leaveTab, openTab } from "./fake-space.tsx";

afterEach(() => {
  leaveTab();
  localStorage.clear();
});

const someone = (name: string, teaches: readonly string[], learns: readonly string[] = []) => ({
  member: `m-${name}`,
  name,
  ...{ teaches, learns, worksAs: null, site: null, timeZone: null },
  spaces: ["Bakers"],
});
const joined = {
  title: "Riggers",
  view: {
    spaces: ["Bakers", "Riggers"],
    people: [someone("Ben", ["Knots"], ["Tides"]), someone("Chen", [], ["Tides"])],
    figures: { lessons: 15, answers: null, applied: 5 },
    formats: [{ space: "Bakers", format: simpleFormat }],
  },
};
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));
const part = (name: string) => within(screen.getByRole("region", { name }));
const sent = (server: ReturnType<typeof createFakeServer>, end: string) =>
  server.asked.filter(({ address, body }) => address.endsWith(end) && body !== undefined).map(({ body }) => body);

describe("the organisation as a whole", () => {
  it("[OR1] row S30: a space takes part in two steps, the first of which says what others will see", async () => {
    const server = createFakeServer({ organisation: { title: null, view: null } });
    openTab(server, { subPage: "organisation" });
    await screen.findByText(/^This space does not take part/);
    await press("Let this space take part");
    expect(screen.getByText("What members of other spaces that take part will see:")).toBeTruthy();
    expect(sent(server, "/organisation")).toEqual([]);
    fireEvent.change(screen.getByRole("textbox", { name: "Name of this space there" }), {
      target: { value: "Riggers" },
    });
    server.answers.organisation = joined;
    await press("Take part");
    expect(sent(server, "/organisation")).toEqual([{ title: "Riggers" }]);
    expect(await screen.findByText(/This space takes part as/)).toBeTruthy();
    server.answers.organisation = { title: null, view: null };
    await press("Leave the organisation's view");
    expect(await screen.findByText("This space has left.")).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Who knows what" })).toBeNull();
    server.answers.organisation = joined;
    await press("Take part again");
    expect(sent(server, "/organisation").at(-1)).toEqual({ title: "Riggers" });
  });

  it("[OR2] [OR3] [OR4] row S30: shows who knows what, gaps, figures of enough people, and formats to copy", async () => {
    const server = createFakeServer({ organisation: joined, formats: { format: simpleFormat } });
    openTab(server, { subPage: "organisation?q=knost" });
    await screen.findByRole("region", { name: "Who knows what" });
    expect(part("Who knows what").getAllByRole("listitem")).toHaveLength(1);
    expect(part("Wanted, and nobody offers it yet").getByText("Tides")).toBeTruthy();
    const figures = part("Together")
      .getAllByRole("definition")
      .map(({ textContent }) => textContent);
    expect(figures).toEqual(["at least 15", "not told: too few people", "at least 5"]);
    await press(`Copy ${simpleFormat.title} to this space`);
    expect(sent(server, "/formats")).toEqual([{ format: simpleFormat, replaces: null }]);
  });
});
