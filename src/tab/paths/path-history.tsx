import { useMemo } from "react";
import type { Path } from "../../contract/path.ts";
import type { PathContent } from "../../domain/path.ts";
import { comparedParts } from "../../domain/path-as-text.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { History } from "../entry/history/history.tsx";
import type { VersionSource } from "../entry/history/version-source.ts";
import { pathTexts } from "./path-texts.ts";
import { usePaths } from "./use-paths.ts";

/** Every version of a path, as those of an entry are shown. [PA8] */
export function PathHistory({ path: { id, canChange } }: { readonly path: Path }) {
  const [t, paths] = [useText(pathTexts), usePaths()];
  const source = useMemo(
    (): VersionSource<PathContent> => ({
      versions: paths.versions(id),
      version: (version) => paths.version(id, version),
      restore: (newest, restores) => paths.restore(id, newest, restores),
      partsOf: (older, newer) =>
        comparedParts(older, newer).map(({ id: key, title, older: before, newer: after }) => ({
          key,
          name: title.trim() || t("part.path"),
          older: before,
          newer: after,
        })),
    }),
    [t, paths, id],
  );
  return <History source={source} mayRestore={canChange} />;
}
