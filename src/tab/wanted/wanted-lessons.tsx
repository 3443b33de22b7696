import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { MOST_WANTED, topicKey } from "../../domain/wanted.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { textInput } from "../../ui/text-input.styles.ts";
import { useAttempt } from "../../ui/use-attempt.ts";
import { useTextDraft } from "../../writing/text-draft.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { ownDraftsOf } from "../space/own-drafts.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { OneWanted } from "./one-wanted.tsx";
import { useWanted } from "./use-wanted.ts";
import { wantedTexts } from "./wanted-texts.ts";

const texts = [wantedTexts];

const useStyles = makeStyles({
  line: { ...textInput, width: "auto", flex: "1 1 200px", minWidth: 0 },
  // Without words it takes no room, and is still there to speak.
  news: { ":empty": { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` } },
});

/** Lessons that members want, and asking for one. [WA1] */
export function WantedLessons() {
  return (
    <MoreTexts sets={texts}>
      <Board />
    </MoreTexts>
  );
}

function Board() {
  const [t, page] = [useText(wantedTexts), usePageStyles()];
  return (
    <section aria-label={t("wanted.title")} className={page.stack}>
      <h2 className={page.subheading}>{t("wanted.title")}</h2>
      <p className={page.quiet}>{t("wanted.how")}</p>
      <Wanted />
      <AskForLesson />
    </section>
  );
}

function Wanted() {
  const page = usePageStyles();
  const { data, error, retry } = useAnswer(useWanted().all);
  if (data === undefined) return error === undefined ? <Loading lines={2} /> : <Failed error={error} retry={retry} />;
  const shown = data.filter(({ lesson, isNew }) => lesson === null || isNew);
  if (shown.length === 0) return null;
  return (
    <ul className={page.list}>
      {shown.map((one) => (
        <OneWanted key={one.id} wanted={one} />
      ))}
    </ul>
  );
}

function AskForLesson() {
  const [t, page, styles, { want }, id] = [useText(wantedTexts), usePageStyles(), useStyles(), useWanted(), useId()];
  const { text: topic, write, sent } = useTextDraft(ownDraftsOf(useSpace(), "wanted"), "topic");
  const [news, act] = useAttempt();
  const [isSending, setSending] = useState(false);
  const canAsk = topicKey(topic) !== "" && !isSending;
  const ask = async () => {
    if (!canAsk) return;
    setSending(true);
    if (await act(want(topic))) sent(topic);
    setSending(false);
  };
  return (
    <form
      className={page.row}
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <label htmlFor={id}>{t("wanted.topic")}</label>
      <input
        id={id}
        className={styles.line}
        dir="auto"
        maxLength={MOST_WANTED}
        value={topic}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
      <Button type="submit" disabledFocusable={!canAsk}>
        {t("wanted.ask")}
      </Button>
      <span role="status" className={mergeClasses(page.quiet, styles.news)}>
        {news}
      </span>
    </form>
  );
}
