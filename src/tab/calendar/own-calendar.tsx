import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { calendarTexts } from "./calendar-texts.ts";
import { CopyButton } from "./copy-button.tsx";
import { useCalendar } from "./use-calendar.ts";

/** The address at which the reader's own calendar fetches all of this. It is told once: the server keeps none. [CE7] */
export function OwnCalendar() {
  const [t, shared, page, calendar] = [useText(calendarTexts), useText(uiTexts), usePageStyles(), useCalendar()];
  const [address, setAddress] = useState<string>();
  const [news, setNews] = useState("");
  const { data } = useAnswer(calendar.feed);
  const act = (doing: Promise<string | undefined>, done: string) =>
    doing.then(
      (made) => {
        setAddress(made && `${window.location.origin}/calendar/${made}.ics`);
        setNews(done);
      },
      (error: unknown) => setNews(shared(failureKey(error))),
    );
  const exists = data?.exists === true;
  return (
    <section aria-label={t("feed.title")} className={page.card}>
      <h2 className={page.subheading}>{t("feed.title")}</h2>
      <p className={page.quiet}>{t("feed.what")}</p>
      {address === undefined ? null : (
        <p dir="ltr" className={page.words}>
          <code>{address}</code>
        </p>
      )}
      <div className={page.row}>
        {address === undefined ? null : <CopyButton address={address} onNews={setNews} />}
        <Button onClick={() => void act(calendar.makeFeed(), t("feed.made"))}>
          {t(exists ? "feed.renew" : "feed.make")}
        </Button>
        {exists ? <Button onClick={() => void act(calendar.endFeed(), t("feed.ended"))}>{t("feed.end")}</Button> : null}
      </div>
      <p role="status" className={page.quiet}>
        {news}
      </p>
    </section>
  );
}
