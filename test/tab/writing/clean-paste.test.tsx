import { describe, expect, it } from "vitest";
import { cleanPaste } from "../../../src/tab/writing/rich/clean-paste.ts";

const item = (level: number, marker: string, words: string) =>
  `<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
  style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7pt'>&nbsp;&nbsp;</span></span></span><![endif]>${words}<o:p></o:p></p>`;

const word = (body: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Word"><style>p {margin:0}</style>
  <!--[if gte mso 9]><xml><o:shapedefaults/></xml><![endif]--></head><body lang=EN><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

const flat = (html: string) => html.replaceAll(/\s*\n\s*/g, " ").trim();

describe("what is pasted", () => {
  it("[Y4] from Word keeps words, headings, bold, and links, without what dresses them", () => {
    const pasted = word(
      "<h1 style='color:red'>Title</h1><p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Ask</b> <a href='https://example.test/' style='color:blue'>here</a><o:p>&nbsp;</o:p></p>",
    );
    expect(flat(cleanPaste(pasted))).toBe('<h1>Title</h1><p><b>Ask</b> <a href="https://example.test/">here</a></p>');
  });

  it("[Y4] from Word has its lists as lists, as deep as they were", () => {
    const pasted = word(
      `<p>Before</p>${item(1, "·", "one")}${item(2, "o", "two")}${item(1, "·", "three")}<p>After</p>`,
    );
    expect(flat(cleanPaste(pasted)).replaceAll(/<span>\s*<\/span>/g, "")).toBe(
      "<p>Before</p><ul><li>one<ul><li>two</li></ul></li><li>three</li></ul><p>After</p>",
    );
  });

  it("[Y4] from Word has its numbered lists numbered", () => {
    const pasted = word(`${item(1, "1.", "one")}${item(1, "2.", "two")}`);
    expect(flat(cleanPaste(pasted)).replaceAll(/<span>\s*<\/span>/g, "")).toBe("<ol><li>one</li><li>two</li></ol>");
  });

  it("[Y4] from a page that wraps all of it in a bold that is not bold is not bold", () => {
    expect(cleanPaste('<meta charset="utf-8"><b style="font-weight:normal;" id="x"><p>words</p></b>')).toBe(
      "<p>words</p>",
    );
  });

  it("[Y4] brings no script, style, picture or handler", () => {
    const pasted =
      '<p onclick="harm()" style="color:red">words</p><script>harm()</script><style>p{}</style><img src=x onerror="harm()"><svg onload="harm()"></svg>';
    expect(cleanPaste(pasted)).toBe("<p>words</p>");
  });

  it("[Y4] keeps tables, and the language of code", () => {
    const pasted =
      '<table style="width:9pt"><tr><td colspan="2" width="9">a</td></tr></table><pre><code class="language-ts">let a;</code></pre>';
    expect(cleanPaste(pasted)).toBe(
      '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table><pre><code class="language-ts">let a;</code></pre>',
    );
  });
});
