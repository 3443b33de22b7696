import { placeOf, subPageOf } from "../../../src/tab/navigation/place.ts";
import { hostile } from "../../tab/markup-corpus.ts";
import { violationsIn } from "../access/looks.ts";
import { begin, type Call, click, press } from "../call.ts";
import { expect, test } from "../simulation.ts";
import { watchForHarm } from "./harm.ts";
import { changedWithHarm, fillWithHarm, HARM } from "./hostile-space.ts";

const SEEN_LAST = "And **this** is all.";

const DRESSED = "img[src='x'], script:not([src]), iframe, object, embed, svg[onload], [onclick], [onerror], [onload]";

/** Opens each place of the tab, waits until it is all there, and looks for what should be words. */
async function openAll(call: Call, name: string, places: readonly string[]): Promise<void> {
  const tab = call.person(name).tab;
  const frame = await call.frame(`${name} channel tab`);
  for (const place of places) {
    await frame.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/${place}`);
    await expect(tab.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(tab.locator("[aria-busy=true]")).toHaveCount(0);
    expect([name, place, await frame.locator(DRESSED).count()]).toEqual([name, place, 0]);
  }
}

/** The same out of files: one for each text, a table, and one with all of them, which is opened. [IM4] */
async function importHarm(call: Call, name: string): Promise<void> {
  await openAll(call, name, ["import"]);
  const { tab } = call.person(name);
  const markdown = (file: string, text: string) => ({
    name: file,
    mimeType: "text/markdown",
    buffer: Buffer.from(text),
  });
  const table = {
    name: "questions.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("title;body\n=1+1;<script>harm()</script>\n"),
  };
  await tab.getByRole("radio", { name: "a question" }).check();
  await tab
    .getByLabel("Choose files")
    .and(tab.locator("input"))
    .setInputFiles([
      ...hostile.map((text, at) => markdown(`hostile ${at}.md`, text)),
      markdown("all.md", ["# All of it", ...hostile].join("\n\n")),
      table,
    ]);
  await click(tab.getByRole("button", { name: "Import", exact: true }));
  await expect(tab.getByText(/^Imported\./)).toBeVisible();
  expect(await violationsIn(await call.frame(`${name} channel tab`))).toEqual([]);
  await click(tab.getByRole("link", { name: "All of it", exact: true }));
  await expect(tab.getByRole("article")).toContainText("<script>harm()</script>");
}

test("[Y1] [Y2] an entry full of hostile Markdown does nothing in anybody's tab, and the policy has nothing to report", async ({
  simulation,
  page,
}) => {
  const seen = await watchForHarm(page);
  const call = await simulation.call(page, "people=2");
  const [ana, ben] = [call.person("Ana"), call.person("Ben")];
  await begin({ seat: ana, others: [ben] }, { minutes: 45, title: "On call" });
  await click(ben.panel.getByRole("tab", { name: /Questions/ }));
  await ben.panel.getByLabel("Your question").fill("Who owns the pager?");
  await press(ben.panel, "Ask a question");
  await expect(ana.panel.getByRole("tab", { name: /Questions/ })).toContainText("1");
  await press(ana.panel, "More");
  await press(ana.panel, "End session");
  await press(ana.panel, "Publish record");

  await click(ben.tab.getByRole("link", { name: "On call" }).first());
  const own = ben.tab.getByRole("region", { name: "Yours to keep" });
  const most = hostile.slice(0, 50);
  await own.getByRole("textbox").fill(["A question with examples.", ...most, SEEN_LAST].join("\n\n"));
  await click(own.getByRole("button", { name: /^Keep/ }));
  await click(own.getByRole("link", { name: /^Read it/ }));
  await click(ana.tab.getByRole("navigation").getByRole("link", { name: "Library" }));
  await click(ana.tab.getByRole("link", { name: /^A question with examples/ }));
  for (const { tab } of [ana, ben]) {
    const article = tab.getByRole("article");
    const last = tab.locator("article strong", { hasText: "this" });
    await expect(last).toBeVisible();
    // The innermost: what was written, without what the page itself draws around it.
    const written = article
      .locator("div")
      .filter({ has: tab.locator("strong", { hasText: "this" }), hasText: "<script>harm()</script>" })
      .last();
    await expect(written).toBeVisible();
    expect(await written.locator("img, svg, iframe, script, style, object, form, input, [onclick]").count()).toBe(0);
    expect(await written.locator("a:not([href^='http']):not([href^='mailto:'])").count()).toBe(0);
  }

  const { play, taken } = await fillWithHarm(simulation);
  expect(taken).toBeGreaterThan(20);
  const entry = await changedWithHarm(play);
  const { entries } = await play.desk.as("ana").ask("listEntries", { params: { space: play.space } });
  const { entries: drafts } = await play.desk.as("ana").ask("listDrafts", { params: { space: play.space } });
  const { paths } = await play.desk.as("ana").ask("listPaths", { params: { space: play.space } });
  const pages = [
    "",
    "library",
    "questions",
    "sessions",
    "settings",
    "paths",
    "search?q=harm",
    "search?q=img&type=lesson",
  ];
  const entriesAndPaths = [
    ...entries.map((entry) => subPageOf(placeOf(entry))),
    ...drafts.map(({ id }) => `write/${id}`),
    ...paths.map(({ id }) => `paths/${id}`),
  ];
  await openAll(call, "Ana", [...pages, ...entriesAndPaths]);
  await openAll(call, "Ben", pages);

  await openAll(call, "Ana", [`entries/${entry}`]);
  await press(ana.tab, "History");
  await press(ana.tab, "What changed in version 2");
  await expect(ana.tab.getByRole("insertion").filter({ hasText: HARM })).toBeVisible();

  await importHarm(call, "Ana");
  expect(seen).toEqual([]);
});
