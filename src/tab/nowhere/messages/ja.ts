import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { NowhereKey } from "./en.ts";

export const ja: MessageFile<NowhereKey> = {
  title: "このページはありません",
  text: "リンクが古い可能性があります。残されているものはすべてホームから開けます。",
  home: "ホームへ",
};
