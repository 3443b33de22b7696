import { Link } from "@fluentui/react-components";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { hashOf } from "../navigation/place.ts";
import { settingsTexts } from "./settings-texts.ts";

const texts = [settingsTexts];

/** The way to the page that keeps the space as a file. */
export const BackupLink = () => (
  <MoreTexts sets={texts}>
    <ToSettings />
  </MoreTexts>
);

const ToSettings = () => <Link href={hashOf({ page: "settings" })}>{useText(settingsTexts)("settings.open")}</Link>;
