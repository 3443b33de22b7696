import { Link } from "@fluentui/react-components";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { Topics } from "../learning/topics.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf } from "../navigation/place.ts";
import { Samples } from "../samples/samples.tsx";
import { useAnswer } from "../space/space-context.tsx";
import { GapsOfSpace } from "./gaps-of-space.tsx";
import { Months } from "./months.tsx";
import { programmeTexts } from "./programme-texts.ts";
import { SaveFigures } from "./save-figures.tsx";
import { SetupSteps } from "./setup-steps.tsx";
import { ThanksOfSpace } from "./thanks-of-space.tsx";
import { useProgramme } from "./use-programme.ts";

const texts = [programmeTexts];

/** How learning goes in the space: what is set up, what was taught and asked, what is missing, whom to thank. [PG1] */
export const ProgrammePage = () => (
  <MoreTexts sets={texts}>
    <Programme />
  </MoreTexts>
);

function Programme() {
  const [t, page, { programme }] = [useText(programmeTexts), usePageStyles(), useProgramme()];
  const { data, error, retry } = useAnswer(programme);
  return (
    <div className={page.stack}>
      <PageHeading title={t("programme.title")}>{t("programme.title")}</PageHeading>
      <p className={page.quiet}>{t("programme.lead")}</p>
      <Samples />
      {data === undefined && error === undefined ? <Loading lines={8} /> : null}
      {data === undefined && error !== undefined ? <Failed error={error} retry={retry} /> : null}
      {data ? (
        <>
          <SetupSteps setup={data.setup} />
          <Months programme={data} />
        </>
      ) : null}
      <Topics />
      <Link href={hashOf({ page: "pulse" })}>{t("programme.pulse")}</Link>
      <GapsOfSpace />
      <ThanksOfSpace />
      {data ? <SaveFigures programme={data} /> : null}
    </div>
  );
}
