import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { LearningInSpace, OpenCommitment } from "../../contract/my-learning.ts";
import type { Became } from "../../domain/fact.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { TeamsLink } from "./in-teams.tsx";
import { mineTexts } from "./mine-texts.ts";
import { useMineStyles } from "./my-learning.styles.ts";
import { partId } from "./things-of.ts";
import { useLearningActs } from "./use-own-learning.tsx";

interface Props {
  readonly space: string;
  readonly place: LearningInSpace["place"];
  readonly open: readonly OpenCommitment[];
}

/** What the reader said they would try; what became of it is said here and can be taken back while the page is open. [ML4] */
export function Commitments({ space, place, open }: Props) {
  const [t, page, styles, part] = [useText(mineTexts), usePageStyles(), useMineStyles(), useRef<HTMLDivElement>(null)];
  // Those that were settled here stay in sight, though the server no longer lists them.
  const [settled, setSettled] = useState<readonly OpenCommitment[]>([]);
  const [seen, isOpen] = [new Map([...settled, ...open].map((one) => [keyOf(one), one])), new Set(open.map(keyOf))];
  if (seen.size === 0) return null;
  return (
    <div ref={part} id={partId(space, "commitment")} tabIndex={-1} className={styles.part}>
      <h3 className={page.small}>{t("mine.commitments")}</h3>
      <ul className={page.list}>
        {[...seen].sort(byAge).map(([key, one]) => (
          <li key={key} className={page.card}>
            <Commitment
              space={space}
              place={place}
              one={one}
              isOpen={isOpen.has(key)}
              onSettle={() => setSettled([...settled, one])}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The newest first, as the server lists them. */
const byAge = ([a, one]: [string, OpenCommitment], [b, other]: [string, OpenCommitment]): number =>
  other.madeAt - one.madeAt || a.localeCompare(b);
const keyOf = ({ session, by }: OpenCommitment): string => `${session} ${by}`;

interface CommitmentProps {
  readonly space: string;
  readonly place: Props["place"];
  readonly one: OpenCommitment;
  readonly isOpen: boolean;
  readonly onSettle: () => void;
}

function Commitment({ space, place, one, isOpen, onSettle }: CommitmentProps) {
  const [t, page, formats, learning] = [useText(mineTexts), usePageStyles(), useFormats(), useLearningActs()];
  const [[news, attempt], row] = [useAttempt(), useRef<HTMLDivElement>(null)];
  const settle = async (is: Became) => {
    const done = t(is === "open" ? "mine.commitment.open" : `mine.commitment.is-${is}`);
    if (is !== "open") onSettle();
    if (await attempt(learning.settle(space, one, is), done)) row.current?.focus();
  };
  const facts = [
    ...(one.beside === null ? [] : [one.beside]),
    t("mine.commitment.made", { when: formats.date(one.madeAt) }),
  ];
  return (
    <>
      <p dir="auto" className={page.words}>
        {one.text}
      </p>
      <span dir="auto" className={page.facts}>
        {facts.join(" · ")}
      </span>
      <TeamsLink at={place} to={{ page: "record", entry: one.entry }}>
        {one.title}
      </TeamsLink>
      <div ref={row} tabIndex={-1} className={page.row}>
        {isOpen ? (
          <>
            <Button onClick={() => void settle("kept")}>{t("mine.commitment.kept")}</Button>
            <Button appearance="subtle" onClick={() => void settle("let-go")}>
              {t("mine.commitment.let-go")}
            </Button>
          </>
        ) : (
          <Button onClick={() => void settle("open")}>{t("mine.commitment.undo")}</Button>
        )}
        <span role="status" className={page.quiet}>
          {news}
        </span>
      </div>
    </>
  );
}
