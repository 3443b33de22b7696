import { Button, Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Meeting, PastMeeting } from "../../contract/rounds.ts";
import type { MemberId } from "../../domain/ids.ts";
import { chatLink } from "../../domain/teams-link.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useSpace } from "../space/space-context.tsx";
import { KeepInTouch } from "./keep-in-touch.tsx";
import type { RoundsKey } from "./messages/en.ts";
import { roundsTexts } from "./rounds-texts.ts";
import { useRounds } from "./use-rounds.ts";

interface Props {
  readonly meeting: Meeting;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** Whom the reader meets, why, how to begin, and the way to a chat. [PB4] */
export function OneMeeting({ meeting, children }: Props) {
  const [t, page, { list }] = [useText(roundsTexts), usePageStyles(), useFormats()];
  const names = list(meeting.people.map(({ name }) => name));
  return (
    <div className={page.card}>
      <h3 className={page.small}>
        <bdi>{t("rounds.with", { names })}</bdi>
      </h3>
      <Why why={meeting.why} />
      <p className={page.words}>
        <span className={page.title}>{t("rounds.begin")}</span> <Begin meeting={meeting} />
      </p>
      <div className={page.row}>
        <Link href={chatLink(meeting.people.map(({ oid }) => oid))} target="_blank" rel="noreferrer">
          {t("rounds.chat")}
        </Link>
        {children}
      </div>
      <small className={page.facts}>{t("keep.how")}</small>
      <KeepInTouch people={meeting.people} />
    </div>
  );
}

function Why({ why }: Pick<Meeting, "why">) {
  const [t, page, { list }] = [useText(roundsTexts), usePageStyles(), useFormats()];
  const wordsOf = (reason: Meeting["why"][number]): string =>
    reason.kind === "met-least" ? t("rounds.why.met-least", { count: reason.times }) : t(`rounds.why.${reason.kind}`);
  return <p className={page.quiet}>{t("rounds.why", { reasons: list(why.map(wordsOf)) })}</p>;
}

const openers: readonly RoundsKey[] = [
  "rounds.begin.0",
  "rounds.begin.1",
  "rounds.begin.2",
  "rounds.begin.3",
  "rounds.begin.4",
  "rounds.begin.5",
  "rounds.begin.6",
  "rounds.begin.7",
];

function Begin({ meeting: { beginning, people } }: { readonly meeting: Meeting }) {
  const [t, { me }] = [useText(roundsTexts), useSpace()];
  if (beginning.kind === "question") return t(openers[beginning.number] ?? "rounds.begin.0");
  const nameOf = (member: MemberId) => people.find((one) => one.member === member)?.name ?? "";
  const { by, to, topic } = beginning;
  const said = { by: nameOf(by), to: nameOf(to), topic };
  if (by === me) return t("rounds.begin.by-me", said);
  return to === me ? t("rounds.begin.to-me", said) : t("rounds.begin.others", said);
}

/** Whether one has met is told by both; what the other says is told to nobody before. [PB5] */
export function HaveMet({ meeting }: { readonly meeting: PastMeeting }) {
  const [t, page, { noteMet }, [news, act], { list }] = [
    useText(roundsTexts),
    usePageStyles(),
    useRounds(),
    useAttempt(),
    useFormats(),
  ];
  const names = list(meeting.people.map(({ name }) => name));
  const both = meeting.people.filter((one) => one.both).map(({ name }) => name);
  const said = both.length > 0 ? t("rounds.met.both", { names: list(both) }) : meeting.mine ? t("rounds.met.mine") : "";
  const key = meeting.mine ? "rounds.met.undo" : "rounds.met";
  return (
    <>
      <Button
        size="small"
        aria-label={t(`${key}-with`, { names })}
        onClick={() => void act(noteMet(meeting.id, !meeting.mine))}
      >
        {t(key)}
      </Button>
      <span role="status" className={page.quiet}>
        {news || said}
      </span>
    </>
  );
}
