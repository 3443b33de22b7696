import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { MOST_OUTSIDE } from "../../src/domain/calendar-event.ts";
import { bodies, event, withEvents } from "./calendar-play.ts";
import { leaveTab, openTab } from "./fake-space.tsx";

afterEach(leaveTab);

const outside = [{ id: "noor", name: "Noor Haddad", about: "Sailmaker" }];
const put = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe("speakers from outside", () => {
  it("[CE9] row S22: are named where an event is written, each with who they are", async () => {
    const server = withEvents([]);
    openTab(server, { subPage: "events/new" });
    fireEvent.click(await screen.findByRole("button", { name: "More about it" }));
    put("Title", "Sails");
    fireEvent.click(screen.getByRole("button", { name: "Add somebody from outside" }));
    const save = screen.getByRole("button", { name: "Put it in" });
    expect(save.getAttribute("aria-description")).toBe("Each speaker from outside needs a name.");
    put("Name", "Noor Haddad");
    put("Who they are", "Sailmaker");
    expect(screen.getByRole("group", { name: "Noor Haddad" })).toBeTruthy();
    const add = screen.getByRole("button", { name: "Add somebody from outside" });
    for (let at = 1; at < MOST_OUTSIDE; at++) fireEvent.click(add);
    expect([add.getAttribute("aria-disabled"), add.getAttribute("aria-description")]).toEqual(["true", "10 at most."]);
    for (const remove of screen.getAllByRole("button", { name: "Take out New speaker" })) fireEvent.click(remove);
    server.answers.calendar = event();
    fireEvent.click(save);
    await screen.findByRole("heading", { level: 1 });
    expect(bodies(server, "/calendar")).toMatchObject([
      { content: { outside: [{ id: expect.any(String), name: "Noor Haddad", about: "Sailmaker" }] } },
    ]);
  });

  it("[CE9] row S22: are read on the event's page; who can change it makes each a link, anew, and ends it", async () => {
    const mine = { canChange: true, content: { outside } };
    const server = withEvents([], null, event(mine));
    openTab(server, { subPage: "events/e1" });
    expect((await screen.findByText(/^From outside/)).textContent).toBe("From outside: Noor Haddad · Sailmaker");
    const links = within(await screen.findByRole("region", { name: "Links for speakers from outside" }));
    expect(links.getByText("Noor Haddad has no link yet.")).toBeTruthy();
    server.answers["calendar/e1/outside/noor/link"] = { token: "t".repeat(43) };
    fireEvent.click(links.getByRole("button", { name: "Make a link for Noor Haddad" }));
    const address = await links.findByText(/guest\/t{43}$/);
    expect(address.closest("[dir=ltr]")).toBeTruthy();
    expect(links.getByText("Noor Haddad has a link.")).toBeTruthy();
    server.answers["calendar/e1/outside/noor/link/ended"] = event(mine);
    fireEvent.click(links.getByRole("button", { name: "End the link of Noor Haddad" }));
    await links.findByText("The link of Noor Haddad is dead.");
    expect(links.queryByText(/guest\/t{43}$/)).toBeNull();
    expect(links.queryByRole("button", { name: /^End the link/ })).toBeNull();
  });

  it("[CE9] have links that whoever cannot change the event neither sees nor makes", async () => {
    openTab(withEvents([], null, event({ content: { outside } })), { subPage: "events/e1" });
    await screen.findByText(/^From outside/);
    expect(screen.queryByRole("region", { name: "Links for speakers from outside" })).toBeNull();
  });
});
