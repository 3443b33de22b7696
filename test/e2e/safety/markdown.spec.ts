import { hostile } from "../../tab/markup-corpus.ts";
import { begin, click, press } from "../call.ts";
import { expect, test } from "../simulation.ts";
import { watchForHarm } from "./harm.ts";

const SEEN_LAST = "And **this** is all.";

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
  await own.getByRole("textbox").fill(["A question with examples.", ...hostile, SEEN_LAST].join("\n\n"));
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
  expect(seen).toEqual([]);
});
