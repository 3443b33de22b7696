import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { MoreTexts } from "../../../ui/messages/more-texts.tsx";
import { useFormats, useText } from "../../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../../ui/notices.tsx";
import { ShowMore } from "../../library/show-more.tsx";
import { usePageStyles } from "../../navigation/page.styles.ts";
import { useAnswer, useReadOn } from "../../space/space-context.tsx";
import { useTendingStyles } from "../tending/tending.styles.ts";
import { Comparison } from "./comparison.tsx";
import { historyTexts } from "./history-texts.ts";
import { useRestoring } from "./use-restoring.ts";
import type { VersionMark, VersionSource } from "./version-source.ts";

const texts = [historyTexts];

interface Props<Content> {
  readonly source: VersionSource<Content>;
  readonly mayRestore: boolean;
}

/** Every version of something: who saved it and when, what changed, and the way back. */
export function History<Content>(props: Props<Content>) {
  return (
    <MoreTexts sets={texts}>
      <Versions {...props} />
    </MoreTexts>
  );
}

function Versions<Content>({ source, mayRestore }: Props<Content>) {
  const [t, page, styles] = [useText(historyTexts), usePageStyles(), useTendingStyles()];
  const { data, error, retry } = useAnswer(source.versions);
  const readOn = useReadOn(source.versions);
  const [pair, setPair] = useState<readonly [number, number]>();
  const { news, undo, restore } = useRestoring(source);
  if (data === undefined) return error === undefined ? <Loading lines={3} /> : <Failed error={error} retry={retry} />;
  const [newest] = data.items;
  const { next } = data;
  return (
    <section aria-label={t("history.title")} className={styles.section}>
      <h2 className={page.subheading}>{t("history.title")}</h2>
      {data.items.length === 1 && next === null ? <p className={page.quiet}>{t("history.only-one")}</p> : null}
      {pair ? <Comparison source={source} marks={data.items} pair={pair} onChange={setPair} /> : null}
      <ol reversed start={newest?.version} className={page.list}>
        {data.items.map((mark, at) => (
          <Version key={mark.id} mark={mark} isNewest={mark === newest}>
            {mark.version === 1 ? null : (
              <Button
                size="small"
                aria-label={t("history.show", { version: mark.version })}
                onClick={() => setPair([data.items[at + 1]?.version ?? mark.version - 1, mark.version])}
              >
                {t("history.show-short")}
              </Button>
            )}
            {mark === newest || newest === undefined || !mayRestore ? null : (
              <Button
                size="small"
                aria-label={t("history.restore", { version: mark.version })}
                onClick={() => restore(newest.version, mark.version)}
              >
                {t("history.restore-short")}
              </Button>
            )}
          </Version>
        ))}
      </ol>
      {next === null ? null : <ShowMore readOn={() => readOn(next)} />}
      <div className={page.row}>
        <span role="status" className={page.quiet}>
          {news}
        </span>
        {undo ? <Button onClick={undo}>{t("history.undo")}</Button> : null}
      </div>
    </section>
  );
}

interface VersionProps {
  readonly mark: VersionMark;
  readonly isNewest: boolean;
  readonly children: ReactNode;
}

function Version({ mark: { version, by, at }, isNewest, children }: VersionProps) {
  const [t, page, formats] = [useText(historyTexts), usePageStyles(), useFormats()];
  return (
    <li className={page.row}>
      <span>
        <span className={page.title}>{t(isNewest ? "history.newest" : "history.version", { version })}</span>
        <br />
        <small className={page.facts}>
          <time dateTime={new Date(at).toISOString()}>{formats.dateTime(at)}</time>
          {" · "}
          <bdi>{by.name}</bdi>
        </small>
      </span>
      {children}
    </li>
  );
}
