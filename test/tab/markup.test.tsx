import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Markup } from "../../src/tab/markup/markup.tsx";
import { markupTexts } from "../../src/tab/markup/markup-texts.ts";
import { LanguageProvider, learnLanguage, speakEnglish } from "../../src/ui/messages/spoken-language.tsx";
import { hostile, shown } from "./markup-corpus.ts";

afterEach(cleanup);

const draw = (text: string): Element =>
  render(
    <LanguageProvider spoken={speakEnglish([markupTexts])}>
      <Markup text={text} />
    </LanguageProvider>,
  ).container;

const DRAWN =
  /^(div|section|p|br|strong|em|del|code|pre|a|ul|ol|li|blockquote|aside|hr|h[2-6]|table|thead|tbody|tr|th|td)$/;
const SAID = /^(class|dir|href|start|target|rel|aria-label|tabindex)$/;

describe("what somebody wrote in Markdown", () => {
  it.each(shown)("[Y1] %j is shown as %s", (markdown, selector, words) => {
    const found = draw(markdown).querySelectorAll(selector);
    expect([...found].map(({ textContent }) => textContent)).toEqual([words]);
  });

  it("[Y1] a text without Markdown keeps its lines", () => {
    const drawn = draw("We forgot the night shift.\nA card on the door helped.\n\nSo did a call.");
    expect([...drawn.querySelectorAll("p")].map(({ innerHTML }) => innerHTML.replaceAll("\n", ""))).toEqual([
      "We forgot the night shift.<br>A card on the door helped.",
      "So did a call.",
    ]);
  });

  it("[Y1] whoever escapes the mark of a note means the words", () => {
    const drawn = draw("> \\[!TIP]\n> Ask first.");
    expect(drawn.querySelector("aside")).toBeNull();
    expect(drawn.querySelector("blockquote")?.textContent).toContain("[!TIP]");
  });

  it("[Y2] a link opens elsewhere and tells nothing of where it was followed", () => {
    const link = draw("[a page](https://example.test/)").querySelector("a");
    expect([link?.rel, link?.target]).toEqual(["noopener noreferrer nofollow", "_blank"]);
  });

  it.each([
    ["[Bowlines](entry:abc-1)", "#/entries/abc-1", "Bowlines"],
    ["[Bowlines][b]\n\n[b]: entry:abc-1", "#/entries/abc-1", "Bowlines"],
    ["[Bowlines](entry:../x)", undefined, "Bowlines"],
  ])("[IM5] %j leads to the entry that it names, and nowhere else", (text, href, words) => {
    const drawn = draw(text);
    expect(drawn.querySelector("a")?.getAttribute("href") ?? undefined).toBe(href);
    expect(drawn.textContent).toContain(words);
  });

  it("[DA2] calls whoever was mentioned and has left as the reader does", async () => {
    const spoken = await learnLanguage("ja", [markupTexts]);
    const { container } = render(
      <LanguageProvider spoken={spoken}>
        <Markup text="Ask @Former member, **@Former member**; not `@Former member`." />
      </LanguageProvider>,
    );
    expect(container.textContent?.trim()).toBe("Ask @元メンバー, @元メンバー; not @Former member.");
  });

  it.each(hostile)("[Y2] does no harm: %j", (text) => {
    const drawn = [...draw(text).querySelectorAll("*")];
    expect(drawn.map(({ localName }) => localName).filter((name) => !DRAWN.test(name))).toEqual([]);
    const attributes = drawn.flatMap((element) => [...element.attributes]);
    expect(attributes.map(({ name }) => name).filter((name) => !SAID.test(name))).toEqual([]);
    const links = attributes.filter(({ name }) => name === "href").map(({ value }) => new URL(value).protocol);
    expect(links.filter((protocol) => !/^(https?|mailto):$/.test(protocol))).toEqual([]);
  });

  it.each([
    ["<b>words</b> in <i>brackets</i>", "<b>words</b> in <i>brackets</i>"],
    ["<script>harm()</script>", "<script>harm()</script>"],
    ["![two people at a board](x)", "two people at a board"],
    ["[here](javascript:harm())", "here"],
  ])("[Y2] nothing of %j is lost", (text, words) => {
    expect(draw(text).textContent?.trim()).toBe(words);
  });
});
