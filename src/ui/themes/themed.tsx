import {
  FluentProvider,
  type Theme as FluentTheme,
  makeStaticStyles,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";
import type { TeamsHost } from "../../teams/teams-host.ts";
import { loadTheme } from "./load-theme.ts";

const useResetStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  page: {
    minHeight: "100dvh",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground2,
    // Paper is paper in every theme.
    "@media print": { minHeight: "0", backgroundColor: "Canvas", color: "CanvasText" },
  },
});

interface ThemedProps {
  readonly first: FluentTheme;
  readonly direction: "ltr" | "rtl";
  readonly onThemeChange: TeamsHost["onThemeChange"];
  readonly children: ReactNode;
}

/** Fluent in the theme that Teams shows right now. */
export function Themed({ first, direction, onThemeChange, children }: ThemedProps) {
  useResetStyles();
  const [theme, setTheme] = useState(first);

  useEffect(() => {
    let latest: symbol | undefined;
    const stop = onThemeChange((name) => {
      const asked = Symbol(name);
      latest = asked;
      // loadTheme never rejects; a theme that arrives after a newer one was asked for is not shown.
      loadTheme(name).then((loaded) => latest === asked && setTheme(loaded), undefined);
    });
    return () => {
      latest = undefined;
      stop();
    };
  }, [onThemeChange]);

  return (
    <FluentProvider theme={theme} dir={direction}>
      <WholePage>{children}</WholePage>
    </FluentProvider>
  );
}

/** Inside of the provider, since only there styles know the direction. */
function WholePage({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().page}>{children}</div>;
}
