import type { MessageFile } from "../../ui/messages/message-file.ts";
import type { enWheel } from "./en-wheel.ts";

export const jaWheel: MessageFile<keyof typeof enWheel> = {
  script: "進行役のことば",
  "script.opening": "はじめに",
  "script.mid": "半ばで",
  "script.closing": "終わる前に",
  "seat.notes": "自分用のメモ",
  "advance.wait": "次の後で待つ: {step}",
  "advance.why": "ステップの手を押すと、時間が来ても、あなたが進めるまで待ちます。",
  "advance.waits": "進行役を待つ",
};
