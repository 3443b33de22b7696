import { describe, expect, it } from "vitest";
import type { Theme } from "../../../src/teams/teams-host.ts";
import { followTheme } from "../../../src/ui/themes/follow-theme.ts";
import { createHandTimers } from "../../api/hand-timers.ts";
import { createFakeHost } from "../fake-host.ts";

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

function following(first: Theme) {
  const timers = createHandTimers();
  const { host, changeTheme } = createFakeHost();
  const network = { down: false };
  const loaded: Theme[] = [];
  const shown: string[] = [];
  const load = async (theme: Theme) => {
    if (network.down && !loaded.includes(theme)) throw new Error("offline");
    loaded.push(theme);
    return `the ${theme} look`;
  };
  const stop = followTheme({ load, onThemeChange: host.onThemeChange, after: timers.after }, first, (look) =>
    shown.push(look),
  );
  return { timers, changeTheme, network, loaded, shown, stop };
}

describe("the theme", () => {
  it("is Teams' one, at the beginning and whenever it changes", async () => {
    const { changeTheme, shown } = following("dark");
    await settle();
    changeTheme("contrast");
    await settle();

    expect(shown).toEqual(["the dark look", "the contrast look"]);
  });

  it("can still change when the connection was lost after the page had been there for a while", async () => {
    const { timers, changeTheme, network, shown } = following("default");
    await settle();
    timers.advance(5_000);
    await settle();
    network.down = true;
    changeTheme("dark");
    await settle();

    expect(shown.at(-1)).toBe("the dark look");
  });

  it("stays as it is while the new one cannot be loaded, and follows when it can", async () => {
    const { timers, changeTheme, network, shown } = following("default");
    network.down = true;
    changeTheme("dark");
    await settle();
    timers.advance(2_000);
    await settle();
    expect(shown).toEqual([]);

    network.down = false;
    timers.advance(4_000);
    await settle();
    expect(shown).toEqual(["the dark look"]);
  });

  it("goes to the last one asked for, and to none after the page was left", async () => {
    const { changeTheme, shown, stop } = following("default");
    await settle();
    changeTheme("dark");
    changeTheme("contrast");
    await settle();
    expect(shown).toEqual(["the default look", "the contrast look"]);

    changeTheme("dark");
    stop();
    await settle();
    expect(shown).toHaveLength(2);
  });
});
