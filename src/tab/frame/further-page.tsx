import { lazy } from "react";
import type { Place } from "../navigation/place.ts";

const SearchPage = lazy(async () => ({ default: (await import("../search/search-page.tsx")).SearchPage }));
const WritePage = lazy(async () => ({ default: (await import("../write/write-page.tsx")).WritePage }));
const TopicPage = lazy(async () => ({ default: (await import("../topic/topic-page.tsx")).TopicPage }));
const PathsPage = lazy(async () => ({ default: (await import("../paths/paths-page.tsx")).PathsPage }));
const PeoplePage = lazy(async () => ({ default: (await import("../people/people-page.tsx")).PeoplePage }));
const OrganisationPage = lazy(async () => ({
  default: (await import("../organisation/organisation-page.tsx")).OrganisationPage,
}));
const EventsPage = lazy(async () => ({ default: (await import("../calendar/events-page.tsx")).EventsPage }));
const GroupsPage = lazy(async () => ({ default: (await import("../groups/groups-page.tsx")).GroupsPage }));
const NowherePage = lazy(async () => ({ default: (await import("../nowhere/nowhere-page.tsx")).NowherePage }));
const SeriesPage = lazy(async () => ({ default: (await import("../series/series-page.tsx")).SeriesPage }));
const ReviewsPage = lazy(async () => ({ default: (await import("../reviews/reviews-page.tsx")).ReviewsPage }));
const SettingsPage = lazy(async () => ({ default: (await import("../settings/settings-page.tsx")).SettingsPage }));
const ProgrammePage = lazy(async () => ({
  default: (await import("../programme/programme-page.tsx")).ProgrammePage,
}));
const PulsePage = lazy(async () => ({ default: (await import("../pulse/pulse-page.tsx")).PulsePage }));
const FirstWeeksPage = lazy(async () => ({
  default: (await import("../first-weeks/first-weeks-page.tsx")).FirstWeeksPage,
}));
const RoundsPage = lazy(async () => ({ default: (await import("../rounds/rounds-page.tsx")).RoundsPage }));
const ImportPage = lazy(async () => ({ default: (await import("../import/import-page.tsx")).ImportPage }));

/** Those that a call, a bell or a habit leads to first are ways of their own in the first view. */
type OfFirstView = "home" | "library" | "questions" | "sessions" | "record" | "entry";
type FurtherPlace = Exclude<Place, { readonly page: OfFirstView }>;

/** Pages that few begin with: the first view carries the way to all of them together, and not to each. */
export function FurtherPage({ place }: { readonly place: FurtherPlace }) {
  switch (place.page) {
    case "search":
      return <SearchPage query={place.query} narrowed={place.narrowed} />;
    case "write":
      return <WritePage what={place.what} topic={place.topic} group={place.group} />;
    case "topic":
      return <TopicPage topic={place.topic} />;
    case "paths":
      return <PathsPage path={undefined} />;
    case "path":
      return <PathsPage path={place.path} />;
    case "people":
      return <PeoplePage query={place.query ?? ""} person={undefined} />;
    case "person":
      return <PeoplePage query="" person={place.member} />;
    case "organisation":
      return <OrganisationPage query={place.query ?? ""} />;
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
    case "rounds":
      return <RoundsPage />;
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
    case "nowhere":
      return <NowherePage />;
    case "series":
      return <SeriesPage place={place} />;
  }
}
