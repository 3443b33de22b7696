import type { JSONContent } from "@tiptap/core";
import fc from "fast-check";

/** Letters of five scripts, and everything that means something in Markdown. */
const letters = "abz09éßжשع中あ👍";
const signs = "*_`~[]()<>#+-.!|\\&:/@=\"'{}$^";

const word = fc.array(fc.constantFrom(...letters, ...signs), { minLength: 1, maxLength: 6 }).map((all) => all.join(""));
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(" "));

const address = fc.constantFrom(
  "https://example.test/",
  "https://example.test/a_(b)?c=d&e*f",
  "mailto:us@example.test",
);
const mark = fc.oneof(
  fc.constant({ type: "bold" }),
  fc.constant({ type: "italic" }),
  address.map((href) => ({ type: "link", attrs: { href } })),
);
const order = ["link", "bold", "italic", "code"];

const run: fc.Arbitrary<JSONContent> = fc
  .record({
    text: words,
    marks: fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type }),
    isCode: fc.boolean(),
  })
  .map(({ text, marks, isCode }) => {
    const all = [...marks, ...(isCode ? [{ type: "code" }] : [])].sort(
      (a, b) => order.indexOf(a.type) - order.indexOf(b.type),
    );
    return { type: "text", text, ...(all.length === 0 ? {} : { marks: all }) };
  });

/** Code with "]:" at the start of a link cannot be written. */
function canBeSaid({ text, marks }: JSONContent): boolean {
  const has = (wanted: string) => marks?.some(({ type }) => type === wanted) === true;
  return !(has("link") && has("code") && text?.includes("]:"));
}

const mention = fc
  .record({ member: fc.constantFrom("m-ana", "_b-9"), name: words })
  .map((attrs): JSONContent => ({ type: "mention", attrs }));

const isWords = (run: JSONContent | undefined) => run?.type === "text" && run.marks === undefined;
const space: JSONContent = { type: "text", text: " " };

/** Words apart by spaces that no mark is on, so that there is one way to say it. */
const line: fc.Arbitrary<JSONContent[]> = fc
  .array(fc.oneof({ weight: 4, arbitrary: run.filter(canBeSaid) }, mention), { minLength: 1, maxLength: 4 })
  .map((runs) => {
    const all: JSONContent[] = [];
    for (const one of runs.flatMap((each, at) => (at === 0 ? [each] : [space, each]))) {
      const last = all.at(-1);
      if (isWords(last) && isWords(one)) all.splice(-1, 1, { ...one, text: `${last?.text}${one.text}` });
      else all.push(one);
    }
    return all;
  });

const lines = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((all) => all.flatMap((one, at) => (at === 0 ? one : [{ type: "hardBreak" }, ...one])));

const paragraph = lines.map((content): JSONContent => ({ type: "paragraph", content }));
const heading = fc
  .record({ level: fc.integer({ min: 1, max: 6 }), content: line })
  .map(({ level, content }): JSONContent => ({ type: "heading", attrs: { level }, content }));
const code = fc
  .record({
    language: fc.constantFrom(null, "ts", "c++"),
    text: fc.array(fc.oneof(words, fc.constantFrom("", "```", "    deep", "> [!TIP]")), { maxLength: 4 }),
  })
  .map(({ language, text }): JSONContent => {
    const said = text.join("\n");
    return {
      type: "codeBlock",
      attrs: { language },
      ...(said === "" ? {} : { content: [{ type: "text", text: said }] }),
    };
  });
const rule = fc.constant<JSONContent>({ type: "horizontalRule" });
/** "\\|" in code cannot be written there. */
const canStandInTable = (runs: readonly JSONContent[]) =>
  runs.every(({ text, marks }) => !text?.includes("\\|") || !marks?.some(({ type }) => type === "code"));
const cell = (type: string) =>
  fc.option(line.filter(canStandInTable), { nil: undefined }).map(
    (content): JSONContent => ({
      type,
      content: [{ type: "paragraph", ...(content ? { content } : {}) }],
    }),
  );
const table = fc.integer({ min: 1, max: 3 }).chain((width) => {
  const row = (type: string) =>
    fc.array(cell(type), { minLength: width, maxLength: width }).map((content) => ({ type: "tableRow", content }));
  return fc
    .tuple(row("tableHeader"), fc.array(row("tableCell"), { maxLength: 2 }))
    .map(([head, body]): JSONContent => ({ type: "table", content: [head, ...body] }));
});

const { blocks } = fc.letrec<{ block: JSONContent; blocks: JSONContent[] }>((tie) => ({
  blocks: fc.array(tie("block"), { minLength: 1, maxLength: 3 }),
  block: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    paragraph,
    heading,
    code,
    rule,
    table,
    tie("blocks").map((content) => ({ type: "blockquote", content })),
    fc
      .tuple(fc.constantFrom("note", "tip", "warning"), tie("blocks"))
      .map(([kind, content]) => ({ type: "callout", attrs: { kind }, content })),
    fc
      .array(fc.tuple(paragraph, fc.array(tie("block"), { maxLength: 2 })), { minLength: 1, maxLength: 3 })
      .chain((items) => {
        const content = items.map(([first, rest]) => ({ type: "listItem", content: [first, ...rest] }));
        return fc.constantFrom<JSONContent>(
          { type: "bulletList", content },
          { type: "orderedList", attrs: { start: 3 }, content },
        );
      }),
  ),
}));

/** Any text that Markdown can say, as the writing surface holds it. */
export const anyRich = blocks.map((content): JSONContent => ({ type: "doc", content }));
