import { codeOf, type Sentence } from "../../domain/drafting.ts";
import { useFormatWords } from "../../ui/format-words/use-format-words.ts";
import { useMoment } from "../session-context.tsx";

/** The code of conduct as it stands. */
export function useCode(): readonly Sentence[] {
  const [code, said] = [useMoment(({ view }) => codeOf(view.document)), useFormatWords()];
  return code.map((sentence) => ({ ...sentence, text: said(sentence.text) }));
}

/** For the stage, which only shows it. */
export function CodeText({ className }: { readonly className: string }) {
  return (
    <ul className={className}>
      {useCode().map(({ id, text }) => (
        <li key={id} dir="auto">
          {text}
        </li>
      ))}
    </ul>
  );
}
