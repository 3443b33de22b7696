import type { PathConflict } from "../../contract/path.ts";
import { withTheirs } from "../../domain/merge-path.ts";
import type { PathContent } from "../../domain/path.ts";
import { partAsText } from "../../domain/path-as-text.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { BothVersions } from "../both/both-versions.tsx";
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
  const t = useText(pathTexts);
  const textOf = (content: PathContent, part: string) => partAsText(content, part) ?? t("both.gone");
  return (
    <BothVersions
      t={t}
      name={theirs.by.name}
      met={met.map((part) => ({ field: part, mine: textOf(mine, part), theirs: textOf(theirs.content, part) }))}
      onKeep={onKeep}
      onTake={(part) => onTake(withTheirs(mine, theirs.content, part), part)}
    />
  );
}
