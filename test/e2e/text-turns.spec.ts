import { begin, click, type Participant, press, withFloor } from "./call.ts";
import { expect, test } from "./simulation.ts";

const now = ({ panel }: Participant) => panel.getByRole("region", { name: "Now" });

test("row S27: a whole session is held in writing, with no microphone, no camera and no address outside", async ({
  simulation,
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("websocket", (socket) => asked.push(socket.url()));
  const opened: string[] = [];
  await page.exposeBinding("tellOpened", (_, what: string) => void opened.push(what));
  await page.addInitScript(() => {
    const tell = (window as unknown as { tellOpened(what: string): Promise<void> }).tellOpened;
    for (const what of ["getUserMedia", "getDisplayMedia"] as const)
      navigator.mediaDevices[what] = async () => {
        await tell(what);
        throw new DOMException("There is no such device.", "NotFoundError");
      };
  });
  const call = await simulation.call(page, "people=3&surfaces=panel,tab");
  const [ana, ben, chen] = ["Ana", "Ben", "Chen"].map(call.person) as [Participant, Participant, Participant];
  const others = [ben, chen];
  const everybody = [ana, ben, chen];
  await begin({ seat: ana, others }, { minutes: 240, title: "In writing" });
  const goOn = async (title: string) => {
    await press(ana.panel, "Next step");
    for (const person of everybody) await expect(now(person)).toContainText(title);
  };
  const kept: string[] = [];

  for (const part of ["What?", "So what?", "Now what?"]) {
    await goOn(`${part} Write`);
    for (const { name, panel } of others) {
      kept.push(`${name} wrote to ${part}`);
      await panel.getByLabel("Your reflection").fill(`${name} wrote to ${part}`);
      await press(panel, "Add reflection");
    }
    await expect(ana.panel.getByText("2 of 2 have written")).toBeVisible();
    await press(ana.panel, "Reveal");
    for (const { name, panel } of others) await expect(panel.getByText(`${name} wrote to ${part}`)).toBeVisible();

    await goOn(`${part} Round`);
    for (const turn of ["first", "second"]) {
      const speaker = await withFloor(others);
      const text = `${speaker.name} had the ${turn} turn of ${part}`;
      kept.push(text);
      await press(speaker.panel, "Type my turn");
      await speaker.panel.getByLabel("My turn in writing").fill(text);
      await press(speaker.panel, "Send my turn");
      await expect(speaker.panel.getByRole("button", { name: "I'm done" })).toBeHidden();
    }
    for (const person of everybody) await expect(now(person)).toContainText(`${part} Collect`);
  }

  await goOn("Closing");
  kept.push("I will write it down next time");
  await ben.panel.getByLabel("My commitment").fill("I will write it down next time");
  await press(ben.panel, "Keep commitment");
  await expect(ana.panel.getByText("I will write it down next time")).toBeVisible();
  await press(ana.panel, "End session");
  await press(ana.panel, "Publish record");
  await click(chen.tab.getByRole("link", { name: "In writing", exact: true }).first());
  for (const text of kept) await expect(chen.tab.getByText(text).first()).toBeVisible();

  expect(opened).toEqual([]);
  const hosts = new Set(asked.filter((url) => /^(http|ws)/.test(url)).map((url) => new URL(url).hostname));
  expect([...hosts].filter((host) => host !== "localhost" && !host.endsWith(".localhost"))).toEqual([]);
  expect(hosts.size).toBeGreaterThan(3);
});
