import { expect } from "@playwright/test";
import { fitPlan } from "../../../src/domain/fit-plan.ts";
import { type Format, OTHERS } from "../../../src/domain/format.ts";
import type { Step } from "../../../src/domain/plan.ts";
import { begin, type Call, type Participant, press } from "../call.ts";
import type { Simulation } from "../simulation.ts";

const MINUTE_MS = 60_000;

const now = ({ panel }: Participant) => panel.getByRole("region", { name: "Now" });

/** How many groups of `size` (or one less) that many people make. */
const groupCount = (people: number, size: number) => (size === 2 ? Math.floor(people / 2) : Math.ceil(people / size));

/** How many people have each role in a step, so that each role's words can be looked for on as many screens. */
function screensWith(role: string, step: Step, takingPart: number): number {
  const holders = step.clientPlace === undefined ? 1 : groupCount(takingPart, step.groups?.size ?? takingPart);
  const isNamed = step.parts?.some((part) => part.role !== OTHERS) || step.speakerRole !== undefined;
  return role === OTHERS ? takingPart - (isNamed ? holders : 0) : holders;
}

/** Everybody sees the step. */
async function seeStep(people: readonly Participant[], step: Step): Promise<void> {
  const heading = (person: Participant) => now(person).getByRole("heading", { name: step.title, exact: true });
  await Promise.all(people.map((person) => expect(heading(person)).toBeVisible()));
}

/** Each role sees its own words. */
async function seeParts(people: readonly Participant[], step: Step): Promise<void> {
  const [, ...takingPart] = people;
  for (const { role, prompt } of step.parts ?? []) {
    const words = ({ panel }: Participant) => panel.getByRole("region", { name: "Your part" }).getByText(prompt);
    const seen = async () => {
      const counts = await Promise.all(takingPart.map((person) => words(person).count()));
      return counts.reduce((sum, count) => sum + count, 0);
    };
    await expect.poll(seen, { message: `${step.title}: ${role}` }).toBe(screensWith(role, step, takingPart.length));
  }
}

/** Lets the time that the clock on the screen shows run out. */
async function letTimePass(simulation: Simulation, seat: Participant): Promise<void> {
  const shown = (await now(seat).getByRole("timer").first().textContent()) ?? "";
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(shown) ?? [];
  if (minutes === undefined) throw new Error(`The clock shows "${shown}".`);
  await simulation.advance((Number(minutes) * 60 + Number(seconds) + 1) * 1000);
}

/** Plays a format in its own length from the plan to the record; answers what was said and must be kept. */
export async function playFormat(
  simulation: Simulation,
  call: Call,
  names: readonly string[],
  format: Format,
): Promise<{ readonly title: string; readonly kept: readonly string[] }> {
  const people = names.map((name) => call.person(name));
  const [seat, first, second] = people as [Participant, Participant, Participant];
  const [, ...others] = people;
  const minutes = format.steps.reduce((sum, step) => sum + step.minutes, 0);
  const fit = fitPlan(format, minutes * MINUTE_MS, others.length);
  if (!fit.fits) throw new Error(`${format.title} does not fit into its own length.`);
  const title = `Our ${format.title}`;
  const kept: string[] = [];

  await begin({ seat, others }, { format: format.title, title });
  const given = new Set<string>();
  const [, ...steps] = fit.plan.steps;
  for (const [at, step] of steps.entries()) {
    await seeStep(people, step);
    if (step.mode === "solo" && step.speakerRole !== undefined && !given.has(step.speakerRole)) {
      const { name } = given.size === 0 ? first : second;
      given.add(step.speakerRole);
      await press(seat.panel, "Give the floor");
      await press(seat.panel, new RegExp(`^${name} `));
    }
    await seeParts(people, step);
    if (step.collects === "reflections") {
      const text = `Seen in ${step.title} of ${format.title}`;
      await second.panel.getByLabel("Your reflection").fill(text);
      await press(second.panel, "Add reflection");
      if (step.visibility === "sealed") {
        await expect(seat.panel.getByText(`1 of ${others.length} has written`)).toBeVisible();
        await press(seat.panel, "Reveal");
      }
      for (const { panel } of people) await expect(panel.getByText(text)).toBeVisible();
      kept.push(text);
    }
    if (step.collects === "commitments") {
      const text = `To try after ${format.title}`;
      await first.panel.getByLabel("My commitment").fill(text);
      await press(first.panel, "Keep commitment");
      await expect(seat.panel.getByText(text)).toBeVisible();
      kept.push(text);
    }
    if (at < steps.length - 1) await letTimePass(simulation, seat);
  }
  await press(seat.panel, "End session");
  await press(seat.panel, "Publish record");
  for (const { panel } of people) await expect(panel.getByText(/^Published/)).toBeVisible();
  return { title, kept };
}
