import { expect, type Frame, type FrameLocator, type Locator, type Page } from "@playwright/test";

/** One participant of the simulated call, found by the titles a person sees and the names controls have. */
export interface Participant {
  readonly name: string;
  readonly panel: FrameLocator;
  readonly stage: FrameLocator;
  readonly tab: FrameLocator;
  readonly personal: FrameLocator;
}

export interface Call {
  readonly page: Page;
  person(name: string): Participant;
  frame(title: string): Promise<Frame>;
}

export async function createCall(page: Page, origin: string, query: string): Promise<Call> {
  await page.goto(`${origin}/simulator?${query}`);
  return {
    page,
    person: (name) => ({
      name,
      panel: page.frameLocator(`iframe[title="${name} side panel"]`),
      stage: page.frameLocator(`iframe[title="${name} stage"]`),
      tab: page.frameLocator(`iframe[title="${name} channel tab"]`),
      personal: page.frameLocator(`iframe[title="${name} personal tab"]`),
    }),
    async frame(title) {
      const element = await page.locator(`iframe[title="${title}"]`).elementHandle();
      const frame = await element?.contentFrame();
      if (!frame) throw new Error(`no frame ${title}`);
      return frame;
    },
  };
}

/**
 * A click as a mouse makes it: first it is brought over the target. Until what was scrolled into sight has arrived, the
 * browser sends the mouse to the frame that was at that place before, and a click with it.
 */
export async function click(target: Locator): Promise<void> {
  await target.evaluate((element) => element.scrollIntoView({ block: "nearest" }));
  const isUnderTheMouse = async () => {
    await target.hover();
    return await target.evaluate((element) => element.matches(":hover"));
  };
  await expect.poll(isUnderTheMouse, { message: "the mouse is over it" }).toBe(true);
  await target.click();
}

/** The same on a box that is not ticked yet. */
export async function tick(box: Locator): Promise<void> {
  await click(box);
  await expect(box).toBeChecked();
}

export const press = (surface: FrameLocator, name: string | RegExp): Promise<void> =>
  click(surface.getByRole("button", { name }).first());

/** To a page of the tab by its name, in sight or behind "More". */
export async function goTo(tab: FrameLocator, name: string): Promise<void> {
  const navigation = tab.getByRole("navigation");
  const link = navigation.getByRole("link", { name, exact: true });
  await expect(navigation.getByRole("link").first()).toBeVisible();
  if (!(await link.isVisible())) await click(navigation.getByRole("button", { name: "More" }));
  await click(link);
}

interface People {
  readonly seat: Participant;
  readonly others: readonly Participant[];
}

/** Ana plans, everybody agrees, Ana starts and opens the gate: the first step runs. */
export async function begin(
  people: People,
  plan: { readonly format?: string; readonly minutes?: number; readonly title?: string } = {},
): Promise<void> {
  const { seat } = people;
  await press(seat.panel, "Plan a session");
  if (plan.format) await seat.panel.getByRole("radio", { name: plan.format }).check();
  if (plan.minutes) await seat.panel.getByLabel("Minutes").fill(String(plan.minutes));
  if (plan.title) await seat.panel.getByLabel("Title").fill(plan.title);
  await click(seat.panel.getByRole("button", { name: "Plan a session" }).last());
  await start(people);
}

/** The same with what is planned already. Until the seat knows of everybody and their agreement, its gate may shut again. */
export async function start({ seat, others }: People): Promise<void> {
  for (const { panel } of others) await press(panel, "I agree");
  const all = others.length;
  await expect(seat.panel.getByText(new RegExp(`^${all} of ${all} ha(s|ve) agreed\\.$`))).toBeVisible();
  await press(seat.panel, "Start session");
  await press(seat.panel, "Next step");
  for (const { panel } of [seat, ...others])
    await expect(panel.getByRole("region", { name: "Now" }).getByRole("timer")).toBeVisible();
}

const done = ({ panel }: Participant) => panel.getByRole("button", { name: "I'm done" });

/** Whoever of these people has the floor, as soon as one of them has it; with `after`, as soon as it is somebody else. */
export async function withFloor<P extends Participant>(people: readonly P[], after?: P): Promise<P> {
  let found: P | undefined;
  const look = async () => {
    for (const person of people) if (person !== after && (await done(person).isVisible())) found = person;
    return found?.name;
  };
  await expect.poll(look, { message: "somebody has the floor" }).toBeDefined();
  if (!found) throw new Error("Nobody has the floor.");
  return found;
}

/** Whoever has the floor gives it away with this button. Answers who it was. */
export async function endTurn(people: readonly Participant[], button: "Pass" | "I'm done"): Promise<Participant> {
  const speaker = await withFloor(people);
  await press(speaker.panel, button);
  await expect(done(speaker)).toBeHidden();
  return speaker;
}
