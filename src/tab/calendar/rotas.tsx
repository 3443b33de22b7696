import { Button } from "@fluentui/react-components";
import { ROTAS, type Rota, type RotaKind } from "../../contract/rota.ts";
import type { MemberId } from "../../domain/ids.ts";
import { isLocalTime } from "../../domain/zoned-time.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer, useNow } from "../space/space-context.tsx";
import { calendarTexts } from "./calendar-texts.ts";
import { CannotDays } from "./cannot-days.tsx";
import { useCalendar } from "./use-calendar.ts";

/** Who speaks and who hosts next, and the way to volunteer. [SR1] [SR2] */
export function Rotas() {
  const [t, page, calendar] = [useText(calendarTexts), usePageStyles(), useCalendar()];
  const { data, error, retry } = useAnswer(calendar.rotas);
  return (
    <section aria-label={t("rota.title")} className={page.card}>
      <h2 className={page.subheading}>{t("rota.title")}</h2>
      <p className={page.quiet}>{t("rota.what")}</p>
      {data ? null : error === undefined ? <Loading lines={4} /> : <Failed error={error} retry={retry} />}
      {data ? ROTAS.map((what) => <OneRota key={what} what={what} rota={data[what]} />) : null}
      {data && ROTAS.some((what) => data[what].isMine) ? <CannotDays days={data.cannot} /> : null}
    </section>
  );
}

interface Props {
  readonly what: RotaKind;
  readonly rota: Rota;
}

function OneRota({ what, rota }: Props) {
  const [t, page, formats, when] = [useText(calendarTexts), usePageStyles(), useFormats(), useWhen()];
  const [calendar, [failure, attempt]] = [useCalendar(), useAttempt()];
  const [next, ...then] = rota.turns;
  const change = () => attempt(calendar.volunteer(what, !rota.isMine));
  return (
    <div className={page.stack}>
      <h3 className={page.small}>{t(`rota.${what}`)}</h3>
      {next ? (
        <p className={page.words}>
          <strong>{t("rota.next", { name: next.name })}</strong> · {when(next.lastAt)}
        </p>
      ) : (
        <p className={page.quiet}>{t("rota.nobody")}</p>
      )}
      {then.length === 0 ? null : (
        <p className={page.words}>{t("rota.then", { names: formats.list(then.map(({ name }) => name)) })}</p>
      )}
      <div className={page.row}>
        <Button size="small" onClick={() => void change()}>
          {t(rota.isMine ? `rota.${what}.off` : `rota.${what}.on`)}
        </Button>
        <span role="status" className={page.quiet}>
          {failure}
        </span>
      </div>
    </div>
  );
}

/** When somebody did it last, or is to, in words. */
function useWhen(): (lastAt: number | null) => string {
  const [t, formats, now] = [useText(calendarTexts), useFormats(), useNow()];
  return (lastAt) => {
    if (lastAt === null) return t("rota.never");
    return lastAt > now
      ? t("rota.coming", { when: formats.date(lastAt) })
      : t("rota.last", { when: formats.ago(lastAt, now) });
  };
}

interface NextProps {
  readonly what: RotaKind;
  /** When the event begins, as clocks show it: who cannot on that day is passed over. */
  readonly starts: string;
  /** Who is named already. */
  readonly named: readonly MemberId[];
  readonly onAsk: (member: MemberId) => void;
}

/** One press names whoever is next of those who can; nothing where nobody volunteers. [SR2] [SR3] */
export function NextInTurn({ what, starts, named, onAsk }: NextProps) {
  const [t, page, calendar] = [useText(calendarTexts), usePageStyles(), useCalendar()];
  const { data } = useAnswer(isLocalTime(starts) ? calendar.rotasOn(starts.slice(0, 10)) : calendar.rotas);
  if (!data) return null;
  const { turns, volunteers } = data[what];
  if (turns.length === 0)
    return volunteers === 0 ? null : <p className={page.quiet}>{t(`rota.nobody-then.${what}`)}</p>;
  const next = turns.find(({ member }) => !named.includes(member));
  if (!next || (what === "host" && turns[0]?.member === named[0])) return null;
  return (
    <div className={page.row}>
      <Button type="button" size="small" onClick={() => onAsk(next.member)}>
        {t(`rota.ask.${what}`, { name: next.name })}
      </Button>
    </div>
  );
}
