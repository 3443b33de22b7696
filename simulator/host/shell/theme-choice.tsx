import { ToggleButton } from "@fluentui/react-components";
import type { Theme } from "../protocol/services.ts";
import { useBarStyles } from "./bar.styles.ts";
import { useHost, useRoom } from "./host-context.tsx";

const themes: readonly (readonly [Theme, string])[] = [
  ["default", "Default"],
  ["dark", "Dark"],
  ["contrast", "High contrast"],
];

/** Everybody's theme at once, as if all had chosen it in Teams. */
export function ThemeChoice() {
  const styles = useBarStyles();
  const { view } = useHost();
  const chosen = useRoom(({ theme }) => theme);
  return (
    <fieldset className={styles.group} aria-label="Theme">
      {themes.map(([theme, name]) => (
        <ToggleButton
          className={styles.choice}
          key={theme}
          size="small"
          appearance="subtle"
          checked={theme === chosen}
          onClick={() => view.setTheme(theme)}
        >
          {name}
        </ToggleButton>
      ))}
    </fieldset>
  );
}
