import type { CalendarContent } from "../../src/domain/calendar-event.ts";
import type { MemberId } from "../../src/domain/ids.ts";

/** An event with something in every field. */
export const oneEvent = (host: MemberId, changes: Partial<CalendarContent> = {}): CalendarContent => ({
  type: "lunch-and-learn",
  title: "Knots over lunch",
  description: "Bring a **rope**.",
  host,
  speakers: [],
  outside: [],
  starts: "2031-03-05T12:00",
  zone: "Europe/Berlin",
  minutes: 40,
  place: "Canteen",
  link: "https://teams.example.com/l/meetup-join/1",
  limit: 2,
  camerasOptional: true,
  isRecorded: false,
  topic: "Knots",
  ...changes,
});
