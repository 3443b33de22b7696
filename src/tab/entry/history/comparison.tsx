import { useId, useMemo } from "react";
import { compareTexts, type Piece } from "../../../domain/compare-texts.ts";
import { useText } from "../../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../../ui/notices.tsx";
import { usePageStyles } from "../../navigation/page.styles.ts";
import { useAnswer } from "../../space/space-context.tsx";
import { useTendingStyles } from "../tending/tending.styles.ts";
import { useComparisonStyles } from "./comparison.styles.ts";
import { historyTexts } from "./history-texts.ts";
import type { ComparedPart, VersionMark, VersionSource } from "./version-source.ts";

type Pair = readonly [from: number, to: number];

interface Props<Content> {
  readonly source: VersionSource<Content>;
  readonly marks: readonly VersionMark[];
  readonly pair: Pair;
  readonly onChange: (pair: Pair) => void;
}

/** Two versions, and what became of the one in the other. */
export function Comparison<Content>({ source, marks, pair: [from, to], onChange }: Props<Content>) {
  const [t, page, styles] = [useText(historyTexts), usePageStyles(), useTendingStyles()];
  const older = useAnswer(useMemo(() => source.version(from), [source, from]));
  const newer = useAnswer(useMemo(() => source.version(to), [source, to]));
  const title = t("history.differences", { from, to });
  const error = older.error ?? newer.error;
  const retry = () => {
    older.retry();
    newer.retry();
  };
  return (
    <section aria-label={title} className={styles.form}>
      <h3 className={page.small}>{title}</h3>
      <div className={styles.inline}>
        <Choice label={t("history.from")} marks={marks} value={from} onChange={(version) => onChange([version, to])} />
        <Choice label={t("history.to")} marks={marks} value={to} onChange={(version) => onChange([from, version])} />
      </div>
      {older.data && newer.data ? <Differences parts={source.partsOf(older.data.content, newer.data.content)} /> : null}
      {(older.data && newer.data) || error !== undefined ? null : <Loading lines={3} />}
      {error === undefined || (older.data && newer.data) ? null : <Failed error={error} retry={retry} />}
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly marks: readonly VersionMark[];
  readonly value: number;
  readonly onChange: (version: number) => void;
}

function Choice({ label, marks, value, onChange }: ChoiceProps) {
  const [t, styles] = [useText(historyTexts), useTendingStyles()];
  const id = useId();
  const versions = marks.map(({ version }) => version);
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.choice}
        value={value}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {(versions.includes(value) ? versions : [...versions, value]).map((version) => (
          <option key={version} value={version}>
            {t("history.version", { version })}
          </option>
        ))}
      </select>
    </>
  );
}

function Differences({ parts }: { readonly parts: readonly ComparedPart[] }) {
  const [t, page] = [useText(historyTexts), usePageStyles()];
  const changed = parts.filter(({ older, newer }) => older !== newer);
  if (changed.length === 0) return <p>{t("history.same")}</p>;
  return (
    <>
      <p className={page.quiet}>{t("history.legend")}</p>
      {changed.map((part) => (
        <Part key={part.key} part={part} />
      ))}
    </>
  );
}

function Part({ part: { name, older, newer } }: { readonly part: ComparedPart }) {
  const [page, pieces] = [usePageStyles(), useMemo(() => compareTexts(older, newer), [older, newer])];
  let at = 0;
  const placed = pieces.map((piece) => {
    at += piece.text.length;
    return { ...piece, key: `${piece.kind} ${at}` };
  });
  return (
    <div>
      <h4 className={page.small}>
        <bdi>{name}</bdi>
      </h4>
      <p dir="auto" className={page.words}>
        {placed.map(({ key, kind, text }) => (
          <Stretch key={key} kind={kind} text={text} />
        ))}
      </p>
    </div>
  );
}

/** Told apart by a line through or beneath, by the element, and by words for those who hear it; colour only helps. */
function Stretch({ kind, text }: Piece) {
  const [t, styles] = [useText(historyTexts), useComparisonStyles()];
  if (kind === "same") return text;
  const [Element, label] =
    kind === "gone" ? (["del", t("history.gone")] as const) : (["ins", t("history.new")] as const);
  return (
    <Element className={styles[kind]}>
      <span className={styles.heard}>{`${label} `}</span>
      {text}
    </Element>
  );
}
