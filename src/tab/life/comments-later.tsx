import { lazy, Suspense } from "react";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";

const Comments = lazy(async () => ({ default: (await import("./comments.tsx")).Comments }));

/** What people say about an entry comes after what it says itself. */
export function CommentsLater({ entry }: { readonly entry: string }) {
  return (
    <ErrorBoundary instead={(_, error) => <Failed error={error} retry={() => window.location.reload()} />}>
      <Suspense fallback={<Loading lines={3} />}>
        <Comments entry={entry} />
      </Suspense>
    </ErrorBoundary>
  );
}
