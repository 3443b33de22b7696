import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Session } from "../contract/session.ts";
import type { Format } from "../domain/format.ts";
import type { MemberId } from "../domain/ids.ts";
import { appearancesOf, isShortNotice } from "../domain/speakers.ts";
import { failureKey } from "../ui/failure-key.ts";
import { useFormatWords } from "../ui/format-words/use-format-words.ts";
import { useFormats, useText } from "../ui/messages/spoken-language.tsx";
import { uiTexts } from "../ui/messages/ui-texts.ts";
import { useUndoable } from "../ui/use-undoable.ts";
import { useNames } from "./names/use-names.ts";
import { usePlanStyles } from "./plan.styles.ts";
import { planTexts } from "./plan-texts.ts";

type AskedSession = Pick<Session, "title" | "startsAt" | "speakers">;
type Asking = AskedSession["speakers"][number];

interface Props {
  readonly session: AskedSession;
  readonly me: MemberId;
  /** What the session was planned with; undefined until it is known. */
  readonly format: Format | undefined;
  /** Waits so many ms; answers how to call it off. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Rejects with an ApiFailure. */
  readonly onDecline: (role: string) => Promise<void>;
}

/** What a member is asked for in a planned session, each with a way to say no that can be undone for a moment. [B6] */
export function Asked({ session, me, format, after, onDecline }: Props) {
  const [t, shell, styles] = [useText(planTexts), useText(uiTexts), usePlanStyles()];
  const [outcome, setOutcome] = useState("");
  const { underway, begin, undo } = useUndoable(after, (role) => {
    onDecline(role).then(
      () => setOutcome(t("speak.freed")),
      (error: unknown) => setOutcome(shell(failureKey(error))),
    );
  });
  const askings = session.speakers.filter(({ member }) => member === me);
  if (askings.length === 0 && outcome === "") return null;
  return (
    <div className={styles.fit}>
      {askings.map((asking) => (
        <AskedRole
          key={asking.role}
          session={session}
          asking={asking}
          format={format}
          isGoing={underway.has(asking.role)}
          onCannot={() => begin(asking.role)}
          onUndo={() => undo(asking.role)}
        />
      ))}
      <p role="status" className={styles.quiet}>
        {outcome}
      </p>
    </div>
  );
}

interface RoleProps extends Pick<Props, "session" | "format"> {
  readonly asking: Asking;
  readonly isGoing: boolean;
  readonly onCannot: () => void;
  readonly onUndo: () => void;
}

function AskedRole({ session: { title, startsAt }, asking, format, isGoing, onCannot, onUndo }: RoleProps) {
  const [t, formats, styles] = [useText(planTexts), useFormats(), usePlanStyles()];
  const { role, toldAt } = asking;
  const about = { role: useNames().roleName(role), title };
  return (
    <div className={styles.asked}>
      <p className={styles.refused}>
        {startsAt === null
          ? t("speak.whenever", about)
          : t("speak.when", { ...about, when: formats.dateTime(startsAt) })}
      </p>
      <Parts format={format} role={role} />
      {startsAt !== null && isShortNotice(startsAt, toldAt) ? <p className={styles.line}>{t("speak.short")}</p> : null}
      <div className={styles.actions}>
        <Button
          size="small"
          aria-label={t(isGoing ? "speak.undo-this" : "speak.cannot-this", about)}
          onClick={isGoing ? onUndo : onCannot}
        >
          {t(isGoing ? "speak.undo" : "speak.cannot")}
        </Button>
      </div>
      <p role="status" className={styles.quiet}>
        {t(isGoing ? "speak.going" : "speak.cannot-hint")}
      </p>
    </div>
  );
}

/** The steps in which the role has the floor by itself. */
function Parts({ format, role }: { readonly format: Format | undefined; readonly role: string }) {
  const [t, styles, said] = [useText(planTexts), usePlanStyles(), useFormatWords()];
  const parts = format ? appearancesOf(format, role) : [];
  if (parts.length === 0) return null;
  return (
    <div>
      <p className={styles.line}>{t("speak.needs")}</p>
      <ul className={styles.parts}>
        {parts.map(({ title, minutes, prompt }) => (
          <li key={title}>
            {prompt === undefined
              ? t("speak.step", { title: said(title), minutes })
              : t("speak.part", { title: said(title), minutes, prompt: said(prompt) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
