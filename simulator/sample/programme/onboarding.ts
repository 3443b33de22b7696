import { newSecret } from "../../secret.ts";
import { DAY_MS, type Moment, type SamplePlay } from "../sample-play.ts";

interface SampleItem {
  readonly title: string;
  readonly note?: string;
  /** By its title. */
  readonly entry?: string;
  readonly owner?: string;
  readonly dayOne?: boolean;
}

interface SampleSection {
  readonly title: string;
  readonly owner: string;
  readonly items: readonly SampleItem[];
}

const TITLE = "Your first month here";

const sections: readonly SampleSection[] = [
  {
    title: "Day one",
    owner: "dina",
    items: [
      {
        title: "Say hello in the channel",
        note: "Two sentences: what you come from, and what you are curious about.",
        dayOne: true,
      },
      { title: "Ship something small", entry: "The first day: something small that is really used", dayOne: true },
    ],
  },
  {
    title: "How we work together",
    owner: "ana",
    items: [
      { title: "Ask early", entry: "Ask after thirty minutes, not after three hours" },
      { title: "Disagree well", entry: "How we disagree here" },
      {
        title: "Take part in one session",
        note: "Nobody expects you to lead one. Passing a turn leaves no trace.",
        owner: "maya",
      },
    ],
  },
  {
    title: "Pay and papers",
    owner: "jonas",
    items: [
      { title: "Check your first payslip", entry: "Reading your first payslip", owner: "jonas" },
      {
        title: "Know whom to ask",
        note: "Write down one name for payroll, one for travel, one for the laptop.",
        owner: "priya",
      },
    ],
  },
];

async function publish({ as, params, member, entry, desk }: SamplePlay): Promise<void> {
  const content = {
    title: TITLE,
    purpose: "Seven things in four weeks. Do them in any order, and tell us which of them was of no use.",
    onboarding: true,
    sections: sections.map(({ title, owner, items }, section) => ({
      id: `section-${section}`,
      title,
      owner: member(owner),
      reviewAt: desk.now() + 120 * DAY_MS,
      items: items.map((item, at) => ({
        id: `item-${section}-${at}`,
        title: item.title,
        note: item.note ?? "",
        entry: item.entry === undefined ? null : entry(item.entry).entry,
        owner: member(item.owner ?? owner),
        dayOne: item.dayOne ?? false,
      })),
    })),
  };
  const slip = newSecret().slice(0, 22);
  const { id, version } = await as("tomas").call("beginPath", { params, body: { slip, content } });
  await as("tomas").call("publishPath", { params: { ...params, path: id }, body: { version } });
}

const ticks =
  (person: string, items: readonly string[]): Moment["happens"] =>
  async ({ as, params }) => {
    const { paths } = await as(person).call("listPaths", { params, query: {} });
    const path = paths.find(({ title }) => title === TITLE)?.id ?? "";
    for (const item of items)
      await as(person).call("markItem", { params: { ...params, path, item }, body: { done: true } });
  };

export const pathMoments: readonly Moment[] = [
  { daysAgo: 67, happens: publish },
  { daysAgo: 25, happens: ticks("hana", ["item-0-0", "item-0-1"]) },
  { daysAgo: 13, happens: ticks("hana", ["item-1-0", "item-1-1", "item-2-0"]) },
  { daysAgo: 2, happens: ticks("nils", ["item-0-0"]) },
];
