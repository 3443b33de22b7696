import { Button } from "@fluentui/react-components";
import type { PathConflict } from "../../contract/path.ts";
import { withTheirs } from "../../domain/merge-path.ts";
import type { PathContent } from "../../domain/path.ts";
import { partAsText } from "../../domain/path-as-text.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { pathTexts } from "./path-texts.ts";

interface Props {
  /** One's own, with what could be merged of theirs. */
  readonly mine: PathContent;
  readonly theirs: PathConflict["theirs"];
  /** The parts that both changed and of which one was not chosen yet. */
  readonly met: readonly string[];
  readonly onTake: (content: PathContent, part: string) => void;
  readonly onKeep: (part: string) => void;
}

/** What somebody else wrote beside one's own, part by part, where both changed the same. Neither goes unasked. [PA7] */
export function BothPaths({ mine, theirs, met, onTake, onKeep }: Props) {
  const [t, page] = [useText(pathTexts), usePageStyles()];
  const name = theirs.by.name;
  return (
    <section aria-label={t("both.title")} className={page.stack}>
      <p role="status" className={page.quiet}>
        {t("both.what", { name })}
      </p>
      <ul className={page.list}>
        {met.map((part) => (
          <li key={part} className={page.card}>
            <Text label={t("both.mine")} text={partAsText(mine, part)} />
            <Text label={t("both.theirs", { name })} text={partAsText(theirs.content, part)} />
            <div className={page.row}>
              <Button size="small" onClick={() => onKeep(part)}>
                {t("both.keep")}
              </Button>
              <Button size="small" onClick={() => onTake(withTheirs(mine, theirs.content, part), part)}>
                {t("both.take")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Text({ label, text }: { readonly label: string; readonly text: string | undefined }) {
  const [t, page] = [useText(pathTexts), usePageStyles()];
  return (
    <>
      <span className={page.facts}>{label}</span>
      <p dir="auto" className={page.words}>
        {text ?? t("both.gone")}
      </p>
    </>
  );
}
