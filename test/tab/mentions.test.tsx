import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { begunIn } from "../../src/tab/mentions/begun-mention.ts";
import { createFakeServer, entryOf, leaveTab, openTab, untended } from "./fake-space.tsx";

beforeEach(() => localStorage.clear());
afterEach(leaveTab);

const people = ["Ana Silva", "Ben Okafor", "Bea Okafor"].map((name, at) => ({
  member: ["m-ana", "m-ben", "m-bea"][at],
  oid: `o${at}`,
  name,
  guest: false,
}));
const question = {
  ...entryOf("k1", "Which rope?"),
  type: "question",
  author: { member: "m-ben", name: "Ben Okafor" },
  text: "Which rope?",
  from: null,
  key: null,
};
const none = { answers: [], needsAnswer: true, canAccept: false, nameless: false };

async function openAnswers(known: unknown) {
  const server = createFakeServer({
    people: known,
    "entries/k1": question,
    "entries/k1/about": untended,
    "entries/k1/answers": none,
  });
  openTab(server, { subPage: "entries/k1" });
  const answers = within(await screen.findByRole("region", { name: "Answers" }));
  fireEvent.click(await answers.findByRole("button", { name: "Write Markdown" }));
  return { server, answers, box: await answers.findByRole("textbox", { name: "Your answer" }) };
}
const type = (box: HTMLElement, value: string) => fireEvent.change(box, { target: { value } });

describe("a mention in an answer", () => {
  it("[LI5] is picked with the keyboard, told to a screen reader, and sent with who is meant", async () => {
    const { server, answers, box } = await openAnswers({ people });
    expect(box.getAttribute("aria-describedby")).toBeTruthy();
    type(box, "Says @oka");
    const first = await answers.findByRole("option", { name: "Ben Okafor", selected: true });
    expect(box.getAttribute("aria-activedescendant")).toBe(first.id);
    expect(answers.getByRole("listbox", { name: "People to mention" }).id).toBe(box.getAttribute("aria-controls"));
    expect(answers.getByText("2 people: arrow keys and Enter choose").getAttribute("role")).toBe("status");
    fireEvent.keyDown(box, { key: "ArrowDown" });
    fireEvent.keyDown(box, { key: "Enter" });
    expect(box).toHaveProperty("value", "Says @Bea Okafor ");
    expect(box.getAttribute("aria-activedescendant")).toBeNull();
    fireEvent.click(answers.getByRole("button", { name: "Answer" }));
    await vi.waitFor(() =>
      expect(server.asked.find(({ body }) => body !== undefined && "text" in Object(body))?.body).toMatchObject({
        text: "Says [@Bea Okafor](person:m-bea) ",
      }),
    );
  });

  it("[LI5] is not offered again where its writer has closed the list, until the next one is begun", async () => {
    const { answers, box } = await openAnswers({ people });
    type(box, "@be");
    await answers.findByRole("listbox");
    fireEvent.keyDown(box, { key: "Escape" });
    expect(answers.queryByRole("listbox")).toBeNull();
    type(box, "@ben");
    expect(answers.queryByRole("listbox")).toBeNull();
    type(box, "@ben or @be");
    expect(await answers.findByRole("listbox")).toBeTruthy();
  });

  it("[LI5] says that nobody is called so, and that people could not be loaded; what is written stays", async () => {
    const { server, answers, box } = await openAnswers(new TypeError("away"));
    type(box, "@be");
    expect(await answers.findByText("The people of this space could not be loaded.")).toBeTruthy();
    server.answers.people = { people };
    type(box, "@zoe ");
    type(box, "@zoe");
    expect(await answers.findByText("Nobody of this space is called so.")).toBeTruthy();
    expect(answers.queryByRole("listbox")).toBeNull();
    fireEvent.keyDown(box, { key: "Enter" });
    expect(box).toHaveProperty("value", "@zoe");
  });
});

describe("what is taken for a mention that is begun", () => {
  it("[LI5] stands by itself and goes up to the cursor, over one space at most", () => {
    expect(begunIn("Ask @")).toEqual({ query: "", start: 4, end: 5 });
    expect(begunIn("(@Ben O", 27)).toEqual({ query: "Ben O", start: 21, end: 27 });
    for (const line of ["us@example", "@Ben Okafor said", "@ b"]) expect(begunIn(line)).toBeUndefined();
  });
});
