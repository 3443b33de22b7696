import { type ReactNode, StrictMode, useEffect } from "react";
import { createRoot } from "react-dom/client";
import type { Arrival, TeamsHost } from "../teams/teams-host.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { LanguageProvider, learnLanguage, speakEnglish, useText } from "./messages/spoken-language.tsx";
import type { TextSet } from "./messages/text-set.ts";
import { uiTexts } from "./messages/ui-texts.ts";
import { Notice } from "./notices.tsx";
import { RetryButton } from "./retry-button.tsx";
import { lightTheme, loadTheme } from "./themes/load-theme.ts";
import { Themed } from "./themes/themed.tsx";
import { throwLater } from "./throw-later.ts";

interface MountApp {
  readonly root: Element;
  /** From `arriveInTeams()`, started before anything else. */
  readonly arrival: Promise<Arrival>;
  /** Message sets of this part of the app; the shell's own come along. */
  readonly texts: readonly TextSet[];
  /** Sets the app up for someone whom Teams knows; called once, and answers what draws it. */
  readonly app: (host: TeamsHost) => () => ReactNode;
}

/** Shows the page in the reader's language and theme, live; without Teams or an account a plain page says why. */
export function mountApp(options: MountApp): void {
  show(options).catch(throwLater);
}

async function show({ root, arrival, texts, app }: MountApp): Promise<void> {
  const arrived = await arrival;
  const sets = [uiTexts, ...texts];
  const host = arrived.state === "outside" ? undefined : arrived.host;
  const theme = host?.context.theme ?? "default";
  const [spoken, look] = await Promise.all([
    host ? learnLanguage(host.context.locale, sets) : speakEnglish(sets),
    loadTheme(theme).catch(() => lightTheme),
  ]);
  const draw = arrived.state === "inside" ? app(arrived.host) : undefined;
  document.documentElement.lang = spoken.language;
  document.documentElement.dir = spoken.direction;
  const page = (
    <LanguageProvider spoken={spoken}>
      <Themed
        first={theme}
        look={look}
        direction={spoken.direction}
        onThemeChange={host?.onThemeChange ?? neverChanges}
      >
        <Caught>
          <Arrived arrival={arrived} draw={draw} />
        </Caught>
      </Themed>
    </LanguageProvider>
  );
  createRoot(root).render(<StrictMode>{page}</StrictMode>);
}

const neverChanges = () => () => {};

function Caught({ children }: { readonly children: ReactNode }) {
  const t = useText(uiTexts);
  const instead = (retry: () => void) => (
    <Notice role="alert" size="page" title={t("crashed.title")} text={t("crashed.text")}>
      <RetryButton retry={retry} />
    </Notice>
  );
  return <ErrorBoundary instead={instead}>{children}</ErrorBoundary>;
}

interface ArrivedProps {
  readonly arrival: Arrival;
  readonly draw: (() => ReactNode) | undefined;
}

function Arrived({ arrival, draw }: ArrivedProps) {
  const t = useText(uiTexts);
  useEffect(() => {
    if (arrival.state !== "outside") arrival.host.notifySuccess();
  }, [arrival]);

  if (arrival.state === "inside") return draw?.();
  return <Notice size="page" title={t(`${arrival.state}.title`)} text={t(`${arrival.state}.text`)} />;
}
