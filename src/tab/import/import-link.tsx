import { Link } from "@fluentui/react-components";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { hashOf } from "../navigation/place.ts";
import { importTexts } from "./import-texts.ts";

const texts = [importTexts];

/** The way to the page that makes entries of files. */
export const ImportLink = () => (
  <MoreTexts sets={texts}>
    <ToImport />
  </MoreTexts>
);

const ToImport = () => <Link href={hashOf({ page: "import" })}>{useText(importTexts)("import.open")}</Link>;
