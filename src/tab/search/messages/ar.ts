import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { SearchKey } from "./en.ts";

export const ar: MessageFile<SearchKey> = {
  "search.title": "بحث",
  "search.start": "اكتب كلمة أو بدايتها. تتنقل مفاتيح الأسهم بين ما يُعثر عليه.",
  "search.found": {
    zero: "لم يُعثر على أي مُدخل",
    one: "عُثر على مُدخل واحد",
    two: "عُثر على مُدخلين",
    few: "عُثر على {count} مُدخلات",
    many: "عُثر على {count} مُدخلًا",
    other: "عُثر على {count} مُدخل",
  },
  "search.nothing.title": "لم يُعثر على شيء عن «{query}»",
  "search.nothing.text": "جرّب كلمات أقل أو كلمات أخرى. لا يمكن العثور إلا على ما نُشر في هذه المساحة.",
  "search.instead": "لا شيء هنا يحوي «{query}». المعروض هو ما عُثر عليه عن:",
};
