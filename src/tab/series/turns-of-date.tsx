import { Button } from "@fluentui/react-components";
import type { Series } from "../../contract/series-page.ts";
import type { SaidOfTurn, SeriesTurn } from "../../contract/series-turns.ts";
import { momentIn } from "../../domain/zoned-time.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { whenIn } from "../calendar/event-times.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useNow, useSpace } from "../space/space-context.tsx";
import { seriesTexts } from "./series-texts.ts";
import { useSeries } from "./use-series.ts";

interface Props {
  readonly series: Series;
  readonly date: Series["dates"][number];
  /** In words. */
  readonly when: string;
}

type Say = (says: SaidOfTurn["says"], instead?: string) => void;

/** Who facilitates and who speaks on a date, taken or proposed, and what the reader can say of it. [SE9] [SE10] [SE11] */
export function TurnsOfDate({ series, date, when }: Props) {
  const [t, page, all, [failure, attempt]] = [useText(seriesTexts), usePageStyles(), useSeries(), useAttempt()];
  const turns = series.turns.turns.filter((turn) => turn.date === date.date);
  const say = (turn: SeriesTurn, says: SaidOfTurn["says"], instead?: string) =>
    void attempt(
      all.sayOfTurn(series.id, {
        date: turn.date,
        role: turn.role,
        says,
        ...(instead === undefined ? {} : { instead }),
      }),
    );
  return (
    <section aria-label={`${t("turns.title")}: ${when}`} className={page.stack}>
      {turns.map((turn) => (
        <div key={turn.role}>
          <TurnWords turn={turn} />
          {series.canChange ? (
            <TurnActs series={series} turn={turn} when={when} onSay={(says, instead) => say(turn, says, instead)} />
          ) : null}
        </div>
      ))}
      <span role="status" className={page.quiet}>
        {failure}
      </span>
    </section>
  );
}

/** Whose turn it is or would be, and why. */
function TurnWords({ turn: { role, by, isTaken, lastAt, cannot } }: { readonly turn: SeriesTurn }) {
  const [t, page, { locale }, now, { me }] = [
    useText(seriesTexts),
    usePageStyles(),
    useFormats(),
    useNow(),
    useSpace(),
  ];
  const name = by?.member === me ? t("turns.you") : (by?.name ?? "");
  const who =
    by === null ? t(`turns.${role}-nobody`) : t(isTaken ? `turns.${role}` : `turns.${role}-proposed`, { name });
  const why =
    lastAt === null
      ? t(`turns.${role}-never`)
      : t(`turns.${role}-${lastAt > now ? "coming" : "last"}`, { when: whenIn(locale, lastAt, now) });
  return (
    <>
      <p className={page.words}>{by === null || isTaken ? who : `${who} – ${why}`}</p>
      {cannot ? <p className={page.quiet}>{t("turns.said-no")}</p> : null}
    </>
  );
}

interface ActsProps {
  readonly series: Series;
  readonly turn: SeriesTurn;
  readonly when: string;
  readonly onSay: Say;
}

function TurnActs({ series, turn, when, onSay }: ActsProps) {
  const [t, page, { me }] = [useText(seriesTexts), usePageStyles(), useSpace()];
  const { role, by, isTaken, cannot } = turn;
  const isMine = by?.member === me;
  if (isTaken)
    return isMine ? (
      <OwnTurn series={series} turn={turn} when={when} onSay={onSay} />
    ) : (
      <OfferedTurn series={series} turn={turn} when={when} onSay={onSay} />
    );
  return (
    <div className={page.row}>
      <Button size="small" aria-label={t(`turns.${role}-take-on`, { when })} onClick={() => onSay("take")}>
        {t(`turns.${role}-take`)}
      </Button>
      {isMine ? (
        <Button size="small" aria-label={t(`turns.${role}-cannot-on`, { when })} onClick={() => onSay("cannot")}>
          {t(`turns.${role}-cannot`)}
        </Button>
      ) : null}
      {cannot ? (
        <Button size="small" onClick={() => onSay("can")}>
          {t(`turns.${role}-can`)}
        </Button>
      ) : null}
    </div>
  );
}

/** One's own: to give back, or to offer, for nothing or for the turn of somebody else. */
function OwnTurn({ series, turn, when, onSay }: ActsProps) {
  const [t, page, { locale }, now] = [useText(seriesTexts), usePageStyles(), useFormats(), useNow()];
  const { role, isOffered, instead } = turn;
  const timeOf = timesIn(series);
  const others = series.turns.turns.filter(
    (other) => other.role === role && other.isTaken && other.by?.member !== turn.by?.member,
  );
  return (
    <div className={page.row}>
      <Button size="small" aria-label={t(`turns.${role}-give-back-on`, { when })} onClick={() => onSay("give-back")}>
        {t("turns.give-back")}
      </Button>
      {isOffered ? (
        <Button size="small" onClick={() => onSay("keep")}>
          {t("turns.keep")}
        </Button>
      ) : (
        <Button size="small" aria-label={t(`turns.${role}-offer-on`, { when })} onClick={() => onSay("offer")}>
          {t("turns.offer")}
        </Button>
      )}
      {others
        .filter(({ date }) => date !== instead)
        .map(({ date, by }) => (
          <Button key={date} size="small" onClick={() => onSay("offer", date)}>
            {t("turns.swap", { when: whenIn(locale, timeOf(date), now), name: by?.name ?? "" })}
          </Button>
        ))}
    </div>
  );
}

/** Somebody's who would rather not: to take over, or to swap where one has what they would like. */
function OfferedTurn({ series, turn, onSay }: ActsProps) {
  const [t, page, { locale }, now, { me }] = [
    useText(seriesTexts),
    usePageStyles(),
    useFormats(),
    useNow(),
    useSpace(),
  ];
  const timeOf = timesIn(series);
  const { role, by, isOffered, instead } = turn;
  if (!isOffered) return null;
  const name = by?.name ?? "";
  const isForMine = series.turns.turns.some(
    (other) => other.role === role && other.date === instead && other.isTaken && other.by?.member === me,
  );
  const wanted = instead === null ? "" : whenIn(locale, timeOf(instead), now);
  return (
    <div className={page.row}>
      <span>{instead === null ? t("turns.offered", { name }) : t("turns.offered-for", { name, when: wanted })}</span>
      {instead === null ? (
        <Button size="small" onClick={() => onSay("take")}>
          {t("turns.take-offered")}
        </Button>
      ) : null}
      {isForMine ? (
        <Button size="small" onClick={() => onSay("take")}>
          {t("turns.take-swap", { when: wanted })}
        </Button>
      ) : null}
    </div>
  );
}

/** When one of the dates is held, in ms. */
const timesIn =
  ({ dates, content }: Series) =>
  (date: string): number =>
    dates.find((one) => one.date === date)?.at ?? momentIn(date, content.zone);
