import { lazy, Suspense } from "react";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";

const Clusters = lazy(async () => ({ default: (await import("./clusters.tsx")).Clusters }));

/** Comes after the page it stands on; nobody misses it where it cannot be had. */
export function ClustersLater() {
  return (
    <ErrorBoundary instead={() => null}>
      <Suspense>
        <Clusters />
      </Suspense>
    </ErrorBoundary>
  );
}
