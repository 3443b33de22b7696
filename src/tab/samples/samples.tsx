import { lazy, Suspense } from "react";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";

const SampleNotice = lazy(async () => ({ default: (await import("./sample-notice.tsx")).SampleNotice }));

/** What says that there is sample content; comes after the page, and the page stands without it. */
export const Samples = () => (
  <ErrorBoundary instead={() => null}>
    <Suspense>
      <SampleNotice />
    </Suspense>
  </ErrorBoundary>
);
