import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromRich } from "../../../src/tab/writing/rich/from-rich.ts";
import { markdownOf, treeOf } from "../../../src/tab/writing/rich/markdown.ts";
import { toRich } from "../../../src/tab/writing/rich/to-rich.ts";
import { anyRich } from "./any-rich.ts";

const paragraph = (...content: object[]) => ({ type: "doc", content: [{ type: "paragraph", content }] });
const words = (text: string, ...types: string[]) => ({ type: "text", text, marks: types.map((type) => ({ type })) });
const again = (markdown: string) => {
  const doc = toRich(treeOf(markdown));
  return doc && markdownOf(fromRich(doc));
};

describe("what is written with formatting", () => {
  it("[Y3] comes back from its Markdown as it was", () => {
    fc.assert(
      fc.property(anyRich, (doc) => {
        expect(toRich(treeOf(markdownOf(fromRich(doc))))).toEqual(doc);
      }),
      { numRuns: 400 },
    );
  });

  it("[Y3] a space that was made bold with its word is not, so that the stars stand at the word", () => {
    const written = paragraph(words("we"), words(" always ", "bold"), words("ask "));
    expect(markdownOf(fromRich(written))).toBe("we **always** ask");
  });

  it("[Y3] words of which only some are bold inside a link stay one link where they can", () => {
    const href = { type: "link", attrs: { href: "https://example.test/" } };
    const linked = (text: string, ...more: object[]) => ({ type: "text", text, marks: [href, ...more] });
    const written = paragraph(linked("read "), linked("this", { type: "bold" }));
    expect(markdownOf(fromRich(written))).toBe("[read **this**](https://example.test/)");
  });

  it.each([
    "# First\n\nWords with **bold**, *italic* and `code()`.",
    "- one\n  - two\n- three\n\n3. third\n4. fourth",
    "> said\n\n> [!TIP]\n>\n> Ask first.",
    "```ts\nlet a;\n```\n\n| Who | What |\n| - | - |\n| we | try |",
    "plain words\non two lines",
    "# Ask [@Ben Okafor](person:m-ben)\n\n[@Ana \\_S\\_](person:m-ana), or nobody",
  ])("[Y3] %j is kept to the letter", (markdown) => {
    expect(again(markdown)).toBe(markdown);
  });

  it.each([
    "some ~~wrong~~ words",
    "<b>raw</b>",
    "<div>\nraw\n</div>",
    "![picture](https://example.test/x.png)",
    "a note[^1]\n\n[^1]: here",
    "- [ ] to do",
    "[there][a]\n\n[a]: https://example.test/",
    "**[@Ben](person:m-ben)**",
    "[Ben](person:m-ben)",
    '[titled](https://example.test/ "title")',
    "[odd](javascript:harm())",
    "| a |\n| :-: |\n| b |",
    "```ts title\ncode\n```",
  ])("[Y5] %j is not shown with formatting, since something of it would be lost", (markdown) => {
    expect(toRich(treeOf(markdown))).toBeUndefined();
  });
});
