import { Link } from "@fluentui/react-components";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { hashOf } from "../navigation/place.ts";
import { offlineTexts } from "./offline-texts.ts";

const texts = [offlineTexts];

/** The way to what is kept on this device. */
export const KeptLink = () => (
  <MoreTexts sets={texts} meanwhile={null}>
    <ToKept />
  </MoreTexts>
);

const ToKept = () => <Link href={hashOf({ page: "settings" })}>{useText(offlineTexts)("kept.title")}</Link>;
