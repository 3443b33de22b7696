import type { AuthoredType } from "../../domain/authored.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { nameOf } from "./field-names.ts";
import type { ManuscriptState } from "./manuscript.ts";
import { useWriteStyles } from "./write.styles.ts";
import { writeTexts } from "./write-texts.ts";

/** What became of what is written, in words. Only what its writer should know at once interrupts a screen reader. */
export function SavedLine({ type, state }: { readonly type: AuthoredType; readonly state: ManuscriptState }) {
  const { saving, isKept, failure, merged, met } = state;
  const [t, shared, styles] = [useText(writeTexts), useText(uiTexts), useWriteStyles()];
  const kept = isKept ? t("saving.kept") : t("saving.nowhere");
  const isTrouble = saving === "kept" || saving === "failed";
  const quiet = saving === "nothing" || isTrouble ? "" : t(isKept ? `saving.${saving}` : "saving.nowhere");
  return (
    <div>
      <p className={styles.saving}>{quiet}</p>
      <div role="status">
        {isTrouble ? <p className={styles.trouble}>{kept}</p> : null}
        {failure === undefined ? null : <p className={styles.saving}>{shared(failureKey(failure))}</p>}
        {met.length === 0 ? null : (
          <p className={styles.trouble}>
            {t("both.status", { fields: met.map((field) => t(nameOf(type, field))).join(", ") })}
          </p>
        )}
        {merged ? <p className={styles.saving}>{t("saving.merged")}</p> : null}
      </div>
    </div>
  );
}
