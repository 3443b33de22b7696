import type { GroupConflict } from "../../contract/work-group.ts";
import { type GroupContent, type MergedGroup, withTheirField } from "../../domain/work-group.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { BothVersions } from "../both/both-versions.tsx";
import { groupTexts } from "./group-texts.ts";
import { meetsWords } from "./meets.ts";

type Field = MergedGroup["met"][number];

interface Props {
  /** One's own, with what could be merged of theirs. */
  readonly mine: GroupContent;
  readonly theirs: GroupConflict["theirs"];
  /** The fields that both changed and of which one was not chosen yet. */
  readonly met: readonly Field[];
  readonly onTake: (content: GroupContent, field: Field) => void;
  readonly onKeep: (field: Field) => void;
}

/** What somebody else wrote beside one's own, field by field, where both changed the same. Neither goes unasked. [WG2] */
export function BothGroups({ mine, theirs, met, onTake, onKeep }: Props) {
  const [t, formats] = [useText(groupTexts), useFormats()];
  const textOf = (content: GroupContent, field: Field): string => {
    switch (field) {
      case "name":
        return content.name;
      case "purpose":
        return content.purpose;
      case "meets":
        return meetsWords(t, formats.locale, content).join(" · ");
      case "topics":
        return formats.plainList(content.topics);
    }
  };
  return (
    <BothVersions
      t={t}
      name={theirs.by.name}
      met={met.map((field) => ({
        field,
        label: t(`both.${field}`),
        mine: textOf(mine, field),
        theirs: textOf(theirs.content, field),
      }))}
      onKeep={onKeep}
      onTake={(field) => onTake(withTheirField(mine, theirs.content, field), field)}
    />
  );
}
