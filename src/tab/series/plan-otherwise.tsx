import { lazy, Suspense } from "react";
import type { Series } from "../../contract/series-page.ts";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";

const Planning = lazy(async () => ({ default: (await import("../sessions/planning/planning.tsx")).Planning }));

interface Props {
  readonly series: Series;
  /** Of its dates the one that is planned; without one it is held at any time. */
  readonly date: Series["dates"][number] | undefined;
  /** Its id; without one, as the series is held. */
  readonly format?: string;
  readonly onClose: () => void;
}

/** The whole form for the next session of a series, which begins as the series is held. [SE6] */
export function PlanOtherwise({ series: { id, content, meets }, date, format, onClose }: Props) {
  return (
    <ErrorBoundary instead={(_, error) => <Failed error={error} retry={() => window.location.reload()} />}>
      <Suspense fallback={<Loading lines={6} />}>
        <Planning
          topic={content.name}
          format={format ?? meets.format ?? undefined}
          next={{
            minutes: content.minutes,
            startsAt: date?.at ?? null,
            series: { id, ...(date ? { date: date.date } : {}) },
          }}
          onClose={onClose}
        />
      </Suspense>
    </ErrorBoundary>
  );
}
