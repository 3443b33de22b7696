import { Button } from "@fluentui/react-components";
import type { OrganisationView } from "../../contract/organisation.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { organisationTexts } from "./organisation-texts.ts";
import { useOrganisation } from "./use-organisation.ts";

/** Formats that other spaces made, to be copied. Nothing where there are none. [OR4] */
export function SharedFormats({ formats }: Pick<OrganisationView, "formats">) {
  const [t, page, { copy }, [news, act]] = [
    useText(organisationTexts),
    usePageStyles(),
    useOrganisation(),
    useAttempt(),
  ];
  if (formats.length === 0) return null;
  return (
    <section aria-label={t("org.formats")} className={page.stack}>
      <h2 className={page.subheading}>{t("org.formats")}</h2>
      <ul className={page.list}>
        {formats.map(({ space, format }) => (
          <li key={`${space}/${format.id}`} className={page.card}>
            <h3 className={page.small}>
              <bdi>{format.title}</bdi>
            </h3>
            <small className={page.facts}>{t("org.formats.from", { space })}</small>
            <div className={page.row}>
              <Button
                size="small"
                aria-label={t("org.copy-this", { format: format.title })}
                onClick={() => void act(copy(format), t("org.copied", { format: format.title }))}
              >
                {t("org.copy")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <span role="status" className={page.quiet}>
        {news}
      </span>
    </section>
  );
}
