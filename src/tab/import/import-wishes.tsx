import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { AuthoredType } from "../../domain/authored.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { importTexts } from "./import-texts.ts";

export interface Wishes {
  readonly type: AuthoredType;
  readonly publish: "whole" | "none";
}

const types = ["lesson", "experience", "question"] as const;
const publishing = ["whole", "none"] as const;

interface Props {
  readonly wishes: Wishes;
  readonly isBusy: boolean;
  readonly onWish: (wishes: Wishes) => void;
}

export function ImportWishes({ wishes, isBusy, onWish }: Props) {
  const t = useText(importTexts);
  return (
    <>
      <Field label={t("import.type")}>
        <RadioGroup
          layout="horizontal"
          disabled={isBusy}
          value={wishes.type}
          onChange={(_, { value }) => onWish({ ...wishes, type: types.find((type) => type === value) ?? "lesson" })}
        >
          {types.map((type) => (
            <Radio key={type} value={type} label={t(`import.${type}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t("import.publish")}>
        <RadioGroup
          disabled={isBusy}
          value={wishes.publish}
          onChange={(_, { value }) =>
            onWish({ ...wishes, publish: publishing.find((publish) => publish === value) ?? "none" })
          }
        >
          {publishing.map((publish) => (
            <Radio key={publish} value={publish} label={t(`import.publish.${publish}`)} />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}
