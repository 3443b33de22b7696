import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { MeTooKey } from "./en.ts";

export const ja: MessageFile<MeTooKey> = {
  "too.say": "私も",
  "too.count": "少なくとも{count}人がそう言っています",
  "too.who": "誰かは表示されません。人数は5人から、5人ごとに表示されます。",
  "bring.label": "セッションで取り上げる",
  "bring.this": "セッションで取り上げる：{topic}",
  "clusters.title": "何人もが経験していること",
  "clusters.told": "「私も」は合わせて少なくとも{count}回。",
  "clusters.entry": "{title}：私も、少なくとも{count}人",
};
