import { useEffect, useRef } from "react";
import { MOST_OWN_SPACES, type MyLearning } from "../../contract/my-learning.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { keepFocusLater } from "../../ui/keep-focus-later.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { Failed, Loading, Notice } from "../../ui/notices.tsx";
import { RetryButton } from "../../ui/retry-button.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { TeamsProvider } from "./in-teams.tsx";
import { mineTexts } from "./mine-texts.ts";
import { useMineStyles } from "./my-learning.styles.ts";
import { useNameOf } from "./name-of.ts";
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
  const main = useRef<HTMLElement>(null);
  useEffect(() => (main.current ? keepFocusLater(main.current) : undefined), []);
  return (
    <main ref={main} className={styles.page}>
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
  if (error !== undefined) return <Failed error={error} retry={retry} />;
  if (data === undefined) return <Loading lines={6} />;
  return (
    <TeamsProvider value={{ app: data.app, openLink }}>
      {data.trouble === undefined ? null : <OutOfDate why={data.trouble} since={data.now} retry={retry} />}
      <Known all={data} />
    </TeamsProvider>
  );
}

interface OutOfDateProps {
  readonly why: unknown;
  /** Session-clock ms. */
  readonly since: number;
  readonly retry: () => void;
}

/** What was read before stays on the screen while nothing newer is to be had. [ML6] */
function OutOfDate({ why, since, retry }: OutOfDateProps) {
  const [t, shared, formats] = [useText(mineTexts), useText(uiTexts), useFormats()];
  const [styles, page] = [useMineStyles(), usePageStyles()];
  return (
    <div role="alert" className={styles.bar}>
      <p className={page.words}>
        {shared(failureKey(why))} {t("mine.out-of-date", { when: formats.dateTime(since) })}
      </p>
      <RetryButton retry={retry} />
    </div>
  );
}

function Known({ all: { now, spaces, further } }: { readonly all: MyLearning }) {
  const [t, page, formats] = [useText(mineTexts), usePageStyles(), useFormats()];
  const nameOf = useNameOf();
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
      {further > 0 ? (
        <p className={page.quiet}>{t("mine.further", { count: further, most: MOST_OWN_SPACES })}</p>
      ) : null}
    </>
  );
}
