import { Button, Checkbox, Radio, RadioGroup } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { mineRoutes } from "../../contract/routes/mine-routes.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { mineTexts } from "./mine-texts.ts";

export type Where = "here" | "everywhere";

interface Props {
  readonly remove: (where: Where) => void;
  readonly keep: () => void;
}

/** The second step: what goes and what stays, in plain words, before anything is deleted. [DA3] [DA4] */
export function BeforeDeleting({ remove, keep }: Props) {
  const [t, styles] = [useText(mineTexts), usePageStyles()];
  const { apiFor, id: space } = useSpace();
  const [where, setWhere] = useState<Where>("here");
  const [isKnown, setKnown] = useState(false);
  const api = useMemo(() => apiFor(mineRoutes), [apiFor]);
  const counted = useAnswer(
    useMemo(() => ({ key: "mine-counted", ask: () => api.call("countMine", { params: { space } }) }), [api, space]),
  ).data;

  return (
    <section aria-labelledby="mine-what" className={styles.stack}>
      <h3 id="mine-what" className={styles.subheading}>
        {t("mine.what")}
      </h3>
      <p>{t("mine.goes")}</p>
      <p>{t("mine.stays")}</p>
      <p>{t("mine.nameless")}</p>
      <p>{t("mine.backups")}</p>
      {counted && !counted.leaving && <p>{t("mine.count", { goes: counted.goes, stays: counted.staysNameless })}</p>}
      {counted?.leaving && <p>{t("mine.again")}</p>}
      <RadioGroup
        aria-label={t("mine.where")}
        defaultValue="here"
        onChange={(_, { value }) => setWhere(value === "everywhere" ? "everywhere" : "here")}
      >
        <Radio value="here" label={t("mine.here")} />
        <Radio value="everywhere" label={t("mine.everywhere")} />
      </RadioGroup>
      <Checkbox label={t("mine.known")} checked={isKnown} onChange={(_, { checked }) => setKnown(checked === true)} />
      <div>
        <Button appearance="primary" disabledFocusable={!isKnown} onClick={() => isKnown && remove(where)}>
          {t("mine.confirm")}
        </Button>{" "}
        <Button onClick={keep}>{t("mine.keep")}</Button>
      </div>
    </section>
  );
}
