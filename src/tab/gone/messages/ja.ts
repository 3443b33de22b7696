import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { GoneKey } from "./en.ts";

export const ja: MessageFile<GoneKey> = {
  title: "もうここにはありません",
  library: "ライブラリへ",
  paths: "学びの道へ",
  groups: "グループへ",
  events: "イベントへ",
  series: "シリーズへ",
  reviews: "レビューへ",
};
