import { Link } from "@fluentui/react-components";
import type { Programme } from "../../contract/programme.ts";
import type { SetupStep } from "../../domain/programme.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf, type Place } from "../navigation/place.ts";
import { useProgrammeStyles } from "./programme.styles.ts";
import { programmeTexts } from "./programme-texts.ts";

const placeOf: Readonly<Record<SetupStep, Place>> = {
  code: { page: "sessions" },
  rhythm: { page: "sessions" },
  entries: { page: "write", what: "" },
  path: { page: "paths" },
  people: { page: "people" },
  session: { page: "sessions" },
  record: { page: "sessions" },
};

/** What sets a programme up, each with the way there; one line once all of it stands. [PG1] */
export function SetupSteps({ setup }: Pick<Programme, "setup">) {
  const [t, page] = [useText(programmeTexts), usePageStyles()];
  const done = setup.filter((step) => step.done).length;
  return (
    <section aria-label={t("setup.title")} className={page.stack}>
      <h2 className={page.subheading}>{t("setup.title")}</h2>
      {done === setup.length ? (
        <p className={page.quiet}>{t("setup.all")}</p>
      ) : (
        <>
          <p className={page.quiet}>{t("setup.progress", { done, all: setup.length })}</p>
          <ol className={page.list}>
            {setup.map((step) => (
              <Step key={step.step} {...step} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Step({ step, done }: Programme["setup"][number]) {
  const [t, page, styles] = [useText(programmeTexts), usePageStyles(), useProgrammeStyles()];
  const title = t(`setup.${step}`);
  return (
    <li className={styles.step}>
      <span role="img" aria-label={t(done ? "setup.done" : "setup.open")}>
        {done ? "●" : "○"}
      </span>
      <div>
        <h3 className={page.small}>{title}</h3>
        {done ? null : (
          <p className={page.quiet}>
            {t(`setup.${step}.text`)}{" "}
            <Link href={hashOf(placeOf[step])} aria-label={t("setup.go", { step: title })}>
              {t("setup.go-short")}
            </Link>
            {step === "entries" ? (
              <>
                {" · "}
                <Link href={hashOf({ page: "import" })}>{t("setup.import")}</Link>
              </>
            ) : null}
          </p>
        )}
      </div>
    </li>
  );
}
