import type { Format } from "../../../src/domain/format.ts";
import { begin, click, press } from "../call.ts";
import { expect, test } from "../simulation.ts";

/** A format that no code knows. */
const twoQuestions: Format = {
  id: "two-questions",
  version: 1,
  title: "Two questions",
  purpose: "Find out quickly what a group knows and what it wants to know.",
  people: { least: 2, most: 12 },
  steps: [
    {
      id: "know",
      title: "What we know",
      prompts: ["What do you know about it?"],
      minutes: 6,
      mode: "silent",
      visibility: "sealed",
      collects: "reflections",
      stretch: "stretch",
      leastSeconds: 30,
    },
    {
      id: "wonder",
      title: "What we wonder",
      prompts: ["What would you like to know?"],
      minutes: 6,
      mode: "round",
      visibility: "open",
      collects: "nothing",
      stretch: "stretch",
      leastSeconds: 10,
      advance: "manual",
    },
  ],
};

const file = (content: unknown, name = "two-questions.json") => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify(content)),
});

test("[F4] a format made as a file is imported, planned and run to its record, with no code of its own", async ({
  simulation,
  page,
}) => {
  const call = await simulation.call(page, "people=2");
  const [ana, ben] = [call.person("Ana"), call.person("Ben")];
  await press(ana.panel, "Plan a session");
  const picker = ana.panel.locator("input[type=file]");

  const [first, ...others] = twoQuestions.steps;
  const wrong = { peerloopFormat: 1, ...twoQuestions, steps: [{ ...first, minutes: 0 }, ...others] };
  await picker.setInputFiles(file(wrong));
  await expect(ana.panel.getByText("Step 1 · minutes: must be at least 1")).toBeVisible();
  await expect(ana.panel.getByRole("radio", { name: "Two questions" })).toHaveCount(0);

  await picker.setInputFiles(file({ peerloopFormat: 1, ...twoQuestions }));
  await expect(ana.panel.getByRole("radio", { name: "Two questions" })).toBeChecked();
  await expect(ana.panel.getByText("Made here by Ana Silva.")).toBeVisible();
  await press(ana.panel, "Not now");

  await begin({ seat: ana, others: [ben] }, { format: "Two questions" });
  await ben.panel.getByLabel("Your reflection").fill("That two questions are enough");
  await press(ben.panel, "Add reflection");
  await press(ana.panel, "Reveal");
  await expect(ana.panel.getByText("That two questions are enough")).toBeVisible();
  await press(ana.panel, "Next step");
  await press(ben.panel, "I'm done");
  await press(ana.panel, "End session");
  await press(ana.panel, "Publish record");
  await click(ben.tab.getByRole("link", { name: "Two questions", exact: true }).first());
  await expect(ben.tab.getByText("That two questions are enough").first()).toBeVisible();
  await expect(ben.tab.getByText("What we wonder")).toBeVisible();
});

test("[F5] a format is made from another one, survives a reload, and is there for everybody", async ({
  simulation,
  page,
}) => {
  const call = await simulation.call(page, "people=2");
  const [ana, ben] = [call.person("Ana"), call.person("Ben")];
  await press(ben.panel, "Plan a session");
  await press(ana.panel, "Plan a session");
  await ana.panel.getByRole("radio", { name: "1-2-4-All" }).check();
  await press(ana.panel, "Make your own");
  await ana.panel.getByLabel("Title", { exact: true }).fill("1-2-4 for us");
  await ana.panel.getByLabel("Title of the step").fill("");
  await expect(ana.panel.getByText("must not be empty")).toBeVisible();
  await ana.panel.getByLabel("Title of the step").fill("Think alone");
  await press(ana.panel, "Move down: Think alone");
  await press(ana.panel, "Remove: Think alone");
  await press(ana.panel, "Undo");

  await (await call.frame("Ana side panel")).evaluate(() => location.reload());
  await press(ana.panel, "Plan a session");
  await press(ana.panel, "Go on editing");
  await expect(ana.panel.getByLabel("Title", { exact: true })).toHaveValue("1-2-4 for us");
  await expect(ana.panel.getByRole("button", { name: /Think alone/ })).toBeVisible();
  await press(ana.panel, "Save format");
  await expect(ana.panel.getByRole("radio", { name: "1-2-4 for us" })).toBeChecked();
  await expect(ben.panel.getByRole("radio", { name: "1-2-4 for us" })).toBeVisible();

  const download = page.waitForEvent("download");
  await press(ana.panel, "Export");
  expect((await download).suggestedFilename()).toBe("1-2-4-for-us.peerloop.json");
  await press(ana.panel, "Remove");
  await expect(ben.panel.getByRole("radio", { name: "1-2-4 for us" })).toHaveCount(0);
  await press(ana.panel, "Undo");
  await expect(ben.panel.getByRole("radio", { name: "1-2-4 for us" })).toBeVisible();
});
