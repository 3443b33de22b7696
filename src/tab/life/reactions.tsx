import { ToggleButton } from "@fluentui/react-components";
import { Heart20Filled, Heart20Regular } from "@fluentui/react-icons/svg/heart";
import { LeafOne20Filled, LeafOne20Regular } from "@fluentui/react-icons/svg/leaf-one";
import { Lightbulb20Filled, Lightbulb20Regular } from "@fluentui/react-icons/svg/lightbulb";
import { Sparkle20Filled, Sparkle20Regular } from "@fluentui/react-icons/svg/sparkle";
import { useRef, useState } from "react";
import type { Reactions as Chosen } from "../../contract/life.ts";
import { reactionKinds } from "../../domain/post.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useLifeStyles } from "./life.styles.ts";
import { lifeTexts } from "./life-texts.ts";

type Kind = (typeof reactionKinds)[number];

const icons = {
  thanks: [Heart20Regular, Heart20Filled],
  learned: [Lightbulb20Regular, Lightbulb20Filled],
  "will-try": [LeafOne20Regular, LeafOne20Filled],
  "well-done": [Sparkle20Regular, Sparkle20Filled],
} as const;

interface Props {
  readonly label: string;
  readonly chosen: Chosen;
  readonly react: (kind: Kind, on: boolean) => Promise<void>;
}

/** Each kind with how often it was chosen; the reader's own stand out. [LI3] */
export function Reactions({ label, chosen, react }: Props) {
  const [t, shared, formats] = [useText(lifeTexts), useText(uiTexts), useFormats()];
  const [page, styles] = [usePageStyles(), useLifeStyles()];
  const [failure, setFailure] = useState("");
  const isBusy = useRef(false);
  const choose = (kind: Kind, on: boolean) => {
    if (isBusy.current) return;
    isBusy.current = true;
    react(kind, on)
      .then(
        () => setFailure(""),
        (error: unknown) => setFailure(shared(failureKey(error))),
      )
      .finally(() => {
        isBusy.current = false;
      });
  };
  return (
    <fieldset aria-label={label} className={styles.reactions}>
      {reactionKinds.map((kind) => {
        const { count, mine } = chosen.find((one) => one.kind === kind) ?? { count: 0, mine: false };
        const [Plain, Filled] = icons[kind];
        const name = t(`react.${kind}`);
        return (
          <ToggleButton
            key={kind}
            size="small"
            appearance="subtle"
            checked={mine}
            title={name}
            aria-label={count === 0 ? name : t("react.count", { name, count: formats.number(count) })}
            icon={mine ? <Filled aria-hidden /> : <Plain aria-hidden />}
            className={styles.reaction}
            onClick={() => choose(kind, !mine)}
          >
            {count === 0 ? undefined : formats.number(count)}
          </ToggleButton>
        );
      })}
      <span role="status" className={page.quiet}>
        {failure}
      </span>
    </fieldset>
  );
}
