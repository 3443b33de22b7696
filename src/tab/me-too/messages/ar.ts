import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { MeTooKey } from "./en.ts";

export const ar: MessageFile<MeTooKey> = {
  "too.say": "وأنا أيضًا",
  "too.count": "قالها {count} على الأقل",
  "too.who": "لا يرى أحد من هم. ويظهر العدد ابتداءً من خمسة، بالخمسات.",
  "bring.label": "خذها إلى جلسة",
  "bring.this": "خذها إلى جلسة: {topic}",
  "clusters.title": "عدة منكم يعرفون هذا",
  "clusters.told": {
    zero: "لم تُقل «وأنا أيضًا».",
    one: "قيلت «وأنا أيضًا» مرة واحدة على الأقل.",
    two: "قيلت «وأنا أيضًا» مرتين على الأقل.",
    few: "قيلت «وأنا أيضًا» {count} مرات على الأقل.",
    many: "قيلت «وأنا أيضًا» {count} مرة على الأقل.",
    other: "قيلت «وأنا أيضًا» {count} مرة على الأقل.",
  },
  "clusters.entry": "{title}: وأنا أيضًا، {count} على الأقل",
};
