import { Button } from "@fluentui/react-components";
import { type ReactNode, StrictMode, useEffect } from "react";
import { createRoot } from "react-dom/client";
import type { Arrival, TeamsHost } from "../teams/teams-host.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import {
  LanguageProvider,
  learnLanguage,
  type SpokenLanguage,
  speakEnglish,
  useText,
} from "./messages/spoken-language.tsx";
import type { TextSet } from "./messages/text-set.ts";
import { uiTexts } from "./messages/ui-texts.ts";
import { Notice } from "./notices.tsx";
import { lightTheme, loadTheme } from "./themes/load-theme.ts";
import { Themed } from "./themes/themed.tsx";

interface MountApp {
  readonly root: Element;
  /** From `arriveInTeams()`, started before anything else. */
  readonly arrival: Promise<Arrival>;
  /** Message sets of this part of the app; the shell's own come along. */
  readonly texts: readonly TextSet[];
  /** The app itself, for people whom Teams knows. */
  readonly app: (host: TeamsHost) => ReactNode;
}

/** Shows the page in the reader's language and theme, live; without Teams or an account a plain page says why. */
export function mountApp(options: MountApp): void {
  // Nothing that is awaited rejects; should it ever, the browser reports it as it does any uncaught error.
  show(options).catch(reportError);
}

async function show({ root, arrival, texts, app }: MountApp): Promise<void> {
  const arrived = await arrival;
  const sets = [uiTexts, ...texts];
  const host = arrived.state === "outside" ? undefined : arrived.host;
  const [spoken, theme] = await Promise.all([
    host ? learnLanguage(host.context.locale, sets) : speakEnglish(sets),
    host ? loadTheme(host.context.theme) : lightTheme,
  ]);
  document.documentElement.lang = spoken.language;
  document.documentElement.dir = spoken.direction;
  const page = (
    <AppShell spoken={spoken}>
      <Themed first={theme} direction={spoken.direction} onThemeChange={host?.onThemeChange ?? neverChanges}>
        <Caught>
          <Arrived arrival={arrived} app={app} />
        </Caught>
      </Themed>
    </AppShell>
  );
  createRoot(root).render(<StrictMode>{page}</StrictMode>);
}

const neverChanges = () => () => {};

function AppShell({ spoken, children }: { readonly spoken: SpokenLanguage; readonly children: ReactNode }) {
  return <LanguageProvider spoken={spoken}>{children}</LanguageProvider>;
}

function Caught({ children }: { readonly children: ReactNode }) {
  const t = useText(uiTexts);
  const instead = (retry: () => void) => (
    <Notice role="alert" size="page" title={t("crashed.title")} text={t("crashed.text")}>
      <Button appearance="primary" onClick={retry}>
        {t("retry")}
      </Button>
    </Notice>
  );
  return <ErrorBoundary instead={instead}>{children}</ErrorBoundary>;
}

function Arrived({ arrival, app }: { readonly arrival: Arrival; readonly app: MountApp["app"] }) {
  const t = useText(uiTexts);
  useEffect(() => {
    if (arrival.state !== "outside") arrival.host.notifySuccess();
  }, [arrival]);

  if (arrival.state === "inside") return app(arrival.host);
  return <Notice size="page" title={t(`${arrival.state}.title`)} text={t(`${arrival.state}.text`)} />;
}
