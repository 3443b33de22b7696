import { useMemo, useState } from "react";
import type { Session } from "../../../contract/session.ts";
import { HomeField } from "../../../planning/home/home-field.tsx";
import { listFormats } from "../../../planning/list-formats.ts";
import { nothingEntered, type PlanEntries, SomePlanEntries } from "../../../planning/plan-entries.ts";
import { PlanForm, type PlannedSession } from "../../../planning/plan-form.tsx";
import { planTexts } from "../../../planning/plan-texts.ts";
import { useSuggestionWords } from "../../../planning/use-suggestion-words.ts";
import { failureKey } from "../../../ui/failure-key.ts";
import { useText } from "../../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../../ui/messages/ui-texts.ts";
import { Failed, Loading } from "../../../ui/notices.tsx";
import { useFormDraft } from "../../../writing/form-draft.ts";
import { ownDraftsOf } from "../../space/own-drafts.ts";
import { useAnswer, useNow, useSpace } from "../../space/space-context.tsx";
import { useSuggestion } from "../suggesting/use-suggestion.ts";
import { useVoting } from "../voting/use-voting.ts";
import { usePlanning } from "./use-planning.ts";

interface Props {
  /** The planned session that is to change; a new one without it. */
  readonly session?: Session;
  /** A new one begins with this format, by its id. */
  readonly format?: string | undefined;
  /** A new one begins with this title. */
  readonly topic?: string | undefined;
  /** The topic of the space whose loop a new one goes on with. [O3] */
  readonly loopOf?: string | undefined;
  /** The work group whose session a new one is. [WG5] */
  readonly group?: string | undefined;
  /** The series whose next session a new one is, and how it is held if nobody says otherwise. [SE6] */
  readonly next?: NextInSeries | undefined;
  readonly onClose: () => void;
}

interface NextInSeries extends Pick<PlanEntries, "minutes" | "startsAt"> {
  readonly series: { readonly id: string; readonly date?: string };
}

const entriesOf = ({ format, minutes, title, startsAt, speakers, inAdvance }: Session): PlanEntries => ({
  ...nothingEntered,
  format,
  minutes,
  title,
  startsAt,
  speakers,
  inAdvance,
});

/** Where what is entered is kept, unless it is a session of its own. */
const placeOf = (session: Session | undefined, group: string | undefined, next: NextInSeries | undefined) =>
  session?.id ??
  (next && `series/${next.series.id}/${next.series.date ?? ""}`) ??
  (group === undefined ? undefined : `group/${group}`);

/** Planning a session, or changing what is planned, from the channel. */
export function Planning({ session, format, topic = "", loopOf, group, next, onClose }: Props) {
  const [t, shell, now, planning] = [useText(planTexts), useText(uiTexts), useNow(), usePlanning()];
  const space = useSpace();
  const { host, id: here } = space;
  const [home, setHome] = useState(session && session.space !== here ? session.space : undefined);
  const ofHome = useMemo(() => planning.ownFormats(home), [planning, home]);
  const [own, shipped] = [useAnswer(ofHome), useAnswer(planning.shippedFormats)];
  const people = useAnswer(planning.people);
  const vote = useAnswer(useVoting(home).state);
  const formats = listFormats(own.data, shipped.data);
  const { entered, enter, forget } = useFormDraft(
    ownDraftsOf(space, "plans"),
    placeOf(session, group, next) ?? `new/${topic}`,
    SomePlanEntries,
  );
  const first = {
    ...nothingEntered,
    format,
    title: topic,
    ...(next && { minutes: next.minutes, startsAt: next.startsAt }),
  };
  const entries = { ...(session ? entriesOf(session) : first), ...entered };
  const change = (part: Partial<PlanEntries>) => enter((now) => ({ ...now, ...part }));
  const close = () => {
    forget();
    onClose();
  };
  // Among some of the formats only it would be another one.
  const { suggestion } = useSuggestion(own.data && shipped.data ? formats : undefined, home);
  const wordsOf = useSuggestionWords();
  const [failure, setFailure] = useState("");
  const missing = [own, shipped, people].find(({ data, error }) => data === undefined && error !== undefined);
  const failed = missing ? <Failed error={missing.error} retry={missing.retry} /> : null;
  if (!formats || !people.data) return failed ?? <Loading lines={6} />;
  const plannedFor = {
    ...(loopOf === undefined ? {} : { topic: loopOf }),
    ...(group === undefined ? {} : { group }),
    ...(next === undefined ? {} : { series: next.series }),
  };
  const save = async (planned: PlannedSession) => {
    try {
      await (session ? planning.change(session, planned) : planning.plan(planned, home, plannedFor));
      close();
    } catch (error) {
      setFailure(shell(failureKey(error)));
    }
  };
  return (
    <>
      {failed}
      {session || group !== undefined || next || host.context.channel !== undefined ? null : (
        <HomeField place="chat" here={here} list={planning.homes} home={home} onChoose={setHome} />
      )}
      <PlanForm
        label={t(session ? "plan.changing" : "plan")}
        act={t(session ? "plan.save" : "plan")}
        isChange={session !== undefined}
        invitedWith={session?.inAdvance ? session.format : undefined}
        agreed={session ? undefined : (vote.data?.agreed ?? undefined)}
        formats={formats}
        marks={suggestion ? new Map([[suggestion.format.id, wordsOf(suggestion)]]) : undefined}
        people={people.data}
        entries={entries}
        onEnter={change}
        onChoose={(next) => change({ format: next, minutes: undefined })}
        others={people.data.length - 1}
        now={now}
        onPlan={save}
        onCancel={close}
      />
      <div role="alert">{failure}</div>
    </>
  );
}
