import { Button, Link } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { WorkGroup } from "../../contract/work-group.ts";
import { planTexts } from "../../planning/plan-texts.ts";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { inTheirOrder } from "../sessions/in-their-order.ts";
import { SessionItem } from "../sessions/session-item.tsx";
import { sessionListTexts } from "../sessions/session-list-texts.ts";
import { useNow } from "../space/space-context.tsx";
import { groupTexts } from "./group-texts.ts";

const Planning = lazy(async () => ({ default: (await import("../sessions/planning/planning.tsx")).Planning }));

const texts = [planTexts, sessionListTexts];

/** What is planned for a group or runs, and the way to plan more. [WG5] */
export function SessionsOfGroup({ group }: { readonly group: WorkGroup }) {
  const [t, page, now] = [useText(groupTexts), usePageStyles(), useNow()];
  return (
    <section aria-label={t("group.sessions")} className={page.stack}>
      <h2 className={page.subheading}>{t("group.sessions")}</h2>
      <MoreTexts sets={texts}>
        {group.sessions.length === 0 ? (
          <p className={page.quiet}>{t("group.no-sessions")}</p>
        ) : (
          <ul className={page.list}>
            {inTheirOrder(group.sessions, now).map((session) => (
              <SessionItem key={session.id} session={session} />
            ))}
          </ul>
        )}
        {group.isMember ? <Plan group={group} /> : <p className={page.quiet}>{t("group.members-plan")}</p>}
      </MoreTexts>
    </section>
  );
}

function Plan({ group: { id, content } }: { readonly group: WorkGroup }) {
  const [t, page, [isPlanning, setPlanning]] = [useText(groupTexts), usePageStyles(), useState(false)];
  if (isPlanning)
    return (
      <ErrorBoundary instead={(_, error) => <Failed error={error} retry={() => window.location.reload()} />}>
        <Suspense fallback={<Loading lines={6} />}>
          <Planning group={id} topic={content.name} onClose={() => setPlanning(false)} />
        </Suspense>
      </ErrorBoundary>
    );
  return (
    <div className={page.row}>
      <Button onClick={() => setPlanning(true)}>{t("group.plan")}</Button>
      <Link href={hashOf({ page: "series", series: "new", group: id })}>{t("group.begin-series")}</Link>
    </div>
  );
}
