import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading, Notice } from "../../ui/notices.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { Samples } from "../samples/samples.tsx";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { AskSpace } from "./ask-space.tsx";
import { OnePulse } from "./one-pulse.tsx";
import { pulseTexts } from "./pulse-texts.ts";
import { SpaceValues } from "./space-values.tsx";
import { ToldMedians } from "./told-medians.tsx";
import { usePulses } from "./use-pulses.ts";

const texts = [pulseTexts];

/** The pulse of the space: to answer it, and what was told of it. */
export const PulsePage = () => (
  <MoreTexts sets={texts}>
    <Pulses />
  </MoreTexts>
);

function Pulses() {
  const [t, page, { role }] = [useText(pulseTexts), usePageStyles(), useSpace()];
  const { data, error, retry } = useAnswer(usePulses().state);
  return (
    <div className={page.stack}>
      <PageHeading title={t("pulse.title")}>{t("pulse.title")}</PageHeading>
      <p className={page.quiet}>{t("pulse.lead")}</p>
      <Samples />
      {data === undefined && error === undefined ? <Loading lines={6} /> : null}
      {data === undefined && error !== undefined ? <Failed error={error} retry={retry} /> : null}
      {data ? (
        <>
          {data.open.length === 0 ? <Notice title={t("pulse.none.title")} text={t("pulse.none.text")} /> : null}
          {data.open.map((pulse) => (
            <OnePulse key={pulse.id} pulse={pulse} />
          ))}
          <ToldMedians closed={data.closed} />
          <SpaceValues state={data} />
          {role === "owner" ? <AskSpace state={data} /> : null}
        </>
      ) : null}
    </div>
  );
}
