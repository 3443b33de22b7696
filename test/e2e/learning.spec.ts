import { inEachTheme, looker, tooWideIn, violationsIn } from "./access/looks.ts";
import { type Call, click, type Participant, press } from "./call.ts";
import { belaying, giveTopic, publish } from "./entries/published.ts";
import { expect, type Simulation, test } from "./simulation.ts";

const DAY_MS = 24 * 3_600_000;

const part = ({ tab }: Participant, name: string) => tab.getByRole("region", { name });
const goHome = ({ tab }: Participant) => click(tab.getByRole("navigation").getByRole("link", { name: "Home" }));
const openLesson = ({ tab }: Participant) => click(tab.getByRole("link", { name: belaying.title }).first());

/** Opens the lesson, finishes it and finds it unclear. */
async function findUnclear(person: Participant, word: string): Promise<void> {
  await openLesson(person);
  await click(part(person, "Where are you with it?").getByRole("button", { name: "Finished" }));
  const form = part(person, "How was this lesson?");
  const tap = (group: string, name: string) =>
    click(form.getByRole("group", { name: group }).getByRole("button", { name }));
  await tap("It is clear to me", "Unclear");
  await tap("I can use it", "Partly");
  await tap("Nothing is missing", "No");
  await form.getByLabel("A word to the author").fill(word);
  await press(person.tab, "Send feedback");
  await expect(form.getByText("Sent without your name.", { exact: false })).toBeVisible();
}

async function readByThree(simulation: Simulation, call: Call): Promise<readonly [Participant, Participant]> {
  const [ana, ben, chen, dina] = ["Ana", "Ben", "Chen", "Dina"].map(call.person);
  if (!ana || !ben || !chen || !dina) throw new Error("Four people are in the call.");
  await findUnclear(ben, "Which hand is the brake hand?");
  await findUnclear(chen, "");
  await goHome(ana);
  await expect(ana.tab.getByRole("link", { name: belaying.title }).first()).toBeVisible();
  await expect(part(ana, "To improve")).toHaveCount(0);
  await findUnclear(dina, "");
  await simulation.advance(2 * DAY_MS);
  return [ana, ben];
}

test("[ML1] [RE1] [RE3] [RE4] [RE5] [RE7] row S26: a lesson is read, found unclear, answered by its author, and recalled after two days", async ({
  simulation,
  page,
}) => {
  await publish(simulation, "ana", belaying);
  const call = await simulation.call(page, "people=4&surfaces=tab,personal");
  const [ana, ben] = await readByThree(simulation, call);

  await openLesson(ana);
  await goHome(ana);
  await expect(part(ana, "To improve").getByText("Only you see this", { exact: false })).toBeVisible();
  await click(part(ana, "To improve").getByRole("link", { name: belaying.title }));
  const said = part(ana, "What readers say");
  await expect(said.getByText("Which hand is the brake hand?")).toBeVisible();
  await said.getByLabel("Your reply").fill("The one below the device.");
  await press(ana.tab, "Reply");
  await expect(part(ben, "What Ana Silva says to the feedback").getByText("The one below the device.")).toBeVisible();
  await goHome(ana);
  await expect(part(ana, "To improve")).toHaveCount(0);
  await expect(part(ana, "Recall")).toHaveCount(0);

  await goHome(ben);
  const recall = part(ben, "Recall");
  await expect(recall.getByText("2 questions waiting", { exact: false })).toBeVisible();
  await press(ben.tab, "Recall them");
  await expect(recall.getByText("Which hand stays on the rope?")).toBeVisible();
  await press(ben.tab, "Show the passage");
  await expect(recall.getByText("Keep the brake hand on the rope.")).toBeVisible();
  await press(ben.tab, "I knew it");
  await expect(recall.getByText("Where do you look?")).toBeVisible();
  await expect(recall.getByText("1 question waiting", { exact: false })).toBeVisible();
  // What is left is recalled in Ben's own tab, which leads back to the lesson in the channel's.
  await click(ben.personal.getByRole("heading", { level: 1, name: "My learning" }));
  const mine = ben.personal.getByRole("region", { name: "Peer sessions" });
  await click(ben.personal.getByRole("region", { name: "Three things for today" }).getByRole("button"));
  await expect(mine.getByText("Where do you look?")).toBeVisible();
  await press(ben.personal, "Show the passage");
  await press(ben.personal, "Not yet");
  await expect(mine.getByText("It comes again in two days.")).toBeVisible();
});

test("[O2] [O3] row S3: the library shows the loop of a topic, and a session for what is missing is planned there", async ({
  simulation,
  page,
}) => {
  await giveTopic(simulation, "ana", await publish(simulation, "ana", belaying), "Climbing");
  const ben = (await simulation.call(page, "people=2&surfaces=tab")).person("Ben");
  await click(ben.tab.getByRole("navigation").getByRole("link", { name: "Library" }));
  const topics = part(ben, "Topics");
  await expect(topics.getByText("1 entry · 1 of 4 stages of the learning loop")).toBeVisible();
  await expect(topics.getByText("Missing next: Practice.")).toBeVisible();
  await press(ben.tab, "Plan a session to practise Climbing");
  await expect(topics.getByRole("radio", { name: "Learning-loop lesson" })).toBeChecked();
  await expect(topics.getByLabel("Title")).toHaveValue("Climbing");
  await click(topics.getByRole("form", { name: "Plan a session" }).getByRole("button", { name: "Plan a session" }));
  await expect(topics.getByRole("button", { name: "Plan a session to practise Climbing" })).toBeVisible();
  await click(ben.tab.getByRole("navigation").getByRole("link", { name: "Sessions" }));
  await expect(ben.tab.getByRole("heading", { name: "Climbing" })).toBeVisible();
});

test("axe finds nothing wrong with what readers make of a lesson, in the three themes, and 320 pixels do", async ({
  simulation,
  page,
}) => {
  await giveTopic(simulation, "ana", await publish(simulation, "ana", belaying), "Climbing");
  const call = await simulation.call(page, "people=4&surfaces=tab,personal");
  const titles = ["Ana channel tab", "Ben channel tab", "Ben personal tab"];
  for (const title of titles)
    await page.locator(`iframe[title="${title}"]`).evaluate((frame) => {
      frame.style.width = "320px";
    });
  const [seen, wide] = [looker(call, titles, violationsIn), looker(call, titles, tooWideIn)];
  const look = async (place: string) => {
    await inEachTheme(call, titles, seen.look)(place);
    await wide.look(place);
  };
  const [ana, ben] = await readByThree(simulation, call);
  await openLesson(ana);
  await expect(part(ana, "What readers say").getByLabel("Your reply")).toBeVisible();
  await look("lesson");
  for (const person of [ana, ben]) await goHome(person);
  await expect(part(ana, "To improve")).toBeVisible();
  await press(ben.tab, "Recall them");
  await press(ben.tab, "Show the passage");
  await expect(part(ben, "Recall").getByText("Keep the brake hand on the rope.")).toBeVisible();
  await click(ben.personal.getByRole("heading", { level: 1, name: "My learning" }));
  await press(ben.personal, "Show the passage");
  await expect(ben.personal.getByText("Keep the brake hand on the rope.")).toBeVisible();
  await look("home");
  await click(ben.tab.getByRole("navigation").getByRole("link", { name: "Library" }));
  await expect(part(ben, "Topics").getByText("Missing next: Practice.")).toBeVisible();
  await look("library");
  await click(part(ben, "Topics").getByRole("link", { name: "Climbing", exact: true }));
  await expect(part(ben, "Lessons").getByRole("link", { name: belaying.title })).toBeVisible();
  await press(ben.tab, "Rename");
  await ben.tab.getByLabel("New name").fill("Climbing safely");
  await look("topic");
  await press(ben.tab, "Give it this name");
  await expect(ben.tab.getByRole("heading", { level: 1, name: "Climbing safely" })).toBeVisible();
  await press(ben.tab, "Undo: call it “Climbing” again");
  await expect(ben.tab.getByText("Nothing on “Climbing safely” yet")).toBeVisible();
  expect([...seen.found, ...wide.found]).toEqual([]);
});
