import { lazy, Suspense } from "react";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";

const Together = lazy(async () => ({ default: (await import("./together.tsx")).Together }));

/** Comes after the page it stands on; nobody misses it where it cannot be had. */
export function TogetherLater() {
  return (
    <ErrorBoundary instead={() => null}>
      <Suspense>
        <Together />
      </Suspense>
    </ErrorBoundary>
  );
}
