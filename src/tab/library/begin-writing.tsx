import { Link } from "@fluentui/react-components";
import type { AuthoredType } from "../../domain/authored.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";

/** The ways to write for the space; `own` leads to what one has begun. */
export function BeginWriting({ types, own }: { readonly types: readonly AuthoredType[]; readonly own?: boolean }) {
  const [t, page] = [useText(tabTexts), usePageStyles()];
  return (
    <div className={page.row}>
      {types.map((type) => (
        <Link key={type} className={page.title} href={hashOf({ page: "write", what: type })}>
          {t(`write.${type}`)}
        </Link>
      ))}
      {own ? <Link href={hashOf({ page: "write", what: "" })}>{t("write.own")}</Link> : null}
    </div>
  );
}
