import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-components";
import { describe, expect, it } from "vitest";
import { chartColors, fillOf } from "../../src/ui/chart/fills.tsx";

const themes: Readonly<Record<string, Theme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

const valueIn = (theme: Theme, token: string): string => {
  const name = /^var\(--(\w+)\)$/.exec(token)?.[1] ?? "";
  return String(Object.entries(theme).find(([key]) => key === name)?.[1]);
};

/** Of a colour as "#rgb" or "#rrggbb", as WCAG 2 defines it. */
function luminanceOf(color: string): number {
  const [r, g, b] = (/^#(..)(..)(..)$/.exec(color.replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3"))?.slice(1) ?? []).map(
    (part) => {
      const one = Number.parseInt(part, 16) / 255;
      return one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4;
    },
  );
  if (r === undefined || g === undefined || b === undefined) throw new Error(`"${color}" is no colour.`);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

describe("the colours of charts", () => {
  it("[CH1] are tokens, each three to one apart from the page in every theme", () => {
    const pages = [
      "var(--colorNeutralBackground1)",
      "var(--colorNeutralBackground2)",
      "var(--colorNeutralBackground3)",
    ];
    for (const [name, theme] of Object.entries(themes))
      for (const [fill, token] of Object.entries(chartColors))
        for (const page of pages) {
          const apart = contrast(valueIn(theme, token), valueIn(theme, page));
          expect([name, fill, page, apart >= 3 ? "apart" : apart]).toEqual([name, fill, page, "apart"]);
        }
  });

  it("[CH1] differ by what is drawn: no two fills are a colour alone", () => {
    const fills = (["solid", "stripes", "dots"] as const).map((fill) => fillOf("c", fill));
    expect(fills.filter((fill) => !fill.startsWith("url("))).toHaveLength(1);
    expect(new Set(fills).size).toBe(3);
  });
});
