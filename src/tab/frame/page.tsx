import { lazy, Suspense } from "react";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { HomePage } from "../home/home-page.tsx";
import { useVisit } from "../navigation/navigation-context.tsx";
import type { Place } from "../navigation/place.ts";

const LibraryPage = lazy(async () => ({ default: (await import("../library/library-page.tsx")).LibraryPage }));
const QuestionsPage = lazy(async () => ({ default: (await import("../questions/questions-page.tsx")).QuestionsPage }));
const SessionsPage = lazy(async () => ({ default: (await import("../sessions/sessions-page.tsx")).SessionsPage }));
const RecordPage = lazy(async () => ({ default: (await import("../record/record-page.tsx")).RecordPage }));
const EntryPage = lazy(async () => ({ default: (await import("../entry/entry-page.tsx")).EntryPage }));
const FurtherPage = lazy(async () => ({ default: (await import("./further-page.tsx")).FurtherPage }));

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
    case "write":
    case "topic":
    case "paths":
    case "path":
    case "people":
    case "person":
    case "organisation":
    case "settings":
    case "reviews":
    case "programme":
    case "pulse":
    case "first-weeks":
    case "rounds":
    case "import":
    case "events":
    case "event":
    case "groups":
    case "group":
    case "series":
    case "nowhere":
      return <FurtherPage place={place} />;
  }
}
