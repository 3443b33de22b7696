import { lazy, Suspense } from "react";
import type { KeptEntry } from "../../contract/record.ts";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";

const BelowEntry = lazy(async () => ({ default: (await import("./below-entry.tsx")).BelowEntry }));

/** What others add to an entry, loaded once the entry itself is there; nothing below a draft. */
export function Below({ entry }: { readonly entry: KeptEntry }) {
  if (entry.draft) return null;
  return (
    <ErrorBoundary instead={(_, failed) => <Failed error={failed} retry={() => window.location.reload()} />}>
      <Suspense fallback={<Loading />}>
        <BelowEntry entry={entry} />
      </Suspense>
    </ErrorBoundary>
  );
}
