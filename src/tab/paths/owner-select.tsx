import { useId } from "react";
import type { Path } from "../../contract/path.ts";
import type { MemberId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { pathTexts } from "./path-texts.ts";
import { usePaths } from "./use-paths.ts";

interface Props {
  readonly owner: MemberId | null;
  /** Of the path as it stands: who has left the space stays named until somebody else takes over. */
  readonly owners: Path["owners"];
  /** What it means that nobody is chosen. */
  readonly nobody: string;
  readonly onChange: (owner: MemberId | null) => void;
}

/** Who looks after a part of a path. */
export function OwnerSelect({ owner, owners, nobody, onChange }: Props) {
  const [t, styles, { people }] = [useText(pathTexts), useTendingStyles(), usePaths()];
  const { data } = useAnswer(people);
  const id = useId();
  const gone = owners.filter(({ member }) => member === owner && !data?.some((one) => one.member === member));
  const choices = [...gone, ...(data ?? [])];
  const choose = (chosen: string) => onChange(choices.find(({ member }) => member === chosen)?.member ?? null);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t("form.owner")}</label>
      <select
        id={id}
        className={styles.input}
        value={owner ?? ""}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{nobody}</option>
        {choices.map(({ member, name }) => (
          <option key={member} value={member}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
