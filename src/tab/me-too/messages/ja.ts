import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { MeTooKey } from "./en.ts";

export const ja: MessageFile<MeTooKey> = {
  "too.say": "私も",
  "too.count": { other: "{count} 人がそう言っています" },
  "too.who": "人数だけが表示され、誰かは表示されません。",
  "bring.label": "セッションで取り上げる",
  "bring.this": "セッションで取り上げる：{topic}",
  "clusters.title": "何人もが経験していること",
  "clusters.told": "「私も」は合わせて {count} 回。",
  "clusters.entry": "{title}：私も ×{count}",
};
