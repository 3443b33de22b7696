import type { OrganisationView } from "../../contract/organisation.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { organisationTexts } from "./organisation-texts.ts";

const names = ["lessons", "answers", "applied"] as const;

/** What the spaces did together; of too few people nothing. [OR3] */
export function Figures({ figures }: Pick<OrganisationView, "figures">) {
  const [t, page, styles] = [useText(organisationTexts), usePageStyles(), useTendingStyles()];
  return (
    <section aria-label={t("org.figures")} className={page.stack}>
      <h2 className={page.subheading}>{t("org.figures")}</h2>
      <dl className={styles.facts}>
        {names.map((name) => {
          const count = figures[name];
          return (
            <div key={name}>
              <dt className={styles.name}>{t(`org.${name}`)}</dt>
              <dd className={styles.value}>{count === null ? t("org.too-few") : t("org.at-least", { count })}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
