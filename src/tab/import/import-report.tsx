import { Link } from "@fluentui/react-components";
import type { ImportReport } from "../../contract/import.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { importTexts } from "./import-texts.ts";

type Entry = ImportReport["entries"][number];

/** What would come or came, file by file, and what cannot. [IM3] */
export function ImportReported({ report: { entries, faults, leftOut } }: { readonly report: ImportReport }) {
  const [t, styles] = [useText(importTexts), usePageStyles()];
  return (
    <>
      {faults.length > 0 && (
        <section role="alert">
          <h2 className={styles.subheading}>{t("import.faults", { count: faults.length })}</h2>
          <ul>
            {faults.map(({ path, line, fault }) => (
              <li key={`${path} ${line}`}>
                <Place path={path} line={line} />: {t(`fault.${fault}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ul className={styles.list}>
        {entries.map((entry) => (
          <Reported key={`${entry.path} ${entry.line}`} entry={entry} />
        ))}
      </ul>
      {leftOut.length > 0 && (
        <details>
          <summary>{t("import.left", { count: leftOut.length })}</summary>
          <ul>
            {leftOut.map((path) => (
              <li key={path}>
                <bdi>{path}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Place({ path, line }: Pick<Entry, "path" | "line">) {
  const t = useText(importTexts);
  return <bdi>{line === null ? path : t("import.line", { path, line })}</bdi>;
}

function Reported({ entry: { id, type, title, draft, path, line, remarks } }: { readonly entry: Entry }) {
  const [t, tab, styles] = [useText(importTexts), useText(tabTexts), usePageStyles()];
  const name = title === "" ? t("import.untitled") : title;
  const place = draft ? ({ page: "write", what: id ?? "" } as const) : ({ page: "entry", entry: id ?? "" } as const);
  return (
    <li className={styles.card}>
      <bdi className={styles.title}>{id === null ? name : <Link href={hashOf(place)}>{name}</Link>}</bdi>
      <span className={styles.facts}>
        {tab(`entry.${type}`)}
        {draft && ` · ${t("import.draft")}`} · <Place path={path} line={line} />
      </span>
      {remarks.map(({ about, detail }) => (
        <span key={`${about} ${detail}`} className={styles.quiet}>
          {t(`remark.${about}`, { detail })}
        </span>
      ))}
    </li>
  );
}
