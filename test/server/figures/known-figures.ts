import type { Figure } from "../../../src/server/figures/told-counts.ts";

/** Figures of people that stand and are told again and again: [AG5], with a case in differencing.test.ts. */
export const standing: Readonly<Record<Figure, RegExp>> = {
  opened: /\.readers\.opened$/,
  finished: /\.readers\.finished$/,
  applied: /\.readers\.applied$/,
  appliers: /\.view\.figures\.applied$/,
  askers: /\.(wanted|card)\.askers$/,
  followers: /^(readTopic|renameTopic|undoTopicMove)\.followers$/,
  "finished-path": /^\w*(Path|Item|Version|path)\w*\.finished$/,
  "in-advance": /InAdvance\.contributed\.count$/,
  "me-too": /^(readMeToo|sayMeToo)\.count$|^listClusters\.clusters\.(entries\.)?meToo$/,
  waiting: /\.waiting$/,
};

/** Figures of people that are told once, when what they are of is over, and the tests that prove what they tell. */
export const toldOnce: readonly (readonly [what: RegExp, provenIn: string])[] = [
  [/\.(closed|agreed)(\.outcome)?(\.(formats|cadences))?\.atLeast$/, "test/domain/vote.test.ts"],
  [/Pulse\w*\.closed\.outcome$|Values\.closed\.outcome$/, "test/domain/aggregate.test.ts"],
  // Signed work of those spaces alone in which five people or more stand behind it.
  [/\.view\.figures\.(lessons|answers)$/, "test/domain/organisation.test.ts"],
];
