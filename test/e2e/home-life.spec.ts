import { click, press } from "./call.ts";
import { expect, test } from "./simulation.ts";

test("[LI5] [LI7] [LI10] [LI12] row S12: a learning mentions somebody, who is told, and who saves it as an entry with two presses", async ({
  simulation,
  page,
}) => {
  const call = await simulation.call(page, "people=2&surfaces=tab");
  const [ana, ben] = [call.person("Ana").tab, call.person("Ben").tab];
  const feedOf = (tab: typeof ana) => tab.getByRole("region", { name: "What people learned" });
  const newsOf = (tab: typeof ana) => tab.getByRole("region", { name: "For you" });
  await expect(newsOf(ben).getByText("Nothing new for you.")).toBeVisible();

  const box = feedOf(ana).getByRole("textbox", { name: "What did you learn?" });
  await box.pressSequentially("Wet hemp shrinks, says @be");
  await expect(feedOf(ana).getByRole("option", { name: "Ben Okafor" })).toBeVisible();
  await box.press("Enter");
  await expect(box).toHaveValue("Wet hemp shrinks, says @Ben Okafor ");
  await click(
    feedOf(ana)
      .getByRole("checkbox", { name: /^Others may save it/ })
      .first(),
  );
  await press(ana, "Tell the space");

  await expect(newsOf(ben).getByText("Ana Silva mentioned you")).toBeVisible();
  await expect(newsOf(ana).getByText("Nothing new for you.")).toBeVisible();
  await press(ben, "Mark all as read");
  await expect(newsOf(ben).getByText("Nothing new for you.")).toBeVisible();

  await press(ben, /^Save as entry/);
  await press(ben, "Experience");
  await click(feedOf(ben).getByRole("link", { name: "Read the entry" }));
  await expect(ben.getByRole("heading", { level: 1, name: /^Wet hemp shrinks, says @Ben Okafor/ })).toBeVisible();
  await press(ben, "Follow");
  await expect(ben.getByRole("button", { name: "Follow", exact: true, pressed: true })).toBeVisible();
  await expect(feedOf(ana).getByRole("link", { name: "Read the entry" })).toBeVisible();

  await click(ben.getByRole("link", { name: "Home", exact: true }));
  await click(ben.getByRole("link", { name: "New experience", exact: true }));
  const field = (name: string) => ben.getByRole("textbox", { name, exact: true });
  await field("Title").fill("Jute shrinks too");
  const situation = field("The situation");
  await situation.pressSequentially("On deck with @an");
  await expect(ben.getByRole("option", { name: "Ana Silva", selected: true })).toBeVisible();
  await situation.press("Enter");
  await expect(situation).toHaveText("On deck with @Ana Silva ");
  await field("What was hard").fill("It rained");
  await field("What I tried").fill("A new rope");
  await press(ben, /^Publish$/);
  await expect(newsOf(ana).getByText("Ben Okafor mentioned you")).toBeVisible();
  await expect(page.getByText("In the activity feed of Ana: Ben Okafor mentioned you.").first()).toBeAttached();
});
