import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { useGroups } from "../groups/use-groups.ts";
import { useNavigation, useVisit } from "../navigation/navigation-context.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { writeTexts } from "./write-texts.ts";

interface Props {
  /** Undefined until the server has it. */
  readonly entry: string | undefined;
  /** The work group that it was begun for, until it is noted. */
  readonly group: string;
}

/** For which work group something is written: it stands on the group's page once it is published. [WG4] */
export function ForGroup({ entry, group }: Props) {
  const [t, shared, page, groups] = [useText(writeTexts), useText(uiTexts), usePageStyles(), useGroups()];
  const [navigation, { place }] = [useNavigation(), useVisit()];
  const { data } = useAnswer(useMemo(() => groups.group(group), [groups, group]));
  const [news, setNews] = useState("");
  const what = place.page === "write" ? place.what : "";
  useEffect(() => {
    if (entry === undefined) return;
    groups.writeFor(group, entry, true).then(
      () => setNews(""),
      (error: unknown) => setNews(shared(failureKey(error))),
    );
  }, [entry, group, groups, shared]);
  const not = async () => {
    try {
      if (entry !== undefined) await groups.writeFor(group, entry, false);
      navigation.replace({ page: "write", what });
    } catch (error) {
      setNews(shared(failureKey(error)));
    }
  };
  return (
    <div className={page.row}>
      <span className={page.quiet}>{data ? t("for.group", { name: data.content.name }) : null}</span>
      <Button size="small" appearance="subtle" onClick={not}>
        {t("for.not")}
      </Button>
      <span role="status" className={page.quiet}>
        {news}
      </span>
    </div>
  );
}
