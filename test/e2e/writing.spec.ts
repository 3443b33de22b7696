import { inEachTheme, looker, tooWideIn, violationsIn } from "./access/looks.ts";
import { click, type Participant, press } from "./call.ts";
import { expect, test } from "./simulation.ts";

const fields = {
  "Why it matters": "Whoever comes on shift knows what waits.",
  "What it is": "Three lines on a card.\n\n- what runs\n- what waits",
  "How to practise it": "Write one for today.",
};
const box = ({ tab }: Participant, name: string) => tab.getByRole("textbox", { name, exact: true });

test("row S2: [Y6] [Y7] [Y8] a member publishes a lesson; two improve it at once, one of them offline for a minute, and both texts survive", async ({
  simulation,
  page,
}) => {
  const call = await simulation.call(page, "people=2&surfaces=tab");
  const [ana, ben] = [call.person("Ana"), call.person("Ben")];

  await click(ana.tab.getByRole("link", { name: "New lesson" }));
  await box(ana, "Title").fill("A card for the hand-over");
  await press(ana.tab, "Publish");
  await expect(
    ana.tab.getByRole("alert").filter({ hasText: "Before it can be published: Why it matters" }),
  ).toBeVisible();
  for (const [name, text] of Object.entries(fields)) await box(ana, name).fill(text);
  await expect(ana.tab.getByText("Saved", { exact: true })).toBeVisible();
  const frame = await call.frame("Ana channel tab");
  expect(frame.url()).toMatch(/#\/write\/[\w-]{22}$/);
  await frame.goto(frame.url());
  await expect(box(ana, "Why it matters")).toHaveText(fields["Why it matters"]);
  await box(ana, "Questions to recall it by").fill("What stands on the card?\nWho reads it?");
  await press(ana.tab, "Publish");
  await expect(ana.tab.getByRole("heading", { level: 1, name: "A card for the hand-over" })).toBeVisible();

  await click(ben.tab.getByRole("link", { name: "A card for the hand-over" }).first());
  for (const person of [ana, ben]) {
    await click(person.tab.getByRole("link", { name: "Edit" }));
    await expect(box(person, "Why it matters")).toHaveText(fields["Why it matters"]);
  }
  const online = (isOnline: boolean) => simulation.api("POST", "/simulator/network", { user: "ben", online: isOnline });
  await online(false);
  await box(ben, "Why it matters").fill("Nobody has to ask twice.");
  await box(ben, "How to practise it").fill("Write one for tomorrow.");
  await press(ben.tab, "Save");
  await expect(ben.tab.getByText("Kept on this device, not yet saved")).toBeVisible();
  await simulation.advance(60_000);
  await box(ana, "Why it matters").fill("The night shift sleeps better.");
  await box(ana, "Title").fill("One card for the hand-over");
  await press(ana.tab, "Save");
  await expect(ana.tab.getByText("Saved", { exact: true })).toBeVisible();
  await online(true);

  const both = ben.tab.getByRole("region", { name: "Two texts: Why it matters" });
  await expect(both.getByText("The night shift sleeps better.")).toBeVisible();
  await expect(box(ben, "Why it matters")).toHaveText("Nobody has to ask twice.");
  await expect(box(ben, "Title")).toHaveValue("One card for the hand-over");
  const axe = looker(call, ["Ben channel tab"], violationsIn);
  await inEachTheme(call, ["Ben channel tab"], axe.look)("two texts");
  await page.locator('iframe[title="Ben channel tab"]').evaluate((frame) => {
    frame.style.width = "320px";
  });
  const narrow = looker(call, ["Ben channel tab"], tooWideIn);
  await narrow.look("two texts");
  expect([...axe.found, ...narrow.found]).toEqual([]);
  await click(both.getByRole("button", { name: "Put theirs below mine" }));
  await click(both.getByRole("button", { name: "This is the text now" }));
  await press(ben.tab, "Save");
  await expect(ben.tab.getByText("Saved", { exact: true })).toBeVisible();

  await expect(box(ana, "Why it matters")).toHaveText(/Nobody has to ask twice\.\s*The night shift sleeps better\./);
  await expect(box(ana, "How to practise it")).toHaveText("Write one for tomorrow.");
});
