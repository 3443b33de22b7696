import { Link } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading, Notice } from "../../ui/notices.tsx";
import { HomePage } from "../home/home-page.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { useVisit } from "../navigation/navigation-context.tsx";
import { hashOf, type Place } from "../navigation/place.ts";

const LibraryPage = lazy(async () => ({ default: (await import("../library/library-page.tsx")).LibraryPage }));
const QuestionsPage = lazy(async () => ({ default: (await import("../questions/questions-page.tsx")).QuestionsPage }));
const SessionsPage = lazy(async () => ({ default: (await import("../sessions/sessions-page.tsx")).SessionsPage }));
const RecordPage = lazy(async () => ({ default: (await import("../record/record-page.tsx")).RecordPage }));
const EntryPage = lazy(async () => ({ default: (await import("../entry/entry-page.tsx")).EntryPage }));
const PathsPage = lazy(async () => ({ default: (await import("../paths/paths-page.tsx")).PathsPage }));
const PeoplePage = lazy(async () => ({ default: (await import("../people/people-page.tsx")).PeoplePage }));
const EventsPage = lazy(async () => ({ default: (await import("../calendar/events-page.tsx")).EventsPage }));
const GroupsPage = lazy(async () => ({ default: (await import("../groups/groups-page.tsx")).GroupsPage }));
const OrganisationPage = lazy(async () => ({
  default: (await import("../organisation/organisation-page.tsx")).OrganisationPage,
}));
const SearchPage = lazy(async () => ({ default: (await import("../search/search-page.tsx")).SearchPage }));
const SettingsPage = lazy(async () => ({ default: (await import("../settings/settings-page.tsx")).SettingsPage }));
const ProgrammePage = lazy(async () => ({
  default: (await import("../programme/programme-page.tsx")).ProgrammePage,
}));
const PulsePage = lazy(async () => ({ default: (await import("../pulse/pulse-page.tsx")).PulsePage }));
const FirstWeeksPage = lazy(async () => ({
  default: (await import("../first-weeks/first-weeks-page.tsx")).FirstWeeksPage,
}));
const ReviewsPage = lazy(async () => ({ default: (await import("../reviews/reviews-page.tsx")).ReviewsPage }));
const TopicPage = lazy(async () => ({ default: (await import("../topic/topic-page.tsx")).TopicPage }));
const ImportPage = lazy(async () => ({ default: (await import("../import/import-page.tsx")).ImportPage }));
const WritePage = lazy(async () => ({ default: (await import("../write/write-page.tsx")).WritePage }));

/** The page of the reader's place. Each but Home is loaded when it is first opened. */
export function Page() {
  const { place, visit } = useVisit();
  return (
    // A page that could not be loaded stays broken in this document, so that trying again means loading it anew.
    <ErrorBoundary key={visit} instead={(_, error) => <Failed error={error} retry={() => window.location.reload()} />}>
      <Suspense fallback={<Loading lines={6} />}>
        <PageOf place={place} />
      </Suspense>
    </ErrorBoundary>
  );
}

function PageOf({ place }: { readonly place: Place }) {
  switch (place.page) {
    case "home":
      return <HomePage />;
    case "library":
      return <LibraryPage />;
    case "questions":
      return <QuestionsPage />;
    case "sessions":
      return <SessionsPage topic={place.topic} />;
    case "record":
      return <RecordPage entry={place.entry} />;
    case "entry":
      return <EntryPage entry={place.entry} />;
    case "search":
      return <SearchPage query={place.query} narrowed={place.narrowed} />;
    case "settings":
      return <SettingsPage />;
    case "programme":
      return <ProgrammePage />;
    case "reviews":
      return <ReviewsPage review={place.review} />;
    case "pulse":
      return <PulsePage />;
    case "first-weeks":
      return <FirstWeeksPage />;
    case "import":
      return <ImportPage />;
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
    case "organisation":
      return <OrganisationPage query={place.query ?? ""} />;
    case "person":
      return <PeoplePage query="" person={place.member} />;
    case "events":
      return <EventsPage event={undefined} />;
    case "event":
      return <EventsPage event={place.event} />;
    case "groups":
      return <GroupsPage group={undefined} />;
    case "group":
      return <GroupsPage group={place.group} />;
    case "nowhere":
      return <Nowhere />;
  }
}

function Nowhere() {
  const t = useText(tabTexts);
  return (
    <Notice level="h1" title={t("nowhere.title")} text={t("nowhere.text")}>
      <Link href={hashOf({ page: "home" })}>{t("nowhere.home")}</Link>
    </Notice>
  );
}
