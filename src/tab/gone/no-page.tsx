import { Link } from "@fluentui/react-components";
import { failureKey } from "../../ui/failure-key.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { Failed, Loading } from "../../ui/notices.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf, type Place } from "../navigation/place.ts";
import { goneTexts } from "./gone-texts.ts";

const texts = [goneTexts];

/** Where what a page shows is listed with its like. */
const lists = {
  library: { page: "library" },
  paths: { page: "paths" },
  groups: { page: "groups" },
  events: { page: "events" },
  series: { page: "series", series: "" },
  reviews: { page: "reviews", review: "" },
} as const satisfies Record<string, Place>;
type List = keyof typeof lists;

/** Whether the server said that there is no such thing, which trying again does not change. */
export const isGone = (error: unknown): boolean => failureKey(error) === "failure.not-found";

interface Props {
  /** Undefined while the answer is awaited. */
  readonly error: unknown;
  readonly retry: () => void;
  readonly list: List;
}

/** Instead of a page that cannot be shown: yet, just now, or, with the way to its list, any more. [DL2] */
export function NoPage({ error, retry, list }: Props) {
  if (error === undefined) return <Loading lines={6} />;
  if (!isGone(error)) return <Failed error={error} retry={retry} />;
  return (
    <MoreTexts sets={texts}>
      <Gone list={list} />
    </MoreTexts>
  );
}

function Gone({ list }: { readonly list: List }) {
  const [t, shared, page] = [useText(goneTexts), useText(uiTexts), usePageStyles()];
  return (
    <div className={page.stack}>
      <PageHeading title={t("title")}>{t("title")}</PageHeading>
      <p className={page.words}>{shared("failure.not-found")}</p>
      <Link href={hashOf(lists[list])}>{t(list)}</Link>
    </div>
  );
}
