import { useEffect } from "react";
import type { MyLearning } from "../../contract/my-learning.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading, Notice } from "../../ui/notices.tsx";
import { RetryButton } from "../../ui/retry-button.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { TeamsProvider } from "./in-teams.tsx";
import { mineTexts } from "./mine-texts.ts";
import { useMineStyles } from "./my-learning.styles.ts";
import { OneSpace } from "./one-space.tsx";
import type { OwnLearning } from "./own-learning.ts";
import { Today } from "./today.tsx";
import { LearningProvider, useOwnLearning } from "./use-own-learning.tsx";

interface Props {
  readonly learning: OwnLearning;
  readonly openLink: (address: string) => void;
}

/** The personal tab: what is the reader's across their spaces. [ML1] */
export function MyLearningPage({ learning, openLink }: Props) {
  const [t, page, styles] = [useText(mineTexts), usePageStyles(), useMineStyles()];
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1 className={page.heading}>{t("mine.title")}</h1>
        <p className={page.quiet}>{t("mine.only-you")}</p>
      </header>
      <LearningProvider value={learning}>
        <All openLink={openLink} />
      </LearningProvider>
    </main>
  );
}

function All({ openLink }: Pick<Props, "openLink">) {
  const { data, error, retry } = useOwnLearning();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") retry();
    };
    document.addEventListener("visibilitychange", look);
    window.addEventListener("focus", look);
    window.addEventListener("online", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("focus", look);
      window.removeEventListener("online", look);
    };
  }, [retry]);
  if (data === undefined) return error === undefined ? <Loading lines={6} /> : <Failed error={error} retry={retry} />;
  return (
    <TeamsProvider value={{ app: data.app, openLink }}>
      {error === undefined ? null : <OutOfDate since={data.now} retry={retry} />}
      <Known all={data} />
    </TeamsProvider>
  );
}

/** What was read before stays on the screen while the server cannot be reached. */
function OutOfDate({ since, retry }: { readonly since: number; readonly retry: () => void }) {
  const [t, formats, styles, page] = [useText(mineTexts), useFormats(), useMineStyles(), usePageStyles()];
  return (
    <div role="alert" className={styles.bar}>
      <p className={page.words}>{t("mine.out-of-date", { when: formats.dateTime(since) })}</p>
      <RetryButton retry={retry} />
    </div>
  );
}

function Known({ all: { now, spaces, further } }: { readonly all: MyLearning }) {
  const [t, page, formats] = [useText(mineTexts), usePageStyles(), useFormats()];
  const nameOf = ({ called }: MyLearning["spaces"][number]) => called ?? t("mine.unnamed");
  const listed = (some: MyLearning["spaces"]) => formats.list(some.map(nameOf));
  const known = spaces.flatMap(({ learning, ...one }) =>
    learning ? [{ ...one, name: nameOf({ ...one, learning }), learning }] : [],
  );
  const unknown = spaces.filter(({ learning }) => learning === null);
  if (spaces.length === 0) return <Notice title={t("mine.none.title")} text={t("mine.none.text")} />;
  return (
    <>
      {known.length > 0 ? <Today now={now} spaces={known} /> : null}
      {known.map((one) => (
        <OneSpace key={one.space} now={now} {...one} />
      ))}
      {unknown.length > 0 ? <p className={page.quiet}>{t("mine.unknown", { spaces: listed(unknown) })}</p> : null}
      {further > 0 ? <p className={page.quiet}>{t("mine.further", { count: further })}</p> : null}
    </>
  );
}
