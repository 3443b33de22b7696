import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { mentionTexts } from "../../../src/tab/mentions/mention-texts.ts";
import { MarkdownBox } from "../../../src/tab/writing/markdown-box.tsx";
import { writingTexts } from "../../../src/tab/writing/writing-texts.ts";
import { LanguageProvider, speakEnglish } from "../../../src/ui/messages/spoken-language.tsx";
import { uiTexts } from "../../../src/ui/messages/ui-texts.ts";
import "../../ui/patience.ts";

afterEach(cleanup);

function Written({ first, told }: { readonly first: string; readonly told: string[] }) {
  const [text, setText] = useState(first);
  const change = (next: string) => {
    told.push(next);
    setText(next);
  };
  return <MarkdownBox label="Why it matters" text={text} onChange={change} />;
}

function open(first: string): string[] {
  const told: string[] = [];
  render(
    <LanguageProvider spoken={speakEnglish([uiTexts, mentionTexts, writingTexts])}>
      <Written first={first} told={told} />
    </LanguageProvider>,
  );
  return told;
}

const box = () => screen.findByRole("textbox", { name: "Why it matters" });

describe("a text that is written", () => {
  it("[Y3] is shown with its formatting, and opening it changes nothing", async () => {
    const told = open("Words with **bold**.");
    expect((await box()).querySelector("strong")?.textContent).toBe("bold");
    expect(screen.getByRole("toolbar", { name: "Formatting: Why it matters" })).toBeTruthy();
    expect(told).toEqual([]);
  });

  it("[Y3] is not undone into nothing: what was opened is where undoing ends", async () => {
    const told = open("one");
    await box();
    const undo = screen.getByRole("button", { name: "Undo" });
    expect(undo.getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(screen.getByRole("button", { name: "List" }));
    fireEvent.click(undo);
    expect(told.at(-1)).toBe("one");
  });

  it("[Y3] becomes a list by its button, as Markdown", async () => {
    const told = open("one");
    await box();
    fireEvent.click(screen.getByRole("button", { name: "List" }));
    expect(told.at(-1)).toBe("- one");
  });

  it("[Y3] has one tab stop for its buttons, and arrows between them", async () => {
    open("one");
    await box();
    const bar = screen.getByRole("toolbar", { name: "Formatting: Why it matters" });
    const stops = () => [...bar.querySelectorAll("button")].filter(({ tabIndex }) => tabIndex === 0);
    expect(stops().map((button) => button.getAttribute("aria-label"))).toEqual(["Bold"]);
    stops()[0]?.focus();
    fireEvent.keyDown(screen.getByRole("button", { name: "Bold" }), { key: "ArrowRight" });
    expect(stops().map((button) => button.getAttribute("aria-label"))).toEqual(["Italic"]);
    fireEvent.keyDown(screen.getByRole("button", { name: "Italic" }), { key: "End" });
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Redo");
  });

  it("[Y5] is written as Markdown by choice, and goes on with formatting from there", async () => {
    const told = open("one");
    await box();
    fireEvent.click(screen.getByRole("button", { name: "Write Markdown" }));
    const plain = await box();
    expect(plain).toHaveProperty("value", "one");
    fireEvent.change(plain, { target: { value: "# one" } });
    expect(told).toEqual(["# one"]);
    fireEvent.click(screen.getByRole("button", { name: "Write with formatting" }));
    expect((await box()).querySelector("h2")?.textContent).toBe("one");
  });

  it("[Y5] is written as Markdown where the formatting could not show all of it, and says so", async () => {
    open("![a board](https://example.test/x.png)");
    await screen.findByText(/Nothing of it is lost/);
    expect(await box()).toHaveProperty("value", "![a board](https://example.test/x.png)");
  });
});
