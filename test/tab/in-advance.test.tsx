import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFakeServer, leaveTab, openTab, sessionOf } from "./fake-space.tsx";

beforeEach(() => window.localStorage.clear());
afterEach(leaveTab);

const step = { id: "what-write", title: "What?", prompts: ["What happened?"] };
const code = { version: 1, sentences: ["We listen."] };
const known = (parts: Readonly<Record<string, unknown>> = {}) => ({
  step,
  begun: false,
  code,
  mine: false,
  isSeat: false,
  contributed: null,
  ...parts,
});

function openInvited(first: unknown = known(), ...sessions: readonly unknown[]) {
  const server = createFakeServer({
    people: { people: [] },
    formats: { formats: [] },
    "sessions?state=open": { sessions: [sessionOf("x1", "Indexes", { inAdvance: true }), ...sessions], next: null },
    "sessions/x1/inbox/in-advance": first,
    "sessions/x1/inbox/in-advance/taken-back": known(),
  });
  const tab = openTab(server, { subPage: "sessions" });
  const sent = (method: string) => server.asked.filter((one) => one.method === method).map(({ body }) => body);
  const say = (answer: unknown) => {
    server.answers["sessions/x1/inbox/in-advance"] = answer;
  };
  return { server, sent, say, ...tab };
}

const press = (name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));
const open = async () => {
  fireEvent.click(await screen.findByRole("button", { name: "Contribute in advance to Indexes" }));
  return screen.getByLabelText<HTMLTextAreaElement>("Your contribution");
};
const type = (box: HTMLElement, value: string) => fireEvent.change(box, { target: { value } });
const agree = () => fireEvent.click(screen.getByLabelText("I agree to this code of conduct"));
const refused = (reason: string) =>
  new Response(JSON.stringify({ type: "about:blank", title: "refused", status: 409, code: "refused", reason }), {
    status: 409,
    headers: { "content-type": "application/problem+json" },
  });

describe("contributing in advance, from the channel", () => {
  it("[B8] [G5] hands a text in, with or without a name, after agreeing to the code that stands beside it", async () => {
    const { sent, say } = openInvited();
    const box = await open();
    expect(screen.getByText("What happened?")).toBeTruthy();
    expect(screen.getByText("We listen.")).toBeTruthy();
    type(box, "  before we meet ");
    await press("Hand in");
    expect(sent("PUT")).toEqual([]);
    agree();
    fireEvent.click(screen.getByLabelText("Without my name"));
    expect(screen.getByText(/^Only the words, never your name/)).toBeTruthy();
    say(known({ mine: true }));
    await press("Hand in");
    expect(sent("PUT")).toMatchObject([{ step: "what-write", text: "before we meet", named: false, code: 1 }]);
    expect(screen.getByText(/^Handed in\. You can change it/)).toBeTruthy();

    type(box, "better words");
    expect(screen.getByText("Changed, and not handed in yet.")).toBeTruthy();
    await press("Save changes");
    const [first, second] = sent("PUT");
    expect(second).toEqual({ ...Object(first), text: "better words" });
    await press("Take it back");
    expect(sent("POST").at(-1)).toEqual({
      step: "what-write",
      slip: Object(first).slip,
      editKey: Object(first).editKey,
    });
    expect([box.value, screen.getByText("Taken back. Your text is still here.")]).toEqual([
      "better words",
      expect.anything(),
    ]);
  });

  it("[G5] asks to agree again when the code has changed, and keeps the text", async () => {
    const { say } = openInvited();
    const box = await open();
    type(box, "words");
    agree();
    say(refused("code-changed"));
    await press("Hand in");
    expect(screen.getByText(/^The code of conduct has changed/)).toBeTruthy();
    expect(box.value).toBe("words");
  });

  it("[R5] tells who planned it how many there are, from five on", async () => {
    const { say, passTime } = openInvited(known({ isSeat: true, contributed: { count: null } }));
    expect(await screen.findByText(/^From five people on you see here/)).toBeTruthy();
    say(known({ isSeat: true, contributed: { count: 5 } }));
    await passTime(60_000);
    expect(await screen.findByText("At least 5 people have contributed in advance.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Contribute/ })).toBeNull();
    leaveTab();
    openInvited(known({ contributed: { count: 10 } }));
    expect(await screen.findByText("At least 10 people have contributed in advance.")).toBeTruthy();
  });

  it("[B9] gives a text back when its session is cancelled, to keep, to copy or to discard", async () => {
    const { server, say } = openInvited();
    const box = await open();
    agree();
    type(box, "words for a session");
    say(known({ mine: true }));
    await press("Hand in");
    leaveTab();

    const later = openInvited();
    delete later.server.answers["sessions/x1/inbox/in-advance"];
    later.server.answers["sessions?state=open"] = { sessions: [], next: null };
    const given = await screen.findByRole("region", { name: "Given back to you" });
    expect(within(given).getByLabelText("Given back to you")).toHaveProperty("value", "words for a session");
    fireEvent.click(within(given).getByRole("button", { name: "Discard what you wrote for Indexes" }));
    await later.passTime(6_000);
    expect(screen.queryByRole("region", { name: "Given back to you" })).toBeNull();
    expect(Object.keys(window.localStorage).filter((key) => key.startsWith("peerloop-draft"))).toEqual([]);
    expect(server.asked.length).toBeGreaterThan(0);
  });

  it("[B9] says so when the plan went away and came back, and hands the same text in again", async () => {
    const { sent, say } = openInvited();
    const box = await open();
    agree();
    type(box, "still fits");
    say(known({ mine: true }));
    await press("Hand in");
    const [first] = sent("PUT");
    leaveTab();

    const later = openInvited(known());
    expect((await open()).value).toBe("still fits");
    expect(await screen.findByText(/^The plan changed in between/)).toBeTruthy();
    agree();
    await press("Hand in");
    expect(later.sent("PUT")).toEqual([first]);
  });
});
