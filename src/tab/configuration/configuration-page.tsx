import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { TabSettings, TeamsHost } from "../../teams/teams-host.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { configTexts } from "./config-texts.ts";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXL,
  },
});

const texts = [configTexts];

/** The same page in every place: which space it shows follows from where it stands, so nobody types an address. */
const settingsFor = (origin: string): TabSettings => ({
  entityId: "peerloop",
  contentUrl: `${origin}/tab.html`,
  websiteUrl: `${origin}/tab.html`,
  suggestedDisplayName: "Peerloop",
});

/** Shown when someone adds the tab: says what it brings, and lets Teams save it at once. */
export function ConfigurationPage({ host }: { readonly host: TeamsHost }) {
  useEffect(() => {
    host.offerTab(() => settingsFor(window.location.origin));
  }, [host]);
  return (
    <MoreTexts sets={texts}>
      <WhatItBrings />
    </MoreTexts>
  );
}

function WhatItBrings() {
  const [t, page, styles] = [useText(configTexts), usePageStyles(), useStyles()];
  return (
    <main className={styles.page}>
      <h1 className={page.heading}>{t("config.title")}</h1>
      <p className={page.quiet}>{t("config.text")}</p>
      <div>
        <h2 className={page.small}>{t("config.kept")}</h2>
        <p className={page.quiet}>{t("config.kept.text")}</p>
      </div>
      <p className={page.quiet}>{t("config.next")}</p>
    </main>
  );
}
