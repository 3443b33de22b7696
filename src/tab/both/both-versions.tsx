import { Button } from "@fluentui/react-components";
import type { Translate } from "../../ui/messages/translate.ts";
import { usePageStyles } from "../navigation/page.styles.ts";

/** A field that two people changed at once, in words. */
export interface MetField<F extends string> {
  readonly field: F;
  /** Undefined where its words tell which it is. */
  readonly label?: string;
  readonly mine: string;
  readonly theirs: string;
}

type Words = `both.${"title" | "what" | "mine" | "theirs" | "keep" | "take"}`;

interface Props<F extends string> {
  readonly t: Translate<Words>;
  /** Who saved meanwhile. */
  readonly name: string;
  readonly met: readonly MetField<F>[];
  readonly onKeep: (field: F) => void;
  readonly onTake: (field: F) => void;
}

/** What somebody else saved beside one's own, field by field, where both changed the same. Neither goes unasked. */
export function BothVersions<F extends string>({ t, name, met, onKeep, onTake }: Props<F>) {
  const page = usePageStyles();
  return (
    <section aria-label={t("both.title")} className={page.stack}>
      <p role="status" className={page.quiet}>
        {t("both.what", { name })}
      </p>
      <ul className={page.list}>
        {met.map(({ field, label, mine, theirs }) => (
          <li key={field} className={page.card}>
            {label === undefined ? null : <h2 className={page.small}>{label}</h2>}
            <span className={page.facts}>{t("both.mine")}</span>
            <p dir="auto" className={page.words}>
              {mine}
            </p>
            <span className={page.facts}>{t("both.theirs", { name })}</span>
            <p dir="auto" className={page.words}>
              {theirs}
            </p>
            <div className={page.row}>
              <Button size="small" onClick={() => onKeep(field)}>
                {t("both.keep")}
              </Button>
              <Button size="small" onClick={() => onTake(field)}>
                {t("both.take")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
