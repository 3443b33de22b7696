import type { MessageFile } from "../../../ui/messages/message-file.ts";
import { ja as former } from "../../former/messages/ja.ts";
import type { MarkupKey } from "./en.ts";

export const ja = {
  "markup.note": "メモ",
  "markup.tip": "ヒント",
  "markup.warning": "注意",
  "markup.table": "表",
  "markup.no-picture": "画像を読み込めませんでした。",
  "markup.no-file": "ファイルを読み込めませんでした。もう一度お試しください。",
  "markup.former": former["former.name"],
  "markup.again": "もう一度",
} as const satisfies MessageFile<MarkupKey>;
