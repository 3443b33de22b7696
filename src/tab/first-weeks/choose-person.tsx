import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { MemberId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { useWeeksStyles } from "./first-weeks.styles.ts";
import { useFirstWeeks } from "./use-first-weeks.ts";
import { weeksTexts } from "./weeks-texts.ts";

interface Props {
  readonly label: string;
  readonly act: string;
  /** Who is not to choose from, beside the reader. */
  readonly without: ReadonlySet<MemberId>;
  readonly onChosen: (member: MemberId) => Promise<void>;
}

/** Somebody of the space, for something that is done at once. */
export function ChoosePerson({ label, act, without, onChosen }: Props) {
  const [t, page, styles, id] = [useText(weeksTexts), usePageStyles(), useWeeksStyles(), useId()];
  const { data = [] } = useAnswer(useFirstWeeks().people);
  const [{ me }, [chosen, setChosen], [news, tell]] = [useSpace(), useState(""), useAttempt()];
  const choices = data.filter(({ member }) => member !== me && !without.has(member));
  const person = choices.find(({ member }) => member === chosen);
  const choose = async () => {
    if (person && (await tell(onChosen(person.member)))) setChosen("");
  };
  return (
    <div className={page.row}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.choice}
        value={person ? chosen : ""}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      >
        <option value="">{t("weeks.choose")}</option>
        {choices.map(({ member, name }) => (
          <option key={member} value={member}>
            {name}
          </option>
        ))}
      </select>
      <Button disabledFocusable={!person} onClick={() => void choose()}>
        {act}
      </Button>
      <span role="status" className={page.quiet}>
        {news}
      </span>
    </div>
  );
}
