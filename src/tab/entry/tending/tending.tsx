import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { AboutEntry } from "../../../contract/about-entry.ts";
import { failureKey } from "../../../ui/failure-key.ts";
import { useText } from "../../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../../ui/messages/ui-texts.ts";
import { usePageStyles } from "../../navigation/page.styles.ts";
import { DescribeForm } from "./describe-form.tsx";
import { SayStillTrue } from "./say-still-true.tsx";
import { useTendingStyles } from "./tending.styles.ts";
import { tendingTexts } from "./tending-texts.ts";
import { useTending } from "./use-tending.ts";

interface Props {
  readonly entry: string;
  readonly about: AboutEntry;
}

/** Does one thing after the other and says what became of it. */
export type Act = (doing: Promise<void>, done: string) => Promise<boolean>;

/** What whoever may keeps true here: that it still is, how it is found, and whether it is shown at all. */
export function Tending({ entry, about }: Props) {
  const [t, shared, page, styles] = [useText(tendingTexts), useText(uiTexts), usePageStyles(), useTendingStyles()];
  const [tending, [news, setNews]] = [useTending(), useState("")];
  const [isDescribing, setDescribing] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  if (!about.canTend && !about.canArchive) return null;
  const act: Act = (doing, done) =>
    doing.then(
      () => {
        setNews(done);
        return true;
      },
      (error: unknown) => {
        setNews(shared(failureKey(error)));
        return false;
      },
    );
  const closeForm = () => {
    setDescribing(false);
    row.current?.querySelector("button")?.focus();
  };
  const isArchived = about.archivedAt !== null;
  const archive = () => act(tending.archive(entry, !isArchived), isArchived ? t("tend.back") : "");
  return (
    <section aria-label={t("tend.title")} className={styles.section}>
      <h2 className={page.subheading}>{t("tend.title")}</h2>
      {about.canTend ? (
        <SayStillTrue say={(reviewAt, done) => act(tending.sayStillTrue(entry, reviewAt), done)} />
      ) : null}
      {isDescribing ? (
        <DescribeForm
          entry={entry}
          about={about}
          save={(description) => act(tending.describe(entry, description), t("tend.saved"))}
          onClose={closeForm}
        />
      ) : null}
      <div ref={row} className={page.row}>
        {about.canTend ? (
          <Button aria-expanded={isDescribing} onClick={() => setDescribing(!isDescribing)}>
            {t("tend.change")}
          </Button>
        ) : null}
        {about.canArchive ? (
          <Button onClick={archive}>{t(isArchived ? "tend.bring-back" : "tend.archive")}</Button>
        ) : null}
      </div>
      <p role="status" className={page.quiet}>
        {news}
      </p>
    </section>
  );
}
