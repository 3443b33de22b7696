/**
 * What this host says it can do; each `isSupported()` of teams-js reads it. Only what is answered is claimed, so an app
 * that asks first takes its own way out, as it does in a real client without the capability.
 */
const supports = {
  app: { notifySuccessResponse: {} },
  interactive: {},
  pages: { backStack: {}, config: {}, currentApp: {} },
  teamsCore: {},
  webStorage: {},
};

export const runtimeConfig = (): string =>
  JSON.stringify({
    apiVersion: 4,
    isLegacyTeams: false,
    isNAAChannelRecommended: false,
    isDeeplyNestedAuthSupported: false,
    hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
    supports,
  });
