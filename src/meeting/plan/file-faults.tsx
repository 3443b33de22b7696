import type { FileFault } from "../../contract/format-fault.ts";
import type { Fault } from "../../domain/check-format.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useEditorStyles } from "../format-editor/editor.styles.ts";
import { formatTexts } from "../format-editor/format-texts.ts";
import { useFaultPlace, useFaultWords } from "../format-editor/use-fault-words.ts";

/** More than these are counted: whoever writes a file mends it from the top. */
const SHOWN = 8;

/** Why a file was not taken: each place with what has to change there. */
export function FileFaults({ faults }: { readonly faults: readonly Fault<FileFault>[] }) {
  const t = useText(formatTexts);
  const styles = useEditorStyles();
  const [placeOf, words] = [useFaultPlace(), useFaultWords()];
  const lines = faults.map((fault) => `${placeOf(fault)}: ${words(fault)}`.replace(/^: /, ""));
  return (
    <>
      <p className={styles.line}>{t("own.import-failed")}</p>
      <ul className={styles.faults}>
        {lines.slice(0, SHOWN).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lines.length > SHOWN ? (
        <p className={styles.line}>{t("own.more-faults", { count: lines.length - SHOWN })}</p>
      ) : null}
    </>
  );
}
