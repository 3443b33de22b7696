import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import type { Import, TakenBackImport } from "../../contract/import.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { useAnswer } from "../space/space-context.tsx";
import { importTexts } from "./import-texts.ts";
import { useImports } from "./use-imports.ts";

type State =
  | { readonly is: "idle" | "waiting" }
  | { readonly is: "failed"; readonly error: unknown; readonly again: () => void }
  | { readonly is: "done"; readonly taken: TakenBackImport };

/** Who imported what and when; one's own can be taken back. [IM6] */
export function ImportsSoFar() {
  const [t, styles, { listed, takeBack }] = [useText(importTexts), usePageStyles(), useImports()];
  const { data, error, retry } = useAnswer(listed);
  const [state, setState] = useState<State>({ is: "idle" });
  const take = async (id: string): Promise<void> => {
    setState({ is: "waiting" });
    const again = () => void take(id);
    setState(
      await takeBack(id).then(
        (taken): State => ({ is: "done", taken }),
        (failure: unknown): State => ({ is: "failed", error: failure, again }),
      ),
    );
  };
  return (
    <section className={styles.stack}>
      <h2 className={styles.subheading}>{t("imports.title")}</h2>
      <div role="status">{state.is === "done" && <TakenBack taken={state.taken} />}</div>
      {state.is === "failed" && <Failed error={state.error} retry={state.again} />}
      {data === undefined && (error === undefined ? <Loading lines={2} /> : <Failed error={error} retry={retry} />)}
      {data?.imports.length === 0 && <p className={styles.quiet}>{t("imports.none")}</p>}
      <ul className={styles.list}>
        {data?.imports.map((one) => (
          <One key={one.id} one={one} isBusy={state.is === "waiting"} onTakeBack={() => void take(one.id)} />
        ))}
      </ul>
    </section>
  );
}

interface OneProps {
  readonly one: Import;
  readonly isBusy: boolean;
  readonly onTakeBack: () => void;
}

function One({ one: { by, at, entries, canTakeBack }, isBusy, onTakeBack }: OneProps) {
  const [t, styles, { dateTime }] = [useText(importTexts), usePageStyles(), useFormats()];
  const when = dateTime(at);
  return (
    <li className={styles.row}>
      <bdi>{t("imports.one", { name: by.name, when, entries })}</bdi>
      {canTakeBack && (
        <Button disabledFocusable={isBusy} aria-label={t("imports.back.named", { when })} onClick={onTakeBack}>
          {t("imports.back")}
        </Button>
      )}
    </li>
  );
}

function TakenBack({ taken: { gone, stayed } }: { readonly taken: TakenBackImport }) {
  const t = useText(importTexts);
  return (
    <>
      {t("imports.gone", { gone, stayed: stayed.length })}
      {stayed.length > 0 && (
        <ul>
          {stayed.map(({ id, title, why }) => (
            <li key={id}>
              <Link href={hashOf({ page: "entry", entry: id })}>{title === "" ? t("import.untitled") : title}</Link>:{" "}
              {t(`imports.${why}`)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
