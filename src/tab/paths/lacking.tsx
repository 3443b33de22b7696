import type { Path } from "../../contract/path.ts";
import type { PathContent } from "../../domain/path.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import type { Translate } from "../../ui/messages/translate.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import type { PathKey } from "./messages/en.ts";
import { pathTexts } from "./path-texts.ts";

/** What is lacking before others can be shown a path, part by part. */
export function Lacking({ path: { content, lacking } }: { readonly path: Path }) {
  const [t, page] = [useText(pathTexts), usePageStyles()];
  return (
    <div>
      <p className={page.quiet}>{t("path.lacking")}</p>
      <ul>
        {lacking.map(({ lacks, of }) => (
          <li key={`${lacks} ${of}`}>{t(`lack.${lacks}`, { part: partOf(t, content, of) })}</li>
        ))}
      </ul>
    </div>
  );
}

/** A part by its title, or by its place where it has none. */
function partOf(t: Translate<PathKey>, { title, sections }: PathContent, id: string): string {
  if (id === "") return title === "" ? t("part.path") : title;
  for (const [at, section] of sections.entries()) {
    if (section.id === id) return section.title.trim() || t("part.section", { at: at + 1 });
    const place = section.items.findIndex((item) => item.id === id);
    if (place >= 0) return section.items[place]?.title.trim() || t("part.item", { at: place + 1 });
  }
  return "";
}
