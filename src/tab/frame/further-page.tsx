import { lazy } from "react";
import type { Place } from "../navigation/place.ts";

const EventsPage = lazy(async () => ({ default: (await import("../calendar/events-page.tsx")).EventsPage }));
const GroupsPage = lazy(async () => ({ default: (await import("../groups/groups-page.tsx")).GroupsPage }));
const ReviewsPage = lazy(async () => ({ default: (await import("../reviews/reviews-page.tsx")).ReviewsPage }));
const SettingsPage = lazy(async () => ({ default: (await import("../settings/settings-page.tsx")).SettingsPage }));
const ProgrammePage = lazy(async () => ({
  default: (await import("../programme/programme-page.tsx")).ProgrammePage,
}));
const PulsePage = lazy(async () => ({ default: (await import("../pulse/pulse-page.tsx")).PulsePage }));
const FirstWeeksPage = lazy(async () => ({
  default: (await import("../first-weeks/first-weeks-page.tsx")).FirstWeeksPage,
}));
const ImportPage = lazy(async () => ({ default: (await import("../import/import-page.tsx")).ImportPage }));

type FurtherPlace = Extract<
  Place,
  {
    readonly page:
      | "settings"
      | "reviews"
      | "programme"
      | "pulse"
      | "first-weeks"
      | "import"
      | "events"
      | "event"
      | "groups"
      | "group";
  }
>;

/** Pages that few begin with: the first view carries the way to all of them together, and not to each. */
export function FurtherPage({ place }: { readonly place: FurtherPlace }) {
  switch (place.page) {
    case "settings":
      return <SettingsPage />;
    case "reviews":
      return <ReviewsPage review={place.review} />;
    case "programme":
      return <ProgrammePage />;
    case "pulse":
      return <PulsePage />;
    case "first-weeks":
      return <FirstWeeksPage />;
    case "import":
      return <ImportPage />;
    case "events":
      return <EventsPage event={undefined} />;
    case "event":
      return <EventsPage event={place.event} />;
    case "groups":
      return <GroupsPage group={undefined} />;
    case "group":
      return <GroupsPage group={place.group} />;
  }
}
