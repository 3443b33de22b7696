import { Button } from "@fluentui/react-components";
import { type ReactNode, useId, useRef, useState } from "react";
import { type AuthoredField, MOST, MOST_RECALL, MOST_RECALL_TEXT } from "../../domain/authored.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useWritingStyles } from "../../writing/writing-box.styles.ts";
import { WritingBox } from "../../writing/writing-box.tsx";
import { MarkdownBox } from "../writing/markdown-box.tsx";
import { BothTexts } from "./both-texts.tsx";
import { hintOf, nameOf } from "./field-names.ts";
import type { Manuscript, ManuscriptState } from "./manuscript.ts";
import { useWriteStyles } from "./write.styles.ts";
import { writeTexts } from "./write-texts.ts";

interface Props {
  readonly manuscript: Manuscript;
  readonly state: ManuscriptState;
  readonly field: AuthoredField;
}

/** Where a field is typed into. */
export const focusOn = (whole: ParentNode | null): void =>
  whole?.querySelector<HTMLElement>('input, textarea, [role="textbox"]')?.focus();

/** One field of what is written: a line for the title, a question a line for what is recalled, Markdown for all else. */
export function WriteField({ manuscript, state, field }: Props) {
  const [t, styles] = [useText(writeTexts), useWriteStyles()];
  const { type } = manuscript;
  const isMet = state.met.includes(field);
  const [label, text, hints] = [t(nameOf(type, field)), state.texts[field] ?? "", useHints(manuscript, state, field)];
  const onChange = (next: string) => manuscript.change(field, next);
  const shared = { label, text, onChange };
  /** One's own text, once that of somebody else was taken in its place. */
  const [aside, setAside] = useState<string>();
  const whole = useRef<HTMLDivElement>(null);
  const settle = () => {
    manuscript.settle(field);
    // What was pressed goes from the screen.
    focusOn(whole.current);
  };
  const take = (theirs: string) => {
    setAside(text);
    onChange(theirs);
    settle();
  };
  const bringBack = (mine: string) => {
    setAside(undefined);
    onChange(mine);
    focusOn(whole.current);
  };
  return (
    <div ref={whole} data-field={field} className={isMet ? styles.both : undefined}>
      {field === "title" ? <Line {...shared} hints={hints} /> : null}
      {field === "recall" ? (
        <WritingBox {...shared} hint={hints.join(" ")} most={MOST_RECALL * (MOST_RECALL_TEXT + 1)} />
      ) : null}
      {field === "title" || field === "recall" ? null : (
        <MarkdownBox
          {...shared}
          hint={<Hints hints={hints} />}
          attachTo={{ entry: state.standing?.entry, text: () => manuscript.read().texts[field] ?? "" }}
        />
      )}
      {isMet && state.standing ? (
        <BothTexts {...shared} field={field} standing={state.standing} onTake={take} onSettle={settle} />
      ) : null}
      {aside === undefined || isMet ? null : (
        <Button size="small" onClick={() => bringBack(aside)}>
          {t("both.back")}
        </Button>
      )}
    </div>
  );
}

function useHints({ type }: Manuscript, { standing, lacking, tooLong, texts }: ManuscriptState, field: AuthoredField) {
  const t = useText(writeTexts);
  const hints: string[] = [];
  const said = hintOf(type, field);
  if (said) hints.push(t(said));
  if (tooLong.includes(field))
    hints.push(
      field === "recall" ? t("long.recall") : t("long.one", { count: (texts[field] ?? "").length - MOST[field] }),
    );
  if (lacking.includes(field)) {
    const needed = field === "recall" ? "lacking.recall" : "lacking.one";
    hints.push(t(standing && !standing.draft ? "lacking.kept" : needed));
  }
  return hints;
}

function Hints({ hints }: { readonly hints: readonly string[] }): ReactNode {
  const [styles, writing] = [useWriteStyles(), useWritingStyles()];
  return (
    <div className={styles.hints}>
      {hints.map((hint) => (
        <p key={hint} className={writing.hint}>
          {hint}
        </p>
      ))}
    </div>
  );
}

interface LineProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly hints: readonly string[];
}

function Line({ label, text, onChange, hints }: LineProps) {
  const [id, styles, writing] = [useId(), useWriteStyles(), useWritingStyles()];
  return (
    <div className={writing.box}>
      <label htmlFor={id} className={writing.label}>
        {label}
      </label>
      <input
        id={id}
        className={styles.line}
        value={text}
        dir="auto"
        maxLength={MOST.title}
        aria-describedby={`${id}-hints`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div id={`${id}-hints`}>
        <Hints hints={hints} />
      </div>
    </div>
  );
}
