import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Markup } from "../../src/tab/markup/markup.tsx";
import { markupTexts } from "../../src/tab/markup/markup-texts.ts";
import { LanguageProvider, speakEnglish } from "../../src/ui/messages/spoken-language.tsx";
import { problem } from "../api/fake-fetch.ts";
import { createFakeServer, leaveTab, NOW, openTab } from "./fake-space.tsx";

const made: string[] = [];
beforeEach(() => {
  made.length = 0;
  vi.spyOn(URL, "createObjectURL").mockImplementation(() => {
    made.push("made");
    return "blob:of-the-test";
  });
  vi.spyOn(URL, "revokeObjectURL").mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  leaveTab();
  vi.restoreAllMocks();
});

const draw = (text: string): Element =>
  render(
    <LanguageProvider spoken={speakEnglish([markupTexts])}>
      <Markup text={text} />
    </LanguageProvider>,
  ).container;

const entryWith = (body: string) => ({
  id: "e1",
  type: "question",
  title: "Which knot?",
  publishedAt: NOW,
  excerpt: "",
  people: 1,
  session: null,
  author: { member: "m-ana", name: "Ana Silva" },
  draft: false,
  text: body,
  content: { type: "question", title: "Which knot?", body },
  from: null,
  key: null,
});

const openEntry = (body: string, file: unknown) => {
  const server = createFakeServer({ "entries/e1": entryWith(body), "attachments/a1": file });
  window.history.replaceState(null, "", "/tab.html#/entries/e1");
  openTab(server);
  return server;
};

describe("what is attached", () => {
  it.each([
    ["![A knot](attachment:a1)", "A knot"],
    ["![A knot](https://example.test/x.png)", "A knot"],
    ["![A knot](attachment:../a1)", "A knot"],
    ["![A knot](data:image/svg+xml,x)", "A knot"],
    ["[A plan](attachment:a1)", "A plan"],
    ['<img data-attachment="a1" alt="x">', '<img data-attachment="a1" alt="x">'],
  ])("[AT3] [Y2] %j loads nothing where there is no server to ask: it is its words", (text, words) => {
    const drawn = draw(text);
    expect(drawn.querySelectorAll("img, button, a")).toHaveLength(0);
    expect(drawn.textContent?.trim()).toBe(words);
  });

  it("[AT3] is a picture that was asked for with the reader's token; pictures from elsewhere stay words", async () => {
    const server = openEntry(
      "![A knot](attachment:a1)\n\n![Elsewhere](https://example.test/x.png)",
      new Response("png", { headers: { "content-type": "image/png" } }),
    );
    const picture = await screen.findByRole("img", { name: "A knot" });
    expect(picture.getAttribute("src")).toBe("blob:of-the-test");
    expect(screen.queryByRole("img", { name: "Elsewhere" })).toBeNull();
    expect(screen.getByText("Elsewhere")).toBeTruthy();
    const asked = server.asked.filter(({ address }) => address.includes("/attachments/"));
    expect(new Set(asked.map(({ address }) => address))).toEqual(new Set(["/api/spaces/s1/attachments/a1"]));
    expect(asked.every(({ token }) => token?.startsWith("Bearer "))).toBe(true);
  });

  it("[AT3] that could not be loaded is its words, and is asked for again", async () => {
    const server = openEntry("![A knot](attachment:a1)", problem("internal", 500));
    const failed = await screen.findByText(/The picture could not be loaded/);
    expect(failed.textContent).toContain("A knot");
    const again = within(failed).getByRole("button", { name: "Try again" });
    server.answers["attachments/a1"] = new Response("png");
    fireEvent.click(again);
    expect(await screen.findByRole("img", { name: "A knot" })).toBeTruthy();
  });

  it("[AT3] is a file to save", async () => {
    openEntry("[plan.pdf](attachment:a1)", new Response("pdf"));
    const saved = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    fireEvent.click(await screen.findByRole("button", { name: "plan.pdf" }));
    await waitFor(() => expect(saved).toHaveBeenCalledOnce());
    expect(made).toHaveLength(1);
  });
});
