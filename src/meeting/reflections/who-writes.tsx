import { Fragment, type ReactNode, useState } from "react";
import { hasAgreed } from "../../domain/code-of-conduct.ts";
import type { MemberId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { useBesideMe } from "../people/beside-me.ts";
import { useMoment, useName, useSession } from "../session-context.tsx";
import { useReflectionStyles } from "./reflections.styles.ts";

interface Props {
  /** Whether I write here myself: whoever holds the seat may only lend the device. */
  readonly withMe: boolean;
  /** One box a writer; undefined is myself. */
  readonly children: (beside: MemberId | undefined) => ReactNode;
}

/** At a device of several people: whose words come next. Each has their own box; alone there is nothing to choose. */
export function WhoWrites({ withMe, children }: Props) {
  const { store } = useSession();
  const [t, nameOf, styles] = [useText(meetingTexts), useName(), useReflectionStyles()];
  const beside = useBesideMe();
  const others = useMoment(({ view }) => beside.filter(({ id }) => hasAgreed(view.document, id)).map(({ id }) => id));
  const writers = [...(withMe ? [store.me] : []), ...others];
  const [chosen, choose] = useState<MemberId>();
  const writer = writers.find((one) => one === chosen) ?? writers[0];
  if (writer === undefined) return null;
  return (
    <>
      {others.length === 0 ? null : (
        <fieldset className={styles.writers}>
          <legend className={styles.legend}>{t("beside.who-writes")}</legend>
          {writers.map((one) => (
            <ActionButton
              key={one}
              size="small"
              label={one === store.me ? t("turns.you") : nameOf(one)}
              pressed={one === writer}
              onAct={() => choose(one)}
            />
          ))}
        </fieldset>
      )}
      <Fragment key={writer}>{children(writer === store.me ? undefined : writer)}</Fragment>
    </>
  );
}

/** Where a writer's text is kept on this device. */
export const placeOf = (place: string, beside: MemberId | undefined): string =>
  beside === undefined ? place : `${place}/${beside}`;
