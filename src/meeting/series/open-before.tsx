import { useEffect } from "react";
import { speaksFor } from "../../domain/companion-id.ts";
import type { Became } from "../../domain/fact.ts";
import { reopenedIn } from "../../domain/read-fact.ts";
import { inShort } from "../../ui/in-short.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { Section } from "../parts/section.tsx";
import { WordsCard } from "../parts/words-card.tsx";
import { useReflectionStyles } from "../reflections/reflections.styles.ts";
import { useMoment, useReading, useSession, useWhyNot } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import type { Before } from "./before.ts";
import { useSeriesStyles } from "./series.styles.ts";

const ANSWERS: readonly Became[] = ["kept", "open", "let-go"];

type Commitment = ReturnType<Before["read"]>["commitments"][number];

/** What earlier sessions of the series have left open: for all to see, each commitment for its owner to settle. */
export function OpenBefore() {
  const { before } = useSession();
  const t = useText(meetingTexts);
  const [cards, styles] = [useReflectionStyles(), useSeriesStyles()];
  const { commitments, questions, recall } = useReading(before.changes, before.read);
  useEffect(() => {
    before.look();
  }, [before]);
  if (commitments.length + questions.length + recall.length === 0) return null;
  return (
    <Section title={t("before")}>
      <ul className={cards.cards}>
        {commitments.map((commitment) => (
          <Reopened key={`${commitment.session}/${commitment.by.member}`} commitment={commitment} />
        ))}
      </ul>
      {questions.length === 0 ? null : (
        <>
          <h3 className={styles.subheading}>{t("before.questions")}</h3>
          <ul className={cards.cards}>
            {questions.map(({ id, author, text }) => (
              <WordsCard key={id} text={text} author={author?.name ?? null} />
            ))}
          </ul>
        </>
      )}
      {recall.length === 0 ? null : (
        <>
          <h3 className={styles.subheading}>{t("before.recall")}</h3>
          <span className={styles.said}>{t("before.in-mind")}</span>
          <ul className={cards.cards}>
            {recall.map(({ entry, title, question }) => (
              <WordsCard key={`${entry}/${question}`} text={question} author={title} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Reopened({ commitment: { session, by, text } }: { readonly commitment: Commitment }) {
  const { store } = useSession();
  const t = useText(meetingTexts);
  const send = useSend();
  const styles = useSeriesStyles();
  const said = useMoment(({ view }) => {
    const fact = view.document.get(`reopened/${session}/${by.member}`);
    return fact && reopenedIn(fact).is;
  });
  const isMine = speaksFor(store.me, by.member);
  const whyNot = useWhyNot({ type: "settle", session, by: by.member, is: "open" });
  return (
    <WordsCard text={text} author={by.name}>
      {isMine ? (
        <fieldset className={styles.answers} aria-label={t("before.became", { text: inShort(text) })}>
          {ANSWERS.map((is) => (
            <ActionButton
              key={is}
              size="small"
              label={t(`before.${is}`)}
              pressed={said === is}
              whyNot={whyNot}
              onAct={() => send({ type: "settle", session, by: by.member, is })}
            />
          ))}
        </fieldset>
      ) : (
        <span className={styles.said}>{said === undefined ? null : t(`before.${said}`)}</span>
      )}
    </WordsCard>
  );
}
