import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { Session } from "../../../contract/session.ts";
import type { MemberId } from "../../../domain/ids.ts";
import { isMissed } from "../../../domain/session-time.ts";
import { useNames } from "../../../planning/names/use-names.ts";
import { planTexts } from "../../../planning/plan-texts.ts";
import { failureKey } from "../../../ui/failure-key.ts";
import { useText } from "../../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../../ui/messages/ui-texts.ts";
import { Loading } from "../../../ui/notices.tsx";
import { useUndoable } from "../../../ui/use-undoable.ts";
import { usePageStyles } from "../../navigation/page.styles.ts";
import { useAnswer, useNow, useSpace } from "../../space/space-context.tsx";
import { AskedOfMe } from "./asked-of-me.tsx";
import { usePlanning } from "./use-planning.ts";

const Invited = lazy(async () => ({ default: (await import("./invited.tsx")).Invited }));
const Planning = lazy(async () => ({ default: (await import("./planning.tsx")).Planning }));

/** Who speaks in a planned session; whoever planned it or has its seat can change it and call it off. */
export function PlannedSession({ session }: { readonly session: Session }) {
  const [t, styles, { people }, now] = [useText(planTexts), usePageStyles(), usePlanning(), useNow()];
  const { roleName } = useNames();
  const [isChanging, setChanging] = useState(false);
  const { data: known } = useAnswer(people);
  const nameOf = (member: MemberId) => known?.find((person) => person.member === member)?.name ?? t("somebody");
  if (isChanging)
    return (
      <Suspense fallback={<Loading lines={6} />}>
        <Planning session={session} onClose={() => setChanging(false)} />
      </Suspense>
    );
  return (
    <>
      {session.speakers.map(({ role, member }) => (
        <p key={role} className={styles.words}>
          <bdi>{t("planned.speaker", { role: roleName(role), name: nameOf(member) })}</bdi>
        </p>
      ))}
      {session.declined.map(({ role, member }) => (
        <p key={role + member} className={styles.words}>
          {t("planned.declined", { role: roleName(role), name: nameOf(member) })}
        </p>
      ))}
      {isMissed(session, now) ? (
        <p className={styles.words}>{t(session.canChange ? "planned.missed-mine" : "planned.missed")}</p>
      ) : (
        <AskedOfMe session={session} />
      )}
      {session.inAdvance ? (
        <Suspense fallback={<Loading lines={1} />}>
          <Invited session={session} />
        </Suspense>
      ) : null}
      {session.canChange ? <Changes session={session} onChange={() => setChanging(true)} /> : null}
    </>
  );
}

/** What can be done about it; calling off can be undone for a moment. */
function Changes({ session, onChange }: { readonly session: Session; readonly onChange: () => void }) {
  const [t, shell, styles, { timers }] = [useText(planTexts), useText(uiTexts), usePageStyles(), useSpace()];
  const planning = usePlanning();
  const [failure, setFailure] = useState("");
  const { underway, begin, undo } = useUndoable(timers.after, () => {
    planning.cancel(session).catch((error: unknown) => setFailure(shell(failureKey(error))));
  });
  const [isGoing, { title }] = [underway.has(session.id), session];
  return (
    <div className={styles.row}>
      {isGoing ? null : (
        <Button size="small" aria-label={t("plan.change-this", { title })} onClick={onChange}>
          {t("plan.change")}
        </Button>
      )}
      <Button
        size="small"
        aria-label={t(isGoing ? "plan.undo-this" : "plan.call-off-this", { title })}
        onClick={() => (isGoing ? undo(session.id) : begin(session.id))}
      >
        {t(isGoing ? "plan.undo" : "plan.call-off")}
      </Button>
      <span role="status" className={styles.quiet}>
        {isGoing ? t("plan.calling-off") : failure}
      </span>
    </div>
  );
}
