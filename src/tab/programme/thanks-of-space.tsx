import { Checkbox, Link } from "@fluentui/react-components";
import { useState } from "react";
import { ApiProblem } from "../../api/api-failure.ts";
import type { Thanks } from "../../contract/programme.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { Failed, Loading } from "../../ui/notices.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { useProgrammeStyles } from "./programme.styles.ts";
import { programmeTexts } from "./programme-texts.ts";
import { useProgramme } from "./use-programme.ts";

/** Whom the space thanks by name, and who decides of it: each of their own name, an owner of all. [PG4] */
export function ThanksOfSpace() {
  const [t, page, { thanks }] = [useText(programmeTexts), usePageStyles(), useProgramme()];
  const { data, error, retry } = useAnswer(thanks);
  return (
    <section aria-label={t("thanks.title")} className={page.stack}>
      <h2 className={page.subheading}>{t("thanks.title")}</h2>
      {data === undefined && error === undefined ? <Loading lines={3} /> : null}
      {data === undefined && error !== undefined ? <Failed error={error} retry={retry} /> : null}
      {data ? (
        <>
          <p className={page.quiet}>{t(data.isOn ? "thanks.lead" : "thanks.off")}</p>
          {data.isOn ? <People people={data.people} /> : null}
          <Switches thanks={data} />
        </>
      ) : null}
    </section>
  );
}

function People({ people }: Pick<Thanks, "people">) {
  const [t, page, styles] = [useText(programmeTexts), usePageStyles(), useProgrammeStyles()];
  if (people.length === 0) return <p className={page.quiet}>{t("thanks.none")}</p>;
  return (
    <ul className={page.list}>
      {people.map(({ member, name, deeds }) => (
        <li key={member}>
          <h3 className={page.small}>
            <bdi>{name}</bdi>
          </h3>
          <ul className={styles.names}>
            {deeds.map(({ entry, title, type, isRecord }) => (
              <li key={entry}>
                {t(type === "taught" ? "thanks.taught" : "thanks.helped")}{" "}
                <Link href={hashOf({ page: isRecord ? "record" : "entry", entry })}>
                  <bdi>{title}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Switches({ thanks: { isOn, isNamed } }: { readonly thanks: Thanks }) {
  const [t, shared, page, { nameMe, thank }] = [
    useText(programmeTexts),
    useText(uiTexts),
    usePageStyles(),
    useProgramme(),
  ];
  const { role } = useSpace();
  const [fault, setFault] = useState("");
  const trying = (doing: Promise<void>) => {
    setFault("");
    doing.catch((error: unknown) => {
      const isOwners = error instanceof ApiProblem && error.code === "not-the-owner";
      setFault(isOwners ? t("thanks.not-owner") : shared(failureKey(error)));
    });
  };
  return (
    <div>
      {isOn ? (
        <div>
          <Checkbox
            label={t("thanks.me")}
            checked={isNamed}
            onChange={(_, { checked }) => trying(nameMe(checked === true))}
          />{" "}
          <span className={page.facts}>{t("thanks.me.hint")}</span>
        </div>
      ) : null}
      {role === "owner" ? (
        <div>
          <Checkbox
            label={t("thanks.on")}
            checked={isOn}
            onChange={(_, { checked }) => trying(thank(checked === true))}
          />{" "}
          <span className={page.facts}>{t("thanks.on.hint")}</span>
        </div>
      ) : null}
      <p role="alert" className={page.words}>
        {fault}
      </p>
    </div>
  );
}
