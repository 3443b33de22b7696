import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { MeTooKey } from "./en.ts";

export const ar: MessageFile<MeTooKey> = {
  "too.say": "وأنا أيضًا",
  "too.count": {
    zero: "لم يقلها أحد",
    one: "قالها شخص واحد",
    two: "قالها شخصان",
    few: "قالها {count} أشخاص",
    many: "قالها {count} شخصًا",
    other: "قالها {count} شخص",
  },
  "too.who": "يظهر العدد فقط، ولا يظهر من هم أبدًا.",
  "bring.label": "خذها إلى جلسة",
  "bring.this": "خذها إلى جلسة: {topic}",
  "clusters.title": "عدة منكم يعرفون هذا",
  "clusters.told": "عدد مرات «وأنا أيضًا»: {count}.",
  "clusters.entry": "{title}: وأنا أيضًا ×{count}",
};
