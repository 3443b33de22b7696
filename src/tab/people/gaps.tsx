import { Button, Link } from "@fluentui/react-components";
import type { ListedPerson } from "../../contract/profile.ts";
import type { MappedTopic } from "../../domain/expertise.ts";
import { emptyProfile, MOST_PROFILE_TOPICS } from "../../domain/profile.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { useAnswer } from "../space/space-context.tsx";
import { peopleTexts } from "./people-texts.ts";
import { TopicLink } from "./person-words.tsx";
import { usePeople } from "./use-people.ts";

/** More who would like the same are not named. */
const NAMED = 5;

interface Props {
  readonly gaps: readonly MappedTopic[];
  readonly people: ReadonlyMap<string, ListedPerson>;
}

/** What several would like to learn and nobody offers, with ways to fill it. Nothing where there is nothing. [PR4] */
export function Gaps({ gaps, people }: Props) {
  const [t, page, [news, act]] = [useText(peopleTexts), usePageStyles(), useAttempt()];
  if (gaps.length === 0) return news === "" ? null : <p role="status">{news}</p>;
  return (
    <section aria-label={t("people.gaps")} className={page.stack}>
      <h2 className={page.subheading}>{t("people.gaps")}</h2>
      <p className={page.quiet}>{t("people.gaps.how")}</p>
      <ul className={page.list}>
        {gaps.map((gap) => (
          <OneGap key={gap.key} gap={gap} people={people} act={act} />
        ))}
      </ul>
      <span role="status" className={page.quiet}>
        {news}
      </span>
    </section>
  );
}

interface OneProps {
  readonly gap: MappedTopic;
  readonly people: Props["people"];
  readonly act: ReturnType<typeof useAttempt>[1];
}

function OneGap({ gap: { topic, learners }, people, act }: OneProps) {
  const [t, page, formats, { own, save }] = [useText(peopleTexts), usePageStyles(), useFormats(), usePeople()];
  const { data } = useAnswer(own);
  const mine = data ?? emptyProfile;
  const names = learners.slice(0, NAMED).flatMap((member) => people.get(member)?.name ?? []);
  const named = learners.length > NAMED ? [...names, t("people.map.and-more")] : names;
  const offer = () =>
    void act(save({ ...mine, teaches: [...mine.teaches, topic], listed: true }), t("people.gaps.offered"));
  return (
    <li className={page.card}>
      <h3 className={page.small}>
        <TopicLink topic={topic} />
      </h3>
      <p className={page.quiet}>{t("people.gaps.would-like", { people: formats.list(named) })}</p>
      <div className={page.row}>
        {mine.listed && mine.teaches.length < MOST_PROFILE_TOPICS ? (
          <Button size="small" onClick={offer}>
            {t("people.gaps.teach")}
          </Button>
        ) : null}
        <Link href={hashOf({ page: "write", what: "lesson", topic })}>{t("people.gaps.write", { topic })}</Link>
      </div>
    </li>
  );
}
