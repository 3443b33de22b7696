import {
  FluentProvider,
  type Theme as FluentTheme,
  makeStaticStyles,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";
import type { TeamsHost, Theme } from "../../teams/teams-host.ts";
import { followTheme } from "./follow-theme.ts";
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
  readonly first: Theme;
  /** What `first` looks like, or what stands in for it while it cannot be loaded. */
  readonly look: FluentTheme;
  readonly direction: "ltr" | "rtl";
  readonly onThemeChange: TeamsHost["onThemeChange"];
  readonly children: ReactNode;
}

const after = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** Fluent in the theme that Teams shows right now. */
export function Themed({ first, look, direction, onThemeChange, children }: ThemedProps) {
  useResetStyles();
  const [theme, setTheme] = useState(look);

  useEffect(() => followTheme({ load: loadTheme, onThemeChange, after }, first, setTheme), [onThemeChange, first]);

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
