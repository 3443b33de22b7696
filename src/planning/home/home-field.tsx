import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useId, useState } from "react";
import type { OwnSpace } from "../../contract/session.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { usePlanStyles } from "../plan.styles.ts";
import { planTexts } from "../plan-texts.ts";

interface Props {
  /** Where the page stands: the home that is chosen at first. */
  readonly place: "channel" | "chat";
  readonly here: string;
  readonly list: () => Promise<readonly OwnSpace[]>;
  readonly home: string | undefined;
  readonly onChoose: (home: string | undefined) => void;
}

type Listed = { readonly spaces: readonly OwnSpace[] } | "failed" | undefined;

/** Which of the planner's spaces keeps the record; nothing where there is but this one. [E1] */
export function HomeField({ place, here, list, home, onChoose }: Props) {
  const [t, styles, id] = [useText(planTexts), usePlanStyles(), useId()];
  const [listed, setListed] = useState<Listed>();
  const look = useCallback(() => {
    setListed(undefined);
    list().then(
      (spaces) => setListed({ spaces }),
      () => setListed("failed"),
    );
  }, [list]);
  useEffect(look, [look]);
  if (listed === undefined) return null;
  if (listed === "failed")
    return (
      <div role="status" className={styles.actions}>
        <p className={styles.line}>{t("home.failed")}</p>
        <Button size="small" onClick={look}>
          {t("home.again")}
        </Button>
      </div>
    );
  // What has no name yet cannot be told from others.
  const others = listed.spaces.filter(({ space, called }) => space !== here && called !== null);
  if (others.length === 0) return null;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {t("home")}
      </label>
      <select
        id={id}
        className={styles.input}
        aria-describedby={`${id}-hint`}
        value={home ?? ""}
        onChange={(event) => onChoose(event.currentTarget.value || undefined)}
      >
        <option value="">{t(`home.${place}`)}</option>
        {others.map(({ space, called }) => (
          <option key={space} value={space}>
            {called}
          </option>
        ))}
      </select>
      <span id={`${id}-hint`} className={styles.quiet}>
        {t("home.hint")}
      </span>
    </div>
  );
}
