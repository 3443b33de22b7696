import { lazy, Suspense } from "react";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";

const ReadingPart = lazy(async () => ({ default: (await import("./reading-part.tsx")).ReadingPart }));

/** Comes after the lesson itself. */
export function LazyReading({ entry }: { readonly entry: string }) {
  return (
    <ErrorBoundary instead={(_, error) => <Failed error={error} retry={() => window.location.reload()} />}>
      <Suspense fallback={<Loading lines={3} />}>
        <ReadingPart entry={entry} />
      </Suspense>
    </ErrorBoundary>
  );
}
