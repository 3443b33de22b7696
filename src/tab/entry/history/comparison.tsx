import { useId, useMemo } from "react";
import type { EntryVersion } from "../../../contract/authored.ts";
import { type AuthoredField, fieldsOf, textsIn } from "../../../domain/authored.ts";
import { compareTexts, type Piece } from "../../../domain/compare-texts.ts";
import { useText } from "../../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../../ui/notices.tsx";
import { usePageStyles } from "../../navigation/page.styles.ts";
import { useAnswer } from "../../space/space-context.tsx";
import { fieldTexts } from "../fields/field-texts.ts";
import { useTendingStyles } from "../tending/tending.styles.ts";
import { useComparisonStyles } from "./comparison.styles.ts";
import { historyTexts } from "./history-texts.ts";
import { useHistory, type VersionMark } from "./use-history.ts";

type Pair = readonly [from: number, to: number];

interface Props {
  readonly entry: string;
  readonly marks: readonly VersionMark[];
  readonly pair: Pair;
  readonly onChange: (pair: Pair) => void;
}

/** Two versions, and what became of the one in the other. */
export function Comparison({ entry, marks, pair: [from, to], onChange }: Props) {
  const [t, page, styles, history] = [useText(historyTexts), usePageStyles(), useTendingStyles(), useHistory()];
  const older = useAnswer(useMemo(() => history.version(entry, from), [history, entry, from]));
  const newer = useAnswer(useMemo(() => history.version(entry, to), [history, entry, to]));
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
      {older.data && newer.data ? <Differences older={older.data} newer={newer.data} /> : null}
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

function Differences({ older, newer }: { readonly older: EntryVersion; readonly newer: EntryVersion }) {
  const [t, page] = [useText(historyTexts), usePageStyles()];
  const changed = useMemo(
    () =>
      fieldsOf[newer.content.type]
        .map((field) => [field, piecesOf(older, newer, field)] as const)
        .filter(([, pieces]) => pieces.some(({ kind }) => kind !== "same")),
    [older, newer],
  );
  if (changed.length === 0) return <p>{t("history.same")}</p>;
  return (
    <>
      <p className={page.quiet}>{t("history.legend")}</p>
      {changed.map(([field, pieces]) => (
        <Field key={field} field={field} pieces={pieces} />
      ))}
    </>
  );
}

/** Recall questions are compared as one text, each in a paragraph of its own. */
const piecesOf = (older: EntryVersion, newer: EntryVersion, field: AuthoredField): readonly Piece[] =>
  compareTexts(textsIn(older.content, field).join("\n\n"), textsIn(newer.content, field).join("\n\n"));

function Field({ field, pieces }: { readonly field: AuthoredField; readonly pieces: readonly Piece[] }) {
  const [t, page] = [useText(fieldTexts), usePageStyles()];
  let at = 0;
  const placed = pieces.map((piece) => {
    at += piece.text.length;
    return { ...piece, key: `${piece.kind} ${at}` };
  });
  return (
    <div>
      <h4 className={page.small}>{t(`field.${field}`)}</h4>
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
