import { formatById } from "../../../src/domain/formats/shipped-formats.ts";
import { click } from "../call.ts";
import { expect, test } from "../simulation.ts";
import { playFormat } from "./play-format.ts";

const NAMES = ["Ana", "Ben", "Chen", "Dina", "Eli", "Farah", "Goran"];

/** The twelve, by how many take part beside the facilitator. */
const groups = [
  { others: 4, formats: ["what-so-what-now-what", "learning-loop-lesson", "lunch-and-learn", "after-action-review"] },
  { others: 5, formats: ["conversation-cafe", "case-clinic", "action-learning", "tuning-protocol", "mastermind"] },
  { others: 6, formats: ["troika", "one-two-four-all", "peer-assist"] },
];

for (const { others, formats } of groups)
  test(`[P1] [F1] with ${others} people: ${formats.join(", ")}, each from its start to its record`, async ({
    simulation,
    page,
  }) => {
    test.setTimeout(900_000);
    const names = NAMES.slice(0, others + 1);
    const call = await simulation.call(page, `people=${names.length}&surfaces=panel`);
    const records: { readonly title: string; readonly kept: readonly string[] }[] = [];
    for (const id of formats) {
      const format = formatById(id);
      if (!format) throw new Error(`no format ${id}`);
      records.push(await playFormat(simulation, call, names, format));
    }

    const reading = await simulation.call(page, "people=1&surfaces=tab");
    const { tab } = reading.person("Ana");
    for (const { title, kept } of records) {
      await click(tab.getByRole("link", { name: title, exact: true }).first());
      for (const text of kept) await expect(tab.getByText(text).first()).toBeVisible();
      await click(tab.getByRole("link", { name: "Home" }));
    }
  });
