import { type Answers, fieldAt, textAt, textFieldAt } from "./ask.ts";
import type { TabSettings } from "./services.ts";

function readSettings(args: readonly unknown[]): TabSettings | undefined {
  const contentUrl = textFieldAt(args, 0, "contentUrl");
  const websiteUrl = textFieldAt(args, 0, "websiteUrl");
  if (contentUrl === undefined) return undefined;
  return {
    entityId: textFieldAt(args, 0, "entityId") ?? "",
    contentUrl,
    suggestedDisplayName: textFieldAt(args, 0, "suggestedDisplayName") ?? "",
    ...(websiteUrl === undefined ? {} : { websiteUrl }),
  };
}

/** Adding a tab: the page says when it may be saved, is told to save, hands over its settings, and says that it did. */
export const settingsAnswers: Answers = {
  "settings.getSettings": ({ frame, services }) => [services.tabSettings(frame)],
  "settings.setValidityState": ({ frame, args, services }) =>
    services.notice(frame, { kind: "settings-valid", valid: args[0] === true }),
  "settings.setSettings": ({ frame, args, services }) => {
    const settings = readSettings(args);
    if (settings === undefined) return [false, "The settings have no contentUrl"];
    if (!services.stage.isKnownAddress(settings.contentUrl)) {
      return [false, "The contentUrl is not in the app's valid domains"];
    }
    services.proposeSettings(frame, settings);
    return [true];
  },
  "settings.save.success": ({ frame, services }) => services.notice(frame, { kind: "settings-saved" }),
  "settings.save.failure": ({ frame, args, services }) =>
    services.notice(frame, {
      kind: "settings-refused",
      reason: textAt(args, 0) ?? String(fieldAt(args, 0, "message") ?? "No reason given"),
    }),
  "settings.remove.success": () => undefined,
  "settings.remove.failure": () => undefined,
};
