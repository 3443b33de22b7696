import type { MessageFile } from "../../ui/messages/message-file.ts";
import type { enRehearsal } from "./en-rehearsal.ts";

export const jaRehearsal: MessageFile<keyof typeof enRehearsal> = {
  "rehearsal.alone": "ひとりで練習する",
  "rehearsal.text":
    "書いて、話して、パスして、席を外して戻ってくる仮の仲間と、ひとりで形式を試せます。何も送信も保存もされません。",
  "rehearsal.peers": "仮の仲間の人数",
  "rehearsal.start": "練習を始める",
  "rehearsal.simulated": "{name}（仮の仲間）",
  "rehearsal.banner": "練習中：何も保存されず、ほかの人には見えません。再読み込みすると終わります。",
  "rehearsal.needed": "いま、ここでセッションが開かれています。見るには練習を終了してください。",
  "rehearsal.leave": "練習を終了する",
  "rehearsal.speed": "時計の速さ",
  "rehearsal.times": "{speed}倍",
  "rehearsal.to-end": "ステップの終わりへ",
  "rehearsal.no-clock": "いまは時計が動いていません。",
  "rehearsal.no-stage": "練習では使えません。練習はほかの人に見えず、ステージは全員のものです。",
  "rehearsal.record": "練習は保存されません。セッションなら、これがチャネルのタブに残ります：",
  "rehearsal.not-kept": "練習は保存されません。",
};
