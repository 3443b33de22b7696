import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Contribute, type InAdvanceProps } from "./contribute.tsx";
import { useInAdvanceStyles } from "./in-advance.styles.ts";
import { inAdvanceTexts } from "./in-advance-texts.ts";

/** The way to contribute before the session, for whoever may; what is told of how many did, for who planned it. */
export function InAdvance(props: InAdvanceProps) {
  const { session, known } = props;
  const [t, styles] = [useText(inAdvanceTexts), useInAdvanceStyles()];
  const [isOpen, setOpen] = useState(false);
  const toggle = () => {
    setOpen(!isOpen);
    // Another page of the reader may have written since; without an answer what was known stands.
    if (!isOpen) props.writer.door.read(session.id).then(props.onKnown, () => {});
  };
  const { step, contributed, isSeat, mine } = known;
  if (step === null) return null;
  const { some, count } = contributed ?? { some: false, count: null };
  return (
    <div className={styles.stack}>
      {contributed ? (
        <p className={styles.quiet}>{count === null ? t(some ? "some" : "none") : t("count", { count })}</p>
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
