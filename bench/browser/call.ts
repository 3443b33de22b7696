import type { Frame, Page } from "@playwright/test";

export async function frameOf(page: Page, title: string): Promise<Frame> {
  const element = await page.waitForSelector(`iframe[title="${title}"]`);
  const frame = await element.contentFrame();
  if (!frame) throw new Error(`"${title}" holds no page.`);
  return frame;
}

export const press = (frame: Frame, name: string): Promise<void> =>
  frame.getByRole("button", { name, exact: true }).last().click();

/** Ana facilitates, Ben and the others take part, all in their side panels; ends on the open step that collects what people write. */
export async function playToOpenStep(ana: Frame, ...others: readonly Frame[]): Promise<void> {
  await press(ana, "Plan a session");
  await ana.getByRole("radio", { name: /^Lunch/ }).check();
  await ana.getByLabel("Minutes").fill("480");
  await press(ana, "Plan a session");
  for (const panel of others) await press(panel, "I agree");
  await press(ana, "Start session");
  for (const heading of ["Welcome", "Talk", "Questions"]) {
    await press(ana, "Next step");
    for (const panel of [ana, ...others]) await panel.getByRole("heading", { name: heading }).first().waitFor();
  }
}
