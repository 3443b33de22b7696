import type { FrameLocator } from "@playwright/test";
import { click, goTo, type Participant, press, start } from "./call.ts";
import { expect, test } from "./simulation.ts";

const WANTED = "Writing a hand-over";
const LUNCH = "Hand-overs over lunch";
const PATH = "From culture to payroll";
const ASKED = "Whom do I call at night?";

interface Walkers {
  /** Who has been here long, facilitates and teaches; who has been here, too; who is new. */
  readonly ana: Participant;
  readonly ben: Participant;
  readonly chen: Participant;
}

const region = (tab: FrameLocator, name: string) => tab.getByRole("region", { name, exact: true });
const heading = (tab: FrameLocator, name: string) => tab.getByRole("heading", { level: 1, name });

const firstWeeks = async (tab: FrameLocator) => {
  await goTo(tab, "People");
  await click(tab.getByRole("link", { name: "First weeks" }));
  await expect(heading(tab, "First weeks")).toBeVisible();
};

/** Ana offers to be a buddy; Chen is new, and is proposed to her; both say yes. */
async function findBuddy({ ana, ben, chen }: Walkers): Promise<void> {
  for (const { tab } of [ana, ben]) {
    await firstWeeks(tab);
    await press(tab, "I am not new any more");
    await expect(tab.getByRole("button", { name: "I am new here" })).toBeVisible();
  }
  await press(ana.tab, "Offer it");
  await firstWeeks(chen.tab);
  await press(chen.tab, "Yes, gladly: Ana Silva");
  await expect(ana.tab.getByText("Chen Wei is new; you could be their buddy")).toBeVisible();
  await press(ana.tab, "Yes, gladly: Chen Wei");
  await expect(chen.tab.getByRole("heading", { name: "Ana Silva is your buddy" })).toBeVisible();
}

/** Ana introduces Chen to Ben; it counts once both say so. */
async function beIntroduced({ ana, ben, chen }: Walkers): Promise<void> {
  await ana.tab.getByLabel("Introduce Chen Wei to").selectOption({ label: "Ben Okafor" });
  await press(ana.tab, "Introduce");
  await press(chen.tab, "We have met: Ben Okafor");
  await expect(chen.tab.getByText(/^0 of 5 met/)).toBeVisible();
  await firstWeeks(ben.tab);
  await press(ben.tab, "We have met: Chen Wei");
  await expect(chen.tab.getByText(/^1 of 5 met/)).toBeVisible();
}

/** Ana publishes a path for newcomers; it is in Chen's first weeks, and Chen does what is first on the first day. */
async function walkPath({ ana, chen }: Walkers): Promise<void> {
  await expect(region(chen.tab, "Finding your way").getByText("There is no path for newcomers yet.")).toBeVisible();
  await goTo(ana.tab, "Paths");
  await press(ana.tab, "Begin with a path for newcomers");
  await press(ana.tab, "Save");
  await press(ana.tab, "Publish");
  const way = region(chen.tab, "Finding your way");
  await expect(way.getByText("0 of 11 done")).toBeVisible();
  await click(way.getByRole("link", { name: PATH }));
  const firstDay = region(chen.tab, "Your first day");
  await expect(firstDay.getByRole("listitem")).toHaveCount(4);
  await click(firstDay.getByRole("checkbox").first());
  await expect(chen.tab.getByText("1 of 11 done")).toBeVisible();
  await firstWeeks(chen.tab);
  await expect(way.getByText("1 of 11 done")).toBeVisible();
  await expect(ana.tab.getByText("0 of 11 done")).toBeVisible();
}

/** Chen asks without a name, and for a lesson that Ben wants, too. */
async function ask({ ben, chen }: Walkers): Promise<void> {
  await goTo(chen.tab, "Questions");
  await press(chen.tab, "Ask anonymously");
  await chen.tab.getByRole("textbox", { name: "Your question" }).fill(ASKED);
  await press(chen.tab, "Ask without my name");
  for (const { tab } of [ben, chen]) {
    await goTo(tab, "Home");
    const wanted = region(tab, "Wanted lessons");
    await wanted.getByLabel("I would like a lesson on").fill(WANTED);
    await click(wanted.getByRole("button", { name: "Ask for it" }));
    await expect(wanted.getByText(WANTED)).toBeVisible();
  }
}

/** Ana writes the lesson that is wanted; Chen reads that it is there. */
async function writeLesson({ ana, chen }: Walkers): Promise<void> {
  await goTo(ana.tab, "Home");
  await click(ana.tab.getByRole("link", { name: `Write this lesson: ${WANTED}` }));
  const fields = {
    Title: WANTED,
    "Why it matters": "Whoever comes on shift knows what waits.",
    "What it is": "Three lines on a card.",
    "How to practise it": "Write one for today.",
    "Questions to recall it by": "What stands on the card?\nWho reads it?",
  };
  for (const [name, text] of Object.entries(fields))
    await ana.tab.getByRole("textbox", { name, exact: true }).fill(text);
  await expect(ana.tab.getByText("Saved", { exact: true })).toBeVisible();
  await press(ana.tab, "Publish");
  await expect(heading(ana.tab, WANTED)).toBeVisible();
  await expect(region(chen.tab, "Wanted lessons").getByRole("link", { name: WANTED })).toBeVisible();
}

/** Chen reads it and says to its author, without a name, how it was. */
async function learn({ chen }: Walkers): Promise<void> {
  await click(region(chen.tab, "Wanted lessons").getByRole("link", { name: WANTED }));
  await click(region(chen.tab, "Where are you with it?").getByRole("button", { name: "Applied it" }));
  const form = region(chen.tab, "How was this lesson?");
  const taps = { "It is clear to me": "Unclear", "I can use it": "Yes", "Nothing is missing": "Partly" };
  for (const [statement, tap] of Object.entries(taps))
    await click(form.getByRole("group", { name: statement }).getByRole("button", { name: tap, exact: true }));
  await press(chen.tab, "Send feedback");
  await expect(form.getByText("Sent without your name.", { exact: false })).toBeVisible();
}

/** So many minutes from now, as a field of dates and times takes it. */
const inMinutes = (minutes: number): string => {
  const now = new Date();
  const at = now.getTime() + (minutes - now.getTimezoneOffset()) * 60_000;
  return new Date(at).toISOString().slice(0, 16);
};

/** A lunch & learn, soon: Ana puts it in, Chen signs up, one press makes a session of it. */
async function signUp({ ana, chen }: Walkers): Promise<void> {
  await goTo(ana.tab, "Events");
  await click(ana.tab.getByRole("link", { name: "New event" }));
  await ana.tab.getByLabel("Title").fill(LUNCH);
  await ana.tab.getByLabel("When").fill(inMinutes(20));
  await click(ana.tab.getByText("More about it"));
  await ana.tab.getByLabel("Topic").fill(WANTED);
  await press(ana.tab, "Put it in");
  await expect(heading(ana.tab, LUNCH)).toBeFocused();
  await goTo(chen.tab, "Events");
  await click(chen.tab.getByRole("link", { name: LUNCH }));
  await press(chen.tab, "Sign up");
  await expect(chen.tab.getByText("You come.")).toBeVisible();
  await press(ana.tab, "Plan the session");
  await expect(region(chen.tab, "Session").getByRole("heading", { name: LUNCH })).toBeVisible();
}

/** It is held; Chen says what it was worth, and the event's page leads to its record. */
async function meet({ ana, ben, chen }: Walkers): Promise<void> {
  await start({ seat: ana, others: [ben, chen] });
  await press(ana.panel, "More");
  await press(ana.panel, "End session");
  const taps = chen.panel.getByRole("region", { name: "Three taps" });
  for (const statement of ["It was worth my time", "I take something I can use", "I was heard"])
    await click(taps.getByRole("group", { name: statement }).getByRole("button", { name: "Yes" }));
  await expect(taps.getByText(/^Counted\./)).toBeVisible();
  await press(ana.panel, "Publish record");
  await expect(ben.panel.getByText(/^Published/)).toBeVisible();
  await click(region(chen.tab, "Session").getByRole("link", { name: `Read the record of ${LUNCH}` }));
  await expect(heading(chen.tab, LUNCH)).toBeVisible();
}

/** What happened, for everybody alike; of what one or three people said, felt or marked there is nothing. */
async function readProgramme({ tab }: Participant): Promise<void> {
  await goTo(tab, "Programme");
  const steps = region(tab, "Set up in seven steps");
  await expect(steps.getByRole("listitem").filter({ has: tab.getByRole("img", { name: "Done" }) })).toHaveText([
    /Agree how you treat each other/,
    /Make a path for newcomers/,
    /Plan a session/,
    /Keep a record/,
  ]);
  const months = region(tab, "Month by month");
  await expect(months.getByRole("row")).toHaveCount(2);
  await expect(months.getByRole("columnheader")).toHaveText([
    "Month",
    "Sessions",
    "Took part",
    "Lessons",
    "Experiences",
    "Questions",
    "Answered",
  ]);
  await expect(months.getByRole("row").last().getByRole("cell")).toHaveText(["1", "3", "1", "0", "1", "0"]);
  await expect(months.getByText("Of 1 lesson, 0 was applied by five people or more.")).toBeVisible();
  await expect(region(tab, "Topics").getByRole("listitem").getByRole("heading")).toHaveText([WANTED]);
  await expect(region(tab, "Topics").getByText("1 entry · 2 of 4 stages of the learning loop")).toBeVisible();
  const gaps = region(tab, "Gaps");
  await expect(gaps.getByRole("heading", { level: 3 })).toHaveText(["1 question needs an answer"]);
  await expect(gaps.getByRole("listitem")).toHaveText([ASKED]);
  const thanks = region(tab, "Thanks");
  await expect(thanks.getByRole("heading", { level: 3 })).toHaveText(["Ana Silva"]);
  await expect(thanks.getByRole("link")).toHaveText([LUNCH, WANTED]);
}

// All windows are in sight: where focus moves in one of them by itself, none of the others leaves the screen.
test.use({ viewport: { width: 1440, height: 2400 } });

test("row S5: row S7: row S8: row S9: a newcomer finds a buddy and people to meet, walks a path, asks, learns, meets; gaps and programme tell exactly that", async ({
  simulation,
  page,
}) => {
  const call = await simulation.call(page, "people=3&surfaces=panel,tab");
  const walkers = { ana: call.person("Ana"), ben: call.person("Ben"), chen: call.person("Chen") };
  await findBuddy(walkers);
  await beIntroduced(walkers);
  await walkPath(walkers);
  await ask(walkers);
  await writeLesson(walkers);
  await learn(walkers);
  await signUp(walkers);
  await meet(walkers);
  for (const person of [walkers.ana, walkers.chen]) await readProgramme(person);
});
