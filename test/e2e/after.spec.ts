import { begin, click, type Participant, press } from "./call.ts";
import { asSuperuser } from "./database.ts";
import { expect, test } from "./simulation.ts";

const statements = ["It was worth my time", "I take something I can use", "I was heard"] as const;
const taps = ({ panel }: Participant) => panel.getByRole("region", { name: "Three taps" });
const tap = (person: Participant, statement: (typeof statements)[number], answer: string) =>
  click(taps(person).getByRole("group", { name: statement }).getByRole("button", { name: answer }));

test("[B3] [K7] once the record is published a panel opens with the end of the session, and an answer can be changed", async ({
  simulation,
  page,
}) => {
  const answers = () =>
    asSuperuser(simulation, async (client) => {
      const { rows } = await client.query<{ worth: string; useful: string; heard: string }>(
        "select worth, useful, heard from feedback_answers",
      );
      return rows;
    });
  const first = await simulation.call(page, "people=3&surfaces=panel");
  const [ana, ben, chen] = [first.person("Ana"), first.person("Ben"), first.person("Chen")];
  await begin({ seat: ana, others: [ben, chen] }, { minutes: 240, title: "Deploys" });
  await press(ana.panel, "More");
  await press(ana.panel, "End session");
  for (const statement of statements) await tap(ben, statement, "Partly");
  await expect(taps(ben).getByText(/^Counted\./)).toBeVisible();
  await press(ana.panel, "Publish record");
  await expect(ben.panel.getByText(/^Published/)).toBeVisible();

  const again = await simulation.call(page, "people=3&surfaces=panel");
  const [seat, answered, silent] = [again.person("Ana"), again.person("Ben"), again.person("Chen")];
  for (const { panel } of [seat, answered, silent]) {
    await expect(panel.getByRole("heading", { level: 1, name: "Deploys" })).toBeVisible();
    await expect(panel.getByText(/^Published/)).toBeVisible();
  }
  await expect(taps(answered).getByRole("button", { name: "Partly", pressed: true })).toHaveCount(3);
  await tap(answered, "I was heard", "Yes");
  await expect.poll(answers).toEqual([{ worth: "partly", useful: "partly", heard: "yes" }]);
  for (const statement of statements) await tap(silent, statement, "No");
  await expect.poll(async () => (await answers()).length).toBe(2);

  // The end is no dead end: the next one is planned from it, and whoever left it for a plan stays there.
  await press(seat.panel, "Plan the next one");
  await click(seat.panel.getByRole("button", { name: "Plan a session" }).last());
  for (const { panel } of [seat, answered, silent])
    await expect(panel.getByRole("region", { name: "Three taps" })).toHaveCount(0);
  await expect(seat.panel.getByRole("button", { name: "Start session" })).toBeVisible();
});
