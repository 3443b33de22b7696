import type { CalendarContent } from "../../../src/domain/calendar-event.ts";
import { newSecret } from "../../secret.ts";
import { DAY_MS, type Moment, type SamplePlay } from "../sample-play.ts";

interface SampleEvent extends Pick<CalendarContent, "type" | "title" | "description" | "minutes" | "zone"> {
  readonly host: string;
  readonly speakers?: readonly string[];
  /** When it was put in, and when it begins: so many days before or after a desk's first run, by the clocks of its zone. */
  readonly madeDaysAgo: number;
  readonly inDays: number;
  readonly at: string;
  readonly place?: string;
  readonly limit?: number;
  readonly topic?: string;
  /** In this order. */
  readonly signUps: readonly string[];
}

const events: readonly SampleEvent[] = [
  {
    type: "mixer",
    title: "Twenty minutes with somebody from another team",
    description:
      "Pairs for ten minutes, then other pairs. One question to begin with: what did you learn last that was not your job?",
    host: "maya",
    madeDaysAgo: 78,
    inDays: -68,
    at: "16:00",
    zone: "Europe/Berlin",
    minutes: 25,
    signUps: ["ana", "chen", "tomas", "yusuf"],
  },
  {
    type: "seminar",
    title: "Working with a team that sleeps while you work",
    description:
      "What we tried in nine months over eight hours of difference, what we gave up, and the one rule that stayed.",
    host: "ana",
    speakers: ["keiko", "tomas"],
    madeDaysAgo: 61,
    inDays: -49,
    at: "09:30",
    zone: "Europe/Lisbon",
    minutes: 60,
    topic: "Time zones",
    signUps: ["ben", "chen", "dina", "jonas", "priya"],
  },
  {
    type: "lunch-and-learn",
    title: "Your payslip, line by line",
    description: "Bring last month's, with the amounts covered. Questions that nobody dares to ask are answered first.",
    host: "priya",
    speakers: ["jonas"],
    madeDaysAgo: 32,
    inDays: -20,
    at: "12:00",
    zone: "Europe/Berlin",
    minutes: 40,
    topic: "Payroll and culture",
    signUps: ["hana", "ana", "yusuf", "keiko"],
  },
  {
    type: "lunch-and-learn",
    title: "What the alert of last Tuesday taught us",
    description:
      "Ben shows one alert from the first message to the fix, in a quarter of an hour. Then it is your turn: where would you have looked first?",
    host: "dina",
    speakers: ["ben"],
    madeDaysAgo: 5,
    inDays: 3,
    at: "12:00",
    zone: "Europe/Lisbon",
    minutes: 40,
    place: "Kitchen, second floor, and the link",
    limit: 3,
    topic: "On call",
    signUps: ["chen", "hana", "jonas", "priya", "maya", "nils", "yusuf", "keiko"],
  },
  {
    type: "workshop",
    title: "Write the first line together",
    description:
      "Everybody brings one message that nobody answered. In pairs we write its first line again, and send it.",
    host: "keiko",
    madeDaysAgo: 4,
    inDays: 9,
    at: "08:00",
    zone: "Europe/Lisbon",
    minutes: 60,
    limit: 8,
    topic: "Writing",
    signUps: ["hana", "dina", "yusuf"],
  },
  {
    type: "seminar",
    title: "Budgets for people who never wanted one",
    description:
      "Three of us asked for it: where the numbers come from, who may move them, and what to say when they are wrong.",
    host: "maya",
    madeDaysAgo: 2,
    inDays: 16,
    at: "14:00",
    zone: "Europe/Berlin",
    minutes: 50,
    signUps: ["tomas", "priya"],
  },
];

/** What clocks of a zone show, so many days from a moment on. */
function localTime(now: number, inDays: number, at: string, zone: string): string {
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(now + inDays * DAY_MS);
  return `${day}T${at}`;
}

async function putIn({ as, params, member, desk }: SamplePlay, event: SampleEvent): Promise<void> {
  const { type, title, description, minutes, zone } = event;
  const content = {
    type,
    title,
    description,
    minutes,
    zone,
    host: member(event.host),
    speakers: (event.speakers ?? []).map(member),
    starts: localTime(desk.now(), event.inDays + event.madeDaysAgo, event.at, zone),
    place: event.place ?? "",
    link: "",
    limit: event.limit ?? null,
    camerasOptional: type === "lunch-and-learn",
    isRecorded: false,
    topic: event.topic ?? "",
  };
  const slip = newSecret().slice(0, 22);
  const { id } = await as(event.host).call("createCalendarEvent", { params, body: { slip, content } });
  const coming = { params: { ...params, calendarEvent: id }, body: { coming: true } };
  for (const person of event.signUps) await as(person).call("signUp", coming);
}

export const calendarMoments: readonly Moment[] = events.map((event) => ({
  daysAgo: event.madeDaysAgo,
  happens: (play) => putIn(play, event),
}));
