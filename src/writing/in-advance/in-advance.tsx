import { Button } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useState } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Contribute, type InAdvanceProps } from "./contribute.tsx";
import { useInAdvanceStyles } from "./in-advance.styles.ts";
import { inAdvanceTexts } from "./in-advance-texts.ts";

/** How often whoever is told how many contributed asks again, since nothing tells them by itself. [R5] */
const AGAIN_MS = 60_000;

function useAskingAgain({ session, writer, known, onKnown }: InAdvanceProps): void {
  const learn = useEffectEvent(onKnown);
  const { id } = session;
  const isTold = known.contributed !== null;
  useEffect(() => {
    if (!isTold) return undefined;
    let stays = true;
    let stop = () => {};
    const ask = async () => {
      try {
        const next = await writer.door.read(id);
        if (stays) learn(next);
      } catch {
        // Asked again in a minute.
      }
      if (stays) wait();
    };
    const wait = () => {
      stop = writer.after(AGAIN_MS, () => void ask());
    };
    wait();
    return () => {
      stays = false;
      stop();
    };
  }, [isTold, writer, id]);
}

/** The way to contribute before the session, for whoever may; what is told of how many did, for who planned it. */
export function InAdvance(props: InAdvanceProps) {
  const { session, known } = props;
  useAskingAgain(props);
  const [t, styles] = [useText(inAdvanceTexts), useInAdvanceStyles()];
  const [isOpen, setOpen] = useState(false);
  const toggle = () => {
    setOpen(!isOpen);
    // Another page of the reader may have written since; without an answer what was known stands.
    if (!isOpen) props.writer.door.read(session.id).then(props.onKnown, () => {});
  };
  const { step, contributed, isSeat, mine } = known;
  if (step === null) return null;
  return (
    <div className={styles.stack}>
      {contributed ? (
        <p className={styles.quiet}>
          {contributed.count === null ? t("untold") : t("count", { count: contributed.count })}
        </p>
      ) : null}
      {isSeat ? null : (
        <>
          {mine && !isOpen ? <p className={styles.quiet}>{t("has-contributed")}</p> : null}
          <div>
            <Button aria-label={t("contribute-to", { title: session.title })} aria-expanded={isOpen} onClick={toggle}>
              {t("contribute")}
            </Button>
          </div>
          {isOpen ? <Contribute key={step.id} {...props} step={step} /> : null}
        </>
      )}
    </div>
  );
}
