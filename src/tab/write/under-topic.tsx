import { Button, Link } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { useTending } from "../entry/tending/use-tending.ts";
import { useNavigation, useVisit } from "../navigation/navigation-context.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { useAnswer } from "../space/space-context.tsx";
import { writeTexts } from "./write-texts.ts";

interface Props {
  /** Undefined until the server has it. */
  readonly entry: string | undefined;
  /** The one that it was begun for, until it has it. */
  readonly topic: string | undefined;
}

/** Under which topic stands what is written. */
export function UnderTopic({ entry, topic }: Props) {
  if (topic !== undefined) return <Soon entry={entry} topic={topic} />;
  return entry === undefined ? null : <Standing entry={entry} />;
}

function Soon({ entry, topic }: Props & { readonly topic: string }) {
  const [t, shared, page, tending] = [useText(writeTexts), useText(uiTexts), usePageStyles(), useTending()];
  const [navigation, { place }] = [useNavigation(), useVisit()];
  const [failure, setFailure] = useState("");
  const what = place.page === "write" ? place.what : "";
  useEffect(() => {
    if (entry === undefined) return;
    tending.describe(entry, { topic }).then(
      () => navigation.read().place.page === "write" && navigation.replace({ page: "write", what: entry }),
      (error: unknown) => setFailure(shared(failureKey(error))),
    );
  }, [entry, topic, tending, navigation, shared]);
  return (
    <div className={page.row}>
      <span className={page.quiet}>{t("under.soon", { topic })}</span>
      <Button size="small" appearance="subtle" onClick={() => navigation.replace({ page: "write", what })}>
        {t("under.not")}
      </Button>
      <span role="status" className={page.quiet}>
        {failure}
      </span>
    </div>
  );
}

function Standing({ entry }: { readonly entry: string }) {
  const [t, page, { about }] = [useText(writeTexts), usePageStyles(), useTending()];
  const { data } = useAnswer(useMemo(() => about(entry), [about, entry]));
  if (!data || data.topic === null) return null;
  return (
    <p className={page.quiet}>
      {t("under.is")}{" "}
      <Link href={hashOf({ page: "topic", topic: data.topic })}>
        <bdi>{data.topic}</bdi>
      </Link>
    </p>
  );
}
