import { Button } from "@fluentui/react-components";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { calendarTexts } from "./calendar-texts.ts";
import { CopyButton } from "./copy-button.tsx";
import { useCalendar } from "./use-calendar.ts";
import { useToldOnce } from "./use-told-once.ts";

/** The address at which the reader's own calendar fetches all of this. It is told once: the server keeps none. [CE7] */
export function OwnCalendar() {
  const [t, page, calendar] = [useText(calendarTexts), usePageStyles(), useCalendar()];
  const { address, news, setNews, act } = useToldOnce((secret) => `${window.location.origin}/calendar/${secret}.ics`);
  const { data } = useAnswer(calendar.feed);
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
        <Button onClick={() => void act(calendar.makeFeed, t("feed.made"))}>
          {t(exists ? "feed.renew" : "feed.make")}
        </Button>
        {exists ? <Button onClick={() => void act(calendar.endFeed, t("feed.ended"))}>{t("feed.end")}</Button> : null}
      </div>
      <p role="status" className={page.quiet}>
        {news}
      </p>
    </section>
  );
}
