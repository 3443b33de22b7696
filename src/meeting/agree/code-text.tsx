import { codeOf, type Sentence } from "../../domain/drafting.ts";
import { useMoment } from "../session-context.tsx";

/** The code of conduct as it stands. */
export const useCode = (): readonly Sentence[] => useMoment(({ view }) => codeOf(view.document));

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
