import type { Session } from "../../contract/session.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import type { PlanKey } from "../messages/en.ts";
import { planTexts } from "../plan-texts.ts";

interface Props {
  readonly granted: NonNullable<Session["granted"]>;
}

type HomeKey = Extract<PlanKey, "home.goes" | "home.kept" | "home.published" | "home.record">;

/** Where a session has its home, as who planned it calls that. */
function useHomeWords({ home }: Props["granted"], key: HomeKey): string {
  const t = useText(planTexts);
  return t(key, { home: home === null ? t("home.unnamed") : t("home.name", { name: home }) });
}

/** Said before anybody agrees: where what is said and written goes. [E1] */
export const GoesTo = ({ granted }: Props) => <p>{useHomeWords(granted, "home.goes")}</p>;

export const KeptIn = ({ granted }: Props) => <>{useHomeWords(granted, "home.kept")}</>;

export const PublishedIn = ({ granted }: Props) => <>{useHomeWords(granted, "home.published")}</>;

/** In a list of sessions. */
export const RecordIn = ({ granted }: Props) => <>{useHomeWords(granted, "home.record")}</>;
